import Accords
import Candidatures
import Kernel
import Storage
import Territoires
import TestKit
import Testing

@Suite("Les postes placés, lus dans les décisions")
struct PostesPlacesTests {
  @Test(
    "Un poste paraît une fois accordé et notifié, jamais avant", arguments: TestDatabase.engines)
  func placed(engine: Engine) async throws {
    let bench = try await Etabli(engine)
    let places = SQLPostesPlaces(bench.database)
    func count() async throws -> Int {
      try await places.places(departement: "93", depuis: bench.jour, on: bench.jour).reduce(0) {
        $0 + $1.postes
      }
    }
    for n in 1...3 { try await bench.insert(Int64(n)) }
    try await bench.advance(ID(1), to: 4)
    try await bench.advance(ID(2), to: 4)
    #expect(try await count() == 0)
    let lettres = Lettres(index: .reference, regles: bench.regles, site: "", telephone: nil)
    _ = try await bench.store.change(ID(1), by: bench.geste("notification-1")) {
      try $0.notified(jour: bench.jour, version: $0.version, lettres: lettres)
    }
    #expect(try await count() == 1)
    let found = try await places.places(departement: "93", depuis: bench.jour, on: bench.jour)
    #expect(found.map(\.commune) == ["93046"])
    #expect(try await places.places(departement: "50", depuis: bench.jour, on: bench.jour).isEmpty)
    #expect(
      try await places.places(departement: "93", depuis: bench.jour.adding(days: 1), on: bench.jour)
        .isEmpty)
  }
}
