package import Kernel
package import Programme

package struct SQLReglesStore: ReglesStore {
  private let database: any Database
  private let records: Records

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

  package func regles(_ programme: String) async throws -> Regles {
    let rules = try await database.read { tx in
      try tx.all(
        "SELECT code, valeur, du, au, source FROM regle WHERE programme = $1 ORDER BY code, du",
        [.text(programme)]
      ) { row in
        Regle(
          try row.decoded(CodeRegle(rawValue: try row.text(0)), 0), try row.text(1),
          du: try row.jour(2), au: try row.optionalJour(3), source: try row.text(4))
      }
    }
    return Regles(programme: programme, toutes: rules)
  }

  package func install(_ regles: Regles, by geste: Geste) async throws -> Int {
    try await database.write { [records] tx in
      var added = 0
      for rule in regles.toutes {
        added += try tx.execute(
          """
          INSERT INTO regle (programme, code, du, au, valeur, source)
          VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (programme, code, du) DO NOTHING
          """,
          [
            .text(regles.programme), .text(rule.code.rawValue), .jour(rule.du), .jour(rule.au),
            .text(rule.valeur), .text(rule.source),
          ])
      }
      if added > 0 {
        let subject = JournalEvent.Subject("programme", 0)
        let event = JournalEvent(
          "programme.reglesInstallees", on: subject,
          facts: [("programme", .code(regles.programme)), ("regles", .integer(Int64(added)))])
        try records.write([event], geste: geste, answering: subject, in: tx)
      }
      return added
    }
  }
}
