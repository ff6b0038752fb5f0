import Coordination
import Kernel

/// A recueil with its guests, in their tables: how they are written.
enum RecueilRows {
  static func insert(_ recueil: Recueil, in tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO recueil (id, coordonnateur, titre, departement, ouvert_le, clot_le)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      [
        .id(recueil.id), .id(recueil.coordonnateur), .text(recueil.titre),
        .text(recueil.departement), .jour(recueil.ouvertLe), .jour(recueil.clotLe),
      ])
    for invite in recueil.invites { try insert(invite, of: recueil.id, in: tx) }
  }

  /// Writes what differs from `before`: the last day, new guests, reminders, answers, drafts.
  static func update(
    _ recueil: Recueil, from before: Recueil, in tx: any Transaction
  ) throws {
    if recueil.clotLe != before.clotLe {
      try tx.execute(
        "UPDATE recueil SET clot_le = $2 WHERE id = $1", [.id(recueil.id), .jour(recueil.clotLe)])
    }
    let known = Dictionary(
      before.invites.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for invite in recueil.invites {
      guard let old = known[invite.id] else {
        try insert(invite, of: recueil.id, in: tx)
        continue
      }
      if invite != old { try update(invite, from: old, in: tx) }
    }
  }

  private static func insert(
    _ invite: Invite, of recueil: ID<Recueil>, in tx: any Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO invite (id, recueil, famille, nom, commune, contact_nom, contact_courriel,
        personne, invite_le)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """,
      [
        .id(invite.id), .id(recueil), .text(invite.famille.rawValue), .text(invite.nom),
        .text(invite.commune), .text(invite.contact.nom), .text(invite.contact.courriel),
        .integer(invite.personne), .instant(invite.inviteLe),
      ])
  }

  private static func update(
    _ invite: Invite, from old: Invite, in tx: any Transaction
  ) throws {
    for jour in invite.relances.dropFirst(old.relances.count) {
      try tx.execute(
        "INSERT INTO invite_relance (invite, le) VALUES ($1, $2)", [.id(invite.id), .jour(jour)])
    }
    if let suite = invite.suite, old.suite == nil {
      try tx.execute(
        "UPDATE invite SET brouillon = $2, prerempli_le = $3 WHERE id = $1",
        [.id(invite.id), .id(suite.brouillon), .instant(suite.le)])
    }
    if let declaration = invite.interet, old.interet == nil {
      try tx.execute(
        "UPDATE invite SET interet = $2, interet_le = $3 WHERE id = $1",
        [.id(invite.id), .id(declaration.interet), .instant(declaration.le)])
    }
    if let reponse = invite.reponse, reponse != old.reponse {
      try write(reponse, of: invite.id, in: tx)
    }
  }

  private static func write(
    _ reponse: ReponseBesoins, of id: ID<Invite>, in tx: any Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO reponse_besoins (invite, besoins, publics, accueil, commune, horaires, phrase,
        repondue_le, corrigee_le)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      ON CONFLICT (invite) DO UPDATE SET besoins = $2, publics = $3, accueil = $4, commune = $5,
        horaires = $6, phrase = $7, corrigee_le = $9
      """,
      [
        .id(id), .text(reponse.besoins.map(\.rawValue).sorted().joined(separator: " ")),
        .text(reponse.publics.map(\.rawValue).sorted().joined(separator: " ")),
        .text(reponse.accueil.rawValue), .text(reponse.commune), .text(reponse.horaires),
        .text(reponse.phrase), .instant(reponse.repondueLe), .instant(reponse.corrigeeLe),
      ])
  }

  static func insert(_ liens: [LienInvite], in tx: any Transaction) throws {
    for lien in liens {
      try tx.execute(
        "INSERT INTO invite_lien (empreinte, invite) VALUES ($1, $2)",
        [.bytes(lien.empreinte), .id(lien.invite)])
    }
  }
}
