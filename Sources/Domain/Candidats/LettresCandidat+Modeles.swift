package import Courriers

extension LettresCandidat {
  /// The messages of candidats.
  package static let modeles = [confirmation, lien, conservation]

  /// How the person is called.
  package static let prenom = ModeleMessage.Blanc("prenom", "le prénom de la personne")

  static let confirmation = ModeleMessage(
    "candidat.confirmation", usage: "À qui s’inscrit pour devenir conseiller.",
    blancs: [
      prenom, .init("lien", "le lien personnel de l’espace", obligatoire: true),
      .init("jours", "au bout de combien de jours tout est effacé", obligatoire: true),
    ],
    objet: "Confirmez votre inscription",
    texte: """
      Bonjour {prenom},

      Vous avez demandé à devenir conseiller numérique. Pour que votre inscription compte, confirmez que cette adresse est la vôtre :

      {lien}

      Ce lien est personnel : gardez-le, il ouvre votre espace. Sans confirmation, tout est effacé au bout de {jours} jours. Si vous n’avez rien demandé, ne faites rien.
      """)

  static let lien = ModeleMessage(
    "candidat.lien", usage: "À qui demande de nouveau le lien de son espace.",
    blancs: [
      prenom, .init("lien", "le lien personnel de l’espace", obligatoire: true),
      .init("jours", "combien de jours le lien est bon"),
    ],
    objet: "Le lien de votre espace candidat",
    texte: """
      Bonjour {prenom},

      Voici le lien personnel qui ouvre votre espace : vos propositions de rencontre, votre CV, vos disponibilités, vos données.

      {lien}

      Il est bon {jours} jours. Si vous n’avez rien demandé, ne faites rien.
      """)

  static let conservation = ModeleMessage(
    "candidat.conservation", usage: "À qui n’est pas revenu depuis longtemps, avant l’effacement.",
    blancs: [
      prenom, .init("jour", "après quel jour tout est effacé", obligatoire: true),
      .init("lien", "le lien personnel de l’espace", obligatoire: true),
    ],
    objet: "Vos données seront bientôt effacées",
    texte: """
      Bonjour {prenom},

      Vous n’êtes pas revenu dans votre espace candidat depuis longtemps. Sans nouvelle de vous, vos données seront effacées après le {jour}.

      Pour rester inscrit, ouvrez votre espace et confirmez que vous êtes toujours disponible :

      {lien}

      Si vous ne cherchez plus, vous n’avez rien à faire.
      """)
}
