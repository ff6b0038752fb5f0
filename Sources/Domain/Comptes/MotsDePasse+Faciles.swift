/// What makes a password easy to guess whatever its words: a walk on the keyboard, a sequence, something
/// over and over, the name of this site with a few signs, one or two common words disguised.
enum MotDePasseFacile {
  /// `lower`: the password in lower case.
  static func isEasy(_ lower: String) -> Bool {
    let plain = folded(lower)
    return Set(plain).count <= 3 || isRepeated(plain) || isWalk(plain) || isAboutThisSite(plain)
      || isMadeOfCommonWords(plain)
  }

  /// Three steps of four, at least, lead to the same key, to the next one of a row or column of the
  /// keyboard, or to the next letter or digit, either way.
  static func isWalk(_ text: String) -> Bool {
    let keys = text.unicodeScalars.filter { $0 != " " && $0 != "-" && $0 != "_" && $0 != "." }
    guard keys.count >= 4 else { return false }
    let steps = zip(keys, keys.dropFirst())
    let near = steps.reduce(0) { $0 + (isStep($1.0, $1.1) ? 1 : 0) }
    return near * 4 >= (keys.count - 1) * 3
  }

  private static func isStep(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    if a == b || neighbours.contains([a, b]) { return true }
    let (x, y) = (Int64(a.value), Int64(b.value))
    guard a.properties.isAlphabetic == b.properties.isAlphabetic, a.isASCII, b.isASCII else {
      return false
    }
    return abs(x - y) == 1 || [Set([x, y])].contains([48, 57])
  }

  /// Pairs of keys side by side on a French or an English keyboard, in a row or in a column.
  private static let neighbours: Set<Set<Unicode.Scalar>> = {
    let rows = [
      "1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm",
    ]
    let columns = [
      "1aqw", "2zsx", "3edc", "4rfv", "5tgb", "6yhn", "7uj", "8ik", "9ol", "1qaz", "2wsx",
    ]
    var pairs: Set<Set<Unicode.Scalar>> = []
    for line in rows + columns {
      let keys = Array(line.unicodeScalars)
      for (a, b) in zip(keys, keys.dropFirst()) { pairs.insert([a, b]) }
    }
    return pairs
  }()

  /// The same beginning again and again, from one sign to half of the whole.
  private static func isRepeated(_ text: String) -> Bool {
    let signs = Array(text)
    guard signs.count >= 4 else { return false }
    return (1...(signs.count / 2)).contains { length in
      length <= 6 && signs.indices.allSatisfy { signs[$0] == signs[$0 % length] }
    }
  }

  /// A word of this site, and fewer than six signs around.
  private static func isAboutThisSite(_ text: String) -> Bool {
    siteWords.contains { word in
      text.count - word.count < 6 && text.firstRange(of: word) != nil
    }
  }

  private static let siteWords = [
    "maillage", "conseiller", "numerique", "prefecture", "franceservices", "collectivite",
    "mediatheque", "inclusion", "secretaire", "association",
  ]

  /// One common word, or two in a row, once what is put around to disguise them is taken away.
  private static func isMadeOfCommonWords(_ text: String) -> Bool {
    for candidate in [text, unleeted(core(text)), unleeted(text)] {
      let letters = candidate.filter(\.isLetter)
      guard letters.count >= 4, candidate.count - letters.count <= 8 else { continue }
      if ReglesMotDePasse.courants.contains(letters) { return true }
      let twoWords = letters.indices.dropFirst(3).contains { cut in
        ReglesMotDePasse.courants.contains(String(letters[..<cut]))
          && ReglesMotDePasse.courants.contains(String(letters[cut...]))
      }
      if twoWords { return true }
    }
    return false
  }

  /// Without the digits and signs that open and close it.
  private static func core(_ text: String) -> String {
    guard let first = text.firstIndex(where: \.isLetter),
      let last = text.lastIndex(where: \.isLetter)
    else { return text }
    return String(text[first...last])
  }

  /// Digits and signs that stand for the letters they look like.
  private static func unleeted(_ text: String) -> String {
    let letters: [Character: Character] = [
      "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]
    return String(text.map { letters[$0] ?? $0 })
  }

  /// Without the accents of French.
  static func folded(_ text: String) -> String {
    let plain: [Character: Character] = [
      "à": "a", "â": "a", "ä": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i",
      "ï": "i", "ô": "o", "ö": "o", "ù": "u", "û": "u", "ü": "u",
    ]
    return String(text.map { plain[$0] ?? $0 })
  }
}
