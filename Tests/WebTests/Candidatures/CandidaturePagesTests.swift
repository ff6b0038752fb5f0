import Candidatures
import Comptes
import Empreinte
import Kernel
import Storage
import Territoires
import TestKit
import Testing
import Web

@Suite("Les pages d’une candidature, du formulaire au courrier")
struct CandidaturePagesTests {
  @Test("Un seul envoi, sans compte ni JavaScript, donne l’accusé de réception")
  func oneSend() async throws {
    let bench = try await Banc()
    let sent = try await bench.send("formulaire-1")
    #expect(sent.status == 303)
    let page = try await bench.site.follow(sent)
    #expect(page.status == 200)
    #expect(page.body.contains("data-numero=\"93-"))
    #expect(!page.body.contains("odette@livry.example"), "the address may be passed on")
    for part in [
      "Reçue le mardi 9 mars 2021", "Préfecture de la Seine-Saint-Denis", "01 00 00 00 00",
      "refusée le dimanche 9 mai 2021", "tribunal administratif de Montreuil", "recours gracieux",
    ] { #expect(page.text.contains(part), "\(part)") }
    let again = try await bench.send("formulaire-1")
    #expect(again.location == sent.location)
    // Back in the browser, the page is asked again and has another key.
    #expect(try await bench.send("formulaire-2").location == sent.location)
    let count = try await bench.database.read {
      try $0.first("SELECT COUNT(*) FROM candidature") { try $0.int(0) }
    }
    #expect(count == 1)
  }

  @Test("L’accusé se recharge à son adresse ; une adresse devinée n’existe pas")
  func receiptAddress() async throws {
    let bench = try await Banc()
    let address = try #require(try await bench.send("formulaire-1").location)
    let first = try await bench.site.get(address)
    #expect(try await bench.site.get(address).text == first.text)
    let number = try #require(bench.number(first))
    for wrong in [
      String(repeating: "A", count: 43), "court", String(address.suffix(43).reversed()),
    ] {
      #expect(try await bench.site.get("/candidatures/accuses/\(number)/\(wrong)").status == 404)
    }
    let stranger = "/candidatures/accuses/93-LG7K42QM/\(address.suffix(43))"
    #expect(try await bench.site.get(stranger).status == 404)
  }

  @Test("Un SIRET déjà inscrit est aidé : 409, les suites possibles, tout est gardé")
  func twin() async throws {
    let bench = try await Banc()
    _ = try await bench.send("formulaire-1")
    let page = try await bench.send("formulaire-2", motivation: "Autre chose.")
    #expect(page.status == 409)
    #expect(page.text.contains("Cette structure est déjà inscrite"))
    for part in ["Rejoindre ce dossier", "Demander d’autres postes", "Inscrire un autre service"] {
      #expect(page.text.contains(part), "\(part)")
    }
    #expect(page.body.contains("name=\"suite\" value=\"service\""))
    #expect(page.body.contains("Odette Exemple"))
  }

  @Test("Des erreurs : le résumé mène aux champs, rien n’est perdu") func errors() async throws {
    let bench = try await Banc()
    let page = try await bench.site.post(
      "/candidatures/structures/nouvelle",
      ["nom": "Le <Fil>", "postes": "un", "commune": "Saint", "lieu_commune_2": "Atlantis"],
      cle: "formulaire-1")
    #expect(page.status == 422)
    #expect(page.body.contains("href=\"#postes\""))
    #expect(page.body.contains("href=\"#lieu_commune_2\""))
    #expect(page.body.contains("Le &lt;Fil&gt;"))
    #expect(page.body.contains("value=\"commune:93066\""))
    #expect(page.body.contains("value=\"formulaire-1\""))
  }

  @Test("La même page envoyée avec autre chose n’envoie rien, et le dit") func otherContent()
    async throws
  {
    let bench = try await Banc()
    let path = "/candidatures/structures/nouvelle"
    _ = try await bench.send("formulaire-1")
    let page = try await bench.site.post(
      path,
      [
        "siret": "35600000000048", "nom": "La Poste fictive", "type": "PRIVATE",
        "commune": "93046", "postes": "1", "date_debut": "01/06/2021",
        "contact_nom": "Odette Exemple", "contact_courriel": "odette@livry.example",
        "contact_telephone": "01 99 00 12 34", "engagement": "oui",
      ], cle: "formulaire-1")
    #expect(page.status == 409)
    #expect(page.text.contains("Rien n’a été envoyé"))
    #expect(page.body.contains("La Poste fictive"))
  }

  @Test("Un brouillon se reprend avec son code, et se ferme à l’envoi") func draft() async throws {
    let bench = try await Banc()
    let sent = try await bench.site.post(
      "/candidatures/structures/nouvelle", ["nom": "Le Fil", "action": "brouillon"],
      cle: "brouillon-1")
    #expect(sent.status == 303)
    let saved = try await bench.site.follow(sent)
    let code = try #require(saved.body.firstMatch(of: /num grand">([A-Z]{2} \w{3} \w{3})</)?.1)
    let resumed = try await bench.site.post(
      "/candidatures/reprise", ["code": code.lowercased()], cle: "reprise-01")
    let address = try #require(resumed.location)
    #expect(!address.contains(code.filter { $0 != " " }), "the code stands in no address")
    #expect(try await bench.site.get(address).body.contains("value=\"Le Fil\""))
    #expect(try await bench.site.get(address.dropLast() + "_").status == 404)
    let wrong = try await bench.site.post(
      "/candidatures/reprise", ["code": "LG 222 223"], cle: "reprise-02")
    #expect(wrong.status == 422)
  }

  @Test("Étape par étape : un brouillon à chaque page, les mêmes règles, le même envoi")
  func steps() async throws {
    let bench = try await Banc()
    let path = "/candidatures/structures/etapes"
    let wrong = try await bench.site.post(path, ["etape": "1", "nom": "0"], cle: "etape-0001")
    #expect(wrong.status == 422)
    let code = try #require(wrong.body.firstMatch(of: /num grand">([A-Z]{2} \w{3} \w{3})</)?.1)
    let second = try await bench.site.post(
      path,
      [
        "etape": "1", "brouillon": String(code), "siret": "21930046400019",
        "nom": "Commune de Livry-Gargan", "type": "COMMUNE", "commune": "93046",
      ], cle: "etape-0002")
    #expect(second.status == 303)
    #expect(try await bench.site.follow(second).text.contains("Combien de postes demandez-vous"))
    let third = try await bench.site.post(
      path,
      ["etape": "2", "brouillon": String(code), "postes": "2", "date_debut": "01/06/2021"],
      cle: "etape-0003")
    #expect(try await bench.site.follow(third).text.contains("100 000 €"))
    let resumed = try await bench.site.post(
      "/candidatures/reprise", ["code": String(code)], cle: "reprise-01")
    #expect(try await bench.site.follow(resumed).text.contains("Reste à votre charge"))
    for (etape, cle) in [("3", "etape-0004"), ("4", "etape-0005")] {
      _ = try await bench.site.post(path, ["etape": etape, "brouillon": String(code)], cle: cle)
    }
    let last = try await bench.site.post(
      path,
      [
        "etape": "5", "brouillon": String(code), "contact_nom": "Odette Exemple",
        "contact_courriel": "odette@livry.example", "contact_telephone": "01 99 00 12 34",
      ], cle: "etape-0006")
    let over = try await bench.site.follow(last)
    #expect(over.body.contains("name=\"siret\" value=\"21930046400019\""))
  }

  @Test("Tout le chemin : engagement, avis préparé puis rendu, décision, notification, courrier")
  func wholePath() async throws {
    let bench = try await Banc()
    let id = try await bench.ready()
    let opened = try await bench.site.get("/candidatures/\(id)/decision", as: Banc.signataire)
    #expect(opened.body.contains("Pour le préfet et par délégation"))
    let decided = try await bench.site.post(
      "/candidatures/\(id)/decision",
      [
        "version": "4", "postes": "0", "motif": "b", "phrase": "Deux postes sont déjà prévus.",
        "prenom": "Bastien", "nom": "Démo", "qualite": "directeur", "service": "Cohésion",
        "delegation": "Pour le préfet et par délégation",
      ], cle: "decision-1", as: Banc.signataire)
    #expect(decided.location == "/candidatures/\(id)")
    _ = try await bench.site.post(
      "/candidatures/\(id)/notification", ["version": "5"], cle: "notification-1",
      as: Banc.agent)
    let letter = try await bench.site.get("/candidatures/\(id)/courrier", as: Banc.agent)
    for part in [
      "n’est pas retenue", "Motif (b)", "Deux postes sont déjà prévus.", "Bastien Démo",
      "tribunal administratif de Montreuil", "Notifié le même jour",
    ] { #expect(letter.text.contains(part), "\(part)") }
    let file = try await bench.site.get("/candidatures/\(id)", as: Banc.agent)
    for part in ["Candidature déposée", "Avis rendu", "Refus décidé", "Décision notifiée"] {
      #expect(file.text.contains(part), "\(part)")
    }
  }

  @Test("Un jour qui n’existe pas n’est pas laissé de côté\u{A0}: la page dit quoi écrire")
  func unreadableDay() async throws {
    let bench = try await Banc()
    let id = try await bench.deposit()
    let page = try await bench.site.get("/candidatures/\(id)?au=31/02/2021", as: Banc.agent)
    #expect(page.status == 422)
    #expect(page.text.contains("Écrivez un jour du calendrier, comme 08/04/2021."))
    #expect(page.body.contains("value=\"31/02/2021\"") && !page.text.contains("Lieux d’exercice"))
    let known = try await bench.site.get("/candidatures/\(id)?au=09/03/2021", as: Banc.agent)
    #expect(known.status == 200)
  }

  @Test("Deux agents : le second voit les deux textes, 409, rien n’est écrasé")
  func conflict() async throws {
    let bench = try await Banc()
    let id = try await bench.deposit()
    _ = try await bench.prepare(id, "Le texte du premier agent.", version: "1", cle: "avis-premier")
    let second = try await bench.prepare(
      id, "Le texte du second agent.", version: "1", cle: "avis-second")
    #expect(second.status == 409)
    #expect(second.text.contains("Le texte du premier agent."))
    #expect(second.text.contains("Le texte du second agent."))
    #expect(second.body.contains("name=\"version\" value=\"2\""))
    let file = try await bench.site.get("/candidatures/\(id)", as: Banc.agent)
    #expect(file.text.contains("Le texte du premier agent."))
    #expect(!file.text.contains("Le texte du second agent."))
  }

  @Test(
    "Hors de son territoire, un dossier n’existe pas",
    arguments: ["", "/avis", "/decision", "/courrier"])
  func outside(page: String) async throws {
    let bench = try await Banc()
    let id = try await bench.deposit()
    let other = Banc.acteur(2, .signataire, .departement("50"))
    #expect(try await bench.site.get("/candidatures/\(id)\(page)", as: other).status == 404)
    #expect(try await bench.site.get("/candidatures/999\(page)", as: other).status == 404)
  }

  @Test("L’agent ne rend pas l’avis, le signataire ne le prépare pas, un visiteur se connecte")
  func roles() async throws {
    let bench = try await Banc()
    let id = try await bench.deposit()
    let rendered = try await bench.site.post(
      "/candidatures/\(id)/avis/rendu", ["version": "1"], cle: "rendu-agent", as: Banc.agent)
    #expect(rendered.status == 403)
    let prepared = try await bench.site.post(
      "/candidatures/\(id)/avis", ["version": "1"], cle: "avis-signataire", as: Banc.signataire)
    #expect(prepared.status == 403)
    let visitor = try await bench.site.get("/candidatures/\(id)")
    #expect(visitor.location?.hasPrefix("/connexion") == true)
  }

  @Test("Les comptes des onglets sont ceux des listes et de l’export") func lists() async throws {
    let bench = try await Banc()
    _ = try await bench.deposit()
    let page = try await bench.site.get("/dossiers", as: Banc.agent)
    #expect(page.text.contains("À instruire (1)"))
    #expect(page.text.contains("1 candidature attend un avis."))
    let csv = try await bench.site.get("/dossiers.csv?liste=tous", as: Banc.agent)
    #expect(csv.body.split(whereSeparator: \.isNewline).count == 2)
    let empty = try await bench.site.get("/dossiers?liste=clos", as: Banc.agent)
    #expect(empty.text.contains("Aucun dossier ici"))
  }
}
