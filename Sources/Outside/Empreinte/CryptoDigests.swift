import Crypto
import Kernel

/// Digests and randomness by swift-crypto.
package struct CryptoDigests: Digests, Randomness {
  package init() {}

  package func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

  package func hmacSHA1(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    Array(HMAC<Insecure.SHA1>.authenticationCode(for: bytes, using: SymmetricKey(data: key)))
  }

  package func bytes(_ count: Int) -> [UInt8] {
    SymmetricKey(size: SymmetricKeySize(bitCount: max(1, count) * 8)).withUnsafeBytes { Array($0) }
  }
}
