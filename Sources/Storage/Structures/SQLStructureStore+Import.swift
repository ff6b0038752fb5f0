package import Kernel
package import Structures

extension SQLStructureStore {
  package func importer(
    _ demande: DemandeImport, by geste: Geste
  ) async throws -> RapportStructures {
    if demande.essai {
      return try await database.read { tx in
        RapportStructures(demande.liste, try plan(demande, tx), liste: demande.date)
      }
    }
    return try await database.write { [records] tx in
      let plan = try plan(demande, tx)
      var writer = try ImportWriter(demande, plan, geste, tx)
      let events = try writer.apply()
      if !events.isEmpty {
        try records.write(events, geste: geste, answering: writer.subject, in: tx)
      }
      return RapportStructures(demande.liste, plan, liste: demande.date)
    }
  }

  private func plan(_ demande: DemandeImport, _ tx: any Transaction) throws -> PlanImport {
    let known = try tx.all(awardColumns + " FROM attribution", [], decodedAward)
    return PlanImport(demande.liste.lues, known: known)
  }
}
