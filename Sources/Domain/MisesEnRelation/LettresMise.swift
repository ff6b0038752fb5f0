package import Candidats
import Candidatures
package import Comptes
import Courriers
package import Kernel
package import Programme
package import Territoires

/// Writes the letters about propositions, to both sides: plain text. Everyone gets an answer.
package struct LettresMise: Sendable {
  private let index: TerritoireIndex
  private let candidats: LettresCandidat
  private let motifs: [MotifRefus]
  private let site: String

  package init(
    index: TerritoireIndex, candidats: LettresCandidat, motifs: [MotifRefus], site: String
  ) {
    self.index = index
    self.candidats = candidats
    self.motifs = motifs
    self.site = site
  }

  /// To both: what is proposed, until when, and the link of each.
  package func proposition(
    _ dossier: DossierMise, candidat jeton: Jeton, structure lien: Jeton
  ) -> [Message] {
    let (mise, offre) = (dossier.mise, dossier.offre)
    let toCandidat = toCandidat(
      dossier, "proposition", Self.propositionCandidat,
      [
        "lieux": places(offre), "jusquau": mise.echeance.enLettres,
        "lien": "\(candidats.lien(jeton))/propositions/\(mise.id)",
      ])
    let toStructure = toStructure(
      dossier, "proposition", Self.propositionStructure,
      [
        "publiee": jour(offre.publieeLe), "jusquau": mise.echeance.enLettres,
        "lien": "\(site)/mises-en-relation/lien/\(lien.text)",
      ])
    return [toCandidat, toStructure].compactMap(\.self)
  }

  /// To the structure: yes or no.
  package func reponse(_ dossier: DossierMise) -> [Message] {
    let isYes = dossier.mise.reponse?.oui == true
    return only(
      toStructure(
        dossier, "reponse", isYes ? Self.oui : Self.non,
        ["jusquau": dossier.mise.echeance.enLettres]))
  }

  /// To the candidat: the structure wants to meet.
  package func interet(_ dossier: DossierMise) -> [Message] {
    only(toCandidat(dossier, "interet", Self.interet, [:]))
  }

  /// To both: when and where.
  package func entretien(_ dossier: DossierMise) -> [Message] {
    guard let entretien = dossier.mise.entretien else { return [] }
    let cle = "entretien-\(dossier.mise.version)"
    let valeurs = [
      "quand": "\(entretien.le.jour.enLettres), \(heure(entretien.le))", "lieu": entretien.lieu,
      "courriel": dossier.offre.contact.courriel, "jusquau": dossier.mise.echeance.enLettres,
    ]
    let toCandidat = toCandidat(dossier, cle, Self.entretienCandidat, valeurs)
    let toStructure = toStructure(dossier, cle, Self.entretienStructure, valeurs)
    return [toCandidat, toStructure].compactMap(\.self)
  }

  /// To whoever did not decide: how it ended, and why.
  package func issue(_ dossier: DossierMise) -> [Message] {
    guard let issue = dossier.mise.issue else { return [] }
    let texte = TexteIssue(dossier, issue, motifs)
    let toCandidat = toCandidat(
      dossier, "issue", Self.issueCandidat,
      ["objet": texte.objetCandidat, "issue": texte.pourCandidat])
    let toStructure = toStructure(
      dossier, "issue", Self.issueStructure,
      ["objet": texte.objetStructure, "issue": texte.pourStructure])
    switch issue.nature {
    case .nonRetenu: return only(toCandidat)
    case .decline: return reponse(dossier)
    case .retrait: return only(toStructure)
    default: return [toCandidat, toStructure].compactMap(\.self)
    }
  }

  private func only(_ message: Message?) -> [Message] { [message].compactMap(\.self) }

  private func toCandidat(
    _ dossier: DossierMise, _ kind: String, _ modele: ModeleMessage, _ valeurs: [String: String]
  ) -> Message? {
    candidats.lettre(
      dossier.candidat, "mise-\(dossier.mise.id)-\(kind)", modele, valeurs.beside(dossier))
  }

  private func toStructure(
    _ dossier: DossierMise, _ kind: String, _ modele: ModeleMessage, _ valeurs: [String: String]
  ) -> Message? {
    let contact = dossier.offre.contact
    guard !contact.courriel.isEmpty else { return nil }
    return candidats.catalogue.lettre(
      modele, valeurs.beside(dossier), key: "mise-\(dossier.mise.id)-\(kind)",
      to: contact.courriel, about: dossier.mise.subject)
  }

  private func places(_ offre: Offre) -> String {
    let noms = offre.lieux.map { index.resolve($0.commune)?.commune.nom ?? $0.commune }
    var seen: Set<String> = []
    return noms.filter { seen.insert($0).inserted }.joined(separator: ", ")
  }

  private func jour(_ instant: Instant) -> String {
    Jour(number: Int32(clamping: instant.milliseconds / 86_400_000)).enLettres
  }

  private func heure(_ local: HeureLocale) -> String {
    let (hour, minute) = local.minute.quotientAndRemainder(dividingBy: 60)
    return minute == 0 ? "\(hour) h" : "\(hour) h \(minute < 10 ? "0" : "")\(minute)"
  }
}

extension [String: String] {
  /// With the two sides, which every letter may name.
  fileprivate func beside(_ dossier: DossierMise) -> [String: String] {
    merging(["structure": dossier.offre.structure, "personne": dossier.candidat.nomAffiche]) {
      first, _ in first
    }
  }
}
