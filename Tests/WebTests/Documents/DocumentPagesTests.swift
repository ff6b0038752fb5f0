import Comptes
import Documents
import Territoires
import TestKit
import Testing

@Suite("Les pages des documents")
struct DocumentPagesTests {
  @Test("La bibliothèque nomme chaque modèle, et dit ce que vaut une signature") func library()
    async throws
  {
    let page = try await Banc().site.get("/documents")
    for modele in Modele.allCases {
      #expect(page.body.contains(modele.usage))
      #expect(page.body.contains("/documents/\(modele.rawValue).pdf"))
    }
    #expect(page.text.contains("signature électronique simple"))
  }

  @Test("Chaque modèle vierge se lit et se télécharge", arguments: Modele.allCases)
  func blank(modele: Modele) async throws {
    let banc = try await Banc()
    let page = try await banc.site.get("/documents/\(modele.rawValue)")
    #expect(page.status == 200 && page.body.contains(modele.usage))
    let file = try await banc.site.get("/documents/\(modele.rawValue).pdf")
    #expect(file.status == 200 && file.body.hasPrefix("%PDF"))
  }

  @Test("Un modèle inconnu n’existe pas", arguments: ["bail", "bail.pdf", ".pdf"])
  func unknown(name: String) async throws {
    #expect(try await Banc().site.get("/documents/\(name)").status == 404)
  }

  @Test("La délibération est remplie avec le dossier, pour qui peut le lire") func filled()
    async throws
  {
    let banc = try await Banc()
    let id = try await banc.deposit()
    let address = "/candidatures/\(id)/documents/deliberation"
    let page = try await banc.site.get(address, as: Banc.agent)
    for part in ["Commune de Livry-Gargan", "2\u{A0}postes", "50\u{202F}000\u{A0}€"] {
      #expect(page.body.contains(part), "\(part)")
    }
    #expect(try await banc.site.get(address + ".pdf", as: Banc.agent).body.hasPrefix("%PDF"))
    let elsewhere = Banc.acteur(3, .prefecture, .departement("50"))
    for path in [address, address + ".pdf", "/candidatures/\(id)/documents"] {
      #expect(try await banc.site.get(path, as: elsewhere).status == 404)
    }
    #expect(try await banc.site.get(address).status == 303, "a visitor signs in first")
  }

  @Test("La fiche d’une page dit la demande et les étapes, avec le code de sa page") func sheet()
    async throws
  {
    let banc = try await Banc()
    let id = try await banc.ready()
    let address = "/candidatures/\(id)/fiche"
    let page = try await banc.site.get(address, as: Banc.agent)
    for part in [
      "Commune de Livry-Gargan", "Odette Exemple", "Confirmé par la structure",
      "Défavorable. Un avis motivé et précis.", "Refusée ce jour-là si l’État se tait",
      "http://maillage.example/candidatures/\(id)",
    ] {
      #expect(page.text.contains(part), "\(part)")
    }
    #expect(page.body.contains("<svg"))
    #expect(page.body.contains("href=\"\(address).pdf\""))
    #expect(try await banc.site.get(address + ".pdf", as: Banc.agent).body.hasPrefix("%PDF"))
    let file = try await banc.site.get("/candidatures/\(id)", as: Banc.agent)
    #expect(file.body.contains("href=\"\(address)\""))
    let elsewhere = Banc.acteur(3, .prefecture, .departement("50"))
    for path in [address, address + ".pdf"] {
      #expect(try await banc.site.get(path, as: elsewhere).status == 404)
    }
  }

  @Test("Le courrier n’existe en PDF qu’une fois la décision prise") func letter() async throws {
    let banc = try await Banc()
    let id = try await banc.deposit()
    let path = "/candidatures/\(id)/courrier.pdf"
    #expect(try await banc.site.get(path, as: Banc.agent).status == 404)
  }

  @Test("La note au préfet compte les dossiers du département, pour ses agents seuls") func note()
    async throws
  {
    let banc = try await Banc()
    _ = try await banc.deposit()
    let page = try await banc.site.get("/dossiers/note", as: Banc.agent)
    #expect(page.text.contains("Seine-Saint-Denis") && page.body.contains("<strong>1</strong>"))
    #expect(try await banc.site.get("/dossiers/note.pdf", as: Banc.agent).body.hasPrefix("%PDF"))
    let structure = Banc.acteur(3, .structure, .departement("93"))
    #expect(try await banc.site.get("/dossiers/note", as: structure).status == 403)
  }
}
