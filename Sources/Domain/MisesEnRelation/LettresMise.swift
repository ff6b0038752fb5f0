package import Candidats
import Candidatures
package import Comptes
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
      dossier, "proposition", "\(offre.structure) vous propose une rencontre",
      """
      \(offre.structure) cherche un conseiller numérique, à \(places(offre)). Lisez l’offre, puis \
      dites oui ou non avant le \(mise.echeance.enLettres), 23 h 59 :

      \(candidats.lien(jeton))/propositions/\(mise.id)

      Votre CV n’est montré à cette structure que si vous dites oui. Sans réponse, la proposition \
      s’arrête d’elle-même et libère votre place.
      """)
    let toStructure = toStructure(
      dossier, "proposition", "Une personne vous est proposée",
      """
      Une personne inscrite sur le site vous est proposée pour votre offre publiée le \
      \(jour(offre.publieeLe)). Elle a jusqu’au \(mise.echeance.enLettres) pour dire oui ; vous avez \
      la même date pour répondre.

      \(site)/mises-en-relation/lien/\(lien.text)

      Ce lien est personnel. Sans réponse de votre part, la proposition s’arrête d’elle-même et la \
      personne lit que vous n’avez pas répondu.
      """)
    return [toCandidat, toStructure].compactMap(\.self)
  }

  /// To the structure: yes or no.
  package func reponse(_ dossier: DossierMise) -> [Message] {
    let nom = dossier.candidat.nomAffiche
    guard dossier.mise.reponse?.oui == true else {
      return only(
        toStructure(
          dossier, "reponse", "\(nom) ne donne pas suite",
          "\(nom) a dit non à votre proposition. Une autre personne peut vous être proposée."))
    }
    return only(
      toStructure(
        dossier, "reponse", "\(nom) a dit oui",
        """
        \(nom) a dit oui à votre proposition. Son CV, s’il est déposé, et ses coordonnées sont \
        visibles par vous. Répondez avant le \(dossier.mise.echeance.enLettres), 23 h 59, par le lien \
        de notre premier message ou depuis votre compte.
        """))
  }

  /// To the candidat: the structure wants to meet.
  package func interet(_ dossier: DossierMise) -> [Message] {
    only(
      toCandidat(
        dossier, "interet", "\(dossier.offre.structure) veut vous rencontrer",
        """
        \(dossier.offre.structure) souhaite vous rencontrer. Elle vous propose une date, ou vous \
        appelle.
        """))
  }

  /// To both: when and where.
  package func entretien(_ dossier: DossierMise) -> [Message] {
    guard let entretien = dossier.mise.entretien else { return [] }
    let quand = "\(entretien.le.jour.enLettres), \(heure(entretien.le))"
    let cle = "entretien-\(dossier.mise.version)"
    let texte = "Rencontre : \(quand).\nLieu : \(entretien.lieu)."
    let toCandidat = toCandidat(
      dossier, cle, "Rencontre avec \(dossier.offre.structure)",
      texte + "\n\nUn empêchement ? Prévenez : \(dossier.offre.contact.courriel).")
    let toStructure = toStructure(
      dossier, cle, "Rencontre avec \(dossier.candidat.nomAffiche)",
      texte + "\n\nDonnez le résultat avant le \(dossier.mise.echeance.enLettres), 23 h 59.")
    return [toCandidat, toStructure].compactMap(\.self)
  }

  /// To whoever did not decide: how it ended, and why.
  package func issue(_ dossier: DossierMise) -> [Message] {
    guard let issue = dossier.mise.issue else { return [] }
    let texte = TexteIssue(dossier, issue, motifs)
    let toCandidat = toCandidat(dossier, "issue", texte.objetCandidat, texte.pourCandidat)
    let toStructure = toStructure(dossier, "issue", texte.objetStructure, texte.pourStructure)
    switch issue.nature {
    case .nonRetenu: return only(toCandidat)
    case .decline: return reponse(dossier)
    case .retrait: return only(toStructure)
    default: return [toCandidat, toStructure].compactMap(\.self)
    }
  }

  private func only(_ message: Message?) -> [Message] { [message].compactMap(\.self) }

  private func toCandidat(
    _ dossier: DossierMise, _ kind: String, _ objet: String, _ corps: String
  ) -> Message? {
    candidats.message(dossier.candidat, "mise-\(dossier.mise.id)-\(kind)", objet, corps)
  }

  private func toStructure(
    _ dossier: DossierMise, _ kind: String, _ objet: String, _ corps: String
  ) -> Message? {
    let contact = dossier.offre.contact
    guard !contact.courriel.isEmpty else { return nil }
    return Message(
      key: "mise-\(dossier.mise.id)-\(kind)", to: contact.courriel, subject: typographie(objet),
      body: typographie("Bonjour,\n\n\(corps)\n\nOffre de \(dossier.offre.structure)."),
      about: dossier.mise.subject)
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
