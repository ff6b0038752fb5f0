import Courriers

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
}
