import Comptes
import Kernel
import Storage
import TestKit
import Territoires
import Testing

@Suite("Un SIRET déjà connu aide : il remplit, il mène au dossier qui existe")
struct ReconnaissanceTests {
  private let path = "/candidatures/structures/etapes"
  private let siret = "21930046400019"

  private func listed(_ bench: Banc) async throws {
    try await bench.database.write { [siret] tx in
      try tx.execute(
        """
        INSERT INTO structure (id, siret, ridet, nom, cle_nom, type, commune, creee_le)
        VALUES (42, $1, NULL, 'Commune de Livry-Gargan', 'livry', 'publique', '93046', 0)
        """, [.text(siret)])
    }
  }

  @Test("À la première étape, le numéro seul remplit le nom, le type et la commune")
  func fills() async throws {
    let bench = try await Banc()
    try await listed(bench)
    let sent = try await bench.site.post(path, ["etape": "1", "siret": siret], cle: "etape-0001")
    let page = try await bench.site.follow(sent)
    #expect(page.text.contains("Nous connaissons cette structure"))
    #expect(page.body.contains("value=\"Commune de Livry-Gargan\""))
    #expect(page.body.contains("<option value=\"COMMUNE\" selected>"))
    #expect(page.body.contains("commune:93046") || page.body.contains("Livry-Gargan"))
    let next = try await bench.site.post(
      path,
      [
        "etape": "1", "siret": siret, "nom": "Commune de Livry-Gargan", "type": "COMMUNE",
        "commune": "commune:93046",
      ], cle: "etape-0002")
    #expect(try await bench.site.follow(next).text.contains("Combien de postes"))
  }

  @Test("Un numéro inconnu le dit ; un numéro faux se corrige ; ce qui est écrit reste")
  func unknown() async throws {
    let bench = try await Banc()
    let whole = "/candidatures/structures/nouvelle"
    let sent = try await bench.site.post(
      whole, ["siret": siret, "nom": "Le Fil", "action": "siret"], cle: "numero-0001")
    let page = try await bench.site.follow(sent)
    #expect(page.text.contains("pas encore connu ici"))
    #expect(page.body.contains("value=\"Le Fil\""))
    let wrong = try await bench.site.post(
      whole, ["siret": "123", "nom": "Le Fil", "action": "siret"], cle: "numero-0002")
    #expect(wrong.status == 422)
    #expect(wrong.body.contains("value=\"Le Fil\""))
  }

  @Test("Déjà inscrite, la première étape offre les trois suites, et « d’autres postes » continue")
  func threeWays() async throws {
    let bench = try await Banc()
    _ = try await bench.send("formulaire-1")
    let sent = try await bench.site.post(path, ["etape": "1", "siret": siret], cle: "etape-0001")
    let page = try await bench.site.follow(sent)
    #expect(page.text.contains("Rejoindre ce dossier"))
    let more = try await bench.site.post(
      path,
      [
        "etape": "1", "siret": siret, "nom": "Commune de Livry-Gargan", "type": "COMMUNE",
        "commune": "93046", "suite": "postes",
      ], cle: "etape-0002")
    #expect(try await bench.site.follow(more).text.contains("Combien de postes"))
  }

  @Test("Rejoindre : la personne à joindre reçoit un message, dit oui, et le compte lit le dossier")
  func join() async throws {
    let bench = try await Banc()
    let id = try await bench.deposit()
    let other = Banc.acteur(2, .structure, .commune("93046"))
    let file = "/candidatures/\(id)"
    #expect(try await bench.site.get(file, as: other).status == 404)
    let asked = try await bench.site.post(
      "/candidatures/rejoindre",
      ["siret": siret, "nom": "Karim Fictif", "courriel": "karim@livry.example"],
      cle: "rejoindre-1", as: other)
    #expect(asked.location == "/candidatures/rejoindre/transmise")
    #expect(try await bench.site.get(file, as: other).status == 404, "nothing before the yes")
    let letter = try await bench.database.read {
      try $0.first(
        "SELECT destinataire || ' ' || texte FROM courrier ORDER BY numero DESC LIMIT 1", []
      ) { try $0.text(0) }
    }
    #expect(letter?.hasPrefix("odette@livry.example") == true)
    let link = String(try #require(letter?.firstMatch(of: /\/rattachement\/[\w-]{43}/)).0)
    #expect(try await bench.site.get(link).text.contains("Elle lira tout le dossier"))
    #expect(try await bench.site.get(file, as: other).status == 404, "a scanner lets nobody in")
    _ = try await bench.site.post(link, [:], cle: "accepter-1")
    #expect(try await bench.site.get(link).text.contains("C’est fait"))
    #expect(try await bench.site.get(file, as: other).status == 200)
    #expect(try await bench.site.get("/dossiers", as: other).text.contains("Livry-Gargan"))
    let again = try await bench.site.post(
      "/candidatures/rejoindre",
      ["siret": siret, "nom": "Karim Fictif", "courriel": "karim@livry.example"],
      cle: "rejoindre-2", as: other)
    #expect(again.location == file)
  }

  @Test("Sans compte, le message part et rien ne s’ouvre ; un numéro sans dossier se dit")
  func visitor() async throws {
    let bench = try await Banc()
    _ = try await bench.deposit()
    let path = "/candidatures/rejoindre"
    let sent = try await bench.site.post(
      path, ["siret": siret, "nom": "Karim Fictif", "courriel": "karim@livry.example"],
      cle: "rejoindre-1")
    #expect(sent.status == 303)
    let none = try await bench.site.post(
      path, ["siret": "35600000000048", "nom": "Karim Fictif", "courriel": "karim@livry.example"],
      cle: "rejoindre-2")
    #expect(none.status == 422)
    let links = try await bench.database.read {
      try $0.first("SELECT COUNT(*) FROM rattachement", []) { try $0.int(0) }
    }
    #expect(links == 0)
  }

  @Test("Un rôle tenu sur la structure lit les candidatures de son SIRET, et pas les autres")
  func perimeter() async throws {
    let bench = try await Banc()
    try await listed(bench)
    let id = try await bench.deposit()
    try await bench.database.write { tx in
      for (habilitation, compte, structure) in [(1, 1, 42), (2, 2, 43)] {
        try tx.execute(
          """
          INSERT INTO habilitation (id, compte, role, perimetre, du, accordee_le)
          VALUES ($1, $2, 'structure', $3, '2021-01-01', 0)
          """, [.int(habilitation), .int(compte), .text("structure:\(structure)")])
      }
    }
    func holder(_ compte: Int64, _ structure: Int64) -> Acteur {
      Acteur(
        compte: ID(compte), nom: "Odette Exemple",
        habilitations: [
          Habilitation(role: .structure, perimetre: .structure(structure), du: Jour(number: 0))
        ])
    }
    let own = try await bench.site.get("/dossiers", as: holder(1, 42))
    #expect(own.text.contains("Commune de Livry-Gargan"))
    #expect(
      own.text.contains("Voici où en est votre candidature.") && !own.text.contains("À instruire"))
    #expect(try await bench.site.get("/candidatures/\(id)", as: holder(1, 42)).status == 200)
    #expect(!(try await bench.site.get("/dossiers", as: holder(2, 43)).text.contains("Livry")))
    #expect(try await bench.site.get("/candidatures/\(id)", as: holder(2, 43)).status == 404)
  }
}
