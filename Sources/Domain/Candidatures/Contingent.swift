package import Kernel

/// How many posts may be granted in a département, and by which act: an accord, a decision of the
/// programme. The latest takes the place of those before.
package struct Contingent: Sendable, Hashable {
  package let departement: String
  package let postes: Int
  /// The act that says so, such as « Accord du 15 janvier 2021 ».
  package let source: String
  package let le: Jour

  package init(departement: String, postes: Int, source: String, le: Jour) {
    self.departement = departement
    self.postes = postes
    self.source = source
    self.le = le
  }

  /// Refuses posts beyond what the others left. `accordes`: granted in the département to all other
  /// candidatures by the decisions in force.
  package func check(_ postes: Int, accordes: Int) throws(CandidatureRefusal) {
    let reste = max(0, self.postes - accordes)
    guard postes <= reste else { throw .resteInsuffisant(reste: reste) }
  }

  /// The ceiling with its journal entry.
  package var fixed: Changed<Contingent> {
    Changed(
      self,
      events: [
        JournalEvent(
          "contingent.fixe", on: .init("departement", Self.number(departement)),
          facts: [
            ("departement", .code(departement)), ("postes", .integer(Int64(postes))),
            ("le", .jour(le)),
          ])
      ])
  }

  /// The number the journal knows a département by: 2A and 2B are 201 and 202.
  package static func number(_ departement: String) -> Int64 {
    switch departement {
    case "2A": 201
    case "2B": 202
    default: Int64(departement) ?? 0
    }
  }
}
