package import Kernel

/// The stored form of an entry's facts: one `name=kind:value` a line, in the order written. The kind
/// is one letter, so that a page can show an amount as an amount years later.
package enum Faits {
  package static func text(_ facts: [(name: String, value: JournalEvent.Fact)]) -> String {
    facts.map { "\($0.name)=\(text($0.value))" }.joined(separator: "\n")
  }

  /// Reads the stored form; lines that are not of it are left out.
  package static func read(_ text: String) -> [(name: String, value: JournalEvent.Fact)] {
    text.split(separator: "\n").compactMap { line in
      guard let equals = line.firstIndex(of: "=") else { return nil }
      let rest = line[line.index(after: equals)...]
      guard let value = value(rest) else { return nil }
      return (String(line[..<equals]), value)
    }
  }

  private static func text(_ fact: JournalEvent.Fact) -> String {
    switch fact {
    case .integer(let number): "n:\(number)"
    case .code(let code): "k:\(onOneLine(code))"
    case .jour(let jour): "j:\(jour)"
    case .instant(let instant): "t:\(instant.milliseconds)"
    case .montant(let amount): "c:\(amount.value)"
    }
  }

  private static func value(_ text: Substring) -> JournalEvent.Fact? {
    let value = text.dropFirst(2)
    return switch text.prefix(2) {
    case "n:": Int64(value).map { .integer($0) }
    case "k:": .code(String(value))
    case "j:": Jour(iso: value).map { .jour($0) }
    case "t:": Int64(value).map { .instant(Instant(milliseconds: $0)) }
    case "c:": Int64(value).map { .montant(Centimes($0)) }
    default: nil
    }
  }

  /// A code never holds control characters; one that does must not forge a line.
  private static func onOneLine(_ code: String) -> String {
    guard code.utf8.contains(where: { $0 < 32 }) else { return code }
    return String(decoding: code.utf8.map { $0 < 32 ? 32 : $0 }, as: UTF8.self)
  }
}
