import Accords
import Candidatures
import Coordination
import Kernel
import Programme
import Testing
import TestKit

@Suite("Les recueils de besoins")
struct RecueilTests {
  @Test(
    "on répond jusqu’au dernier jour, 23 h 59, et plus à minuit",
    arguments: [(1_617_227_940_000, true), (1_617_228_000_000, false)] as [(Int64, Bool)])
  func lastMinute(milliseconds: Int64, isOpen: Bool) throws {
    // 31 March 2021, summer time: two hours ahead.
    let at = Instant(milliseconds: milliseconds)
    let jour = TestFuseaux(minutes: 120).local(at, in: .paris).jour
    let recueil = Exemples.recueil([Exemples.invite(1)])
    let refused = refusal {
      _ = try recueil.repondu(ID(1), Exemples.reponse(), at: at, on: jour)
    }
    #expect(refused == (isOpen ? nil : .recueilClos))
  }

  @Test("une réponse se corrige, et garde le jour où elle est venue")
  func correction() throws {
    let first = try Exemples.recueil([Exemples.invite(1)]).repondu(
      ID(1), Exemples.reponse(), at: Exemples.at, on: Exemples.jour("2021-02-01"))
    let later = Exemples.at.adding(seconds: 86_400)
    let second = try first.value.repondu(
      ID(1), Exemples.reponse(.non), at: later, on: Exemples.jour("2021-02-02"))
    let reponse = try #require(second.value.invite(ID(1))?.reponse)
    #expect(reponse.accueil == .non)
    #expect(reponse.repondueLe == Exemples.at)
    #expect(reponse.corrigeeLe == later)
    #expect(second.events.map(\.kind) == ["recueil.corrige"])
  }

  @Test(
    "une famille se relance au bout de sept jours, une fois",
    arguments: [("2021-03-10", 0), ("2021-03-11", 1)])
  func delay(jour: String, reminded: Int) throws {
    let recueil = Exemples.recueil([
      Exemples.invite(1, relances: ["2021-03-04"]),
      Exemples.invite(2, accueil: .non),
      Exemples.invite(3, .epci),
    ])
    let links = Exemples.liens(recueil)
    let today = Exemples.jour(jour)
    guard reminded > 0 else {
      #expect(throws: CoordinationRefusal.personneARelancer(jours: 7)) {
        _ = try recueil.relance(.mediatheque, links, on: today, delai: 7, Exemples.lettres)
      }
      return
    }
    let changed = try recueil.relance(
      .mediatheque, links, on: today, delai: 7, Exemples.lettres)
    #expect(changed.messages.map(\.to) == ["m1@mediatheques.example"])
    #expect(throws: CoordinationRefusal.personneARelancer(jours: 7)) {
      _ = try changed.value.relance(
        .mediatheque, links, on: today, delai: 7, Exemples.lettres)
    }
  }

  @Test(
    "le dernier jour avance, et ne recule jamais",
    arguments: [
      ("2021-03-31", false), ("2021-04-01", true), ("2021-02-01", false),
    ])
  func longer(jusquau: String, isAccepted: Bool) {
    let recueil = Exemples.recueil([])
    let refused = refusal {
      _ = try recueil.prolonge(
        jusquau: Exemples.jour(jusquau), on: Exemples.jour("2021-03-11"))
    }
    #expect(refused == (isAccepted ? nil : .clotureInvalide))
  }

  @Test("le bilan compte par famille, et se calcule des invités")
  func summary() {
    let invites = [
      Exemples.invite(1, accueil: .volontiers), Exemples.invite(2),
      Exemples.invite(3, relances: ["2021-03-05"]), Exemples.invite(4, .epci, accueil: .non),
    ]
    let bilan = BilanRecueil(invites, on: Exemples.jour("2021-03-11"), relance: 7)
    #expect(bilan.total.invites == 4)
    #expect(bilan.total.reponses == 2)
    #expect(bilan.total.jamaisRelances == 1)
    #expect(bilan.total.relancables == 1)
    #expect(bilan.volontiers == 1)
    #expect(bilan.familles.map(\.famille) == [.epci, .mediatheque])
  }

  @Test("une réponse devient une candidature préremplie, une seule fois")
  func prefilled() throws {
    let recueil = Exemples.recueil([Exemples.invite(1, accueil: .volontiers)])
    let changed = try prefill(recueil)
    let reponses = changed.value.brouillon.reponses
    #expect(reponses[.nom] == "Médiathèque fictive 1")
    #expect(reponses[.lieuCommune] == "commune:50582")
    #expect(reponses[.contactCourriel] == "m1@mediatheques.example")
    #expect(reponses[.motivation].contains("On nous le demande."))
    #expect(changed.messages.first?.body.contains(changed.value.brouillon.code.description) == true)
    #expect(throws: CoordinationRefusal.dejaPreremplie) { try prefill(changed.value.recueil) }
  }

  @Test("ni un silence ni un non ne devient candidature")
  func notPrefilled() {
    #expect(throws: CoordinationRefusal.pasDeReponse) {
      try prefill(Exemples.recueil([Exemples.invite(1)]))
    }
    #expect(throws: CoordinationRefusal.accueilRefuse) {
      try prefill(Exemples.recueil([Exemples.invite(1, accueil: .non)]))
    }
  }

  @Test("une réponse devient un intérêt déclaré, une seule fois, ou une candidature")
  func declared() throws {
    let recueil = Exemples.recueil([Exemples.invite(1, accueil: .volontiers)])
    let changed = try declare(recueil)
    let interet = changed.value.interet
    #expect(interet.nom == "Médiathèque fictive 1" && interet.departement == "50")
    #expect(interet.precisions == "On nous le demande.\nHoraires : mardi matin")
    #expect(changed.events.map(\.kind) == ["recueil.interet", "interet.declare"])
    #expect(changed.messages.first?.to == "m1@mediatheques.example")
    let after = changed.value.recueil
    #expect(throws: CoordinationRefusal.dejaDeclaree) { try declare(after) }
    #expect(throws: CoordinationRefusal.dejaDeclaree) { try prefill(after) }
    let prefilled = try prefill(recueil).value.recueil
    #expect(throws: CoordinationRefusal.dejaPreremplie) { try declare(prefilled) }
  }

  @Test("ni un silence ni un non ne devient intérêt")
  func notDeclared() {
    #expect(throws: CoordinationRefusal.pasDeReponse) {
      try declare(Exemples.recueil([Exemples.invite(1)]))
    }
    #expect(throws: CoordinationRefusal.accueilRefuse) {
      try declare(Exemples.recueil([Exemples.invite(1, accueil: .non)]))
    }
  }

  @discardableResult private func declare(_ recueil: Recueil) throws -> Changed<InteretDuRecueil> {
    try recueil.interetDeclare(
      ID(1), numero: ID(70), personne: 71, at: Exemples.at,
      LettresAccord(site: "https://maillage.example"))
  }

  @discardableResult private func prefill(_ recueil: Recueil) throws -> Changed<Preremplissage> {
    let jour = Exemples.jour("2021-02-22")
    let vide = Brouillon(
      id: ID(9), code: CodeLisible(drawn: TestRandomness()), reponses: Reponses(), etape: 1,
      enregistreLe: Exemples.at, valableJusquau: jour)
    return try recueil.prerempli(
      ID(1), dans: vide, at: Exemples.at, on: jour,
      regles: ReglesCandidature(try Regles.conseillersNumeriques.rules(on: jour)),
      Exemples.lettres)
  }
}
