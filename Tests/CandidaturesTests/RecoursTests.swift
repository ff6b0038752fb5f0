import Candidatures
import Comptes
import Kernel
import Testing

@Suite("Le recours")
struct RecoursTests {
  private let at = Exemples.midi("2021-04-08")
  private let auteur = AuteurDecision(
    prenom: "Bastien", nom: "Démo", qualite: "secrétaire général", service: "Préfecture",
    delegation: "Pour le préfet et par délégation")
  private let phrase = "Une raison vraie et précise."

  /// Refused and notified on 8 April: one may challenge until 9 June, 23:59.
  private func refused() throws -> Candidature {
    let regles = try Exemples.regles()
    let decided = try Exemples.depot().value.decided(
      TexteDecision(postes: 0, motif: "b", phrase: phrase), id: ID(1), origine: .seance(7),
      auteur: auteur, by: ID(2), at: at, jour: Exemples.jour("2021-04-08"), version: 1,
      regles: regles
    ).value
    return try decided.notified(
      jour: Exemples.jour("2021-04-08"), version: decided.version, lettres: Exemples.lettres()
    ).value
  }

  private func challenge(
    _ candidature: Candidature, on day: String, recuLe: String? = nil
  ) throws -> Candidature {
    try candidature.challenged(
      id: ID(50), nature: .gracieux, recuLe: Exemples.jour(recuLe ?? day), texte: phrase,
      by: ID(3), at: Exemples.midi(day), jour: Exemples.jour(day), regles: Exemples.regles(),
      lettres: Exemples.lettres()
    ).value
  }

  private func refusal(_ body: () throws -> Void) -> CandidatureRefusal? {
    do {
      try body()
      return nil
    } catch { return error as? CandidatureRefusal }
  }

  @Test(
    "est dans le délai jusqu’au dernier jour, 23 h 59 ; après, il est signalé, pas refusé",
    arguments: [
      ("2021-06-09T21:59", false), ("2021-06-09T22:00", true), ("2021-04-08T10:00", false),
    ])
  func lastDay(moment: String, late: Bool) throws {
    // UTC; Paris is two hours ahead in June: 21:59 is 23:59 there.
    let hours = Int(moment.dropFirst(11).prefix(2)) ?? 0
    let minutes = Int(moment.suffix(2)) ?? 0
    let day = Int64(Exemples.jour(String(moment.prefix(10))).number) * 86_400_000
    let instant = Instant(milliseconds: day + Int64(hours * 60 + minutes) * 60_000)
    let local = Zones().local(instant, in: .paris).jour
    let challenged = try refused().challenged(
      id: ID(50), nature: .gracieux, recuLe: local, texte: phrase, by: ID(3), at: instant,
      jour: local, regles: Exemples.regles(), lettres: Exemples.lettres())
    #expect(challenged.value.recours.first?.isLate == late)
    #expect(challenged.messages.first?.body.contains("arrivé après") == late)
  }

  @Test("attend une décision notifiée, ou un refus par silence") func target() throws {
    let fresh = try Exemples.depot().value
    #expect(refusal { _ = try challenge(fresh, on: "2021-05-08") } == .rienAContester)
    #expect(refusal { _ = try challenge(fresh, on: "2021-05-09") } == nil)
    let silent = try challenge(fresh, on: "2021-05-10")
    #expect(silent.recours.first?.decision == nil)
    #expect(silent.recours.first?.limite == Exemples.jour("2021-07-10"))
  }

  @Test("enregistré par un agent, porte le jour où la lettre est arrivée") func recorded() throws {
    let found = try challenge(refused(), on: "2021-06-20", recuLe: "2021-06-08")
    #expect(found.recours.first?.isLate == false)
    #expect(
      refusal { _ = try challenge(refused(), on: "2021-06-20", recuLe: "2021-06-21") }
        == .dateRecours)
    #expect(
      refusal { _ = try challenge(refused(), on: "2021-06-20", recuLe: "2021-04-07") }
        == .dateRecours)
    #expect(refusal { _ = try challenge(found, on: "2021-06-21") } == .recoursEnCours)
  }

  @Test("sans réponse en deux mois, est rejeté par silence") func silence() throws {
    let recours = try #require(challenge(refused(), on: "2021-05-03").recours.first)
    #expect(recours.etat(on: Exemples.jour("2021-07-02")) == .enCours)
    #expect(recours.etat(on: Exemples.jour("2021-07-03")) == .rejeteParSilence)
  }

  @Test("accueilli, une décision suit la première sans la changer") func accepted() throws {
    let challenged = try challenge(
      refused().engaged(
        par: "Lucie Fictif", at: at, jour: Exemples.jour("2021-04-09")
      ).value, on: "2021-05-03")
    let answered = try challenged.answered(
      ID(50), raison: phrase,
      accord: AccordRecours(
        decision: ID(2), texte: TexteDecision(postes: 1, motif: nil, phrase: phrase),
        auteur: auteur),
      by: ID(2), at: at, jour: Exemples.jour("2021-05-20"), version: challenged.version,
      regles: Exemples.regles(), lettres: Exemples.lettres()
    ).value
    #expect(answered.decisions.map(\.rang) == [1, 2])
    #expect(answered.decisions.first == challenged.decisions.first)
    #expect(answered.decision?.origine == .recours(50))
    #expect(answered.etat(on: Exemples.jour("2021-05-20")) == .accordee)
    #expect(answered.recours.first?.etat(on: Exemples.jour("2021-05-20")) == .accueilli)
  }

  @Test("rejeté, la décision reste, et la réponse dit la raison") func rejected() throws {
    let challenged = try challenge(refused(), on: "2021-05-03")
    let answered = try challenged.answered(
      ID(50), raison: phrase, accord: nil, by: ID(2), at: at,
      jour: Exemples.jour("2021-05-20"), version: challenged.version,
      regles: Exemples.regles(), lettres: Exemples.lettres())
    #expect(answered.value.decisions == challenged.decisions)
    #expect(answered.messages.first?.body.contains(phrase) == true)
    #expect(
      refusal {
        _ = try answered.value.answered(
          ID(50), raison: phrase, accord: nil, by: ID(2), at: at,
          jour: Exemples.jour("2021-05-21"), version: answered.value.version,
          regles: Exemples.regles(), lettres: Exemples.lettres())
      } == .recoursRepondu)
  }

  @Test("sans lui, une décision prise ne se reprend pas sur le dossier") func noSecond() throws {
    let found = try refused()
    #expect(
      refusal {
        _ = try found.decided(
          TexteDecision(postes: 0, motif: "a", phrase: phrase), id: ID(9), auteur: auteur,
          by: ID(2), at: at, jour: Exemples.jour("2021-04-09"), version: found.version,
          regles: Exemples.regles())
      } == .dejaDecidee)
  }
}
