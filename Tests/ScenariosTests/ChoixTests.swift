import Candidatures
import Kernel
import Scenarios
import Territoires
import Testing

@Suite("Scénarios : ce que l’on peut imposer")
struct ChoixTests {
  private static let (un, deux, trois) = (lieu(1), lieu(2), lieu(3))

  private static func lieu(_ rank: Int64) -> LieuForce {
    LieuForce(candidature: ID(93_000 + rank), commune: ["93066", "93048", "93047"][Int(rank) - 1])
  }

  private static func limite(_ minimum: Int?, _ maximum: Int?) -> ChoixDemande {
    .groupe(.structure(un.candidature), BornesPostes(minimum: minimum, maximum: maximum))
  }

  @Test(
    "Une limite vide, à l’envers, hors des postes, non demandée ou sous l’accordé est refusée",
    arguments: [
      (limite(nil, nil), ScenarioRefusal.limiteVide), (limite(2, 1), .minimumAuDessus),
      (limite(4, nil), .limiteHorsPostes(3)), (limite(nil, 4), .limiteHorsPostes(3)),
      (limite(-1, nil), .limiteHorsPostes(3)), (limite(3, nil), .minimumNonDemande(2)),
      (limite(nil, 0), .maximumSousAcquis(1)),
      (.groupe(.partie("000000000"), BornesPostes(minimum: 1, maximum: nil)), .groupeInconnu),
    ])
  func limits(_ choix: ChoixDemande, _ refusal: ScenarioRefusal) async throws {
    let plateau = try Plateau(["93066"], postes: 3, acquis: 1)
    let scenario = try await plateau.scenario()
    #expect(throws: refusal) { try scenario.objet(choix, plateau.terrain) }
  }

