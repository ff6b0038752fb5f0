package import Kernel
import Territoires

/// The accord of Seine-Saint-Denis, as it was made public on 15 January 2021: six signataires, 80 posts.
/// Its texts are summaries of ours; the persons behind the addresses are invented.
package enum AccordDemonstration {
  /// Fixed, so that its pages have stable addresses.
  package static let id = ID<Accord>(93)

  /// In the order they sign, after the State: name, territory, address.
  private static let collectivites: [(String, CodeTerritoire, String)] = [
    (
      "Département de la Seine-Saint-Denis", .departement("93"),
      "thierry.fictif@seine-saint-denis.example"
    ),
    ("Est Ensemble", .ept("200057875"), "claude.exemple@est-ensemble.example"),
    ("Grand Paris Grand Est", .ept("200058790"), "sacha.fictif@grand-paris-grand-est.example"),
    ("Paris Terres d’Envol", .ept("200058097"), "maud.fictif@paris-terres-d-envol.example"),
    ("Plaine Commune", .ept("200057867"), "camille.fictif@plaine-commune.example"),
  ]

  /// Who writes the projet.
  package static let redacteur = "thierry.fictif@seine-saint-denis.example"

  /// Whose part is how much, in January 2021: 74 of the 80 posts.
  package static let parts: [(courriel: String, postes: Int)] = zip(
    collectivites.map { $0.2 }, [14, 16, 13, 14, 17]
  ).map { ($0, $1) }

  package static func acte(le jour: Jour) -> ActeSignature {
    let etat = Signataire(
      nom: "L’État, préfecture de la Seine-Saint-Denis", territoire: nil,
      courriel: "selene@prefecture-93.example")
    return ActeSignature(
      titre: "Accord pour 80 conseillers numériques en Seine-Saint-Denis",
      territoire: .departement("93"), postes: 80, le: jour, textes: textes,
      signataires: [etat]
        + collectivites.map { Signataire(nom: $0, territoire: $1, courriel: $2) })
  }

  private static let textes: [TexteAccord] = [
    TexteAccord(
      titre: "Préambule",
      texte: """
        Une personne sur six rencontre des difficultés avec le numérique. En Seine-Saint-Denis, l’État, \
        le Département et quatre établissements publics territoriaux veulent que chacune trouve de \
        l’aide près de chez elle\u{A0}: en mairie, en bibliothèque, dans un centre social, dans une \
        association de proximité.
        Résumé rédigé pour la démonstration, d’après le communiqué du 15 janvier 2021.
        """),
    TexteAccord(
      titre: "Ce à quoi les signataires s’engagent",
      texte: """
        Les signataires présentent ensemble à l’État, sous deux mois, un projet d’accueil de \
        80 conseillers numériques\u{A0}: quelles structures, combien de postes, dans quels lieux, pour \
        quelles missions.
        Le projet assure un maillage fin et efficace de l’ensemble du département.
        L’État finance chaque poste\u{A0}: 50\u{A0}000\u{A0}€ pour une collectivité, \
        40\u{A0}000\u{A0}€ pour une structure privée.
        L’accord engage à présenter un projet. Les recrutements viennent après, poste par poste.
        """),
    TexteAccord(
      titre: "Annexe\u{A0}: comment le projet est jugé",
      texte: """
        Les postes sont comptés là où ils sont exercés, non au siège de la structure.
        Le besoin se lit en habitants en difficulté par poste, dans chaque établissement public \
        territorial.
        Chaque collectivité dit où en est la délibération de son assemblée.
        """),
  ]
}
