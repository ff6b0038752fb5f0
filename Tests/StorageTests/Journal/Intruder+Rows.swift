import Journal
import Kernel
import Storage

extension Intruder {
  /// Removes entry k, not the last: alone, with its seal, or closing the gap in the positions.
  func delete(_ variant: Int, at k: Int64) -> Tampering {
    switch variant % 3 {
    case 0:
      Tampering("ligne supprimée", .entreeAbsente, at: k, entree: k) {
        try $0.execute("DELETE FROM journal WHERE numero = $1", .integer(k))
      }
    case 1:
      Tampering("ligne et sceau supprimés", .positionManquante, at: k, entree: nil) {
        try remove(k, $0)
      }
    default:
      Tampering("ligne supprimée, positions décalées", .entreeModifiee, at: k, entree: k + 1) {
        try remove(k, $0)
        try $0.execute("UPDATE sceau SET position = -position WHERE position > $1", .integer(k))
        try $0.execute("UPDATE sceau SET position = -position - 1 WHERE position < 0")
      }
    }
  }

  /// Adds an entry: never sealed, at position k with a seal of its own, or after the last.
  func insert(_ variant: Int, at k: Int64) -> Tampering {
    let added = last + 1_000
    return switch variant % 3 {
    case 0:
      Tampering("ligne insérée sans sceau", .entreeNonScellee, at: nil, entree: added) {
        try copy(min(k, last - 200), to: added, $0)
      }
    case 1:
      Tampering("ligne insérée au milieu", .entreeModifiee, at: k + 1, entree: k) {
        try copy(1, to: added, $0)
        try $0.execute("UPDATE sceau SET position = -position WHERE position >= $1", .integer(k))
        try $0.execute("UPDATE sceau SET position = 1 - position WHERE position < 0")
        try seal(added, at: k, $0)
      }
    default:
      Tampering("ligne insérée à la fin", .entreeOuSceauModifie, at: last + 1, entree: added) {
        try copy(1, to: added, $0)
        try $0.execute(
          "INSERT INTO sceau (position, entree, empreinte) VALUES ($1, $2, $3)",
          .integer(last + 1), .integer(added), Self.other)
      }
    }
  }

  /// Exchanges two entries, by their numbers or by their seals.
  func swap(_ variant: Int, _ a: Int64, _ b: Int64) -> Tampering {
    let first = min(a, b)
    if variant % 2 == 0 {
      return Tampering("entrées échangées", .entreeModifiee, at: first, entree: first) {
        try $0.execute("UPDATE journal SET numero = -1 WHERE numero = $1", .integer(a))
        try $0.execute("UPDATE journal SET numero = $2 WHERE numero = $1", .integer(b), .integer(a))
        try $0.execute("UPDATE journal SET numero = $1 WHERE numero = -1", .integer(b))
      }
    }
    return Tampering("sceaux échangés", .entreeModifiee, at: first, entree: max(a, b)) {
      try $0.execute("UPDATE sceau SET entree = -1 WHERE position = $1", .integer(a))
      try $0.execute("UPDATE sceau SET entree = $2 WHERE position = $1", .integer(b), .integer(a))
      try $0.execute("UPDATE sceau SET entree = $2 WHERE position = $1", .integer(a), .integer(b))
    }
  }

  /// Removes everything from k on.
  func cut(at k: Int64) -> Tampering {
    Tampering("fin coupée", kept: last, .journalTronque, at: k, entree: nil) {
      for sql in [
        "DELETE FROM sceau WHERE position >= $1", "DELETE FROM personnel WHERE entree >= $1",
        "DELETE FROM journal WHERE numero >= $1",
      ] as [SQL] { try $0.execute(sql, .integer(k)) }
    }
  }

  /// Edits entry k and recomputes every seal from there on, as one who has read this code would.
  func recompute(from k: Int64, kept: Int64) -> Tampering {
    Tampering("chaîne recalculée", kept: kept, .chaineRecalculee, at: kept, entree: kept) {
      try $0.execute("UPDATE journal SET faits = 'postes=n:99' WHERE numero = $1", .integer(k))
      for position in k...last {
        try $0.execute("DELETE FROM sceau WHERE position = $1", .integer(position))
        try seal(position, at: position, $0)
      }
    }
  }

  private func remove(_ k: Int64, _ tx: any Transaction) throws {
    try tx.execute("DELETE FROM sceau WHERE position = $1", .integer(k))
    try tx.execute("DELETE FROM personnel WHERE entree = $1", .integer(k))
    try tx.execute("DELETE FROM journal WHERE numero = $1", .integer(k))
  }

  private func copy(_ k: Int64, to numero: Int64, _ tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO journal (numero, moment, auteur_compte, auteur_qualite, genre, sujet_type,
        sujet_id, faits, empreinte_personnel)
      SELECT CAST($2 AS bigint), moment, auteur_compte, auteur_qualite, genre, sujet_type, sujet_id,
        faits, empreinte_personnel FROM journal WHERE numero = $1
      """, .integer(k), .integer(numero))
  }

  /// Seals an entry over the seal that stands before `position`.
  private func seal(_ numero: Int64, at position: Int64, _ tx: any Transaction) throws {
    let before = try tx.first(
      "SELECT empreinte FROM sceau WHERE position = $1", [.integer(position - 1)]
    ) { try $0.bytes(0) }
    let entree = try tx.first(
      """
      SELECT numero, moment, auteur_compte, auteur_qualite, genre, sujet_type, sujet_id, faits,
        empreinte_personnel FROM journal WHERE numero = $1
      """, [.integer(numero)]
    ) { row in
      EntreeJournal(
        numero: try row.integer(0), moment: try row.instant(1),
        auteur: Auteur(compte: try row.optionalInteger(2), qualite: try row.text(3)),
        genre: try row.text(4),
        sujet: JournalEvent.Subject(try row.text(5), try row.integer(6)), faits: try row.text(7),
        empreintePersonnel: try row.bytes(8))
    }
    guard let entree else { return }
    let hash = Sceau.empreinte(
      after: before ?? Sceau.origine, of: entree, at: position, with: JournalSample.digests)
    try tx.execute(
      "INSERT INTO sceau (position, entree, empreinte) VALUES ($1, $2, $3)", .integer(position),
      .integer(numero), .bytes(hash))
  }
}
