/// FNV-1a of 64 bits over 32-bit words, exclusive or then multiply for each: sixteen lower-case digits
/// that two equal results share. A mark to compare by, not a proof against a forger.
package func empreinteFNV(_ words: some Sequence<UInt32>) -> String {
  let hash = words.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, word in
    (hash ^ UInt64(word)) &* 0x100_0000_01B3
  }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
