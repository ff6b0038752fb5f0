import Comptes
import Kernel

extension Lettres {
  /// What happens next, and when: sent to the contact when a recours is received.
  func recoursRecu(_ candidature: Candidature, _ recours: Recours) -> Message? {
    let late =
      recours.isLate
      ? "\nIl est arrivé après le \(recours.limite.enLettres), dernier jour pour contester : "
        + "nous le lisons, mais il peut être rejeté pour cette seule raison.\n" : ""
    return message(
      candidature, "recours-\(recours.id)", subject: "Votre recours est bien reçu",
      """
      Bonjour,

      Nous avons reçu le \(recours.recuLe.enLettres) votre recours sur le dossier \
      \(candidature.numero).
      \(late)
      Si vous n’avez pas de réponse le \(recours.silenceLe.enLettres), il est considéré comme rejeté. \
      Vous pourrez alors saisir le \(Self.tribunal(candidature.departement)), par lettre ou sur \
      www.telerecours.fr, dans les \(regles.recours) mois.
      """)
  }

  func recoursRejete(
    _ candidature: Candidature, _ recours: Recours, _ raison: String
  ) -> Message? {
    message(
      candidature, "recours-\(recours.id)-reponse", subject: "Réponse à votre recours",
      """
      Bonjour,

      Votre recours du \(recours.recuLe.enLettres), sur le dossier \(candidature.numero), est rejeté.

      La raison : \(raison)

      Si vous n’êtes pas d’accord, vous pouvez saisir le \
      \(Self.tribunal(candidature.departement)), par lettre ou sur www.telerecours.fr, dans les \
      \(regles.recours) mois qui suivent ce courriel.
      """)
  }

  private func message(
    _ candidature: Candidature, _ kind: String, subject: String, _ body: String
  ) -> Message? {
    guard !candidature.demande.contact.isErased else { return nil }
    return Message(
      key: "candidature-\(candidature.id)-\(kind)",
      to: candidature.demande.contact.courriel.text, subject: typographie(subject),
      body: typographie(body), about: candidature.subject)
  }
}
