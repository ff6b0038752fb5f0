import Candidatures
import Comptes
import Kernel
import Structures

extension CandidatureRows {
  /// The one that a gesture answered before.
  static func present(
    _ subject: JournalEvent.Subject, in tx: any Transaction
  ) throws -> Candidature {
    guard subject.type == "candidature", let found = try read(ID(subject.id), in: tx) else {
      throw CandidatureRefusal.introuvable
    }
    return found
  }

  static func read(_ id: ID<Candidature>, in tx: any Transaction) throws -> Candidature? {
    let lieux = try tx.all(
      """
      SELECT poste, commune, adresse, part FROM candidature_lieu WHERE candidature = $1
      ORDER BY rang
      """, [.id(id)]
    ) { row in
      LieuExercice(
        poste: try row.int(0), commune: try row.text(1), adresse: try row.text(2),
        part: try row.int(3))
    }
    let decisions = try decisions(of: id, in: tx)
    let recours = try recours(of: id, in: tx)
    let found = try tx.first(
      """
      SELECT c.id, c.numero, c.version, c.identifiant, c.nom, c.type, c.commune, c.departement,
        c.postes, c.date_debut, c.motivation, c.suite, c.deposee_le, c.recue_le, c.silence_le,
        c.personne, c.deposant, c.engagement_empreinte, c.engagement_jusquau, c.engagee_le,
        c.retiree_le, c.retiree_jour, k.nom, k.courriel, k.telephone, k.representant_nom,
        k.representant_courriel, k.engagee_par,
        a.favorable, a.postes, a.rang, a.commentaire, a.prepare_le, a.prepare_par, a.rendu_le,
        a.rendu_par, c.genre, c.appel, p.titre, c.engagement_refuse_le
      FROM candidature c JOIN candidature_contact k ON k.candidature = c.id
      LEFT JOIN avis a ON a.candidature = c.id LEFT JOIN appel p ON p.id = c.appel
      WHERE c.id = $1
      """, [.id(id)]
    ) { row in try candidature(row, lieux, decisions) }
    guard var candidature = found else { return nil }
    candidature.recours = recours
    candidature.engagement.relances = try relances(of: id, in: tx)
    candidature.mouvements = try mouvements(of: id, in: tx)
    candidature.suivi = try suivi(candidature, in: tx)
    return candidature
  }

  private static func candidature(
    _ row: any Row, _ lieux: [LieuExercice], _ decisions: [Decision]
  ) throws -> Candidature {
    let demande = try demande(row, lieux)
    let retrait = try row.optionalInstant(20).map { le in
      Retrait(le: le, jour: try row.jour(21))
    }
    var engagement = Engagement(
      empreinte: try row.bytes(17), valableJusquau: try row.jour(18),
      courriel: (demande.representant?.courriel ?? demande.contact.courriel).text,
      confirmeLe: try row.optionalInstant(19), par: try row.optionalText(27))
    engagement.refuseLe = try row.optionalInstant(39)
    return Candidature(
      id: try row.id(0), numero: try row.text(1), version: try row.int(2), demande: demande,
      departement: try row.text(7), deposeeLe: try row.instant(12), recueLe: try row.jour(13),
      silenceLe: try row.jour(14), personne: try row.integer(15),
      deposant: try row.optionalID(16),
      appel: try row.optionalInteger(37).map { numero in
        AppelCite(numero: numero, titre: try row.text(38))
      },
      engagement: engagement, avis: try avis(row), decisions: decisions, retrait: retrait)
  }

  private static func demande(_ row: any Row, _ lieux: [LieuExercice]) throws -> Demande {
    let postes = try row.int(8)
    let placed = Set(lieux.map(\.poste))
    let open = (1...max(postes, 1)).filter { !placed.contains($0) }
      .map { LieuExercice.aPreciser(poste: $0) }
    let representant = try row.optionalText(25).map { nom in
      Demande.Representant(nom: nom, courriel: try courriel(row, 26))
    }
    return Demande(
      identifiant: try row.decoded(Identifiant(stored: try row.text(3)), 3),
      nom: try row.text(4), type: try row.decoded(FormeJuridique(rawValue: try row.text(5)), 5),
      commune: try row.text(6),
      contact: Demande.Contact(
        nom: try row.text(22), courriel: try courriel(row, 23),
        telephone: try telephone(row)),
      representant: representant, postes: postes,
      lieux: (lieux + open).sorted { $0.poste < $1.poste },
      dateDebut: try row.jour(9), motivation: try row.text(10),
      suite: try row.optionalText(11).map { try row.decoded(SuiteInscription(rawValue: $0), 11) },
      genre: try row.decoded(GenreCandidature(rawValue: try row.text(36)), 36))
  }

  /// Empty once the person was erased.
  private static func telephone(_ row: any Row) throws -> Telephone? {
    let stored = try row.text(24)
    return stored.isEmpty ? nil : try row.decoded(Telephone(stored), 24)
  }

  private static func courriel(_ row: any Row, _ column: Int) throws -> AdresseCourriel {
    try row.decoded(AdresseCourriel(try row.text(column)), column)
  }

  private static func avis(_ row: any Row) throws -> Avis? {
    guard let favorable = try row.optionalInteger(28) else { return nil }
    return Avis(
      texte: TexteAvis(
        sens: favorable == 1 ? .favorable(postes: try row.int(29)) : .defavorable,
        rang: try row.optionalInt(30), commentaire: try row.text(31)),
      prepareLe: try row.instant(32), preparePar: try row.id(33),
      renduLe: try row.optionalInstant(34), renduPar: try row.optionalID(35))
  }
}

extension Identifiant {
  /// Fourteen digits are a SIRET, fewer a RIDET.
  init?(stored text: String) {
    if text.utf8.count == 14 {
      guard let siret = try? Siret(text) else { return nil }
      self = .siret(siret)
    } else {
      guard let ridet = try? Ridet(text) else { return nil }
      self = .ridet(ridet)
    }
  }
}
