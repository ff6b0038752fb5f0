import Design
import Documents
import Kernel
import Repartition
import Scenarios

/// One A4 page for the prefect: what was asked of the calculation, what it proposes, what proves it.
struct NoteScenario {
  let ouvert: ScenarioOuvert
  let version: VersionScenario
  let jour: Jour

  private var scenario: Scenario { ouvert.scenario }
  private var reglages: ReglagesScenario { scenario.reglages }
  private var territoire: String { ouvert.index.nomDePartie(scenario.departement) }

  private static let lieux = 6

  var document: Document {
    Document(
      titre: "Note\u{A0}: \(scenario.titre)",
      sujet: "Ce que propose le scénario, sur une page.", auteur: "Maillage", blocs: blocs,
      pied:
        "Source\u{A0}: candidatures reçues sur Maillage au \(Francais.jour(jour)), populations communales, "
        + "indice de fragilité numérique. Empreinte \(version.empreinte). \(derniereLigne)")
  }

  private var blocs: [Bloc] {
    [
      .titre(scenario.titre),
      .paragraphe("\(fort: territoire), version \(version.numero), \(jour)."),
      .paragraphe("\(Francais.majuscule(reglages.resume))."), .paragraphe(resultat),
      territoires,
      .section("Les lieux qui ajoutent le plus"), places,
    ] + imposes + [.paragraphe("\(fort: derniereLigne)")]
  }

  private var resultat: Texte {
    """
    \(fort: "\(version.postes) postes proposés") sur \(version.demandes) demandés. Ce plan sert \
    \(reglages.habitants(Int(version.valeur.rounded()))). \(version.certificat(reglages))
    """
  }

  private var territoires: Bloc {
    let parts = TerritoiresScenario(scenario: scenario, version: version, ouvert: ouvert).parts
    return .tableau(
      TableauDocument(
        "Par territoire",
        [
          .init("Territoire", largeur: 4), .init("Demandés", nombre: true),
          .init("Proposés", nombre: true),
          .init("En difficulté par poste", largeur: 2, nombre: true),
        ],
        parts.prefix(12).map { part in
          [
            "\(part.nom)", "\(part.demandes)", "\(part.proposes)",
            "\(part.besoinParPoste.map { Francais.nombre($0) } ?? "aucun poste")",
          ]
        }))
  }

  private var places: Bloc {
    let sites = version.sites.filter { $0.postes > 0 }
      .sorted { ($1.gain, $0.numero) < ($0.gain, $1.numero) }.prefix(Self.lieux)
    return .tableau(
      TableauDocument(
        "Gain du dernier poste, en habitants",
        [
          .init("Structure", largeur: 4), .init("Commune", largeur: 3),
          .init("Postes", nombre: true), .init("Gain", nombre: true),
        ],
        sites.map { site in
          [
            "\(site.structure)", "\(ouvert.index.nomCommune(site.commune))", "\(site.postes)",
            "\(Francais.nombre(site.gain))",
          ]
        }))
  }

  private var imposes: [Bloc] {
    let held = scenario.forcagesEnVigueur
    guard !held.isEmpty else { return [] }
    return [
      .section("Choix imposés et valeurs corrigées"),
      .liste(
        held.prefix(4).map { forcage -> Texte in
          let words = PhraseForcage(forcage: forcage, version: version, index: ouvert.index)
          return
            "\(words.sujet) : \(Francais.minuscule(words.choix)). \(words.raison) Effet : \(Francais.minuscule(words.effet(reglages)))."
        }),
    ]
  }
}