  @Test(
    "Les limites justes sont admises",
    arguments: [(1, 2), (2, nil), (nil, 1), (1, 1)] as [(Int?, Int?)])
  func fair(_ minimum: Int?, _ maximum: Int?) async throws {
    let plateau = try Plateau(["93066"], postes: 3, acquis: 1)
    let scenario = try await plateau.scenario()
    let choix = Self.limite(minimum, maximum)
    #expect(
      try scenario.objet(choix, plateau.terrain)
        == .groupe(
          .structure(Self.un.candidature), BornesPostes(minimum: minimum, maximum: maximum)))
  }

  @Test("Le modèle couverture ne connaît pas ces limites") func withoutEquity() async throws {
    let plateau = try Plateau(["93066"], .couverture, postes: 1)
    let scenario = try await plateau.scenario()
    #expect(throws: ScenarioRefusal.limiteSansEquite) {
      try scenario.objet(Self.limite(nil, 1), plateau.terrain)
    }
  }

  @Test(
    "Une correction qui ne nomme rien ou ne change rien est refusée",
    arguments: [
      (ChoixDemande.besoin(commune: "50502", habitants: 10), ScenarioRefusal.communeInconnue),
      (.besoin(commune: "93066", habitants: -1), .besoinHorsBornes(Scenario.besoins)),
      (.besoin(commune: "93066", habitants: 10_000_001), .besoinHorsBornes(Scenario.besoins)),
      (.place(un, commune: "93066"), .sansChangement),
      (.place(un, commune: "50502"), .communeInconnue),
      (.place(LieuForce(candidature: ID(9), commune: "93066"), commune: "93048"), .lieuInconnu),
    ])
  func corrections(_ choix: ChoixDemande, _ refusal: ScenarioRefusal) async throws {
    let plateau = try Plateau(["93066", "93048"], postes: 1)
    let scenario = try await plateau.scenario()
    #expect(throws: refusal) { try scenario.objet(choix, plateau.terrain) }
  }

  @Test("Une correction dit ce qui était compté ; la même valeur est refusée")
  func need() async throws {
    let plateau = try Plateau(["93066"], postes: 1)
    let scenario = try await plateau.scenario()
    let before = try #require(plateau.terrain.besoin("93066"))
    #expect(
      try scenario.objet(.besoin(commune: "93066", habitants: 0), plateau.terrain)
        == .besoin(commune: "93066", habitants: 0, avant: before))
    #expect(throws: ScenarioRefusal.sansChangement) {
      try scenario.objet(.besoin(commune: "93066", habitants: before), plateau.terrain)
    }
  }

  @Test("Un poste part d’où il y en a, vers où il en est demandé, jamais vers le même lieu")
  func moved() async throws {
    let plateau = try Plateau(["93066", "93048"], postes: 2, capacite: 1)
    let full = try await plateau.scenario()
    #expect(full.derniere?.sites.map(\.postes) == [1, 1])
    #expect(throws: ScenarioRefusal.memeLieu) {
      try full.objet(.deplacement(de: Self.un, vers: Self.un), plateau.terrain)
    }
    #expect(throws: ScenarioRefusal.lieuComplet) {
      try full.objet(.deplacement(de: Self.un, vers: Self.deux), plateau.terrain)
    }
    #expect(throws: ScenarioRefusal.lieuInconnu) {
      try full.objet(.deplacement(de: Self.un, vers: Self.trois), plateau.terrain)
    }
    let short = try Plateau(["93066", "93048"], postes: 1, capacite: 1)
    let scenario = try await short.scenario()
    let sites = try #require(scenario.derniere?.sites)
    let from = try #require(sites.first { $0.postes == 1 }?.lieu)
    let to = try #require(sites.first { $0.postes == 0 }?.lieu)
    #expect(
      try scenario.objet(.deplacement(de: from, vers: to), short.terrain)
        == .deplacement(Deplacement(de: from, restent: 0, vers: to, viennent: 1)))
    #expect(throws: ScenarioRefusal.rienADeplacer) {
      try scenario.objet(.deplacement(de: to, vers: from), short.terrain)
    }
  }

  @Test("Un poste déjà accordé ne part pas") func granted() async throws {
    let plateau = try Plateau(["93066", "93048"], postes: 2, capacite: 1, acquis: 1)
    let scenario = try await plateau.scenario()
    #expect(throws: ScenarioRefusal.rienADeplacer) {
      try scenario.objet(.deplacement(de: Self.un, vers: Self.deux), plateau.terrain)
    }
  }

  @Test("Deux choix sur le même objet se contredisent ; une correction demande sa source")
  func held() async throws {
    let plateau = try Plateau(["93066", "93048"], postes: 2, capacite: 1)
    let scenario = try await plateau.scenario()
    let next = Plateau.version(2, try await plateau.calcul()(), .forcage)
    let objet = Forcage.Objet.besoin(commune: "93066", habitants: 5, avant: 10)
    #expect(throws: ScenarioRefusal.sourceLongueur(Scenario.sources)) {
      try scenario.force(Plateau.forcage(objet, source: ""), puis: next)
    }
    let corrected = try scenario.force(Plateau.forcage(objet), puis: next, avant: next.valeur + 12)
    #expect(corrected.events.map(\.kind) == ["scenario.corrige"])
    #expect(corrected.value.forcages.map(\.cout) == [12])
    let after = Plateau.version(3, try await plateau.calcul()(), .forcage)
    #expect(throws: ScenarioRefusal.dejaForce) {
      try corrected.value.force(Plateau.forcage(objet, id: 8), puis: after)
    }
    let move = Forcage.Objet.deplacement(
      Deplacement(de: Self.un, restent: 0, vers: Self.deux, viennent: 1))
    let moved = try corrected.value.force(Plateau.forcage(move, id: 8, source: ""), puis: after)
    let last = Plateau.version(4, try await plateau.calcul()(), .forcage)
    #expect(throws: ScenarioRefusal.dejaForce) {
      try moved.value.force(Plateau.forcage(.lieu(Self.deux, .auPlus(0)), id: 9), puis: last)
    }
  }
}
