package import Kernel

extension Jour {
  /// `mardi 24 novembre 2026`, as letters say it.
  package var enLettres: String {
    let (year, month, day) = components
    let jours = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    let mois = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ]
    let number = day == 1 ? "1er" : String(day)
    return "\(jours[(weekday - 1) % 7]) \(number)\u{A0}\(mois[(month - 1) % 12]) \(year)"
  }
}

/// `1 poste`, `3 postes`.
package func postesEnLettres(_ postes: Int) -> String {
  "\(postes)\u{A0}\(postes < 2 ? "poste" : "postes")"
}

/// Non-breaking spaces where French typography wants them: before `: ; ! ?` and inside « ».
package func typographie(_ text: String) -> String {
  var out = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    if ":;!?»".unicodeScalars.contains(scalar), previous == " " {
      out.removeLast()
      out.append("\u{A0}")
    }
    out.append(scalar == " " && previous == "«" ? "\u{A0}" : scalar)
    previous = scalar
  }
  return String(out)
}
