import Accords
import Candidatures
import Comptes
import Empreinte
import Kernel
import Programme
import Storage
import TestKit
import Territoires
import Testing

@Suite("Une candidature garde l’appel auquel elle répond")
struct AppelCiteTests {
  @Test(
    "Elle se relit avec lui, et les listes se filtrent par appel", arguments: TestDatabase.engines)
  func kept(engine: Engine) async throws {
    let bench = try await Etabli(engine)
    let appels = SQLAppelStore(bench.database, Records(digests: CryptoDigests()))
    let appel = AppelACandidatures(
      id: ID(21), titre: "Appel d’hiver", territoire: .pays,
      ouverture: HeureLocale(bench.jour, 0, 0),
      cloture: HeureLocale(bench.jour.adding(days: 30), 23, 59), regles: "")
    _ = try await appels.insert(appel.publie(), by: bench.geste("appel-21"))
    try await bench.insert(1)
    let jeton = Jeton(from: TestRandomness(seed: 9))
    let demande = try bench.deposit(2, siret: "99999003900011").value.demande
    let deposit = Candidature.deposee(
      demande, departement: "93",
      depot: Depot(
        id: ID(2), personne: 1_002, code: CodeLisible(drawn: TestRandomness(seed: 9)),
        jeton: jeton, empreinte: jeton.empreinte(CryptoDigests()), deposant: nil, at: bench.at,
        jour: bench.jour, appel: appel.cite),
      regles: bench.regles,
      lettres: Lettres(index: .reference, regles: bench.regles, site: "", telephone: nil))
    _ = try await bench.store.insert(deposit, from: nil, by: bench.geste("depot-appel"))
    #expect(try await bench.store.candidature(ID(2))?.appel == appel.cite)
    #expect(try await bench.store.candidature(ID(1))?.appel == nil)
    for (filter, expected) in [(nil, 2), (21, 1), (22, 0)] as [(Int64?, Int)] {
      let listed = try await bench.store.dossiers(
        .tout, .tous, appel: filter, on: bench.jour, apres: nil, limit: 9)
      let counts = try await bench.store.comptes(.tout, appel: filter, on: bench.jour)
      #expect(listed.count == expected)
      #expect(counts[.tous] == expected)
    }
  }

  @Test(
    "Un appel récrit se relit, et la candidature en cite le nouveau titre",
    arguments: TestDatabase.engines)
  func rewritten(engine: Engine) async throws {
    let bench = try await Etabli(engine)
    let appels = SQLAppelStore(bench.database, Records(digests: CryptoDigests()))
    func appel(_ titre: String) -> AppelACandidatures {
      AppelACandidatures(
        id: ID(21), titre: titre, territoire: .departement("93"),
        ouverture: HeureLocale(bench.jour.adding(days: 1), 0, 0),
        cloture: HeureLocale(bench.jour.adding(days: 30), 23, 59), regles: "Une règle.")
    }
    _ = try await appels.insert(appel("Avant").publie(), by: bench.geste("appel-21"))
    let (nouveau, local) = (appel("Après"), HeureLocale(bench.jour, 9, 0))
    for _ in 1...2 {
      let stored = try await appels.change(ID(21), by: bench.geste("appel-22")) {
        try $0.modifie(par: nouveau, at: local)
      }
      #expect(stored == nouveau)
    }
    #expect(try await appels.appels() == [nouveau])
    await #expect(throws: AccordRefusal.introuvable) {
      _ = try await appels.change(ID(5), by: bench.geste("appel-23")) {
        try $0.modifie(par: nouveau, at: local)
      }
    }
  }
}
