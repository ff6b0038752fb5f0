import Comptes
import Candidatures
import Kernel
import Structures

/// A candidature in its tables: how it is written.
enum CandidatureRows {
  /// The candidature that this one repeats; nil when it is the first of its SIRET or RIDET, or says why
  /// it comes after another. Throws `dejaInscrite` for a second one that is not the same.
  static func twin(
    of candidature: Candidature, in tx: any Transaction
  ) throws -> Candidature? {
    guard candidature.demande.suite == nil else { return nil }
    let id: ID<Candidature>? = try tx.first(
      "SELECT id FROM candidature WHERE identifiant = $1 AND retiree_le IS NULL LIMIT 1",
      [.text(candidature.demande.identifiant.description)]
    ) { try $0.id(0) }
    guard let id, let first = try read(id, in: tx) else { return nil }
    guard candidature.repeats(first) else {
      throw CandidatureRefusal.dejaInscrite(numero: first.numero)
    }
    return first
  }

  static func insert(_ candidature: Candidature, in tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO candidature (id, numero, version, identifiant, nom, type, commune, departement,
        postes, date_debut, motivation, suite, deposee_le, recue_le, silence_le, personne, deposant,
        engagement_empreinte, engagement_jusquau, genre, appel)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20, $21)
      """, values(candidature))
    let demande = candidature.demande
    try tx.execute(
      """
      INSERT INTO candidature_contact (candidature, nom, courriel, telephone, representant_nom,
        representant_courriel)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      [
        .id(candidature.id), .text(demande.contact.nom), .text(demande.contact.courriel.text),
        .text(demande.contact.telephone?.e164 ?? ""), .optional(demande.representant?.nom),
        .optional(demande.representant?.courriel.text),
      ])
    for (index, lieu) in demande.lieux.filter({ $0.commune != nil }).enumerated() {
      try tx.execute(
        """
        INSERT INTO candidature_lieu (candidature, rang, poste, commune, adresse, part)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        [
          .id(candidature.id), .int(index + 1), .int(lieu.poste), .optional(lieu.commune),
          .text(lieu.adresse), .int(lieu.part),
        ])
    }
  }

  private static func values(_ candidature: Candidature) -> [Value] {
    let demande = candidature.demande
    return [
      .id(candidature.id), .text(candidature.numero), .int(candidature.version),
      .text(demande.identifiant.description), .text(demande.nom), .text(demande.type.rawValue),
      .text(demande.commune), .text(candidature.departement), .int(demande.postes),
      .jour(demande.dateDebut), .text(demande.motivation), .optional(demande.suite?.rawValue),
      .instant(candidature.deposeeLe), .jour(candidature.recueLe), .jour(candidature.silenceLe),
      .integer(candidature.personne), .id(candidature.deposant),
      .bytes(candidature.engagement.empreinte), .jour(candidature.engagement.valableJusquau),
      .text(demande.genre.rawValue), candidature.appel.map { .integer($0.numero) } ?? .null,
    ]
  }

  /// Writes what may change after the deposit.
  static func update(_ candidature: Candidature, in tx: any Transaction) throws {
    try checkCeiling(candidature, in: tx)
    try tx.execute(
      """
      UPDATE candidature SET version = $2, engagee_le = $3, retiree_le = $4, retiree_jour = $5,
        engagement_refuse_le = $6
      WHERE id = $1
      """,
      [
        .id(candidature.id), .int(candidature.version),
        .instant(candidature.engagement.confirmeLe), .instant(candidature.retrait?.le),
        .jour(candidature.retrait?.jour), .instant(candidature.engagement.refuseLe),
      ])
    try write(candidature.engagement.relances, of: candidature.id, in: tx)
    if let par = candidature.engagement.par {
      try tx.execute(
        "UPDATE candidature_contact SET engagee_par = $2 WHERE candidature = $1",
        [.id(candidature.id), .text(par)])
    }
    if let avis = candidature.avis { try write(avis, of: candidature.id, in: tx) }
    for decision in candidature.decisions { try write(decision, of: candidature.id, in: tx) }
    for recours in candidature.recours { try write(recours, of: candidature.id, in: tx) }
  }

  private static func write(
    _ avis: Avis, of id: ID<Candidature>, in tx: any Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO avis (candidature, favorable, postes, rang, commentaire, prepare_le, prepare_par,
        rendu_le, rendu_par)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      ON CONFLICT (candidature) DO UPDATE SET favorable = $2, postes = $3, rang = $4,
        commentaire = $5, prepare_le = $6, prepare_par = $7, rendu_le = $8, rendu_par = $9
      """,
      [
        .id(id), .bool(avis.texte.sens != .defavorable), .int(avis.texte.postes),
        .int(avis.texte.rang), .text(avis.texte.commentaire), .instant(avis.prepareLe),
        .id(avis.preparePar), .instant(avis.renduLe), .id(avis.renduPar),
      ])
  }

  private static func write(
    _ decision: Decision, of id: ID<Candidature>, in tx: any Transaction
  ) throws {
    let (texte, auteur) = (decision.texte, decision.auteur)
    try tx.execute(
      """
      INSERT INTO decision (candidature, postes, motif, phrase, prenom, nom, qualite, service,
        delegation, prise_le, jour, par, notifiee_le, id, rang, origine, origine_numero,
        calcul)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
      ON CONFLICT (candidature, rang) DO UPDATE SET notifiee_le = $13
      """,
      [
        .id(id), .int(texte.postes), .optional(texte.motif), .text(texte.phrase),
        .text(auteur.prenom), .text(auteur.nom), .text(auteur.qualite), .text(auteur.service),
        .text(auteur.delegation), .instant(decision.prise), .jour(decision.le),
        .id(decision.par), .jour(decision.notifieeLe), .id(decision.id), .int(decision.rang),
        .text(decision.origine.code), decision.origine.numero.map(Value.integer) ?? .null,
        .text(decision.calcul),
      ])
  }
}
