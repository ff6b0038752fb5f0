/// The telephone numbers of the demonstration's places: nobody's, drawn from the ranges that ARCEP
/// reserves for fiction.
package enum TelephoneFictif {
  /// `02 61 91 04 17`, always the same for one structure, in the zone of its département.
  package static func numero(_ structure: Int64, departement: String) -> String {
    let rank = structure.magnitude % 10_000
    let pairs = [rank / 100, rank % 100].map { ($0 < 10 ? "0" : "") + String($0) }
    return ([zone(departement)] + pairs).joined(separator: "\u{A0}")
  }

  private static func zone(_ departement: String) -> String {
    zones.first { $0.departements.contains(departement) }?.debut ?? "06\u{A0}39\u{A0}98"
  }

  private static let zones: [(debut: String, departements: Set<String>)] = [
    ("01\u{A0}99\u{A0}00", ["75", "77", "78", "91", "92", "93", "94", "95"]),
    (
      "02\u{A0}61\u{A0}91",
      [
        "14", "18", "22", "27", "28", "29", "35", "36", "37", "41", "44", "45", "49", "50", "53",
        "56", "61", "72", "76", "85",
      ]
    ),
    (
      "03\u{A0}53\u{A0}01",
      [
        "02", "08", "10", "21", "25", "39", "51", "52", "54", "55", "57", "58", "59", "60", "62",
        "67", "68", "70", "71", "80", "88", "89", "90",
      ]
    ),
    (
      "04\u{A0}65\u{A0}71",
      [
        "01", "03", "04", "05", "06", "07", "11", "13", "15", "26", "2A", "2B", "30", "34", "38",
        "42", "43", "48", "63", "66", "69", "73", "74", "83", "84",
      ]
    ),
    (
      "05\u{A0}36\u{A0}49",
      [
        "09", "12", "16", "17", "19", "23", "24", "31", "32", "33", "40", "46", "47", "64", "65",
        "79", "81", "82", "86", "87",
      ]
    ),
  ]
}
