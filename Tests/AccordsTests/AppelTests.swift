import Accords
import Candidatures
import Kernel
import Territoires
import TestKit
import Testing

@Suite("Un appel à candidatures, à l’heure de chaque territoire")
struct AppelTests {
  private let appel = AppelACandidatures(
    id: ID(1), titre: "Appel", territoire: .pays,
    ouverture: HeureLocale(Exemple.jour("2021-03-01"), 0, 0),
    cloture: HeureLocale(Exemple.jour("2021-04-30"), 23, 59), regles: "")

  /// Minutes east of Greenwich, then UTC instants around the two ends.
  @Test(
    "La dernière minute est la même aux horloges de Paris, de Cayenne et de Nouméa",
    arguments: [("93", 120), ("973", -180), ("988", 660)])
  func lastMinute(departement: String, minutes: Int64) async throws {
    let fuseaux = TestFuseaux(minutes: minutes)
    let last = fuseaux.instant(HeureLocale(Exemple.jour("2021-04-30"), 23, 59), in: .paris)
    let first = fuseaux.instant(HeureLocale(Exemple.jour("2021-03-01"), 0, 0), in: .paris)
    let calls = AppelsCourants(
      store: Kept(calls: [appel]), territoires: TerritoiresCourants(Reference()),
      fuseaux: fuseaux)
    let table: [(Instant, FenetreAppel)] = [
      (first.adding(seconds: -1), .pasEncore(appel.ouverture)), (first, .ouverte(appel.cite)),
      (last, .ouverte(appel.cite)),
      (last.adding(seconds: 59), .ouverte(appel.cite)),
      (last.adding(seconds: 60), .close(appel.cloture)),
    ]
    for (instant, expected) in table {
      #expect(try await calls.fenetre(departement: departement, at: instant) == expected)
    }
  }

  @Test("Sans appel publié pour le territoire, les candidatures sont reçues") func none()
    async throws
  {
    let other = AppelACandidatures(
      id: ID(2), titre: "Manche", territoire: .departement("50"), ouverture: appel.ouverture,
      cloture: appel.cloture, regles: "")
    let calls = AppelsCourants(
      store: Kept(calls: [other]), territoires: TerritoiresCourants(Reference()),
      fuseaux: TestFuseaux())
    let late = Instant(milliseconds: 1_700_000_000_000)
    #expect(try await calls.fenetre(departement: "93", at: late) == .ouverte(nil))
    #expect(try await calls.fenetre(departement: "50", at: late) == .close(appel.cloture))
  }

  @Test("De deux appels ouverts, une candidature garde celui qui ferme le premier") func first()
    async throws
  {
    let later = AppelACandidatures(
      id: ID(2), titre: "Suite", territoire: .pays, ouverture: appel.ouverture,
      cloture: HeureLocale(Exemple.jour("2021-06-30"), 23, 59), regles: "")
    let calls = AppelsCourants(
      store: Kept(calls: [later, appel]), territoires: TerritoiresCourants(Reference()),
      fuseaux: TestFuseaux())
    func cite(_ iso: String) async throws -> FenetreAppel {
      try await calls.fenetre(
        departement: "93",
        at: TestFuseaux().instant(HeureLocale(Exemple.jour(iso), 9, 0), in: .paris))
    }
    #expect(try await cite("2021-04-01") == .ouverte(appel.cite))
    #expect(try await cite("2021-05-01") == .ouverte(later.cite))
  }

  @Test(
    "Un appel se récrit jusqu’à la minute d’avant son ouverture, aux horloges de son territoire",
    arguments: [(-1, true), (0, false), (1, false)])
  func rewritten(minutes: Int, allowed: Bool) throws {
    let other = AppelACandidatures(
      id: ID(1), titre: "Autre titre", territoire: .pays, ouverture: appel.ouverture,
      cloture: appel.cloture, regles: "")
    let opening = appel.ouverture
    let local =
      minutes < 0
      ? HeureLocale(opening.jour.adding(days: -1), 23, 59)
      : HeureLocale(opening.jour, minute: opening.minute + minutes)
    do {
      let changed = try appel.modifie(par: other, at: local)
      #expect(allowed)
      #expect(changed.value.titre == "Autre titre")
      #expect(changed.events.map(\.kind) == ["appel.modifie"])
    } catch {
      #expect(!allowed)
      #expect(error == .appelOuvert(opening))
    }
  }

  private struct Kept: AppelStore {
    let calls: [AppelACandidatures]
    func appels() async throws -> [AppelACandidatures] { calls }
    func insert(
      _ changed: Changed<AppelACandidatures>, by geste: Geste
    ) async throws -> AppelACandidatures { changed.value }
    func change(
      _ id: ID<AppelACandidatures>, by geste: Geste,
      _ change: @escaping @Sendable (AppelACandidatures) throws -> Changed<AppelACandidatures>
    ) async throws -> AppelACandidatures {
      guard let appel = calls.first(where: { $0.id == id }) else { throw AccordRefusal.introuvable }
      return try change(appel).value
    }
  }
}

/// The territories of the program, which no import ever changes.
private struct Reference: TerritoireStore {
  func version() async throws -> Int { 0 }
  func referentiel() async throws -> Referentiel { .reference }
  func contours(_ couche: Contour.Couche) async throws -> [Contour] { [] }
  func apply(
    _ changes: Changed<TerritoireChanges>, after version: Int, by geste: Geste
  ) async throws {}
}
