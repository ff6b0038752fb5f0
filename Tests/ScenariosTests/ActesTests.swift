import Candidatures
import Comptes
import Kernel
import Repartition
import Scenarios
import Testing

@Suite("Scénarios : actes et versions")
struct ActesTests {
  private let site = SiteScenario(
    numero: 1, candidature: ID(93_001), structure: "Structure fictive", commune: "93014",
    estPrive: false, cout: 50_000, completeLe: Jour(number: 18_690), capacite: 2, postes: 1)

  private func version(_ numero: Int, valeur: Double, _ cause: VersionScenario.Cause = .forcage)
    -> VersionScenario
  {
    VersionScenario(
      numero: numero, le: Instant(milliseconds: 0), par: ID(1), cause: cause, sites: [site],
      valeur: valeur, borne: valeur + 3.7, estProuve: false, empreinte: "0123456789abcdef",
      donnees: "fedcba9876543210", ecartes: 0, couloirs: [])
  }

  private func scenario(_ titre: String = "Scénario fictif") throws -> Scenario {
    Scenario(
      id: ID(1), titre: titre, departement: "93",
      reglages: try ReglagesScenario(modele: .equite, cle: .population, rayon: 10, postes: 10),
      creeLe: Instant(milliseconds: 0), creePar: ID(1),
      versions: [version(1, valeur: 1_000, .creation)])
  }

  private func forcage(_ sens: Forcage.Sens, raison: String = "Un besoin connu.") -> Forcage {
    Forcage(
      id: ID(7), objet: .lieu(site.lieu, sens), raison: raison, le: Instant(milliseconds: 0),
      par: ID(1), auteur: "Agent Démo")
  }

  @Test("Imposer garde la raison, l’auteur et ce que cela coûte en habitants ; lever aussi")
  func forced() throws {
    let forced = try scenario().force(forcage(.auPlus(0)), puis: version(2, valeur: 960.4))
    #expect(forced.value.forcagesEnVigueur.map(\.cout) == [40])
    #expect(forced.value.derniere?.numero == 2)
    #expect(forced.events.map(\.kind) == ["scenario.force"])
    let lifted = try forced.value.leve(
      ID(7), Forcage.Levee(le: Instant(milliseconds: 1), par: ID(2)),
      puis: version(3, valeur: 1_000, .levee))
    #expect(lifted.value.forcagesEnVigueur.isEmpty)
    #expect(lifted.value.forcages.count == 1)
  }

  @Test(
    "Une raison manque, un lieu est inconnu, trop de postes, deux fois, une autre version : refusé")
  func refused() throws {
    let scenario = try scenario()
    let next = version(2, valeur: 1)
    #expect(throws: ScenarioRefusal.raisonLongueur(Scenario.raisons)) {
      try scenario.force(forcage(.auMoins(1), raison: "Oui"), puis: next)
    }
    #expect(throws: ScenarioRefusal.tropDePostes(maximum: 2)) {
      try scenario.force(forcage(.auMoins(3)), puis: next)
    }
    let forced = try scenario.force(forcage(.auMoins(2)), puis: next).value
    #expect(throws: ScenarioRefusal.dejaForce) {
      try forced.force(forcage(.auMoins(1)), puis: version(3, valeur: 1))
    }
    #expect(throws: ScenarioRefusal.perime) {
      try scenario.recalcule(puis: version(3, valeur: 1, .actualisation))
    }
    #expect(throws: ScenarioRefusal.forcageInconnu) {
      try scenario.leve(ID(8), Forcage.Levee(le: Instant(milliseconds: 0), par: ID(1)), puis: next)
    }
    #expect(throws: ScenarioRefusal.titreLongueur(Scenario.titres)) {
      try self.scenario("Ab").cree()
    }
  }

  @Test("Les règles se publient une fois, avant le calcul officiel")
  func rules() throws {
    let scenario = try scenario()
    let official = version(2, valeur: 1_000, .officiel)
    #expect(throws: ScenarioRefusal.nonPubliees) { try scenario.recalcule(puis: official) }
    let regles = ReglesPubliees(
      finalite: "Répartir les postes.", part: "Une proposition.", sources: "Candidatures.",
      le: Instant(milliseconds: 0))
    let published = try scenario.publie(regles).value
    #expect(throws: ScenarioRefusal.dejaPubliees) { try published.publie(regles) }
    let run = try published.recalcule(puis: official)
    #expect(run.events.map(\.kind) == ["scenario.officiel"])
    #expect(run.value.officielle?.numero == 2)
  }

  @Test("« Au plus N habitants de mieux » est entier, et zéro quand c’est prouvé")
  func certificate() {
    #expect(version(1, valeur: 1_000).mieuxPossible == 3)
  }
}
