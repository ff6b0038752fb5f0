/// An INSEE code of a commune: two digits or a Corsican `2A`, `2B`, then three digits.
func communeCode(_ text: String) throws(LigneRefusee) -> String {
  let bytes = Array(text.utf8)
  guard bytes.count == 5, isDigit(bytes[0]),
    isDigit(bytes[1]) || bytes[0] == UInt8(ascii: "2") && (65...66).contains(bytes[1]),
    bytes[2...].allSatisfy(isDigit)
  else { throw .code(text) }
  return text
}

/// A code made of so many digits: a région's two, a SIREN's nine.
func digitsCode(_ text: String, _ count: Int) throws(LigneRefusee) -> String {
  guard text.utf8.count == count, text.utf8.allSatisfy(isDigit) else { throw .code(text) }
  return text
}

/// A département's code: `01` to `95`, `2A`, `2B`, three digits overseas.
func departementCode(_ text: String) throws(LigneRefusee) -> String {
  guard text == "2A" || text == "2B" || (2...3).contains(text.utf8.count),
    text == "2A" || text == "2B" || text.utf8.allSatisfy(isDigit)
  else { throw .code(text) }
  return text
}

func present(_ nom: String) throws(LigneRefusee) -> String {
  guard !nom.isEmpty else { throw .nomAbsent }
  return nom
}

/// Inhabitants; a territory without any is left blank.
func population(_ text: String) throws(LigneRefusee) -> Int {
  if text.isEmpty { return 0 }
  guard text.utf8.allSatisfy(isDigit), let count = Int(text), count <= 100_000_000 else {
    throw .population(text)
  }
  return count
}

func article(_ text: String) throws(LigneRefusee) -> Article {
  guard let type = Int(text), let article = Article(rawValue: type) else { throw .valeur(text) }
  return article
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
