import Comptes
import Kernel

extension CompteRows {
  static func insert(_ compte: Compte, in tx: any Transaction) throws {
    let identite = compte.identite
    do {
      try tx.execute(
        """
        INSERT INTO compte (id, courriel, prenom, nom, qualite, service, telephone, cle_tri,
          cree_le, desactive_le, mot_de_passe)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """,
        [
          .id(compte.id), .text(compte.courriel.text), .text(identite.prenom),
          .text(identite.nom), .text(identite.qualite), .text(identite.service),
          .text(identite.telephone), .text(compte.cleTri), .instant(compte.creeLe),
          .instant(compte.desactiveLe), .optional(compte.motDePasse),
        ])
    } catch let fault as DatabaseFault where fault.isUniqueViolation {
      throw CompteRefusal.courrielConnu
    }
    for given in compte.habilitations { try insert(given, compte, tx) }
  }

  /// Writes what differs from `earlier`.
  static func update(
    _ compte: Compte, from earlier: Compte, in tx: any Transaction
  ) throws {
    if compte.identite != earlier.identite || compte.desactiveLe != earlier.desactiveLe
      || compte.motDePasse != earlier.motDePasse
    {
      let identite = compte.identite
      try tx.execute(
        """
        UPDATE compte SET prenom = $2, nom = $3, qualite = $4, service = $5, telephone = $6,
          cle_tri = $7, desactive_le = $8, mot_de_passe = $9
        WHERE id = $1
        """,
        [
          .id(compte.id), .text(identite.prenom), .text(identite.nom), .text(identite.qualite),
          .text(identite.service), .text(identite.telephone), .text(compte.cleTri),
          .instant(compte.desactiveLe), .optional(compte.motDePasse),
        ])
    }
    if compte.secondFacteur != earlier.secondFacteur {
      try write(compte.secondFacteur, of: compte.id, tx)
    }
    for used in earlier.secours.subtracting(compte.secours) {
      try tx.execute(
        "DELETE FROM code_secours WHERE compte = $1 AND empreinte = $2",
        [.id(compte.id), .bytes(used)])
    }
    for drawn in compte.secours.subtracting(earlier.secours) {
      try tx.execute(
        "INSERT INTO code_secours (compte, empreinte) VALUES ($1, $2)",
        [.id(compte.id), .bytes(drawn)])
    }
    for given in compte.habilitations where !earlier.habilitations.contains(given) {
      if earlier.habilitations.contains(where: { $0.id == given.id }) {
        try tx.execute(
          "UPDATE habilitation SET retiree_le = $2 WHERE id = $1",
          [.id(given.id), .instant(given.retireeLe)])
      } else {
        try insert(given, compte, tx)
      }
    }
  }

  private static func insert(
    _ given: HabilitationAccordee, _ compte: Compte, _ tx: any Transaction
  ) throws {
    let habilitation = given.habilitation
    try tx.execute(
      """
      INSERT INTO habilitation (id, compte, role, perimetre, du, au, accordee_le, retiree_le)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      [
        .id(given.id), .id(compte.id), .text(habilitation.role.rawValue),
        .text(habilitation.perimetre.description), .jour(habilitation.du),
        .jour(habilitation.au), .instant(given.accordeeLe), .instant(given.retireeLe),
      ])
  }

  private static func write(
    _ facteur: SecondFacteur?, of compte: ID<Compte>, _ tx: any Transaction
  ) throws {
    guard let facteur else {
      try tx.execute("DELETE FROM second_facteur WHERE compte = $1", [.id(compte)])
      return
    }
    try tx.execute(
      """
      INSERT INTO second_facteur (compte, secret, active_le, dernier_pas) VALUES ($1, $2, $3, $4)
      ON CONFLICT (compte) DO UPDATE SET secret = EXCLUDED.secret,
        active_le = EXCLUDED.active_le, dernier_pas = EXCLUDED.dernier_pas
      """,
      [
        .id(compte), .bytes(facteur.secret), .instant(facteur.activeLe),
        .integer(facteur.dernierPas),
      ])
  }
}
