import Courriers

extension Lettres {
  static let retrait = ModeleMessage(
    "candidature.retrait", usage: "Au contact, quand la structure retire sa candidature.",
    blancs: [
      .init("le", "le jour du retrait"), .init("structure", "le nom de la structure"),
      .init("postes", "« 2 postes »"),
      .init("numero", "le numéro du dossier", obligatoire: true),
      .init("telephone", "le numéro à appeler, s’il y en a un"),
    ],
    objet: "Votre candidature {numero} est retirée",
    texte: """
      Bonjour,

      La candidature déposée par {structure} pour {postes} de conseiller numérique (dossier {numero}) a été retirée le {le}, depuis le compte qui l’avait déposée. Elle n’est plus étudiée.

      Vous pouvez en déposer une autre. Si ce retrait n’est pas de votre fait, écrivez-nous sans attendre.

      Pour toute question : {telephone}
      """)
}
