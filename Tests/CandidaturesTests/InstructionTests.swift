import Candidatures
import Comptes
import Kernel
import Testing

@Suite("De l’avis à la décision")
struct InstructionTests {
  private let at = Exemples.midi("2021-03-25")
  private let day = Exemples.jour("2021-03-25")
  private let agent = ID<Compte>(1)
  private let signataire = ID<Compte>(2)
  private let auteur = AuteurDecision(
    prenom: "Bastien", nom: "Démo", qualite: "directeur (fictif)", service: "Préfecture",
    delegation: "Pour le préfet et par délégation")

  private func deposee(postes: Int = 2) throws -> Candidature {
    try Exemples.depot(Exemples.avec(.postes, String(postes))).value
  }

  private func prepared(
    _ candidature: Candidature, _ texte: TexteAvis, version: Int? = nil
  ) throws -> Changed<Candidature> {
    try candidature.avisPrepared(
      texte, by: agent, at: at, version: version ?? candidature.version,
      regles: try Exemples.regles())
  }

  private func refusal(_ body: () throws -> Void) -> CandidatureRefusal? {
    do {
      try body()
      return nil
    } catch { return error as? CandidatureRefusal }
  }

  private func avis(_ postes: Int, _ comment: String = "Un besoin réel.") -> TexteAvis {
    TexteAvis(
      sens: postes == 0 ? .defavorable : .favorable(postes: postes), rang: nil,
      commentaire: comment)
  }

  @Test(
    "Le commentaire d’un avis a de 10 à 1 000 caractères",
    arguments: [(9, false), (10, true), (1_000, true), (1_001, false)])
  func comment(length: Int, right: Bool) throws {
    let text = avis(1, String(repeating: "é", count: length))
    let candidature = try deposee()
    let found = refusal { _ = try prepared(candidature, text) }
    #expect(found == (right ? nil : .commentaireLongueur(10...1_000)))
  }

  @Test(
    "Un avis favorable l’est pour un poste au moins, ceux demandés au plus", arguments: [1, 2, 3])
  func posts(postes: Int) throws {
    let candidature = try deposee()
    let found = refusal { _ = try prepared(candidature, avis(postes)) }
    #expect(found == (postes > 2 ? .postesHorsDemande(demandes: 2) : nil))
  }

  @Test("Deux agents sur le même dossier : le second est prévenu, rien n’est écrasé")
  func conflict() throws {
    let candidature = try deposee()
    let first = try prepared(candidature, avis(2)).value
    let found = refusal { _ = try prepared(first, avis(0), version: candidature.version) }
    #expect(found == .conflit(version: 2))
  }

