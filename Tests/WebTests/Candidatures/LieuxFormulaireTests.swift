import Candidatures
import HTTP
import TestKit
import Testing

@testable import Web

@Suite("Autant de lieux qu’il en faut, sans JavaScript")
struct LieuxFormulaireTests {
  @Test(
    "La page montre les lieux donnés et un de plus, jusqu’à ce qu’un formulaire peut envoyer",
    arguments: [(0, 4), (3, 4), (4, 5), (10, 11), (199, 200), (200, 200)])
  func shown(given: Int, places: Int) {
    var reponses = Reponses()
    reponses.set(.lieuCommune, Array(repeating: "93046", count: given))
    #expect(reponses.shownPlaces == places)
    #expect(reponses.mayAddPlace == (places < 200))
    #expect(reponses.withOnePlaceMore.shownPlaces == min(max(given, 4) + 1, 200))
    #expect(reponses.withOnePlaceMore.all(.lieuCommune).prefix(given).allSatisfy { $0 == "93046" })
  }

  @Test("« Ajouter un lieu » garde tout ce qui est tapé, sans rien vérifier ni rien envoyer")
  func add() async throws {
    let bench = try await Banc()
    let page = try await bench.site.post(
      "/candidatures/structures/nouvelle",
      [
        "nom": "Médiathèques d’Exemple", "postes": "dix", "lieu_commune": "93046",
        "lieu_commune_2": "", "lieu_commune_3": "", "lieu_commune_4": "Gagny",
        "lieu_part_4": "50", "action": "lieu",
      ], cle: "formulaire-1")
    #expect(page.status == 200)
    for part in [
      "name=\"lieu_commune_5\"", "value=\"Médiathèques d’Exemple\"", "value=\"dix\"",
      "value=\"Gagny\"", "value=\"50\"", "<details open>",
    ] { #expect(page.body.contains(part), "\(part)") }
    #expect(!page.body.contains("name=\"lieu_commune_6\"") && !page.body.contains("erreurs"))
  }

  @Test("Dix lieux pour un poste se tapent, s’envoient, et se lisent sur l’accusé")
  func ten() async throws {
    let bench = try await Banc()
    let sent = try await bench.site.post(
      "/candidatures/structures/nouvelle",
      [
        "siret": "219 300 464 00019", "nom": "Commune de Livry-Gargan", "type": "COMMUNE",
        "commune": "93046", "postes": "1", "date_debut": "01/06/2021",
        "contact_nom": "Odette Exemple", "contact_courriel": "odette@livry.example",
        "contact_telephone": "01 99 00 12 34", "engagement": "oui", "lieu_commune": "93001",
        "lieu_commune_2": "93005", "lieu_commune_3": "93006",
        "lieu_commune_4": "93007", "lieu_commune_5": "93008",
        "lieu_commune_6": "93010", "lieu_commune_7": "93013",
        "lieu_commune_8": "93014", "lieu_commune_9": "93015",
        "lieu_commune_10": "93027",
      ], cle: "formulaire-1")
    let receipt = try await bench.site.follow(sent)
    #expect(receipt.status == 200)
    #expect(receipt.text.contains("Aubervilliers : 10 % d’un poste"))
    #expect(!receipt.text.contains("à préciser"))
  }

  @Test("À l’étape des postes aussi, le bouton ajoute un lieu")
  func step() async throws {
    let bench = try await Banc()
    let page = try await bench.site.post(
      "/candidatures/structures/etapes",
      [
        "etape": "2", "postes": "un", "lieu_commune": "Gagny", "lieu_commune_2": "",
        "lieu_commune_3": "", "lieu_commune_4": "", "action": "lieu",
      ], cle: "etape-0001")
    #expect(page.status == 200)
    #expect(page.body.contains("name=\"lieu_commune_5\"") && page.body.contains("value=\"Gagny\""))
  }
}
