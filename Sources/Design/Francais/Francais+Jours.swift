package import Kernel

extension Francais {
  private static let jours = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ]
  private static let mois = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]

  /// `24 novembre 2026`, `1er mars 2021`.
  package static func jour(_ jour: Jour) -> String {
    let (year, month, day) = jour.components
    return (day == 1 ? "1er" : String(day)) + "\u{A0}" + mois(month) + " " + String(year)
  }

  /// `mardi 24 novembre 2026`
  package static func jourLong(_ jour: Jour) -> String {
    jours[(jour.weekday - 1) % 7] + " " + self.jour(jour)
  }

  /// `24/11/2026`, as typed in a form.
  package static func jourCourt(_ jour: Jour) -> String {
    let (year, month, day) = jour.components
    return (day < 10 ? "0" : "") + String(day) + (month < 10 ? "/0" : "/") + String(month) + "/"
      + String(year)
  }

  /// `novembre`; 1 to 12.
  package static func mois(_ number: Int) -> String {
    mois[((number - 1) % 12 + 12) % 12]
  }

  /// `14 h 30`, `9 h`.
  package static func heure(minute: Int) -> String {
    let (hour, rest) = minute.quotientAndRemainder(dividingBy: 60)
    guard rest != 0 else { return String(hour) + "\u{A0}h" }
    return String(hour) + "\u{A0}h\u{A0}" + (rest < 10 ? "0" : "") + String(rest)
  }

  /// `mardi 24 novembre 2026, 14 h 30`
  package static func moment(_ local: HeureLocale) -> String {
    jourLong(local.jour) + ", " + heure(minute: local.minute)
  }
}
