package import Courriers

extension LettresAccord {
  /// The messages of accords and of declared interests.
  package static let modeles = [rappel, remise, reponse, declaration]

  static let rappel = ModeleMessage(
    "accord.rappel", usage: "Aux collectivités signataires, avant la date de remise du projet.",
    blancs: [
      .init("echeance", "le dernier jour", obligatoire: true),
      .init("accord", "le titre de l’accord"),
      .init("postes", "les postes de l’accord"), .init("remis", "les postes déjà remis"),
      .init("lien", "où écrire et remettre le projet", obligatoire: true),
    ],
    objet: "Projet à remettre avant le {echeance}, 23 h 59",
    texte: """
      Bonjour,

      Le projet d’accueil de l’accord « {accord} » est à remettre avant le {echeance}, 23 h 59.

      Postes de l’accord : {postes}
      Postes déjà remis : {remis}

      Le projet s’écrit et se remet ici :
      {lien}

      Un projet peut être remis en partie, puis complété avant cette date. Les rappels cessent quand tous les postes sont remis.
      """)

  static let remise = ModeleMessage(
    "accord.remise", usage: "À tous les signataires, quand une version du projet est remise.",
    blancs: [
      .init("version", "le numéro de la version"), .init("remis", "« 62 postes »"),
      .init("accord", "le titre de l’accord"),
      .init("jour", "le jour de la remise", obligatoire: true),
      .init("heure", "l’heure", obligatoire: true),
      .init("structures", "combien de structures"), .init("postes", "« 62 sur 80 »"),
      .init("lien", "où lire la version"),
    ],
    objet: "Projet d’accueil remis : version {version}, {remis}",
    texte: """
      Bonjour,

      La version {version} du projet d’accueil de l’accord « {accord} » a été remise à l’État le {jour}, à {heure}.

      Structures : {structures}
      Postes : {postes}

      Ce message vaut accusé de réception. L’État répond : projet recevable en entier ou en partie, avec ses observations. Recevable ne veut pas dire attribué : chaque structure dépose sa candidature et reçoit sa décision.

      Lire la version remise : {lien}
      """)

  static let reponse = ModeleMessage(
    "accord.reponse", usage: "Aux collectivités signataires, quand l’État répond.",
    blancs: [
      .init("version", "le numéro de la version"), .init("accord", "le titre de l’accord"),
      .init("sens", "« recevable », ou pour quels postes", obligatoire: true),
      .init("observations", "ce que l’État observe", obligatoire: true),
      .init("signature", "qui répond", obligatoire: true), .init("jour", "quel jour"),
      .init("lien", "où lire la réponse"),
    ],
    objet: "Réponse de l’État sur la version {version} du projet d’accueil",
    texte: """
      Bonjour,

      L’État répond sur la version {version} du projet d’accueil de l’accord « {accord} » : projet {sens}.

      Observations :
      {observations}

      {signature}, le {jour}

      {lien}
      """)

  static let declaration = ModeleMessage(
    "interet.declaration", usage: "À qui déclare qu’une structure pourrait accueillir.",
    blancs: [
      .init("structure", "le nom de la structure"), .init("postes", "« 2 postes »"),
      .init("lien", "où déposer une candidature"),
    ],
    objet: "Votre déclaration d’intérêt est enregistrée",
    texte: """
      Bonjour,

      Vous avez déclaré que {structure} pourrait accueillir {postes} de conseiller numérique. Cette déclaration ne vous engage à rien, et n’est pas une candidature.

      La préfecture peut vous inviter à déposer une candidature déjà remplie avec ce que vous avez écrit. Vous pouvez aussi la déposer sans attendre : {lien}
      """)
}
