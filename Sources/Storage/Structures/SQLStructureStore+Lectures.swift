package import Kernel
package import Structures

extension SQLStructureStore {
  package func groupes(
    _ filtre: FiltreStructures, par regroupement: RegroupementStructures
  ) async throws -> [String: TotauxStructures] {
    let key: SQL =
      switch regroupement {
      case .region: "region"
      case .departement: "departement"
      case .departementSiege: "departement_siege"
      case .commune: "commune"
      case .mois: "substr(jour, 1, 7)"
      }
    return try await database.read { tx in
      let clauses = Clauses(filtre)
      var groups: [String: TotauxStructures] = [:]
      try tx.each(
        "SELECT " + key + ", count(*), " + sums + " FROM attribution" + clauses.sql
          + " GROUP BY " + key,
        clauses.values
      ) { row in groups[try row.optionalText(0) ?? ""] = try decodedTotals(row, from: 1) }
      return groups
    }
  }

  package func dossier(_ id: ID<Structure>) async throws -> DossierStructure? {
    try await database.read { tx in
      guard
        let structure = try tx.first(
          structureColumns + " FROM structure WHERE id = $1", [.id(id)], structure)
      else { return nil }
      let awards = try tx.all(
        awardColumns + " FROM attribution WHERE structure = $1 ORDER BY jour, id", [.id(id)],
        decodedAward)
      return DossierStructure(structure: structure, attributions: awards)
    }
  }

  package func find(_ identifiant: Identifiant) async throws -> Structure? {
    let condition: SQL =
      switch identifiant {
      case .siret: " FROM structure WHERE siret = $1"
      case .ridet: " FROM structure WHERE ridet = $1"
      }
    return try await database.read { tx in
      try tx.first(structureColumns + condition, [.text(identifiant.description)], structure)
    }
  }

  package func structures(communes: [String]) async throws -> [LigneTableau] {
    try await database.read { tx in
      try communes.prefix(50).flatMap { commune in
        try tx.all(
          tableColumns + " FROM attribution WHERE commune = $1 ORDER BY cle_nom, id",
          [.text(commune)], tableLine)
      }
    }
  }

  package func communes() async throws -> Set<String> {
    try await database.read { tx in
      Set(try tx.all("SELECT DISTINCT commune FROM attribution") { try $0.text(0) })
    }
  }

  package func liste() async throws -> ListeAttributions? {
    try await database.read { tx in try currentList(tx) }
  }
}

private let structureColumns: SQL = "SELECT id, siret, ridet, nom, type, commune"

private func structure(_ row: any Row) throws -> Structure {
  let siret = try row.optionalText(1).map { try row.decoded(try? Siret($0), 1) }
  let ridet = try row.optionalText(2).map { try row.decoded(try? Ridet($0), 2) }
  let identifiant = siret.map(Identifiant.siret) ?? ridet.map(Identifiant.ridet)
  return Structure(
    id: try row.id(0), identifiant: try row.decoded(identifiant, 1), nom: try row.text(3),
    type: try type(row, 4), commune: try row.text(5))
}
