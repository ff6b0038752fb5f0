import Comptes
import Kernel
import Territoires
import Testing

@Suite("Roles") struct HabilitationTests {
  private static let at = Instant(milliseconds: 0)
  private static let today = Jour(number: 18_700)

  private func compte() throws -> Compte {
    Compte(
      id: ID(7), courriel: try #require(AdresseCourriel("odette@mairie.example")),
      identite: Identite(prenom: "Odette", nom: "Exemple"), creeLe: Self.at)
  }

  private func role(
    _ role: Role, _ perimetre: Perimetre = .territoire(.departement("93")), du: Int = 0,
    au: Int? = nil
  ) -> Habilitation {
    Habilitation(
      role: role, perimetre: perimetre, du: Self.today.adding(days: du),
      au: au.map { Self.today.adding(days: $0) })
  }

  @Test("hold from their first day to their last, both included") func dates() throws {
    let given = try compte().granting(
      role(.prefecture, du: 1, au: 3), id: ID(1), on: Self.today, at: Self.at
    ).value
    let held = (0...4).map { !given.habilitations(on: Self.today.adding(days: $0)).isEmpty }
    #expect(held == [false, true, true, true, false])
  }

  @Test("are refused twice over the same perimeter, and for a period that is over") func refusals()
    throws
  {
    let given = try compte().granting(role(.prefecture), id: ID(1), on: Self.today, at: Self.at)
      .value
    func refusal(_ habilitation: Habilitation) -> CompteRefusal? {
      throwing { _ = try given.granting(habilitation, id: ID(2), on: Self.today, at: Self.at) }
    }
    #expect(refusal(role(.prefecture)) == .dejaHabilite)
    #expect(refusal(role(.prefecture, du: 5)) == .dejaHabilite)
    #expect(refusal(role(.prefecture, .territoire(.departement("50")))) == nil)
    #expect(refusal(role(.signataire)) == nil)
    #expect(refusal(role(.comite, du: 2, au: 1)) == .periodeInvalide)
    #expect(refusal(role(.comite, du: -9, au: -1)) == .periodeInvalide)
    #expect(refusal(role(.comite, du: -9, au: 0)) == nil)
  }

  @Test("once taken back, allow nothing and can be given again") func revoked() throws {
    let given = try compte().granting(role(.prefecture), id: ID(1), on: Self.today, at: Self.at)
    let taken = try given.value.revoking(ID(1), at: Self.at)
    #expect(taken.value.acteur(on: Self.today).habilitations.isEmpty)
    #expect(taken.value.endsSessions(of: given.value))
    #expect(throwing { _ = try taken.value.revoking(ID(1), at: Self.at) } == .habilitationInconnue)
    let again = try taken.value.granting(
      role(.prefecture), id: ID(2), on: Self.today, at: Self.at)
    #expect(again.value.habilitations.count == 2)
    #expect(again.events.map(\.kind) == ["compte.roleDonne"])
  }

  @Test("of an agent ask for a second factor, the day they hold", arguments: Role.allCases)
  func secondFactor(role: Role) throws {
    let given = try compte().granting(
      self.role(role, du: 1), id: ID(1), on: Self.today, at: Self.at
    ).value
    #expect(!given.needsSecondFactor(on: Self.today))
    #expect(given.needsSecondFactor(on: Self.today.adding(days: 1)) == role.isAgent)
  }

  /// Role, perimeter, and whether its holder manages accounts: the national team, over the country.
  @Test("only the national team manages accounts", arguments: Role.allCases)
  func managers(role: Role) {
    for perimetre in [Perimetre.territoire(.pays), .territoire(.departement("93")), .structure(1)] {
      let acteur = Acteur(compte: ID(1), nom: "", habilitations: [self.role(role, perimetre)])
      let expected = role == .equipeNationale && perimetre == .territoire(.pays)
      #expect(acteur.managesComptes == expected)
    }
  }

  @Test("are not given to oneself, and the operator's only at the command line") func granting() {
    let team = Acteur(
      compte: ID(1), nom: "", habilitations: [role(.equipeNationale, .territoire(.pays))])
    func refusal(_ acteur: Acteur, _ on: Int64, _ role: Role?) -> CompteRefusal? {
      throwing { try acteur.requireComptes(on: ID(on), role: role) }
    }
    #expect(refusal(team, 2, .signataire) == nil)
    #expect(refusal(team, 1, .signataire) == .propreCompte)
    #expect(refusal(team, 2, .exploitant) == .interdit)
    #expect(refusal(.machine, 2, .exploitant) == nil)
    #expect(refusal(.visiteur, 2, nil) == .interdit)
    let operatorInBrowser = Acteur(
      compte: ID(3), nom: "", habilitations: [role(.exploitant, .territoire(.pays))])
    #expect(refusal(operatorInBrowser, 2, nil) == .interdit)
    #expect(Acteur.machine.auteur == Auteur(compte: nil, qualite: "exploitant"))
  }

  @Test(
    "are written with their perimeter as a text",
    arguments: ["pays", "region:11", "departement:2A", "commune:93046", "structure:42"])
  func perimeters(text: String) { #expect(Perimetre(text)?.description == text) }

  @Test(
    "refuse other texts", arguments: ["", "structure:", "structure:-1", "structure:x", "ville:1"])
  func noPerimeter(text: String) { #expect(Perimetre(text) == nil) }
}
