import Candidatures
import Comptes
import Empreinte
import Kernel
import Programme
import Storage
import Territoires
import TestKit
import Testing

@Suite("La démonstration des candidatures en base")
struct DemonstrationStoreTests {
  @Test("36 à instruire, 4 à compléter, dans l’ordre des dates", arguments: TestDatabase.engines)
  func install(engine: Engine) async throws {
    let bench = try await Etabli(engine)
    let records = Records(digests: CryptoDigests())
    let moyens = MoyensCandidatures(
      store: bench.store, comptes: SQLCompteStore(bench.database, records: records),
      territoires: TerritoiresCourants(SQLTerritoireStore(bench.database, records)),
      identifiers: TestIdentifiers(), randomness: TestRandomness(), digests: CryptoDigests(),
      fuseaux: TestFuseaux(minutes: 60), site: "https://maillage.example", telephone: nil)
    let install = InstallerDossiers(moyens, debut: Instant(milliseconds: 1_615_276_800_000))
    let installed = try await install { _ in nil }
    #expect(installed.count == 36)
    #expect(installed[8].demande.nom.contains("L’Écran partagé"))
    let day = try #require(Jour(iso: "2021-03-11"))
    let counts = try await bench.store.comptes(.departements(["93"]), appel: nil, on: day)
    #expect(counts[.aInstruire] == 36)
    #expect(counts[.aCompleter] == 4)
    let late = try await bench.store.comptes(
      .tout, appel: nil, on: try #require(Jour(iso: "2021-05-09")))
    #expect(late[.clos] == 18)
    let disorder = try await bench.count(
      "SELECT COUNT(*) FROM journal a JOIN journal b ON b.numero = a.numero + 1 AND b.moment < a.moment"
    )
    #expect(disorder == 0)
  }
}
