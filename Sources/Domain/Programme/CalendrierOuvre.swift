package import Kernel

/// The days when offices are closed in one département: Saturdays, Sundays and public holidays (code
/// du travail, L. 3133-1), with those that Alsace-Moselle (L. 3134-13) and overseas départements
/// (décret n° 83-1003) have of their own.
package struct CalendrierOuvre: Hashable, Sendable {
  private let departement: String

  /// `departement`: its official code; an unknown one has the national holidays only.
  package init(departement: String) { self.departement = departement }

  package func isOuvre(_ jour: Jour) -> Bool { jour.weekday <= 5 && !isFerie(jour) }

  /// The day itself when offices are open, else the last one before it when they are.
  package func ouvreOuAvant(_ jour: Jour) -> Jour {
    var day = jour
    // Never more than five closed days in a row in any calendar above; a bound all the same.
    for _ in 0..<10 where !isOuvre(day) { day = day.adding(days: -1) }
    return day
  }

  package func isFerie(_ jour: Jour) -> Bool {
    let (year, month, day) = jour.components
    let fixed = month * 100 + day
    if Self.nationaux.contains(fixed) || Self.outreMer[departement] == fixed { return true }
    let sincePaques = Int(jour.number) - Int(Self.paques(year).number)
    // Easter Monday, Ascension, Whit Monday.
    if [1, 39, 50].contains(sincePaques) { return true }
    // Good Friday, 26 December.
    return Self.alsaceMoselle.contains(departement) && (sincePaques == -2 || fixed == 1226)
  }

  /// Easter Sunday of a year (Gregorian computus, after Meeus, « Astronomical Algorithms », ch. 8).
  package static func paques(_ year: Int) -> Jour {
    let (century, rest) = year.quotientAndRemainder(dividingBy: 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * (year % 19) + century - century / 4 - correction + 15) % 30
    let toSunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let late = (year % 19 + 11 * epact + 22 * toSunday) / 451
    let days = epact + toSunday - 7 * late + 114
    return Jour(year, days / 31, days % 31 + 1) ?? Jour(number: 0)
  }

  /// Month and day, `1225` for 25 December.
  private static let nationaux: Set<Int> = [101, 501, 508, 714, 815, 1101, 1111, 1225]
  private static let alsaceMoselle: Set<String> = ["57", "67", "68"]
  /// The abolition of slavery.
  private static let outreMer = ["971": 527, "972": 522, "973": 610, "974": 1220, "976": 427]
}
