import Empreinte
import Kernel
import NIOConcurrencyHelpers

/// The same bytes at each installation, other ones at each draw: links and codes of the demonstration
/// never change.
final class GraineSuivie: Randomness {
  private let nom: String
  private let draws = NIOLockedValueBox(0)

  init(_ nom: String) { self.nom = nom }

  func bytes(_ count: Int) -> [UInt8] {
    let draw = draws.withLockedValue { draws in
      draws += 1
      return draws
    }
    return Array(CryptoDigests().sha256(Array("demonstration \(nom) \(draw)".utf8)).prefix(count))
  }
}
