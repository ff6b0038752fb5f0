package import Courriers

extension LettresRecueil {
  /// The messages of recueils de besoins.
  package static let modeles = [invitation, relance, preremplie]

  private static let nom = ModeleMessage.Blanc("nom", "le nom de la personne")
  private static let structure = ModeleMessage.Blanc("structure", "le nom de la structure")
  private static let coordonnateur = ModeleMessage.Blanc(
    "coordonnateur", "le nom du coordonnateur", obligatoire: true)
  private static let lien = ModeleMessage.Blanc("lien", "le lien personnel", obligatoire: true)
  private static let jusquau = ModeleMessage.Blanc("jusquau", "le dernier jour", obligatoire: true)

  static let invitation = ModeleMessage(
    "recueil.invitation", usage: "À qui est invité à dire ses besoins.",
    blancs: [nom, structure, coordonnateur, lien, jusquau],
    objet: "De quoi vos publics ont-ils besoin ?",
    texte: """
      Bonjour {nom},

      {coordonnateur} prépare l’arrivée de conseillers numériques et voudrait savoir ce qui manque là où vous êtes. Une page, cinq minutes, sans compte à créer :

      {lien}

      Vous pouvez répondre, puis corriger, jusqu’au {jusquau}, 23 h 59. Ce lien est personnel à {structure}.
      """)

  static let relance = ModeleMessage(
    "recueil.relance", usage: "À qui n’a pas encore répondu, quand le coordonnateur relance.",
    blancs: [nom, structure, coordonnateur, lien, jusquau],
    objet: "Votre réponse manque à la carte",
    texte: """
      Bonjour {nom},

      {coordonnateur} n’a pas encore reçu la réponse de {structure}. Sur la carte des besoins, votre commune est un silence. Une page, cinq minutes :

      {lien}

      Vous pouvez répondre jusqu’au {jusquau}, 23 h 59. Si vous n’avez pas de besoin, dites-le : c’est aussi une réponse.
      """)

  static let preremplie = ModeleMessage(
    "recueil.preremplie",
    usage: "À qui accueillerait un conseiller\u{A0}: le code de sa candidature préremplie.",
    blancs: [
      nom, structure, .init("lien", "où la reprendre", obligatoire: true),
      .init("code", "le code du brouillon", obligatoire: true), jusquau,
    ],
    objet: "Votre candidature est préremplie",
    texte: """
      Bonjour {nom},

      Vous avez dit que {structure} accueillerait un conseiller numérique. Nous avons recopié votre réponse dans une candidature : il reste à la compléter et à l’envoyer. Rien n’est envoyé sans vous.

      Pour l’ouvrir : {lien}
      Votre code : {code}

      Il ouvre votre dossier jusqu’au {jusquau}.
      """)
}
