import Candidatures
import Kernel
import Programme
import Structures

extension Redaction {
  /// The vote by which an assembly hosts posts: why, what it costs, who may sign.
  var deliberation: [Bloc] {
    [
      .entete(
        gauche: [dossier?.structure ?? "", dossier?.commune ?? ""].filter { !$0.isEmpty },
        droite: ["Registre des délibérations"]),
      .titre("Délibération\u{A0}: accueillir \(accueil)"),
      .paragraphe(
        """
        Séance du \(blanc: "date de la séance"), convoquée le \(blanc: "date de la convocation"). \
        Délibération n° \(blanc: "numéro").
        """),
      presence, .section("Rapport"),
    ] + rapport + [.section("Décision")] + decision + [vote, signaturesDeliberation]
  }

  private var accueil: String {
    guard let dossier else { return "des conseillers numériques" }
    return postesEnLettres(dossier.postes) + " de conseiller numérique"
  }

  /// « Le conseil municipal », by the form of the structure.
  private var assemblee: Texte {
    switch dossier?.forme {
    case .commune: "le conseil municipal"
    case .departement: "le conseil départemental"
    case .region: "le conseil régional"
    case .epci: "le conseil communautaire"
    case .gip, .privee: "le conseil d’administration"
    case .collectivite: "l’assemblée délibérante"
    case nil: "\(blanc: "nom de l’assemblée")"
    }
  }

  private var presidence: Texte {
    dossier?.forme == .commune
      ? "le maire" : dossier == nil ? "le maire ou le président" : "le président"
  }

  private var presence: Bloc {
    .paragraphe(
      """
      Membres en exercice\u{A0}: \(blanc: "")\u{A0}; présents\u{A0}: \(blanc: "")\u{A0}; pouvoirs\u{A0}: \
      \(blanc: "")\u{A0}; votants\u{A0}: \(blanc: "").
      """)
  }

  private var rapport: [Bloc] {
    [
      .paragraphe(
        """
        L’État finance des postes de conseillers numériques\u{A0}: des personnes formées qui aident les \
        habitants, gratuitement, à se servir d’internet et à y faire leurs démarches. \(demande)
        """),
      .paragraphe(
        """
        L’aide de l’État est de \(aideParPoste), sur \(durees) mois. Elle sert à payer le salaire, au \
        moins égal au salaire minimum (\(smic)).
        """),
      cout, .paragraphe("Le poste s’exerce dans les lieux suivants."), tableauLieux,
    ]
  }

  private var demande: Texte {
    guard let dossier else {
      return "\(structure) souhaite en accueillir \(blanc: "nombre de postes")."
    }
    let suite: Texte =
      dossier.isAccorde ? ", que l’État a accordés" : " ; la réponse de l’État est attendue"
    return """
      \(dossier.structure) a demandé \(postes), le \(dossier.recueLe) (dossier n° \(dossier.numero), \
      étudié par la \(dossier.service.lowercasedFirst))\(suite).
      """
  }

  /// What one post costs over the first length the programme helps: an estimate.
  private var cout: Bloc {
    let kinds = employeur.map { [$0] } ?? Employeur.allCases
    let lines = kinds.flatMap { kind in regles.durees.map { line(kind, $0) } }
    return .tableau(
      TableauDocument(
        "Estimation pour un poste, au salaire minimum\u{A0}; les cotisations et les frais sont des hypothèses",
        [
          .init("Durée", largeur: 4), .init("Coût total", largeur: 3, nombre: true),
          .init("Aide de l’État", largeur: 3, nombre: true),
          .init("Reste à charge", largeur: 3, nombre: true),
          .init("Soit par mois", largeur: 3, nombre: true),
        ], lines))
  }

  private func line(_ kind: Employeur, _ duree: DureeAidee) -> [Texte] {
    let simulation = regles.simulate(
      kind, postes: 1, duree: duree, debut: dossier?.debut ?? donnees.jour)
    let who: Texte = employeur != nil ? "" : kind == .publique ? ", public" : ", privé"
    return [
      "\(duree.mois)\u{A0}mois\(who)", "\(simulation.cout)", "\(simulation.aide)",
      "\(simulation.reste)", "\(simulation.resteParMois)",
    ]
  }

  private var decision: [Bloc] {
    [
      .paragraphe("\(visas)"),
      .paragraphe("Après en avoir délibéré, \(assemblee)\u{A0}:"),
      .liste(
        [
          "approuve l’accueil de \(postes) de conseiller numérique, entièrement affectés à cette mission\u{A0};",
          emplois,
          "autorise \(presidence) à signer la convention de subvention avec l’État, ses avenants, et les contrats de travail\u{A0};",
          "inscrit au budget les dépenses de personnel et de fonctionnement, et la recette de l’aide de l’État.",
        ], ordonnee: true),
    ]
  }

  private var emplois: Texte {
    guard employeur != .privee else {
      return
        "décide l’embauche sur un contrat d’une durée de \(blanc: "durée en mois") mois, à compter du \(debut)\u{A0};"
    }
    return """
      crée \(postes) sur emploi non permanent, à temps complet, pourvus par un contrat de projet \
      (\(droit.contratProjet)) de \(blanc: "durée en mois") mois à compter du \(debut)\u{A0};
      """
  }

  private var visas: Texte {
    guard employeur != .privee else { return "Vu les statuts de \(structure)\u{A0};" }
    let competence: Texte =
      switch dossier?.forme {
      case .commune:
        "Vu le code général des collectivités territoriales, article L.\u{A0}2121-29\u{A0};"
      case .departement:
        "Vu le code général des collectivités territoriales, article L.\u{A0}3211-1\u{A0};"
      case .region:
        "Vu le code général des collectivités territoriales, article L.\u{A0}4221-1\u{A0};"
      case .gip: "Vu la convention constitutive du groupement\u{A0};"
      case .epci, .collectivite, .privee, nil:
        "Vu \(blanc: "texte qui donne compétence à l’assemblée")\u{A0};"
      }
    return "\(competence) vu \(droit.fonctionPublique)\u{A0};"
  }

  private var vote: Bloc {
    .paragraphe(
      """
      \(fort: "Résultat du vote.") Pour\u{A0}: \(blanc: "")\u{A0}; contre\u{A0}: \(blanc: "")\u{A0}; \
      abstentions\u{A0}: \(blanc: "").
      """)
  }

  private var signaturesDeliberation: Bloc {
    .signatures([
      Signature("\(presidence.brut.uppercasedFirst)", representant),
      Signature("Le secrétaire de séance", "\(blanc: "prénom et nom")"),
    ])
  }
}

extension String {
  /// `Le maire` for `le maire`.
  var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
