import Comptes
import Courriers
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
    return message(
      candidature, Self.rejoindre, to: candidature.demande.contact.courriel.text,
      [
        "nom": demandeur.nom, "courriel": demandeur.courriel.text, "numero": candidature.numero,
        "structure": candidature.demande.nom, "reponse": answer,
      ], key: "rejoindre-\(demandeur.empreinte)-\(jour)")
  }

  static let rejoindre = ModeleMessage(
    "candidature.rejoindre",
    usage: "À la personne à joindre, quand quelqu’un souhaite suivre le dossier.",
    blancs: [
      .init("nom", "qui le souhaite", obligatoire: true),
      .init("courriel", "son adresse", obligatoire: true),
      .init("numero", "le numéro du dossier"), .init("structure", "le nom de la structure"),
      .init("reponse", "que faire\u{A0}: une phrase, et un lien s’il y en a un", obligatoire: true),
    ],
    objet: "Une personne souhaite rejoindre le dossier {numero}",
    texte: """
      Bonjour,

      {nom} ({courriel}) souhaite rejoindre le dossier {numero} de {structure}, dont vous êtes la personne à joindre.

      {reponse}

      Si vous ne connaissez pas cette personne, ne faites rien : elle ne voit rien du dossier.
      """)
}
