package import Candidats
package import Candidatures
import Kernel
package import MisesEnRelation

/// What a load test is run on: invented people and structures, written in bulk and without history.
package struct LotCharge: Sendable {
  package var candidats: [Candidat] = []
  package var candidatures: [Candidature] = []
  package var offres: [Offre] = []
  package var mises: [(mise: MiseEnRelation, offre: Offre)] = []

  package init() {}
}

extension SQLDemonstrationStore {
  /// Whether some of these numbers, which are those of inventions, are taken.
  package func isCharged(_ numbers: ClosedRange<Int64>) async throws -> Bool {
    try await database.read { tx in
      let known: SQL = """
        SELECT (SELECT count(*) FROM candidat WHERE id BETWEEN $1 AND $2)
          + (SELECT count(*) FROM candidature WHERE id BETWEEN $1 AND $2)
        """
      return try tx.first(known, [.integer(numbers.lowerBound), .integer(numbers.upperBound)]) {
        try $0.integer(0)
      } ?? 0 > 0
    }
  }

  /// Adds all of it to the demonstration, in one transaction. `salt`: of the persons it names.
  package func charge(_ lot: LotCharge, salt: [UInt8]) async throws {
    try await database.write { tx in
      guard try tx.first("SELECT id FROM demonstration", [], { try $0.integer(0) }) != nil else {
        throw NotADemonstration()
      }
      try tx.load(
        "personne", columns: ["id", "sel"],
        lot.candidats.map { [.integer($0.personne), .bytes(salt)] })
      try tx.load("candidat", columns: CandidatRows.columns, lot.candidats.map(CandidatRows.values))
      try tx.load(
        "candidat_mot", columns: ["candidat", "mot"],
        lot.candidats.flatMap { candidat in
          CandidatRows.words(candidat).map { [.id(candidat.id), .text($0)] }
        })
      try Self.chargeCandidatures(lot.candidatures, tx)
      try Self.chargeOffres(lot.offres, tx)
      try tx.load(
        "mise", columns: MiseRows.columns, lot.mises.map { MiseRows.values($0.mise, $0.offre) })
    }
  }

  private static func chargeCandidatures(
    _ candidatures: [Candidature], _ tx: any Transaction
  ) throws {
    for candidature in candidatures { try CandidatureRows.insert(candidature, in: tx) }
    for candidature in candidatures { try CandidatureRows.update(candidature, in: tx) }
  }

  private static func chargeOffres(_ offres: [Offre], _ tx: any Transaction) throws {
    for offre in offres { try OffreRows.insert(offre, in: tx) }
  }
}
