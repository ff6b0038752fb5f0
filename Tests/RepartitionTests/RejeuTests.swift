import Kernel
import Repartition
import Structures
import Territoires
import TestKit
import Testing

@Suite("La liste rejouée")
struct RejeuTests {
  private let index = TerritoireIndex.reference

  private func attribution(_ id: Int64, _ commune: String, _ postes: Int) throws -> Attribution {
    let departement = Departement.code(ofCommune: commune)
    return Attribution(
      id: ID(id), structure: ID(id),
      ligne: LigneAttribution(
        siret: try Siret("90000000000019"), nom: "VILLE EXEMPLE", type: .publique, postes: postes,
        date: Jour(2021, 3, 11) ?? Jour(number: 0), montant: Centimes(0), adresse: "",
        codePostal: "", commune: commune, communeNom: "", departement: departement,
        departementNom: "", regionNom: "", zrr: .non, qpv: .non, franceServices: .non),
      situation: Situation(
        commune: commune, epci: nil, ept: nil, departement: departement, region: nil,
        departementSiege: departement),
      liste: Jour(2021, 3, 11) ?? Jour(number: 0))
  }

  @Test("Autant de postes, ailleurs : les habitants proches se recomptent, ce qui manque se dit")
  func replayed() async throws {
    let list = try [
      attribution(1, "93008", 12), attribution(2, "93066", 20), attribution(3, "50502", 10),
      attribution(4, "50129", 4), attribution(5, "97801", 3),
    ]
    let rejeu = try await Rejeu(index, list, reglage: reglage(80))
    #expect(rejeu.postes == 49 && rejeu.horsCarte == 3 && rejeu.lignes == 5)
    let places = ["93008", "93066", "50502", "50129"].compactMap { index.commune($0) }
    for (rayon, couverts) in zip(BilanPostes.rayons, rejeu.reel.couverts) {
      let near = ["93", "50"].map {
        index.habitantsProches(of: places, in: .departement($0), within: Double(rayon)).proches
      }
      #expect(couverts == near.reduce(0, +))
    }
    #expect(rejeu.propositions.map(\.candidats) == CandidatsRejeu.allCases)
    for proposition in rejeu.propositions {
      #expect(proposition.bilan.postes <= 46)
      #expect(proposition.mieuxPossible >= 0)
      #expect(proposition.bilan.horsFourchette == 0)
    }
    // Fourteen posts in the Manche are more than its corridor.
    #expect(rejeu.reel.horsFourchette == 1)
    let (same, any) = (rejeu.propositions[0].bilan, rejeu.propositions[1].bilan)
    #expect(any.valeur >= same.valeur && any.couverts[1] >= same.couverts[1])
    #expect(same.communes <= 4)
  }

  @Test("Une liste sans poste sur la carte se mesure sans faute")
  func nothing() async throws {
    let rejeu = try await Rejeu(index, [], reglage: reglage(40))
    #expect(rejeu.reel.couverts == [0, 0, 0])
    #expect(rejeu.reel.besoins == nil)
  }
}
