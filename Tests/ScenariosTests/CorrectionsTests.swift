import Candidatures
import Kernel
import Repartition
import Scenarios
import Territoires
import Testing

@Suite("Scénarios : valeurs corrigées, limites, déplacements, robustesse")
struct CorrectionsTests {
  @Test("Un besoin corrigé change l’empreinte des données et le plan ; levé, tout revient")
  func need() async throws {
    let plateau = try Plateau(["93066", "93047"], .couverture, postes: 1, capacite: 1, rayon: 1)
    let free = try await plateau.calcul()()
    #expect(free.sites.map(\.postes) == [1, 0])
    let correction = Plateau.forcage(
      .besoin(commune: "93066", habitants: 10, avant: plateau.terrain.besoin("93066") ?? 0))
    let corrected = try await plateau.calcul([correction])()
    #expect(corrected.sites.map(\.postes) == [0, 1])
    #expect(corrected.donnees != free.donnees)
    #expect(corrected.empreinte != free.empreinte)
    let back = try await plateau.calcul([])()
    #expect(back.donnees == free.donnees && back.empreinte == free.empreinte)
  }

  @Test("Un lieu corrigé compte où le poste s’exerce, et garde son nom de lieu demandé")
  func place() async throws {
    let plateau = try Plateau(["93066", "93047"], .couverture, postes: 1, capacite: 1, rayon: 1)
    let free = try await plateau.calcul()()
    let (first, second) = (plateau.sites[0], plateau.sites[1])
    let correction = Plateau.forcage(.place(second.lieu, commune: "93048"))
    let corrected = try await plateau.calcul([correction])()
    let site = try #require(corrected.sites.first { $0.lieu == second.lieu })
    #expect(site.commune == "93048" && site.declaree == "93047")
    #expect(corrected.donnees != free.donnees)
    #expect(corrected.sites.first { $0.lieu == first.lieu }?.commune == "93066")
    // From the corrected sites, without the correction: as before.
    let lifted = try await CalculScenario(
      plateau.reglages, plateau.terrain, corrected.sites, [])()
    #expect(lifted.donnees == free.donnees && lifted.empreinte == free.empreinte)
  }

  @Test("Une tournée dont on corrige le lieu n’en est plus une, et le redevient")
  func round() {
    let site = SiteScenario(
      numero: 1, candidature: ID(1), structure: "Structure fictive", commune: "93014",
      corrigee: "93047", estPrive: false, cout: 1, completeLe: Jour(number: 1), capacite: 1,
      auSiege: 1, parts: [PartDeLieu(commune: "93014", part: 60)])
    #expect(site.commune == "93047" && site.parts.isEmpty && site.auSiege == 0)
    #expect(site.lieu.commune == "93014" && site.partsEnTexte == "93014:60")
  }

  @Test("Le minimum et le maximum d’un territoire ou d’une structure tiennent")
  func limits() async throws {
    let plateau = try Plateau(["93066", "93048", "93047"], postes: 3)
    let code = try #require(Plateau.index.commune("93047")?.partie)
    func posts(_ groupe: GroupeForce, _ least: Int?, _ most: Int?) async throws -> [Int] {
      let forcage = Plateau.forcage(.groupe(groupe, BornesPostes(minimum: least, maximum: most)))
      return try await plateau.calcul([forcage])().sites.map(\.postes)
    }
    #expect(try await posts(.partie(code), 2, nil)[2] == 2)
    #expect(try await posts(.partie(code), nil, 0)[2] == 0)
    let first = GroupeForce.structure(plateau.sites[0].candidature)
    #expect(try await posts(first, 1, 1)[0] == 1)
    #expect(try await posts(first, nil, 0).reduce(0, +) == 3)
  }

  @Test("Des limites qui se contredisent sont dites, avec leur nom") func contradiction()
    async throws
  {
    let plateau = try Plateau(["93066", "93048", "93047"], postes: 3)
    let both = plateau.sites.prefix(2).enumerated().map { rank, site in
      Plateau.forcage(
        .groupe(.structure(site.candidature), BornesPostes(minimum: 2, maximum: nil)),
        id: Int64(rank + 1))
    }
    let refusal = await #expect(throws: ScenarioRefusal.self) {
      _ = try await plateau.calcul(both)()
    }
    guard case .calcul(let reason)? = refusal, case .infaisable(let why) = reason,
      case .introuvable(let names) = why
    else {
      Issue.record("another refusal: \(String(describing: refusal))")
      return
    }
    #expect(names.contains { $0.hasPrefix("Structure fictive") })
  }

  @Test("Déplacer un poste ne change que les deux lieux qu’on nomme, au moins") func moved()
    async throws
  {
    let plateau = try Plateau(
      ["93066", "93048", "93047"], .couverture, postes: 1, capacite: 1, rayon: 2)
    let scenario = try await plateau.scenario()
    let sites = try #require(scenario.derniere?.sites)
    let from = try #require(sites.first { $0.postes == 1 })
    let to = try #require(sites.first { $0.postes == 0 })
    let objet = try scenario.objet(
      .deplacement(de: from.lieu, vers: to.lieu), plateau.terrain)
    let moved = try await plateau.calcul([Plateau.forcage(objet)])().sites
    #expect(moved.first { $0.lieu == from.lieu }?.postes == 0)
    #expect(moved.first { $0.lieu == to.lieu }?.postes == 1)
    #expect(moved.reduce(0) { $0 + $1.postes } == 1)
  }

  @Test("La robustesse est la même à chaque fois, et un lieu épinglé est de toutes les variantes")
  func robust() async throws {
    let plateau = try Plateau(["93066", "93048", "93047", "93013", "93077"], postes: 2)
    let pinned = try #require(plateau.sites.last)
    let calcul = plateau.calcul([Plateau.forcage(.lieu(pinned.lieu, .auMoins(1)))])
    let first = try await calcul.robustesse()
    #expect(first == (try await calcul.robustesse()))
    #expect(first.variantes == 20)
    #expect(first.retenu(pinned) == 20)
    #expect(plateau.sites.allSatisfy { (0...20).contains(first.retenu($0)) })
  }
}
