/// A civil day of the Gregorian calendar, without zone: days since 1 January 1970.
package struct Jour: Hashable, Sendable, Comparable {
  package let number: Int32

  package init(number: Int32) { self.number = number }

  /// Nil unless the day exists: 31 February does not. Years 1 to 9999.
  package init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    // Days from civil, after H. Hinnant, « chrono-Compatible Low-Level Date Algorithms ».
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  package var components: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// 1 for Monday to 7 for Sunday (ISO 8601).
  package var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 + 1 }

  /// Later by so many days; stops at the ends of time instead of trapping.
  package func adding(days: Int) -> Jour {
    Jour(number: Int32(clamping: Int64(number) + Int64(Int32(clamping: days))))
  }

  /// The same day of the month so many months later, or that month's last day where it has no such day.
  package func adding(months: Int) -> Jour {
    let (year, month, day) = components
    let total = year * 12 + month - 1 + Int(Int32(clamping: months))
    let (y, m) = (total / 12, total % 12 + 1)
    return Jour(y, m, min(day, Self.length(ofMonth: m, year: y)))
      ?? Jour(number: months < 0 ? .min : .max)
  }

  package static func < (a: Self, b: Self) -> Bool { a.number < b.number }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
