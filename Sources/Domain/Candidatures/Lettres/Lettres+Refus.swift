import Comptes
import Courriers
import Kernel

extension Lettres {
  static let refusEngagement = ModeleMessage(
    "candidature.refusEngagement",
    usage: "Au contact, quand le représentant légal refuse d’engager la structure.",
    blancs: [
      .init("le", "le jour du refus"), .init("structure", "le nom de la structure"),
      .init("postes", "« 2 postes »"),
      .init("numero", "le numéro du dossier", obligatoire: true),
      .init("telephone", "le numéro à appeler, s’il y en a un"),
    ],
    objet: "Candidature {numero} : l’engagement est refusé",
    texte: """
      Bonjour,

      La personne qui représente légalement {structure} a refusé le {le} de s’engager sur la demande de {postes} de conseiller numérique (dossier {numero}). Sans cet engagement, aucun poste ne peut être accordé.

      Parlez-en avec elle. Si elle change d’avis, elle peut encore confirmer par le lien qu’elle a reçu. Sinon, vous pouvez retirer la candidature.

      Pour toute question : {telephone}
      """)

  /// Nil when there is nobody to write to any more.
  func refusEngagement(_ candidature: Candidature, le jour: Jour) -> Message? {
    let demande = candidature.demande
    guard !demande.contact.isErased else { return nil }
    return message(
      candidature, Self.refusEngagement, to: demande.contact.courriel.text,
      [
        "le": jour.enLettres, "structure": demande.nom, "postes": postesEnLettres(demande.postes),
        "numero": candidature.numero, "telephone": telephone ?? "",
      ])
  }
}
