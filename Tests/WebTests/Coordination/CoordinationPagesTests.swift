import Candidatures
import Comptes
import Coordination
import Empreinte
import Kernel
import Storage
import Structures
import TestKit
import Territoires
import Testing
import Web

@Suite("Les pages de la coordination")
struct CoordinationPagesTests {
  private let bench = Banquette()

  @Test("la page publique dit la règle, ses dates et qui coordonne")
  func publicPage() async throws {
    let site = try await bench.site()
    let page = try await site.get("/coordonnateurs")
    #expect(page.status == 200)
    #expect(page.text.contains("Département Exemple"))
    #expect(page.text.contains("Depuis le 18 janvier 2021"))
    #expect(page.text.contains("Pas de priorité"))
    #expect(try await site.get("/coordonnateurs/100").text.contains("département de la Manche"))
    #expect(try await site.get("/coordonnateurs/999").status == 404)
  }

  @Test("un périmètre déjà pris est refusé, et tout ce qui est écrit reste là")
  func overlap() async throws {
    let site = try await bench.site()
    let page = try await site.post(
      "/coordonnateurs",
      [
        "nom": "CA du Cotentin", "siret": "200 067 205 00019", "departement": "50",
        "epci": "200067205", "du": "01/02/2021", "acte": "Décision fictive n° 2",
      ], cle: "reconnu-0002", as: Banquette.signataire)
    #expect(page.status == 422)
    #expect(page.text.contains("Département Exemple est déjà coordonnateur"))
    #expect(page.body.contains("value=\"CA du Cotentin\""))
  }

  @Test(
    "le recueil montre réponses et silences, relance une famille, et dit quand il n’y a plus personne"
  )
  func recueil() async throws {
    let site = try await bench.site()
    let id = try await bench.open(site)
    let page = try await site.get(id, as: Banquette.coordinatrice)
    #expect(page.text.contains("0 réponses sur 2"))
    #expect(page.text.contains("Relancer les médiathèques (1)"))
    #expect(page.body.contains("<circle"))
    let reminded = try await site.post(
      id + "/relances", ["famille": "mediatheque"], cle: "relance-0001",
      as: Banquette.coordinatrice)
    let told = try await site.follow(reminded, as: Banquette.coordinatrice).text
    #expect(told.contains("1 courriel est parti aujourd’hui pour relancer les médiathèques."))
    #expect(reminded.status == 303)
    let again = try await site.post(
      id + "/relances", ["famille": "mediatheque"], cle: "relance-0002",
      as: Banquette.coordinatrice)
    #expect(again.status == 422)
    #expect(again.text.contains("Personne à relancer"))
    #expect(try await site.get(id, as: Banquette.autre).status == 404)
    #expect(try await site.get(id).status == 303)
  }

  @Test("un invité répond sans compte, et une réponse devient une candidature")
  func answer() async throws {
    let site = try await bench.site()
    let id = try await bench.open(site)
    let link = try await bench.link()
    let wrong = try await site.post(
      link, ["accueil": "volontiers", "commune": "Sourdeval", "phrase": "Bonjour <b>"],
      cle: "reponse-0001")
    #expect(wrong.status == 422)
    #expect(wrong.text.contains("Cochez au moins un besoin."))
    #expect(wrong.body.contains("Bonjour &lt;b&gt;"))
    let right = try await site.post(
      link, ["besoins": "demarches", "accueil": "volontiers", "commune": "Sourdeval"],
      cle: "reponse-0002")
    #expect(right.location == link)
    #expect(try await site.get(link).text.contains("Votre réponse est enregistrée"))
    #expect(try await site.get("/besoins/inconnu").status == 404)
    let file = try await site.get(id + "/reponses.csv", as: Banquette.coordinatrice)
    #expect(file.body.contains("Faire ses démarches en ligne"))
    let guest = id + "/invites/104"
    let opened = try await site.get(guest, as: Banquette.coordinatrice)
    #expect(opened.text.contains("Déclarer son intérêt"))
    let prefilled = try await site.post(
      guest + "/candidature", [:], cle: "prerempli-1", as: Banquette.coordinatrice)
    #expect(prefilled.location == guest)
    let page = try await site.get(guest, as: Banquette.coordinatrice)
    #expect(page.text.contains("Préremplie le"))
    let declared = try await site.post(
      guest + "/interet", [:], cle: "interet-0001", as: Banquette.coordinatrice)
    #expect(declared.status == 422 && declared.text.contains("déjà préremplie"))
  }

  @Test("qui aide où ne montre que ce qui est accordé et annoncé")
  func whoHelps() async throws {
    let site = try await bench.site()
    let page = try await site.get("/qui-aide-ou/50")
    #expect(page.status == 200)
    #expect(page.text.contains("Aucun poste accordé à ce jour"))
    #expect(try await site.get("/qui-aide-ou/00").status == 404)
  }
}
