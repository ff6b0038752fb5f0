import Comptes
import Kernel
import Territoires
import TestKit
import Testing

@Suite("Les pages d’un appel à candidatures")
struct AppelPagesTests {
  private static let equipe = BancAccords.acteur(1, .equipeNationale, .pays)

  private func fields(_ titre: String, cloture: String = "30/06/2021") -> KeyValuePairs<
    String, String
  > {
    [
      "titre": titre, "territoire": "departement:93", "ouverture": "01/05/2021",
      "cloture": cloture, "regles": "Une règle.",
    ]
  }

  @Test("Un appel se modifie jusqu’à son ouverture, à l’heure de son territoire, puis plus")
  func edited() async throws {
    let bench = try await BancAccords()
    let published = try await bench.site.post(
      "/appels-a-candidatures/nouveau", fields("Appel de printemps"), cle: "appel-0001",
      as: Self.equipe)
    let page = try #require(published.location)
    #expect(try await bench.site.get(page, as: Self.equipe).text.contains("Modifier cet appel"))
    let form = try await bench.site.get(page + "/modification", as: Self.equipe)
    for part in ["Appel de printemps", "01/05/2021", "30/06/2021", "Une règle."] {
      #expect(form.body.contains(part), "\(part)")
    }
    let wrong = try await bench.site.post(
      page + "/modification", fields("Appel d’été", cloture: "30/04/2021"), cle: "appel-0002",
      as: Self.equipe)
    #expect(wrong.status == 422)
    #expect(wrong.body.contains("Appel d’été"))
    bench.set("2021-04-30", 23, 59)
    let changed = try await bench.site.post(
      page + "/modification", fields("Appel d’été"), cle: "appel-0003", as: Self.equipe)
    #expect(changed.location == page)
    #expect(try await bench.site.get(page).text.contains("Appel d’été"))
    bench.set("2021-05-01", 0, 0)
    let late = try await bench.site.post(
      page + "/modification", fields("Trop tard"), cle: "appel-0004", as: Self.equipe)
    #expect(late.status == 409)
    #expect(late.text.contains("ne se modifie plus"))
    #expect(
      try await bench.site.get(page + "/modification", as: Self.equipe).text
        .contains("ne se modifie plus"))
    #expect(try await bench.site.get(page).text.contains("Appel d’été"))
  }

  @Test("Seule l’équipe nationale le modifie, et l’on va de l’appel à ses dossiers") func roles()
    async throws
  {
    let bench = try await BancAccords()
    let page = try #require(
      try await bench.site.post(
        "/appels-a-candidatures/nouveau", fields("Appel"), cle: "appel-0005", as: Self.equipe
      ).location)
    let refused = try await bench.site.post(
      page + "/modification", fields("Autre"), cle: "appel-0006", as: BancAccords.agent)
    #expect(refused.status == 403)
    let seen = try await bench.site.get(page, as: BancAccords.agent)
    #expect(!seen.text.contains("Modifier cet appel"))
    #expect(seen.text.contains("Les dossiers de cet appel"))
    #expect(!(try await bench.site.get(page)).text.contains("Les dossiers de cet appel"))
  }
}
