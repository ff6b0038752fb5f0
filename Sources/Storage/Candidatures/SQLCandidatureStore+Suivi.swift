package import Candidatures
import Comptes
package import Kernel
import Programme
package import Structures

extension SQLCandidatureStore {
  package func connue(_ identifiant: Identifiant) async throws -> StructureConnue? {
    try await database.read { tx in
      let number: Value = .text(identifiant.description)
      let past = try tx.first(
        """
        SELECT nom, type, commune, numero, retiree_le FROM candidature WHERE identifiant = $1
        ORDER BY CASE WHEN retiree_le IS NULL THEN 0 ELSE 1 END, id DESC LIMIT 1
        """, [number]
      ) { row in
        let isOpen = try row.optionalInteger(4) == nil
        return StructureConnue(
          nom: try row.text(0), forme: FormeJuridique(rawValue: try row.text(1)),
          commune: try row.text(2), numero: isOpen ? try row.text(3) : nil)
      }
      if let past { return past }
      return try tx.first(
        "SELECT nom, type, commune FROM structure WHERE siret = $1 OR ridet = $1", [number]
      ) { row in
        let type = try row.decoded(TypeStructure(rawValue: try row.text(1)), 1)
        return StructureConnue(
          nom: try row.text(0), forme: FormeJuridique(type, identifiant),
          commune: try row.text(2), numero: nil)
      }
    }
  }

  package func join(
    _ asked: Changed<Rattachement?>, _ id: ID<Candidature>, by geste: Geste
  ) async throws {
    try await database.write { [records] tx in
      guard try records.previous(geste, in: tx) == nil else { return }
      if let rattachement = asked.value {
        try tx.execute(
          """
          INSERT INTO rattachement (id, candidature, compte, empreinte, demande_le, valable_jusquau)
          VALUES ($1, $2, $3, $4, $5, $6)
          """,
          [
            .id(rattachement.id), .id(rattachement.candidature), .id(rattachement.compte),
            .bytes(rattachement.empreinte), .instant(geste.at), .jour(rattachement.valableJusquau),
          ])
      }
      try records.write(
        asked.events, asked.messages, geste: geste, answering: .init("candidature", id.rawValue),
        in: tx)
    }
  }

  package func rattachement(_ empreinte: [UInt8]) async throws -> Rattachement? {
    try await database.read { tx in
      try tx.first(
        """
        SELECT id, candidature, compte, empreinte, valable_jusquau, accepte_le FROM rattachement
        WHERE empreinte = $1
        """, [.bytes(empreinte)]
      ) { row in
        Rattachement(
          id: try row.id(0), candidature: try row.id(1), compte: try row.id(2),
          empreinte: try row.bytes(3), valableJusquau: try row.jour(4),
          accepteLe: try row.optionalInstant(5))
      }
    }
  }

  package func accept(_ accepted: Changed<Rattachement>, by geste: Geste) async throws {
    try await database.write { [records] tx in
      guard try records.previous(geste, in: tx) == nil else { return }
      let rattachement = accepted.value
      let changed = try tx.execute(
        "UPDATE rattachement SET accepte_le = $2 WHERE id = $1 AND accepte_le IS NULL",
        [.id(rattachement.id), .instant(rattachement.accepteLe)])
      guard changed == 1 else { return }
      try records.write(
        accepted.events, accepted.messages, geste: geste,
        answering: .init("candidature", rattachement.candidature.rawValue), in: tx)
    }
  }
}

extension CandidatureRows {
  /// Who follows the file beside whoever deposited it.
  static func suivi(_ candidature: Candidature, in tx: any Transaction) throws -> Suivi {
    let structure: ID<Structure>? = try tx.first(
      "SELECT id FROM structure WHERE siret = $1 OR ridet = $1",
      [.text(candidature.demande.identifiant.description)]
    ) { try $0.id(0) }
    let comptes = try tx.all(
      "SELECT compte FROM rattachement WHERE candidature = $1 AND accepte_le IS NOT NULL",
      [.id(candidature.id)]
    ) { row in try row.id(0) as ID<Compte> }
    return Suivi(structure: structure, comptes: Set(comptes))
  }
}
