import Journal
import Kernel
import Storage

/// One way to falsify the stored journal, done behind the program's back inside a transaction that is
/// given up afterwards, and the first fault that verification must name.
struct Tampering: Sendable {
  let name: String
  /// The head to keep outside, by position; nil when none is needed.
  let kept: Int64?
  let apply: @Sendable (any Transaction) throws -> Void
  let expected: FauteJournal

  init(
    _ name: String, kept: Int64? = nil, _ nature: FauteJournal.Nature, at position: Int64?,
    entree: Int64?, _ apply: @escaping @Sendable (any Transaction) throws -> Void
  ) {
    self.name = name
    self.kept = kept
    self.apply = apply
    expected = FauteJournal(position: position, entree: entree, nature: nature)
  }

  /// Lets the intruder break references, as one who writes to the file would.
  static func lift(_ tx: any Transaction) throws {
    switch tx.engine {
    case .sqlite: try tx.execute("PRAGMA defer_foreign_keys = ON")
    case .postgres: try tx.execute("SET LOCAL session_replication_role = replica")
    }
  }
}

/// Positions and numbers are the same in the sample: entry k is sealed at position k, of `last`.
struct Intruder {
  let last: Int64
  static let other = Value.bytes([UInt8](repeating: 9, count: 32))

  /// The columns of the entry itself.
  static let columns: [(name: String, sql: SQL)] = [
    ("moment", "UPDATE journal SET moment = moment + 1 WHERE numero = $1"),
    (
      "auteur_compte",
      "UPDATE journal SET auteur_compte = COALESCE(auteur_compte, 0) + 1 WHERE numero = $1"
    ),
    (
      "auteur_qualite",
      "UPDATE journal SET auteur_qualite = auteur_qualite || 'x' WHERE numero = $1"
    ),
    ("genre", "UPDATE journal SET genre = genre || 'x' WHERE numero = $1"),
    ("sujet_type", "UPDATE journal SET sujet_type = sujet_type || 'x' WHERE numero = $1"),
    ("sujet_id", "UPDATE journal SET sujet_id = sujet_id + 1 WHERE numero = $1"),
    ("faits", "UPDATE journal SET faits = faits || 'x' WHERE numero = $1"),
  ]

  /// An edit of column number `index` of `columnCount`, at position `k`, not the last.
  func edit(_ index: Int, at k: Int64) -> Tampering {
    if index < Self.columns.count {
      let column = Self.columns[index]
      return Tampering(column.name, .entreeModifiee, at: k, entree: k) {
        try $0.execute(column.sql, .integer(k))
      }
    }
    // Every third entry has a person; the erased one is person 1.
    let third = max(3, k - k % 3)
    let person = third % 9 == 0 ? third - 3 : third
    return switch index - Self.columns.count {
    case 0:
      edit(
        "numero", "UPDATE journal SET numero = numero + 100000 WHERE numero = $1", .entreeAbsente, k
      )
    case 1:
      editBytes(
        "empreinte_personnel", "UPDATE journal SET empreinte_personnel = $2 WHERE numero = $1",
        .entreeModifiee, k)
    case 2:
      editBytes(
        "sceau.empreinte", "UPDATE sceau SET empreinte = $2 WHERE position = $1", .sceauModifie, k)
    case 3:
      Tampering("sceau.position", .positionManquante, at: k, entree: nil) {
        try $0.execute(
          "UPDATE sceau SET position = position + 100000 WHERE position = $1", .integer(k))
      }
    case 4:
      Tampering("sceau.entree", .entreeAbsente, at: k, entree: k + 100_000) {
        try $0.execute("UPDATE sceau SET entree = entree + 100000 WHERE position = $1", .integer(k))
      }
    case 5:
      edit(
        "valeurs", "UPDATE personnel SET valeurs = valeurs || 'x' WHERE entree = $1",
        .valeurModifiee, person)
    case 6:
      edit(
        "valeurs détruites", "UPDATE personnel SET valeurs = NULL WHERE entree = $1",
        .valeurDetruite, person)
    case 7:
      editBytes(
        "personnel.empreinte", "UPDATE personnel SET empreinte = $2 WHERE entree = $1",
        .personnesModifiees, person)
    case 8:
      edit(
        "personnel.personne", "UPDATE personnel SET personne = personne + 100 WHERE entree = $1",
        .personnesModifiees, person)
    case 9:
      edit(
        "personnel.entree", "UPDATE personnel SET entree = entree + 100000 WHERE entree = $1",
        .personnesModifiees, person)
    default: editPerson(index - Self.columns.count - 10, person)
    }
  }

  static let columnCount = columns.count + 14

  /// Persons come back every nine entries: the first entry of person n + 1 is entry n, of 3 and 6.
  private func editPerson(_ index: Int, _ entree: Int64) -> Tampering {
    let first = entree % 9
    let person = Value.integer(first + 1)
    return switch index {
    case 0:
      Tampering("personne.sel", .valeurModifiee, at: first, entree: first) {
        try $0.execute("UPDATE personne SET sel = $2 WHERE id = $1", person, Self.other)
      }
    case 1:
      Tampering("personne.id", .valeurModifiee, at: first, entree: first) {
        try $0.execute("UPDATE personne SET id = id + 100000 WHERE id = $1", person)
      }
    case 2:
      Tampering("personne.effacee_le", .valeurRestee, at: first, entree: first) {
        try $0.execute("UPDATE personne SET sel = NULL, effacee_le = 5 WHERE id = $1", person)
      }
    default:
      Tampering("effacement sans entrée", .effacementSansEntree, at: nil, entree: nil) {
        try $0.execute("UPDATE personne SET sel = NULL, effacee_le = 5 WHERE id = $1", person)
        try $0.execute("UPDATE personnel SET valeurs = NULL WHERE personne = $1", person)
      }
    }
  }

  private func edit(
    _ name: String, _ sql: SQL, _ nature: FauteJournal.Nature, _ k: Int64
  ) -> Tampering {
    Tampering(name, nature, at: k, entree: k) { try $0.execute(sql, .integer(k)) }
  }

  private func editBytes(
    _ name: String, _ sql: SQL, _ nature: FauteJournal.Nature, _ k: Int64
  ) -> Tampering {
    Tampering(name, nature, at: k, entree: k) { try $0.execute(sql, .integer(k), Self.other) }
  }
}
