import Candidats
package import Courriers

extension LettresMise {
  /// The messages of propositions.
  package static let modeles = [
    propositionCandidat, propositionStructure, oui, non, interet, entretienCandidat,
    entretienStructure, issueCandidat, issueStructure,
  ]

  private static let structure = ModeleMessage.Blanc("structure", "le nom de la structure")
  private static let personne = ModeleMessage.Blanc("personne", "le nom du candidat")
  private static let jusquau = ModeleMessage.Blanc(
    "jusquau", "le dernier jour pour répondre", obligatoire: true)
  private static let lien = ModeleMessage.Blanc("lien", "le lien personnel", obligatoire: true)

  static let propositionCandidat = ModeleMessage(
    "mise.proposition.candidat", usage: "Au candidat à qui une rencontre est proposée.",
    blancs: [
      LettresCandidat.prenom, structure, .init("lieux", "les communes de l’offre"), jusquau, lien,
    ],
    objet: "{structure} vous propose une rencontre",
    texte: """
      Bonjour {prenom},

      {structure} cherche un conseiller numérique, à {lieux}. Lisez l’offre, puis dites oui ou non avant le {jusquau}, 23 h 59 :

      {lien}

      Votre CV n’est montré à cette structure que si vous dites oui. Sans réponse, la proposition s’arrête d’elle-même et libère votre place.
      """)

  static let propositionStructure = ModeleMessage(
    "mise.proposition.structure", usage: "À la structure à qui une personne est proposée.",
    blancs: [structure, .init("publiee", "le jour de l’offre"), jusquau, lien],
    objet: "Une personne vous est proposée",
    texte: """
      Bonjour,

      Une personne inscrite sur le site vous est proposée pour votre offre publiée le {publiee}. Elle a jusqu’au {jusquau} pour dire oui ; vous avez la même date pour répondre.

      {lien}

      Ce lien est personnel. Sans réponse de votre part, la proposition s’arrête d’elle-même et la personne lit que vous n’avez pas répondu.

      Offre de {structure}.
      """)

  static let oui = ModeleMessage(
    "mise.oui.structure", usage: "À la structure, quand la personne dit oui.",
    blancs: [structure, personne, jusquau],
    objet: "{personne} a dit oui",
    texte: """
      Bonjour,

      {personne} a dit oui à votre proposition. Son CV, s’il est déposé, et ses coordonnées sont visibles par vous. Répondez avant le {jusquau}, 23 h 59, par le lien de notre premier message ou depuis votre compte.

      Offre de {structure}.
      """)

  static let non = ModeleMessage(
    "mise.non.structure", usage: "À la structure, quand la personne dit non.",
    blancs: [structure, personne],
    objet: "{personne} ne donne pas suite",
    texte: """
      Bonjour,

      {personne} a dit non à votre proposition. Une autre personne peut vous être proposée.

      Offre de {structure}.
      """)

  static let interet = ModeleMessage(
    "mise.interet.candidat", usage: "Au candidat que la structure veut rencontrer.",
    blancs: [LettresCandidat.prenom, structure],
    objet: "{structure} veut vous rencontrer",
    texte: """
      Bonjour {prenom},

      {structure} souhaite vous rencontrer. Elle vous propose une date, ou vous appelle.
      """)

  static let entretienCandidat = ModeleMessage(
    "mise.entretien.candidat", usage: "Au candidat, quand une rencontre est fixée.",
    blancs: [
      LettresCandidat.prenom, structure, .init("quand", "le jour et l’heure", obligatoire: true),
      .init("lieu", "où", obligatoire: true), .init("courriel", "qui prévenir", obligatoire: true),
    ],
    objet: "Rencontre avec {structure}",
    texte: """
      Bonjour {prenom},

      Rencontre : {quand}.
      Lieu : {lieu}.

      Un empêchement ? Prévenez : {courriel}.
      """)

  static let entretienStructure = ModeleMessage(
    "mise.entretien.structure", usage: "À la structure, quand une rencontre est fixée.",
    blancs: [
      structure, personne, .init("quand", "le jour et l’heure", obligatoire: true),
      .init("lieu", "où", obligatoire: true), jusquau,
    ],
    objet: "Rencontre avec {personne}",
    texte: """
      Bonjour,

      Rencontre : {quand}.
      Lieu : {lieu}.

      Donnez le résultat avant le {jusquau}, 23 h 59.

      Offre de {structure}.
      """)

  static let issueCandidat = ModeleMessage(
    "mise.issue.candidat", usage: "Au candidat, quand une proposition est finie.",
    blancs: [
      LettresCandidat.prenom, structure, .init("objet", "la fin, en une ligne"),
      .init("issue", "comment elle finit, et pourquoi", obligatoire: true),
    ], objet: "{objet}", texte: "Bonjour {prenom},\n\n{issue}")

  static let issueStructure = ModeleMessage(
    "mise.issue.structure", usage: "À la structure, quand une proposition est finie.",
    blancs: [
      structure, personne, .init("objet", "la fin, en une ligne"),
      .init("issue", "comment elle finit, et pourquoi", obligatoire: true),
    ], objet: "{objet}", texte: "Bonjour,\n\n{issue}\n\nOffre de {structure}.")
}
