import Kernel
import Structures

/// The list being imported, beside those imported before it.
struct ListeStockee {
  let id: Int64
  let isNew: Bool
  private let date: Jour
  /// No list is of a later day.
  private let isNewest: Bool

  init(_ date: Jour, newID: Int64, _ tx: any Transaction) throws {
    self.date = date
    let known = try tx.first(
      "SELECT id FROM liste_attributions WHERE jour = $1", [.jour(date)]
    ) { try $0.integer(0) }
    id = known ?? newID
    isNew = known == nil
    let later = try tx.first(
      "SELECT count(*) FROM liste_attributions WHERE jour > $1", [.jour(date)]
    ) { try $0.int(0) }
    isNewest = later == 0
  }

  /// Each import that changes something is one revision more.
  func write(_ geste: Geste, _ tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO liste_attributions (id, jour, importee_le, revision) VALUES ($1, $2, $3, 1)
      ON CONFLICT (jour) DO UPDATE
      SET revision = liste_attributions.revision + 1, importee_le = excluded.importee_le
      """, .integer(id), .jour(date), .instant(geste.at))
  }

  /// Awards that this list holds too are of this list from now on, unless they are of a later one.
  /// `absentes`, which it does not hold, stay where they were.
  func moveKept(except absentes: [ID<Attribution>], _ tx: any Transaction) throws {
    guard isNew, isNewest else { return }
    let before = try absentes.map { id in
      (
        id,
        try tx.first("SELECT liste FROM attribution WHERE id = $1", [.id(id)]) {
          try $0.integer(0)
        }
      )
    }
    try tx.execute("UPDATE attribution SET liste = $1 WHERE liste <> $1", .integer(id))
    for (award, liste) in before {
      guard let liste else { continue }
      try tx.execute("UPDATE attribution SET liste = $2 WHERE id = $1", .id(award), .integer(liste))
    }
  }
}
