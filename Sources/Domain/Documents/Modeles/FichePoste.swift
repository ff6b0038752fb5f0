import Kernel

extension Redaction {
  /// What the conseiller will do, where, with whom and with what.
  var fichePoste: [Bloc] {
    [
      .titre("Fiche de poste\u{A0}: conseiller numérique"),
      .paragraphe("Employeur\u{A0}: \(structure), \(commune). \(identifiant)."),
      .section("Pourquoi ce poste"),
      .paragraphe(
        """
        Beaucoup d’habitants n’osent pas, ou ne peuvent pas, faire seuls leurs démarches en ligne. Le \
        conseiller numérique les reçoit gratuitement, les met en confiance et leur apprend à faire \
        par eux-mêmes.
        """),
      .section("Ce que vous ferez"), .liste(Self.missions),
      .section("Ce que vous ne ferez pas"),
      .paragraphe(
        """
        Le poste est entièrement consacré à cette mission\u{A0}: ni accueil général, ni dépannage du parc \
        informatique de l’employeur, ni remplacement d’un agent. Vous ne gardez jamais les mots de \
        passe des personnes.
        """),
      .section("Où"), tableauLieux, .section("Ce que nous attendons"), .liste(Self.qualites),
      .section("Votre formation"), .paragraphe(Self.formation),
      .section("Conditions"), conditions,
      .signatures([
        Signature("Pour l’employeur", representant),
        Signature("Le conseiller numérique", "\(blanc: "prénom et nom")"),
      ]),
    ]
  }

  static let missions: [Texte] = [
    "\(fort: "Permanences\u{A0}:") recevoir, avec ou sans rendez-vous, les personnes qui ont une question ou une démarche à faire.",
    "\(fort: "Ateliers\u{A0}:") apprendre en petit groupe à écrire un courriel, chercher un emploi, vendre ou acheter en ligne, consulter un médecin à distance, suivre la scolarité d’un enfant.",
    "\(fort: "Prudence\u{A0}:") protéger ses données, reconnaître une fraude, vérifier une source, régler ses réseaux sociaux.",
    "\(fort: "Orientation\u{A0}:") envoyer vers le bon service quand la question n’est pas numérique\u{A0}: travailleur social, France services, mission locale.",
    "\(fort: "Compte rendu\u{A0}:") noter chaque jour, sans nommer personne, l’aide apportée.",
  ]

  private static let qualites: [Texte] = [
    "Aimer expliquer, écouter, recommencer. Aucun diplôme n’est exigé.",
    "Être à l’aise avec un ordinateur, un téléphone et les démarches courantes.",
    "Garder pour soi ce que l’on apprend des personnes.",
    "Savoir travailler seul dans un lieu, et en équipe avec les autres.",
  ]

  static let formation: Texte = """
    L’État paie une formation, à la prise de poste puis tout au long du contrat, sur place ou à \
    distance. Un test de départ en fixe la durée. Elle prépare au premier certificat du titre de \
    responsable d’espace de médiation numérique et à la certification Pix.
    """

  private var conditions: Bloc {
    .liste([
      "Temps plein, à partir du \(debut), pour \(durees) mois selon le contrat.",
      "Salaire\u{A0}: \(blanc: "montant brut mensuel"), au moins le salaire minimum (\(smic)).",
      "Encadrement par \(blanc: "nom et fonction"), avec un point chaque semaine.",
      "Matériel fourni\u{A0}: ordinateur portable, téléphone, connexion. Frais de déplacement remboursés entre les lieux.",
    ])
  }
}
