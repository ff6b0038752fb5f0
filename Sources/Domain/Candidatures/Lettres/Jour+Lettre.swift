package import Kernel

extension Jour {
  /// `mardi 24 novembre 2026`, as letters say it.
  package var enLettres: String {
    let jours = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    return "\(jours[(weekday - 1) % 7]) \(dateEnLettres)"
  }

  /// `24 novembre 2026`
  package var dateEnLettres: String {
    let (year, month, day) = components
    let mois = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ]
    let number = day == 1 ? "1er" : String(day)
    return "\(number)\u{A0}\(mois[(month - 1) % 12]) \(year)"
  }
}

/// `1 poste`, `3 postes`.
package func postesEnLettres(_ postes: Int) -> String {
  "\(postes)\u{A0}\(postes < 2 ? "poste" : "postes")"
}
