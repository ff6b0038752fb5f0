import Candidatures
import Kernel

/// A draft in its table, and what the journal says of its saving.
enum BrouillonRows {
  static func write(_ brouillon: Brouillon, in tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO brouillon (id, code, reponses, etape, enregistre_le, valable_jusquau)
      VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (id) DO UPDATE SET reponses = $3, etape = $4, enregistre_le = $5,
        valable_jusquau = $6
      """,
      [
        .id(brouillon.id), .text(brouillon.code.text), .text(brouillon.reponses.encoded),
        .int(brouillon.etape), .instant(brouillon.enregistreLe), .jour(brouillon.valableJusquau),
      ])
  }

  static func event(_ brouillon: Brouillon) -> JournalEvent {
    JournalEvent(
      "brouillon.enregistre", on: JournalEvent.Subject("brouillon", brouillon.id.rawValue),
      facts: [
        ("etape", .integer(Int64(brouillon.etape))),
        ("valable_jusquau", .jour(brouillon.valableJusquau)),
      ])
  }
}