  @Test("Un avis rendu ne se reprend plus") func rendered() throws {
    let prepared = try prepared(deposee(), avis(2)).value
    let rendered = try prepared.avisRendered(by: signataire, at: at, version: 2).value
    #expect(rendered.etat(on: day) == .avisRendu)
    #expect(refusal { _ = try self.prepared(rendered, avis(1)) } == .avisDejaRendu)
    #expect(
      refusal { _ = try rendered.avisRendered(by: signataire, at: at, version: 3) }
        == .avisDejaRendu)
    #expect(
      refusal { _ = try deposee().avisRendered(by: signataire, at: at, version: 1) }
        == .avisManquant)
  }

  private func ready(engaged: Bool = true) throws -> Candidature {
    var candidature = try deposee()
    if engaged {
      candidature = try candidature.engaged(par: "Lucie Fictif", at: at, jour: day).value
    }
    let prepared = try prepared(candidature, avis(2)).value
    return try prepared.avisRendered(by: signataire, at: at, version: prepared.version).value
  }

  private func decide(
    _ candidature: Candidature, _ postes: Int, motif: String? = nil, phrase: String = ""
  ) throws -> Changed<Candidature> {
    try candidature.decided(
      TexteDecision(postes: postes, motif: motif, phrase: phrase), id: ID(1), auteur: auteur,
      by: signataire, at: at, jour: day, version: candidature.version,
      regles: try Exemples.regles())
  }

  @Test("Accorder moins que demandé prend un motif de la liste et une phrase") func grounds() throws
  {
    let candidature = try ready()
    let phrase = "Deux postes sont déjà prévus."
    #expect(refusal { _ = try decide(candidature, 0, phrase: phrase) } == .motifManquant)
    #expect(
      refusal { _ = try decide(candidature, 0, motif: "z", phrase: phrase) } == .motifManquant)
    // A ground of coordonnateurs is none for a structure.
    #expect(
      refusal { _ = try decide(candidature, 0, motif: "d", phrase: phrase) } == .motifManquant)
    #expect(
      refusal { _ = try decide(candidature, 1, motif: "b", phrase: "Court.") }
        == .phraseLongueur(10...1_000))
    #expect(
      refusal { _ = try decide(candidature, 3) }
        == .postesHorsDemande(demandes: 2, minimum: 0))
    #expect(
      refusal { _ = try decide(candidature, -1) }
        == .postesHorsDemande(demandes: 2, minimum: 0))
    let decided = try decide(candidature, 1, motif: "b", phrase: phrase).value
    #expect(decided.etat(on: day) == .accordeeEnPartie)
    #expect(try decide(candidature, 2).value.etat(on: day) == .accordee)
    #expect(
      try decide(candidature, 0, motif: "a", phrase: phrase).value.etat(on: day) == .refusee)
  }

  @Test("Aucun poste n’est accordé sans l’engagement du représentant légal") func commitment()
    throws
  {
    let candidature = try ready(engaged: false)
    #expect(refusal { _ = try decide(candidature, 2) } == .engagementManquant)
    #expect(
      refusal { _ = try decide(candidature, 0, motif: "a", phrase: "Le besoin est couvert.") }
        == nil)
  }

  @Test("Le journal garde des codes, des dates et des montants, jamais un nom en clair")
  func journal() throws {
    let deposit = try Exemples.depot()
    let decided = try decide(ready(), 2)
    for event in deposit.events + decided.events {
      let clear = event.facts.map { "\($0.value)" }.joined()
      #expect(!clear.contains("Odette") && !clear.contains("@") && !clear.contains("Aider"))
    }
    #expect(deposit.events[0].personnel.map(\.personne) == [900, 900])
    #expect(decided.events[0].facts.contains { $0.value == .montant(Centimes(10_000_000)) })
  }

  @Test("Le lien du représentant légal sert une fois, jusqu’à son dernier jour")
  func link() throws {
    let candidature = try deposee()
    let last = candidature.engagement.valableJusquau
    #expect(last == Exemples.jour("2021-05-08"))
    let engaged = try candidature.engaged(par: "Lucie Fictif", at: at, jour: last).value
    #expect(
      refusal { _ = try engaged.engaged(par: "L. Fictif", at: at, jour: last) } == .dejaEngagee)
    #expect(
      refusal {
        _ = try candidature.engaged(par: "Lucie Fictif", at: at, jour: last.adding(days: 1))
      } == .lienExpire)
    #expect(refusal { _ = try candidature.engaged(par: "12", at: at, jour: day) } == .nomManquant)
  }

  @Test("Une candidature retirée ne bouge plus") func withdrawn() throws {
    let gone = try deposee().withdrawn(at: at, jour: day).value
    #expect(gone.etat(on: day) == .retiree)
    #expect(refusal { _ = try prepared(gone, avis(1)) } == .dejaRetiree)
    #expect(refusal { _ = try gone.withdrawn(at: at, jour: day) } == .dejaRetiree)
  }

  @Test("Une décision tardive prend la place du refus par silence") func late() throws {
    let decided = try decide(ready(), 2).value
    #expect(decided.etat(on: Exemples.jour("2021-12-31")) == .accordee)
  }
}
