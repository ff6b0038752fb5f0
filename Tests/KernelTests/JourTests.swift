import Kernel
import Testing

@Suite struct JourTests {
  @Test(
    "an ISO day is read strictly",
    arguments: [
      "2021-03-11", "0001-01-01", "9999-12-31", "2020-02-29", "2000-02-29", "1969-12-31",
    ])
  func iso(text: String) {
    #expect(Jour(iso: text)?.description == text)
  }

  @Test(
    "what is not a day is refused",
    arguments: [
      "", "2021-02-31", "2021-02-29", "1900-02-29", "2021-13-01", "2021-00-01", "2021-01-00",
      "2021-1-01", "21-01-01", "2021/01/01", "2021-01-01 ", "+021-01-01", "2021-0１-01",
      "0000-01-01", "2021-01-0a",
    ])
  func notADay(text: String) {
    #expect(Jour(iso: text) == nil)
  }

  @Test(
    "a day is typed the French way, or as ISO",
    arguments: [
      ("11/03/2021", "2021-03-11"), ("1/3/2021", "2021-03-01"), ("11-03-2021", "2021-03-11"),
      ("11.03.2021", "2021-03-11"), (" 11 / 03 / 2021 ", "2021-03-11"),
      ("2021-03-11", "2021-03-11"),
    ])
  func typed(text: String, iso: String) {
    #expect(Jour(typed: text)?.description == iso)
  }

  @Test(
    "a typed day that does not exist is refused", arguments: ["31/02/2021", "11/03/21", "hier", ""])
  func typedWrong(text: String) {
    #expect(Jour(typed: text) == nil)
  }

  @Test(
    "every day has its number, its weekday and comes back",
    arguments: [-800_000, -1, 0, 1, 18_697, 2_932_896])
  func number(_ number: Int32) {
    let day = Jour(number: number)
    let (year, month, dayOfMonth) = day.components
    guard year >= 1 else { return }
    #expect(Jour(year, month, dayOfMonth) == day)
  }

  @Test("11 March 2021 was a Thursday, 1 January 1970 too")
  func weekday() {
    #expect(Jour(iso: "2021-03-11")?.weekday == 4)
    #expect(Jour(number: 0).weekday == 4)
    #expect(Jour(number: -1).weekday == 3)
  }

  @Test(
    "months are added to the same day, or to the last of a shorter month",
    arguments: [
      ("2021-03-09", 2, "2021-05-09"), ("2021-12-31", 2, "2022-02-28"),
      ("2023-12-31", 2, "2024-02-29"), ("2021-01-31", 1, "2021-02-28"),
      ("2021-03-31", -1, "2021-02-28"), ("2021-01-15", -1, "2020-12-15"),
    ])
  func months(from: String, months: Int, to: String) {
    #expect(Jour(iso: from)?.adding(months: months).description == to)
  }

  @Test("adding too much stops at the end of time instead of trapping")
  func overflow() {
    #expect(Jour(number: .max).adding(days: .max).number == .max)
    #expect(Jour(number: 0).adding(days: .min).number == .min)
    #expect(Instant(milliseconds: .max).adding(seconds: .max).milliseconds == .max)
    #expect(Instant(milliseconds: 0).adding(seconds: .min).milliseconds == .min)
  }
}
