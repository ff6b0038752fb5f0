package import Kernel

extension Centimes {
  /// Reads an amount in euros as people write it: `55 429`, `55429 €`, `55 428,50`. Nil for the rest.
  package init?(typed text: String) {
    let signs = text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "€" }
    let parts = String(String.UnicodeScalarView(signs)).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == "." })
    guard let whole = parts.first, parts.count <= 2, !whole.isEmpty, whole.utf8.count <= 12,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let euros = Int64(whole)
    else { return nil }
    var cents: Int64 = 0
    if parts.count == 2 {
      guard (1...2).contains(parts[1].utf8.count), let value = Int64(parts[1]) else { return nil }
      cents = parts[1].utf8.count == 1 ? value * 10 : value
    }
    self.init(euros * 100 + cents)
  }
}
