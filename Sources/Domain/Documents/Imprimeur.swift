import Kernel

/// Turns documents into tagged PDF files.
package protocol Imprimeur: Sendable {
  /// Throws `ImprimeurFault`.
  func pdf(_ document: Document) async throws -> [UInt8]
}

package enum ImprimeurFault: Error, Sendable, Equatable, Overload {
  /// Too many documents wait already.
  case occupe
  /// More text than a document may hold.
  case tropLong
  /// What the drawing library answered.
  case bibliotheque(String)

  package var isOverload: Bool { self == .occupe }
}
