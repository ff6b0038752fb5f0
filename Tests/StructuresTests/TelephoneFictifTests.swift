import Structures
import Testing

@Suite("Les numéros de la démonstration")
struct TelephoneFictifTests {
  @Test(
    "sont de ceux que l’ARCEP réserve à la fiction, dans la zone du département",
    arguments: [
      (Int64(417), "50", "02 61 91 04 17"), (0, "93", "01 99 00 00 00"),
      (19_999, "93", "01 99 00 99 99"), (-5, "59", "03 53 01 00 05"), (7, "2A", "04 65 71 00 07"),
      (7, "33", "05 36 49 00 07"), (7, "974", "06 39 98 00 07"),
      (Int64.min, "93", "01 99 00 58 08"),
    ])
  func reserved(structure: Int64, departement: String, numero: String) {
    let given = TelephoneFictif.numero(structure, departement: departement)
    #expect(given == numero.split(separator: " ").joined(separator: "\u{A0}"))
  }
}
