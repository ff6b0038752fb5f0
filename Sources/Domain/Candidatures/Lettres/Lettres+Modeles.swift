package import Courriers

extension Lettres {
  /// The messages of candidatures.
  package static let modeles = [
    accuse, engagement, reexamen, decision, brouillon, rejoindre, recoursRecu, recoursRejete,
    retrait, refusEngagement,
  ]

  static let accuse = ModeleMessage(
    "candidature.accuse", usage: "Au contact, dès le dépôt\u{A0}: l’accusé de réception.",
    blancs: [
      .init("recue", "le jour de la réception"), .init("structure", "le nom de la structure"),
      .init("postes", "« 2 postes »"),
      .init("numero", "le numéro du dossier", obligatoire: true),
      .init("service", "le service qui étudie le dossier", obligatoire: true),
      .init("telephone", "le numéro à appeler, s’il y en a un"),
      .init("representant", "l’adresse à laquelle part le lien d’engagement"),
      .init("silence", "le jour où le silence vaut refus", obligatoire: true),
      .init("recours", "comment contester, en une phrase", obligatoire: true),
      .init("page", "où relire l’accusé de réception\u{A0}: une phrase, puis l’adresse"),
    ],
    objet: "Votre candidature {numero} est bien reçue",
    texte: """
      Bonjour,

      Nous avons reçu le {recue} la candidature déposée par {structure} pour {postes} de conseiller numérique.

      Numéro du dossier : {numero}
      Service qui l’étudie : {service}
      Pour toute question : {telephone}

      Ce qui vient ensuite : la personne qui représente légalement la structure confirme l’engagement par un lien personnel, envoyé à {representant}. La préfecture donne son avis, puis une décision est prise et vous est écrite.

      Si vous n’avez pas de réponse le {silence}, votre demande est considérée comme refusée.

      {recours}

      {page}
      """)

  static let engagement = ModeleMessage(
    "candidature.engagement",
    usage:
      "Au représentant légal, dès le dépôt et à chaque relance\u{A0}: le lien qui engage la structure.",
    blancs: [
      .init("transmettre", "« Transmettez ce message… » quand le représentant n’est pas nommé"),
      .init("contact", "qui a déposé la candidature"),
      .init("structure", "le nom de la structure"), .init("postes", "« 2 postes »"),
      .init("numero", "le numéro du dossier"),
      .init("jusquau", "le dernier jour du lien", obligatoire: true),
      .init("lien", "le lien personnel", obligatoire: true),
    ],
    objet: "Confirmez l’engagement de {structure}",
    texte: """
      Bonjour,

      {transmettre}

      {contact} a déposé, pour {structure}, une candidature pour accueillir {postes} de conseiller numérique (dossier {numero}).

      Seule la personne qui représente légalement la structure peut l’engager. Si c’est vous, relisez la demande et confirmez ici, avant le {jusquau} :

      {lien}

      Ce lien est personnel. Si vous n’êtes pas d’accord, dites-le par le même lien : sans votre confirmation, aucun poste ne peut être accordé.
      """)

  static let reexamen = ModeleMessage(
    "candidature.reexamen",
    usage: "Au contact, quand le comité renvoie le dossier à une autre séance.",
    blancs: [
      .init("le", "le jour de la séance"), .init("structure", "le nom de la structure"),
      .init("postes", "« 2 postes »"),
      .init("raison", "la phrase du comité", obligatoire: true),
      .init("numero", "le numéro du dossier", obligatoire: true),
      .init("appeler", "« , ou appelez le … », s’il y a un numéro à appeler"),
      .init("silence", "le jour où le silence vaut refus", obligatoire: true),
    ],
    objet: "Votre candidature {numero} sera examinée de nouveau",
    texte: """
      Bonjour,

      Le comité a étudié le {le} la candidature déposée par {structure} pour {postes} de conseiller numérique. Il l’examinera de nouveau à une prochaine séance. La raison : {raison}

      Ce n’est pas un refus. Écrivez au service qui étudie votre dossier pour le compléter, en citant le numéro {numero}{appeler}.

      Si vous n’avez pas de réponse le {silence}, votre demande est considérée comme refusée.
      """)

  static let decision = ModeleMessage(
    "candidature.decision", usage: "Au contact, à la notification\u{A0}: la lettre de la décision.",
    blancs: [
      .init("objet", "ce qui est décidé, en une ligne"), .init("numero", "le numéro du dossier"),
      .init("lettre", "la lettre entière, avec sa raison et ses recours", obligatoire: true),
    ], objet: "{objet}", texte: "{lettre}")

  static let brouillon = ModeleMessage(
    "candidature.brouillon", usage: "À qui commence une candidature\u{A0}: le code qui la rouvre.",
    blancs: [
      .init("adresse", "où reprendre le brouillon", obligatoire: true),
      .init("code", "le code du brouillon", obligatoire: true),
      .init("jusquau", "le dernier jour du brouillon"),
    ],
    objet: "Le code de votre brouillon : {code}",
    texte: """
      Bonjour,

      Votre candidature pour accueillir un conseiller numérique est enregistrée, sans être envoyée.

      Pour la reprendre : {adresse}
      Votre code : {code}

      Il rouvre votre dossier jusqu’au {jusquau}.
      """)
}
