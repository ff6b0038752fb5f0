import Candidats
import Candidatures
import Kernel
import MisesEnRelation
import Storage
import TestKit
import Testing

@Suite("Les candidats, gardés")
struct CandidatStoreTests {
  @Test("Une inscription se confirme par le lien du courriel", arguments: TestDatabase.engines)
  func confirmation(engine: Engine) async throws {
    let etabli = try await EtabliCandidats(engine)
    let lien = try await etabli.register("Lila")
    let espace = EspaceCandidat(etabli.moyens)
    let read = try await espace.read(lien, at: EtabliCandidats.start)
    #expect(read.etat == .aConfirmer)
    #expect(try await espace.read(lien, at: EtabliCandidats.start).etat == .aConfirmer)
    let confirmed = try await espace.confirm(lien, by: etabli.geste("confirme"))
    #expect(confirmed.etat == .disponible)
    #expect(try await etabli.moyens.store.candidat(read.id) == confirmed)
    await #expect(throws: CandidatRefusal.lienInvalide) {
      try await espace.read(lien, at: EtabliCandidats.at(days: 180))
    }
  }

  @Test(
    "La même adresse reçoit le lien de son espace, et rien n’est inscrit deux fois",
    arguments: TestDatabase.engines)
  func twice(engine: Engine) async throws {
    let etabli = try await EtabliCandidats(engine)
    let first = try await etabli.candidat("Lila")
    let lien = try await etabli.register("Lila", days: 1)
    #expect(lien != first.lien)
    #expect(try await etabli.count("SELECT COUNT(*) FROM candidat") == 1)
    let found = try await EspaceCandidat(etabli.moyens).read(lien, at: EtabliCandidats.at(days: 1))
    #expect(found.id == first.id)
    // Sent twice by the same form: one letter.
    let before = try await etabli.letters(to: "lila@candidats.example").count
    _ = try await etabli.register("Lila", days: 1)
    #expect(try await etabli.letters(to: "lila@candidats.example").count == before)
  }

  @Test("Un CV se garde, se remplace et se détruit", arguments: TestDatabase.engines)
  func cv(engine: Engine) async throws {
    let etabli = try await EtabliCandidats(engine)
    let (id, lien) = try await etabli.candidat("Lila")
    let espace = EspaceCandidat(etabli.moyens)
    let pdf = Array("%PDF-1.4\n%%EOF\n".utf8)
    let kept = try await espace.deposerCV(lien, pdf, by: etabli.geste("cv-1"))
    #expect(kept.cv?.format == .pdf)
    #expect(try await etabli.moyens.store.cv(id) == pdf)
    await #expect(throws: CandidatRefusal.cvRefuse(.formatInconnu)) {
      try await espace.deposerCV(lien, [1, 2, 3], by: etabli.geste("cv-2"))
    }
    await #expect(throws: CandidatRefusal.cvTropGros(maximum: 2_000_000)) {
      try await espace.deposerCV(
        lien, pdf + [UInt8](repeating: 0, count: 2_000_000), by: etabli.geste("cv-3"))
    }
    _ = try await espace.retirerCV(lien, by: etabli.geste("cv-4"))
    #expect(try await etabli.moyens.store.cv(id) == nil)
  }

  @Test("S’effacer ne laisse rien de personnel nulle part", arguments: TestDatabase.engines)
  func erasure(engine: Engine) async throws {
    let etabli = try await EtabliCandidats(engine)
    let (id, lien) = try await etabli.candidat("Lila")
    _ = try await EspaceCandidat(etabli.moyens).deposerCV(
      lien, Array("%PDF-1.4\n%%EOF\n".utf8), by: etabli.geste("cv-1"))
    await #expect(throws: CandidatRefusal.effacementNonConfirme) {
      try await EffacerCandidat(etabli.moyens)(lien, confirme: false, by: etabli.geste("efface-0"))
    }
    try await EffacerCandidat(etabli.moyens)(lien, confirme: true, by: etabli.geste("efface-1"))
    let left = try await etabli.moyens.store.candidat(id)
    #expect(left?.etat == .efface && left?.profil == nil)
    for table in ["candidat_cv", "candidat_lien", "candidat_mot"] as [SQL] {
      #expect(try await etabli.count("SELECT COUNT(*) FROM " + table) == 0)
    }
    #expect(try await etabli.count("SELECT COUNT(*) FROM courrier WHERE texte <> ''") == 0)
    #expect(try await etabli.count("SELECT COUNT(*) FROM personnel WHERE valeurs IS NOT NULL") == 0)
    // The address is free again.
    _ = try await etabli.register("Lila", days: 2)
    #expect(try await etabli.count("SELECT COUNT(*) FROM candidat") == 2)
  }

  @Test(
    "La conservation prévient, puis efface, une seule fois chacun", arguments: TestDatabase.engines)
  func retention(engine: Engine) async throws {
    let etabli = try await EtabliCandidats(engine)
    let (id, _) = try await etabli.candidat("Lila")
    _ = try await etabli.register("Noa")
    let keep = ConserverCandidats(etabli.moyens)
    #expect(try await keep(at: EtabliCandidats.at(days: 30)) == 0)
    // Noa never confirmed.
    #expect(try await keep(at: EtabliCandidats.at(days: 31)) == 1)
    #expect(try await keep(at: EtabliCandidats.at(days: 31)) == 0)
    // Two years after 8 April 2021, less thirty days: 9 March 2023.
    #expect(try await keep(at: EtabliCandidats.at(days: 699)) == 0)
    #expect(try await keep(at: EtabliCandidats.at(days: 700)) == 1)
    #expect(try await etabli.moyens.store.candidat(id)?.avertiLe != nil)
    #expect(try await keep(at: EtabliCandidats.at(days: 730)) == 0)
    #expect(try await keep(at: EtabliCandidats.at(days: 731)) == 1)
    #expect(try await etabli.moyens.store.candidat(id)?.etat == .efface)
    #expect(try await keep(at: EtabliCandidats.at(days: 800)) == 0)
  }

  @Test("Revenir arrête l’effacement annoncé", arguments: TestDatabase.engines)
  func back(engine: Engine) async throws {
    let etabli = try await EtabliCandidats(engine)
    let (id, _) = try await etabli.candidat("Lila")
    let keep = ConserverCandidats(etabli.moyens)
    #expect(try await keep(at: EtabliCandidats.at(days: 700)) == 1)
    let lien = try await etabli.link(to: "lila@candidats.example")
    _ = try await EspaceCandidat(etabli.moyens).stay(lien, by: etabli.geste("la", days: 710))
    #expect(try await keep(at: EtabliCandidats.at(days: 800)) == 0)
    #expect(try await etabli.moyens.store.candidat(id)?.etat == .disponible)
  }

  @Test(
    "Tout ce que la personne fait par son lien est un signe de vie",
    arguments: TestDatabase.engines,
    ActeDuCandidat.allCases)
  func signs(engine: Engine, acte: ActeDuCandidat) async throws {
    let etabli = try await EtabliCandidats(engine)
    let (id, _) = try await etabli.candidat("Lila")
    #expect(try await ConserverCandidats(etabli.moyens)(at: EtabliCandidats.at(days: 700)) == 1)
    let lien = try await etabli.link(to: "lila@candidats.example")
    try await acte.play(etabli, id, lien, etabli.geste("acte", days: 710))
    let found = try await etabli.moyens.store.candidat(id)
    #expect(found?.actifLe == EtabliCandidats.at(days: 710) && found?.avertiLe == nil)
  }

  @Test(
    "Rien ne se détruit tant qu’une proposition est ouverte", arguments: TestDatabase.engines,
    [400, 700, 731, 800])
  func open(engine: Engine, days: Int) async throws {
    let etabli = try await EtabliCandidats(engine)
    let (id, lien) = try await etabli.candidat("Lila")
    _ = try await EspaceCandidat(etabli.moyens).deposerCV(
      lien, Array("%PDF-1.4\n%%EOF\n".utf8), by: etabli.geste("cv"))
    let mise = try await etabli.propose(etabli.offer(1), id, days: days - 1)
    let keep = ConserverCandidats(etabli.moyens)
    #expect(try await keep(at: EtabliCandidats.at(days: days)) == 0)
    #expect(try await etabli.moyens.store.cv(id) != nil)
    _ = try await RepondreMise(etabli.mises).refuser(
      mise.id, motif: "animation", phrase: "Nous cherchons une expérience de groupe.",
      par: .lien(mise.id), by: etabli.geste("refus", days: days))
    #expect(try await keep(at: EtabliCandidats.at(days: days)) == 1)
  }

  @Test("La liste se lit page à page, dans l’ordre d’inscription", arguments: TestDatabase.engines)
  func list(engine: Engine) async throws {
    let etabli = try await EtabliCandidats(engine)
    var ids: [ID<Candidat>] = []
    for name in ["Ada", "Bea", "Cora", "Dan", "Eve"] {
      ids.append(try await etabli.candidat(name).id)
    }
    let lister = ListerCandidats(etabli.moyens)
    var seen: [ID<Candidat>] = []
    var cursor: CurseurCandidats?
    repeat {
      let page = try await lister(
        FiltreCandidats(), acteur: EtabliCandidats.agent, apres: cursor, limit: 2)
      seen += page.map(\.id)
      cursor = page.count == 2 ? page.last?.curseur : nil
    } while cursor != nil
    #expect(seen == ids)
    let found = try await lister(
      FiltreCandidats(texte: "ÉV exem"), acteur: EtabliCandidats.agent, apres: nil)
    #expect(found.map(\.prenom) == ["Eve"])
    let none = try await lister(
      FiltreCandidats(departements: ["50"]), acteur: EtabliCandidats.agent, apres: nil)
    #expect(none.isEmpty)
  }

  @Test(
    "Un brouillon se remplace, se rouvre jusqu’à son dernier jour, puis disparaît",
    arguments: TestDatabase.engines)
  func drafts(engine: Engine) async throws {
    let bench = try await EtabliCandidats(engine)
    let tenir = TenirBrouillonCandidat(bench.moyens)
    let first = try await tenir(
      EtabliCandidats.form("Lila"), code: nil, by: bench.geste("brouillon-1"))
    #expect(
      try await tenir(EtabliCandidats.form("Lila"), code: nil, by: bench.geste("brouillon-1"))
        == first)
    let second = try await tenir(
      EtabliCandidats.form("Maelle"), code: first.code, by: bench.geste("brouillon-2", days: 1))
    #expect(second.id == first.id && second.valableJusquau == first.valableJusquau.adding(days: 1))
    #expect(try await bench.moyens.store.brouillon(first.code) == second)
    let open = EtabliCandidats.at(days: 61)
    #expect(
      try await tenir.reprendre(first.code.description, at: open).reponses
        == EtabliCandidats.form("Maelle"))
    await #expect(throws: CandidatRefusal.brouillonIntrouvable) {
      try await tenir.reprendre(first.code.text, at: EtabliCandidats.at(days: 62))
    }
    let purger = PurgerBrouillonsCandidats(bench.moyens)
    #expect(try await purger(at: open) == 0)
    #expect(try await purger(at: EtabliCandidats.at(days: 62)) == 1)
    #expect(try await purger(at: EtabliCandidats.at(days: 62)) == 0)
    #expect(
      try await bench.count("SELECT COUNT(*) FROM courrier WHERE texte <> ''") == 0)
  }
}

/// What a candidat may do by their link alone.
enum ActeDuCandidat: CaseIterable, Sendable {
  case presence, pix, retrait, retour, cv, retraitCV, oui, non

  func play(
    _ etabli: EtabliCandidats, _ id: ID<Candidat>, _ lien: String, _ geste: Geste
  ) async throws {
    let espace = EspaceCandidat(etabli.moyens)
    switch self {
    case .presence: _ = try await espace.stay(lien, by: geste)
    case .pix: _ = try await espace.sayPix(lien, niveau: 4, partage: false, by: geste)
    case .retrait: _ = try await espace.withdraw(lien, by: geste)
    case .retour: _ = try await espace.comeBack(lien, by: geste)
    case .cv: _ = try await espace.deposerCV(lien, Array("%PDF-1.4\n%%EOF\n".utf8), by: geste)
    case .retraitCV: _ = try await espace.retirerCV(lien, by: geste)
    case .oui, .non:
      let mise = try await etabli.propose(etabli.offer(1), id, days: 709)
      _ = try await RepondreMise(etabli.mises).repondre(
        mise.id, oui: self == .oui, par: .candidat(id), by: geste)
    }
  }
}
