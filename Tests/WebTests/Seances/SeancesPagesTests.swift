import Candidatures
import Comptes
import Empreinte
import Kernel
import PDF
import Seances
import Storage
import Territoires
import TestKit
import Testing
import Web

/// The pages of séances beside those of candidatures, on 9 March 2021.
struct BancSeances: Sendable {
  static let secretaire = Banc.acteur(1, .comite, .pays)
  static let presidente = Banc.acteur(2, .comite, .pays)

  let candidatures: Banc
  let site: TestSite

  init() async throws {
    candidatures = try await Banc()
    let records = Records(digests: CryptoDigests())
    let moyens = MoyensSeances(
      store: SQLSeanceStore(candidatures.database, records), candidatures: candidatures.moyens)
    let journal = SQLJournalStore(database: candidatures.database, digests: CryptoDigests())
    site = TestSite(
      SeanceRoutes(moyens, journal: journal, imprimeur: Imprimerie()).routes
        + CandidatureRoutes(
          candidatures.moyens, journal: journal, annonces: AnnoncerSeances(moyens),
          reexamens: LireReexamen(moyens)
        ).routes, environment: candidatures.environment)
  }

  func post(
    _ path: String, _ fields: KeyValuePairs<String, String>, _ cle: String,
    as acteur: Acteur = Self.secretaire
  ) async throws -> TestSite.Answer {
    try await site.post(path, fields, cle: cle, as: acteur)
  }

  /// A comité with two accounts, a séance and its agenda of one file; answers the séance's path.
  func seance() async throws -> String {
    _ = try await candidatures.ready()
    let comite = try #require(
      try await post("/comites", ["nom": "Comité d’essai", "quorum": "majorite"], "comite-0001")
        .location)
    for (rang, fonction) in ["secretaire", "president"].enumerated() {
      let answer = try await post(
        comite + "/membres",
        [
          "version": "\(rang + 1)", "nom": "Membre \(rang) Démo", "qualite": "essai",
          "fonction": fonction, "courriel": "agent\(rang + 1)@pref.example", "organisme": "",
        ], "membre-000\(rang)")
      #expect(answer.status == 303)
    }
    let seance = try #require(
      try await post(
        comite + "/seances", ["le": "9/3/2021", "lieu": "Ici même", "calcul": ""], "seance-0001"
      ).location)
    let ordre = try await post(
      seance + "/ordre-du-jour", ["version": "1", "departement": "", "avant": ""], "ordre-0001")
    #expect(ordre.location == seance)
    return seance
  }
}

@Suite("Les pages d’une séance, de l’ordre du jour aux courriers")
struct SeancesPagesTests {
  @Test("La prochaine séance est dite à ceux qui la préparent, pas à une structure")
  func next() async throws {
    let bench = try await BancSeances()
    let seance = try await bench.seance()
    let phrase = "Prochaine séance\u{A0}: mardi 9\u{A0}mars 2021, Comité d’essai."
    for acteur in [BancSeances.secretaire, Banc.agent, Banc.signataire] {
      let page = try await bench.site.get("/dossiers", as: acteur)
      #expect(page.body.contains(phrase))
      #expect(page.body.contains("href=\"\(seance)\""))
    }
    let structure = Banc.acteur(2, .structure, .departement("93"))
    #expect(try await !bench.site.get("/dossiers", as: structure).body.contains("Prochaine séance"))
  }

  @Test("Tout le chemin : présences, propositions, deux approbations, décisions, courriers")
  func wholePath() async throws {
    let bench = try await BancSeances()
    let seance = try await bench.seance()
    let id = try await bench.candidatures.only()
    let opened = try await bench.site.get(seance, as: BancSeances.secretaire)
    for part in ["Ordre du jour prêt", "Commune de Livry-Gargan", "niveau 3", "Défavorable"] {
      #expect(opened.text.contains(part), "\(part)")
    }
    _ = try await bench.post(
      seance + "/presences",
      ["version": "2", "present": try await bench.member(0), "present": try await bench.member(1)],
      "presences-1")
    let wrong = try await bench.post(
      seance + "/propositions",
      [
        "version": "3", "page": "1", "sens_\(id)": "refuser", "postes_\(id)": "2",
        "phrase_\(id)": "Une raison.",
      ],
      "serie-fautive")
    #expect(wrong.status == 422)
    #expect(wrong.body.contains("href=\"#motif_\(id)\""))
    #expect(wrong.body.contains("value=\"Une raison.\""))
    let done = try await bench.post(
      seance + "/propositions",
      [
        "version": "3", "page": "1", "sens_\(id)": "refuser", "postes_\(id)": "2",
        "motif_\(id)": "b", "phrase_\(id)": "Des postes sont déjà prévus.",
      ], "serie-juste")
    #expect(done.location == seance)
    for (acteur, version) in [(BancSeances.secretaire, "4"), (BancSeances.presidente, "5")] {
      let approved = try await bench.post(
        seance + "/approbation", ["version": version], "approbation-\(version)", as: acteur)
      #expect(approved.status == 303)
    }
    let minutes = try await bench.site.get(seance + "/proces-verbal.txt", as: Banc.signataire)
    #expect(minutes.body.contains("Motif (b)") && minutes.body.contains("quorum\u{A0}: 2"))
    let printed = try await bench.site.get(seance + "/proces-verbal.pdf", as: Banc.signataire)
    #expect(printed.status == 200 && printed.body.hasPrefix("%PDF-"))
    let signed = try await bench.post(
      seance + "/decisions",
      [
        "prenom": "Bastien", "nom": "Démo", "qualite": "secrétaire général", "service": "Pref",
        "delegation": "Pour le préfet et par délégation",
      ], "decisions-1", as: Banc.signataire)
    #expect(signed.location == seance)
    let sent = try await bench.post(seance + "/courriers", [:], "courriers-1", as: Banc.signataire)
    #expect(sent.location == seance)
    let letter = try await bench.candidatures.site.get(
      "/candidatures/\(id)/courrier", as: Banc.agent)
    for part in ["n’est pas retenue", "Le comité de sélection l’a étudié", "Motif (b)"] {
      #expect(letter.text.contains(part), "\(part)")
    }
  }

