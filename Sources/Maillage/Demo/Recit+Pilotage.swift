import Comptes
import Coordination
import Kernel

extension Recit {
  /// The comité de pilotage of Manche: twelve members, a first meeting. Its relevé waits to be sent.
  static var pilotage: [Scene] {
    [
      Scene("pilotage-50", at: Demonstration.moment(2021, 2, 24, 10, 0)) { plateau in
        let moyens = plateau.coordination(from: comite.rawValue)
        let acteur = try await plateau.acteur(coordinatrice)
        _ = try await CreerComite(moyens)(
          "50", nom: "Comité de pilotage de l’accessibilité numérique de la Manche",
          acteur: acteur, by: plateau.geste("comite", par: acteur.auteur))
        let tenir = TenirComite(moyens)
        let jour = FoundationFuseaux().local(plateau.at, in: .paris).jour
        for (rang, membre) in membres.enumerated() {
          try await tenir.ajouterMembre(
            comite, structure: membre.structure, nom: membre.nom, courriel: membre.courriel,
            du: jour, acteur: acteur, by: plateau.geste("membre-\(rang)", par: acteur.auteur))
        }
        try await tenir.convoquer(
          comite, quand: HeureLocale(Jour(2021, 3, 5) ?? jour, 14, 0),
          lieu: "Maison du Département, Saint-Lô",
          ordreDuJour: "Les réponses au recueil de besoins. Les dix postes et la tournée des "
            + "bibliothèques. Le calendrier jusqu’à l’été.",
          acteur: acteur, by: plateau.geste("reunion", par: acteur.auteur))
      },
      Scene("pilotage-50-releve", at: Demonstration.moment(2021, 3, 5, 17, 30)) { plateau in
        let acteur = try await plateau.acteur(coordinatrice)
        for (rang, point) in releve.enumerated() {
          try await TenirComite(plateau.moyens.coordination).noter(
            comite, reunion, point, acteur: acteur,
            by: plateau.geste(String(rang), par: acteur.auteur))
        }
      },
    ]
  }

  private static let comite = ID<ComitePilotage>(50_300)
  private static let reunion = ID<ComitePilotage.Reunion>(50_325)

  private static let membres: [(structure: String, nom: String, courriel: String)] = [
    ("Département de la Manche", "Noémie Exemple", coordinatrice),
    ("Préfecture de la Manche", "Yuna Démo", "yuna@prefecture-50.example"),
    ("Bibliothèque départementale", "Quentin Fictif", "quentin@manche.example"),
    ("Caisse d’allocations familiales", "Rose Démo", "rose@caf-50.example"),
    ("Caisse primaire d’assurance maladie", "Samson Exemple", "samson@cpam-50.example"),
    ("Mutualité sociale agricole", "Tanguy Fictif", "tanguy@msa-50.example"),
    ("La Poste", "Ursule Démo", "ursule@poste-50.example"),
    ("CCAS de Coutances", "Victoire Exemple", "victoire@ccas-coutances.example"),
    ("CA du Cotentin", "Solène Fictif", "contact@cotentin.example"),
    ("CA Saint-Lô Agglo", "Corentin Démo", "contact@saint-lo-agglo.example"),
    ("Mission locale de démonstration", "Tifenn Exemple", "saint-lo@mission-locale.example"),
    (
      "Association fictive «\u{A0}Le Câble\u{A0}»", "Wandrille Fictif", "wandrille@le-cable.example"
    ),
  ]

  private static let releve: [ComitePilotage.Point] = [
    point(
      "Relancer les médiathèques qui n’ont pas répondu au recueil.", "Département de la Manche",
      Jour(2021, 3, 12)),
    point(
      "Proposer une tournée à dix bibliothèques, une demi-journée par semaine chacune.",
      "Bibliothèque départementale", Jour(2021, 3, 26)),
    point(
      "Dire où l’aide existe déjà, pour ne pas placer deux fois au même endroit.",
      "Préfecture de la Manche", Jour(2021, 3, 19)),
    point(
      "Écrire à chaque structure accueillante ce que le comité attend d’elle.",
      "Département de la Manche", Jour(2021, 4, 16)),
  ].compactMap { $0 }

  private static func point(
    _ texte: String, _ responsable: String, _ echeance: Jour?
  ) -> ComitePilotage.Point? {
    echeance.map { ComitePilotage.Point(texte: texte, responsable: responsable, echeance: $0) }
  }
}
