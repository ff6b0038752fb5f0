import Documents

/// A piece of a line, set one way.
struct Passage {
  enum Genre: Equatable {
    case courant, fort
    /// An empty line to write on.
    case ligne
    /// What to write on it.
    case consigne
    case lien(String)
  }
  var text: String
  let genre: Genre

  /// A blank becomes a line, then what it asks for in small type.
  static func passages(_ texte: Texte) -> [Passage] { texte.morceaux.flatMap(passages) }

  /// The same in a cell, which is a place to write on: a blank alone has no line.
  static func passages(cell texte: Texte) -> [Passage] {
    guard texte.morceaux.count == 1, case .blanc(let nom)? = texte.morceaux.first else {
      return passages(texte)
    }
    return [Passage(text: nom.isEmpty ? "\u{A0}" : "(\(nom))", genre: .consigne)]
  }

  private static func passages(_ morceau: Texte.Morceau) -> [Passage] {
    switch morceau {
    case .courant(let text): [Passage(text: text, genre: .courant)]
    case .fort(let text): [Passage(text: text, genre: .fort)]
    case .lien(let text, let adresse): [Passage(text: text, genre: .lien(adresse))]
    case .blanc(let nom):
      [Passage(text: String(repeating: "\u{A0}", count: Self.signes), genre: .ligne)]
        + (nom.isEmpty ? [] : [Passage(text: "\u{A0}(\(nom))", genre: .consigne)])
    }
  }

  /// How many spaces, set wide apart, make a line to write on.
  static let signes = 6

  /// What stands between two bytes of the whole.
  static func slice(_ passages: [Passage], from start: Int, to end: Int) -> [Passage] {
    var place = 0
    return passages.compactMap { passage in
      let bytes = Array(passage.text.utf8)
      let low = max(0, start - place)
      let high = min(bytes.count, end - place)
      place += bytes.count
      guard low < high else { return nil }
      return Passage(
        text: String(decoding: bytes[low..<high], as: UTF8.self), genre: passage.genre)
    }
  }
}
