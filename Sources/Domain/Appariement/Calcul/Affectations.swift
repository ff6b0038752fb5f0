import Kernel

/// Who is proposed to which post, and what it would have taken elsewhere.
package struct Affectations: Sendable {
  /// For each candidate, a post's index, or −1.
  package let postes: [Int32]
  let rangs: Rangs
  /// For each post that is full, the rank of the last one held (−1 when its capacity is 0); nil where
  /// a place is left.
  let seuils: [Int32?]

  /// How many candidates are proposed to a post.
  package var apparies: Int { postes.count { $0 >= 0 } }

  /// FNV-1a, 64 bits, over the posts as unsigned 32-bit words, −1 as 0xffffffff: 16 hexadecimal digits
  /// that two equal results share.
  package var empreinte: String { empreinteFNV(postes.lazy.map { UInt32(bitPattern: $0) }) }
}
