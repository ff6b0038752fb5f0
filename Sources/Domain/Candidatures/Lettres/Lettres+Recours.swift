import Comptes
import Courriers
import Kernel

extension Lettres {
  /// What happens next, and when: sent to the contact when a recours is received.
  func recoursRecu(_ candidature: Candidature, _ recours: Recours) -> Message? {
    let late =
      recours.isLate
      ? "Il est arrivé après le \(recours.limite.enLettres), dernier jour pour contester : "
        + "nous le lisons, mais il peut être rejeté pour cette seule raison." : ""
    return message(
      candidature, Self.recoursRecu, "recours-\(recours.id)",
      [
        "recu": recours.recuLe.enLettres, "numero": candidature.numero, "retard": late,
        "silence": recours.silenceLe.enLettres,
      ])
  }

  func recoursRejete(
    _ candidature: Candidature, _ recours: Recours, _ raison: String
  ) -> Message? {
    message(
      candidature, Self.recoursRejete, "recours-\(recours.id)-reponse",
      ["recu": recours.recuLe.enLettres, "numero": candidature.numero, "raison": raison])
  }

  private func message(
    _ candidature: Candidature, _ modele: ModeleMessage, _ key: String,
    _ valeurs: [String: String]
  ) -> Message? {
    guard !candidature.demande.contact.isErased else { return nil }
    let court = [
      "tribunal": Self.tribunal(candidature.departement), "mois": String(regles.recours),
    ]
    return message(
      candidature, modele, to: candidature.demande.contact.courriel.text,
      valeurs.merging(court) { first, _ in first }, key: key)
  }

  static let recoursRecu = ModeleMessage(
    "candidature.recoursRecu", usage: "Au contact, quand son recours est reçu.",
    blancs: [
      .init("recu", "le jour de la réception"), .init("numero", "le numéro du dossier"),
      .init("retard", "une phrase, quand le recours arrive trop tard"),
      .init("silence", "le jour où le silence vaut rejet", obligatoire: true),
      .init("tribunal", "le tribunal à saisir ensuite", obligatoire: true),
      .init("mois", "en combien de mois", obligatoire: true),
    ],
    objet: "Votre recours est bien reçu",
    texte: """
      Bonjour,

      Nous avons reçu le {recu} votre recours sur le dossier {numero}.

      {retard}

      Si vous n’avez pas de réponse le {silence}, il est considéré comme rejeté. Vous pourrez alors saisir le {tribunal}, par lettre ou sur www.telerecours.fr, dans les {mois} mois.
      """)

  static let recoursRejete = ModeleMessage(
    "candidature.recoursRejete", usage: "Au contact, quand son recours est rejeté.",
    blancs: [
      .init("recu", "le jour de la réception"), .init("numero", "le numéro du dossier"),
      .init("raison", "pourquoi", obligatoire: true),
      .init("tribunal", "le tribunal à saisir ensuite", obligatoire: true),
      .init("mois", "en combien de mois", obligatoire: true),
    ],
    objet: "Réponse à votre recours",
    texte: """
      Bonjour,

      Votre recours du {recu}, sur le dossier {numero}, est rejeté.

      La raison : {raison}

      Si vous n’êtes pas d’accord, vous pouvez saisir le {tribunal}, par lettre ou sur www.telerecours.fr, dans les {mois} mois qui suivent ce courriel.
      """)
}
