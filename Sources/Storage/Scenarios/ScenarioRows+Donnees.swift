import Kernel
import Scenarios

/// What a scenario is calculated with besides its numbers: written once, with it.
extension ScenarioRows {
  static func insertDonnees(_ scenario: Scenario, in tx: any Transaction) throws {
    if let besoin = scenario.reglages.besoin {
      try tx.execute(
        "INSERT INTO scenario_besoin (scenario, nom, source, le) VALUES ($1, $2, $3, $4)",
        .id(scenario.id), .text(besoin.nom), .text(besoin.source), .jour(besoin.le))
      for (commune, valeur) in besoin.valeurs.sorted(by: { $0.key < $1.key }) {
        try tx.execute(
          "INSERT INTO scenario_besoin_valeur (scenario, commune, valeur) VALUES ($1, $2, $3)",
          .id(scenario.id), .text(commune), .real(valeur))
      }
    }
    for (rank, place) in scenario.reglages.existants.enumerated() {
      try tx.execute(
        """
        INSERT INTO scenario_existant (scenario, rang, nom, commune, nature)
        VALUES ($1, $2, $3, $4, $5)
        """,
        .id(scenario.id), .int(rank + 1), .text(place.nom), .text(place.commune),
        .text(place.nature.rawValue))
    }
  }

  static func besoin(_ id: ID<Scenario>, in tx: any Transaction) throws -> BesoinPropre? {
    var valeurs: [String: Double] = [:]
    try tx.each(
      "SELECT commune, valeur FROM scenario_besoin_valeur WHERE scenario = $1", [.id(id)]
    ) { row in
      valeurs[try row.text(0)] = try row.real(1)
    }
    return try tx.first(
      "SELECT nom, source, le FROM scenario_besoin WHERE scenario = $1", [.id(id)]
    ) { row in
      try BesoinPropre(
        nom: try row.text(0), source: try row.text(1), le: try row.jour(2), valeurs: valeurs)
    }
  }

  static func existants(
    _ id: ID<Scenario>, in tx: any Transaction
  ) throws -> [LieuExistant] {
    try tx.all(
      "SELECT nom, commune, nature FROM scenario_existant WHERE scenario = $1 ORDER BY rang",
      [.id(id)]
    ) { row in
      LieuExistant(
        nom: try row.text(0), commune: try row.text(1),
        nature: try row.decoded(LieuExistant.Nature(rawValue: try row.text(2)), 2))
    }
  }
}
