/// One numbered step of the schema, applied in one transaction and never edited once released.
///
/// The text is the common dialect. Column types are words of ours that each driver spells:
/// `ENTIER` (64 bits), `REEL`, `TEXTE` (collation C), `OCTETS`, and `CLE` for a 64-bit primary key.
package struct Migration: Sendable {
  package let number: Int
  package let title: String
  package let statements: [SQL]
  package init(_ number: Int, _ title: String, _ statements: [SQL]) {
    self.number = number
    self.title = title
    self.statements = statements
  }
}

/// Every migration, in order. A capability adds its file to its own folder and its line here.
package enum Migrations {
  package static let all: [Migration] = [
    .m0001Journal,
    .m0002Comptes,
    .m0004Programme,
  ]
}
