import Territoires
import Candidatures
import Structures
import Testing

@Suite("Ce qu’un numéro déjà connu dit d’une structure")
struct StructureConnueTests {
  @Test(
    "La forme se lit du SIREN des organismes publics, et reste vide s’il y a un doute",
    arguments: [
      ("21930046400019", TypeStructure.publique, FormeJuridique?.some(.commune)),
      ("22930008200018", .publique, .departement), ("20005478100014", .publique, nil),
      ("35600000000048", .privee, .privee),
    ])
  func forme(siret: String, type: TypeStructure, forme: FormeJuridique?) throws {
    let identifiant = try #require(Reponses([.siret: [siret]]).identifiant)
    #expect(FormeJuridique(type, identifiant) == forme)
  }

  @Test("Ce qui est connu complète, et n’écrase rien") func completing() {
    let known = StructureConnue(
      nom: "Commune de Livry-Gargan", forme: .commune, commune: "93046", numero: nil)
    let filled = known.completing(Reponses([.nom: ["Mairie"], .type: [""]]), .reference)
    #expect(filled[.nom] == "Mairie")
    #expect(filled[.type] == "COMMUNE")
    #expect(filled[.commune] == "Livry-Gargan (93190)")
  }
}
