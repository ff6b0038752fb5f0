import Comptes
import Kernel

extension Lettres {
  /// Tells the contact of a file who wants to join it; at most one message a person and a day.
  func rejoindre(
    _ candidature: Candidature, _ demandeur: Demandeur, jeton: String?, jusquau: Jour?, jour: Jour
  ) -> Message {
    let answer =
      if let jeton, let jusquau {
        """
        Pour lui ouvrir le suivi du dossier, confirmez ici, avant le \(jusquau.enLettres) :
        \(site)/rattachement/\(jeton)
        """
      } else {
        "Répondez-lui directement. Vous seul décidez de ce que vous partagez."
      }
    let body = """
      Bonjour,

      \(demandeur.nom) (\(demandeur.courriel.text)) souhaite rejoindre le dossier \
      \(candidature.numero) de \(candidature.demande.nom), dont vous êtes la personne à joindre.

      \(answer)

      Si vous ne connaissez pas cette personne, ne faites rien : elle ne voit rien du dossier.
      """
    return Message(
      key: "candidature-\(candidature.id)-rejoindre-\(demandeur.empreinte)-\(jour)",
      to: candidature.demande.contact.courriel.text,
      subject: typographie("Une personne souhaite rejoindre le dossier \(candidature.numero)"),
      body: typographie(body), about: candidature.subject)
  }
}
