extension Francais {
  /// `1 poste`, `3 postes`, `0 poste`: in French the plural starts at two.
  package static func pluriel(_ n: Int, _ singulier: String, _ pluriel: String) -> String {
    nombre(n) + "\u{A0}" + accord(n, singulier, pluriel)
  }

  /// The word alone: `poste` or `postes`.
  package static func accord(_ n: Int, _ singulier: String, _ pluriel: String) -> String {
    n.magnitude < 2 ? singulier : pluriel
  }

  /// `a, b et c`
  package static func liste(_ mots: [String], _ liaison: String = "et") -> String {
    guard let last = mots.last, mots.count > 1 else { return mots.first ?? "" }
    return mots.dropLast().joined(separator: ", ") + " " + liaison + " " + last
  }

  /// `1er`, `2e`; in the feminine `1re`.
  package static func ordinal(_ n: Int, feminin: Bool = false) -> String {
    nombre(n) + (n == 1 ? (feminin ? "re" : "er") : "e")
  }

  /// `trois`, `vingt`; digits beyond twenty. `feminin` matters for one: `une`.
  package static func enLettres(_ n: Int, feminin: Bool = false) -> String {
    if n == 1, feminin { return "une" }
    let mots = [
      "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
      "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit",
      "dix-neuf", "vingt",
    ]
    return mots.indices.contains(n) ? mots[n] : nombre(n)
  }

  /// `« un »`
  package static func cite(_ texte: String) -> String { "«\u{A0}" + texte + "\u{A0}»" }

  /// Official names come with straight apostrophes: `L’Île-Saint-Denis`.
  package static func apostrophes(_ nom: String) -> String {
    String(nom.map { $0 == "'" ? "’" : $0 })
  }

  /// The first letter as a capital.
  package static func majuscule(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A sentence that goes on in another: its first letter small.
  package static func minuscule(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