  @Test("Les présences vides sont refusées avec une phrase ; un dossier retiré n’est plus à voter")
  func withdrawn() async throws {
    let bench = try await BancSeances()
    let seance = try await bench.seance()
    let empty = try await bench.post(seance + "/presences", ["version": "2"], "presences-0")
    #expect(empty.status == 409 && empty.text.contains("Vous n’avez coché personne."))
    let id = ID<Candidature>(try await bench.candidatures.only())
    let at = bench.candidatures.environment.clock.now()
    let jour = bench.candidatures.environment.local(at).jour
    let geste = Geste(at: at, by: .systeme, key: "retrait-0001", salt: [1])
    _ = try await bench.candidatures.moyens.store.change(id, by: geste) {
      try $0.withdrawn(at: at, jour: jour)
    }
    let page = try await bench.site.get(seance, as: BancSeances.secretaire)
    #expect(page.text.contains("Retirée par la structure") && !page.text.contains("À voter"))
  }

  @Test("Une proposition qui n’existe pas est refusée ; un réexamen se lit sur le dossier")
  func adjourned() async throws {
    let bench = try await BancSeances()
    let seance = try await bench.seance()
    let id = try await bench.candidatures.only()
    let structure = Banc.acteur(2, .structure, .commune("93046"))
    _ = try await bench.post(
      seance + "/presences",
      ["version": "2", "present": try await bench.member(0), "present": try await bench.member(1)],
      "presences-1")
    let wrong = try await bench.post(
      seance + "/propositions", ["version": "3", "page": "1", "sens_\(id)": "garder"], "serie-faux")
    #expect(wrong.status == 422)
    #expect(wrong.text.contains("Choisissez retenir, refuser ou réexaminer."))
    _ = try await bench.post(
      seance + "/propositions",
      [
        "version": "3", "page": "1", "sens_\(id)": "ajourner",
        "phrase_\(id)": "Les statuts à jour manquent.",
      ], "serie-juste")
    for (acteur, version) in [(BancSeances.secretaire, "4"), (BancSeances.presidente, "5")] {
      _ = try await bench.post(
        seance + "/approbation", ["version": version], "approbation-\(version)", as: acteur)
    }
    let page = try await bench.site.get(seance, as: BancSeances.secretaire)
    #expect(!page.text.contains("attend quelqu’un d’autre"))
    let signing = try await bench.site.get(seance, as: Banc.signataire)
    #expect(signing.text.contains("ce n’est pas une décision"))
    #expect(!signing.text.contains("les délais de recours courent"))
    let file = "/candidatures/\(id)"
    let before = try await bench.site.get(file, as: Banc.agent)
    for part in ["À réexaminer", "mardi 9\u{A0}mars 2021", "Les statuts à jour manquent."] {
      #expect(before.body.contains(part), "\(part)")
    }
    try await bench.candidatures.database.write { tx in
      try tx.execute("UPDATE candidature SET deposant = 2 WHERE id = $1", .integer(id))
    }
    #expect(try await !bench.site.get(file, as: structure).text.contains("Les statuts à jour"))
    _ = try await bench.post(seance + "/courriers", [:], "courriers-1", as: Banc.signataire)
    #expect(try await bench.site.get(file, as: structure).text.contains("Les statuts à jour"))
    let done = try await bench.site.get(seance, as: BancSeances.secretaire)
    #expect(done.text.contains("Tout est fait"))
  }

  @Test("Ni l’agent ne propose, ni le comité ne signe, ni personne d’ailleurs ne lit")
  func roles() async throws {
    let bench = try await BancSeances()
    let seance = try await bench.seance()
    let agent = try await bench.post(
      seance + "/propositions", ["version": "2"], "serie-agent", as: Banc.agent)
    #expect(agent.status == 403)
    let comite = try await bench.post(seance + "/decisions", [:], "decisions-comite")
    #expect(comite.status == 403)
    #expect(try await bench.site.get("/seances/999", as: BancSeances.secretaire).status == 404)
    let structure = Banc.acteur(2, .structure, .commune("93046"))
    #expect(try await bench.site.get(seance, as: structure).status == 403)
  }
}

extension BancSeances {
  func member(_ rang: Int) async throws -> String {
    let ids = try await candidatures.database.read {
      try $0.all("SELECT id FROM membre ORDER BY id") { try $0.integer(0) }
    }
    return ids.indices.contains(rang) ? String(ids[rang]) : ""
  }
}

extension Banc {
  func only() async throws -> Int64 {
    try #require(
      try await database.read { try $0.first("SELECT id FROM candidature") { try $0.integer(0) } })
  }
}
