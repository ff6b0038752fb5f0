import Comptes
import Territoires
import Testing

@Suite("Where a role is held") struct PerimetreTests {
  private static let bobigny = Perimetre.territoire(.commune("93008"))
  private static let pays = Perimetre.territoire(.pays)

  /// What a role becomes over a place that was named, or over none.
  private func perimetre(_ role: Role, _ named: Perimetre?) -> Result<Perimetre, CompteRefusal> {
    do throws(CompteRefusal) { return .success(try role.perimetre(named)) } catch {
      return .failure(error)
    }
  }

  @Test(
    "the country is understood for a role of the whole programme only",
    arguments: [Role.exploitant, .equipeNationale, .comite, .observateur])
  func everywhere(role: Role) {
    #expect(perimetre(role, nil) == .success(Self.pays))
    #expect(perimetre(role, Self.bobigny) == .success(Self.bobigny))
    #expect(perimetre(role, .structure(4)) == .failure(.territoireManquant))
  }

  @Test(
    "a role of a territory is refused without one, and over a structure",
    arguments: [Role.prefecture, .signataire, .coordonnateur, .hub, .reseau, .candidat])
  func territory(role: Role) {
    #expect(perimetre(role, nil) == .failure(.territoireManquant))
    #expect(perimetre(role, .structure(4)) == .failure(.territoireManquant))
    #expect(perimetre(role, Self.bobigny) == .success(Self.bobigny))
    #expect(perimetre(role, Self.pays) == .success(Self.pays))
  }

  @Test(
    "a role of a structure is refused without one, and over a territory",
    arguments: [Role.structure, .encadrant, .conseiller])
  func structure(role: Role) {
    #expect(perimetre(role, nil) == .failure(.structureManquante))
    #expect(perimetre(role, Self.pays) == .failure(.structureManquante))
    #expect(perimetre(role, .structure(4)) == .success(.structure(4)))
  }

  @Test(
    "a territory that nobody knows is refused",
    arguments: [
      ("pays", true), ("departement:93", true), ("departement:999", false), ("region:11", true),
      ("region:99", false), ("commune:93008", true), ("commune:99999", false),
      ("epci:999999999", false), ("structure:42", true),
    ])
  func known(text: String, isKnown: Bool) throws {
    let perimetre = try #require(Perimetre(text))
    #expect((try? perimetre.checked(in: .reference)) == (isKnown ? perimetre : nil))
  }
}
