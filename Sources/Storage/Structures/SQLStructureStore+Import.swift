package import Kernel
package import Structures

extension SQLStructureStore {
  package func importer(
    _ demande: DemandeImport, by geste: Geste
  ) async throws -> RapportStructures {
    if demande.essai {
      return try await database.read { tx in
        try demande.check(after: currentList(tx)?.date)
        return RapportStructures(demande.liste, try plan(demande, tx), liste: demande.date)
      }
    }
    return try await database.write { [records] tx in
      try demande.check(after: currentList(tx)?.date)
      let withdrawn = try demande.remplace.map { try withdraw(listed: $0, tx) } ?? []
      let plan = try plan(demande, tx)
      var writer = try ImportWriter(demande, plan, geste, tx)
      let events = withdrawn + (try writer.apply())
      if !events.isEmpty {
        try records.write(events, geste: geste, answering: writer.subject, in: tx)
      }
      return RapportStructures(demande.liste, plan, liste: demande.date)
    }
  }

  /// Takes a list away, with the structures that only it named.
  private func withdraw(listed jour: Jour, _ tx: any Transaction) throws -> [JournalEvent] {
    let count = try tx.execute(
      "DELETE FROM attribution WHERE liste IN (SELECT id FROM liste_attributions WHERE jour = $1)",
      [.jour(jour)])
    guard count > 0 else { return [] }
    try tx.execute("DELETE FROM structure WHERE id NOT IN (SELECT structure FROM attribution)", [])
    try tx.execute("DELETE FROM liste_attributions WHERE jour = $1", [.jour(jour)])
    return [
      JournalEvent(
        "demonstration.listeRetiree", on: .init("demonstration", 1),
        facts: [("attributions", .integer(Int64(count)))])
    ]
  }

  private func plan(_ demande: DemandeImport, _ tx: any Transaction) throws -> PlanImport {
    let known = try tx.all(awardColumns + " FROM attribution", [], decodedAward)
    return PlanImport(demande.liste.lues, known: known)
  }
}
