import Candidatures
import Comptes
import Kernel
import Testing

@Suite("L’engagement attendu : relance et refus")
struct RelanceTests {
  /// Noon UTC of the day of the deposit.
  private let depot = Exemples.midi("2021-03-09")

  private func deposee() throws -> Candidature { try Exemples.depot().value }

  private func relancee(
    _ candidature: Candidature, after hours: Int64, octet: UInt8 = 9
  ) throws -> Changed<Candidature> {
    try candidature.engagementReminded(
      jeton: Jeton(from: Fixe(byte: octet)), empreinte: [octet],
      at: depot.adding(seconds: hours * 3_600), jour: Exemples.jour("2021-03-10"),
      regles: Exemples.regles(), lettres: Exemples.lettres())
  }

  private func refusee(_ candidature: Candidature, on day: String = "2021-03-10") throws
    -> Changed<Candidature>
  {
    try candidature.engagementDeclined(
      at: Exemples.midi(day), jour: Exemples.jour(day), lettres: Exemples.lettres())
  }

  private func refusal(_ body: () throws -> Void) -> CandidatureRefusal? {
    do {
      try body()
      return nil
    } catch { return error as? CandidatureRefusal }
  }

  @Test(
    "Le lien repart 24 heures après le dernier envoi, pas avant",
    arguments: [(Int64(0), true), (23, true), (24, false), (100, false)])
  func delay(hours: Int64, refused: Bool) throws {
    let found = refusal { _ = try relancee(deposee(), after: hours) }
    #expect(found == (refused ? .relanceRecente(heures: 24) : nil))
    let once = try relancee(deposee(), after: 30).value
    let again = refusal { _ = try relancee(once, after: 30 + hours) }
    #expect(again == (refused ? .relanceRecente(heures: 24) : nil))
  }

  @Test("Chaque relance est une lettre de plus, une ligne du journal et un lien de plus")
  func letters() throws {
    let open = try deposee()
    let first = try relancee(open, after: 24)
    let second = try relancee(first.value, after: 48, octet: 8)
    #expect(first.events.map(\.kind) == ["candidature.engagementRelance"])
    #expect(Set((first.messages + second.messages).map(\.key)).count == 2)
    #expect(first.messages.first?.to == "odette@livry.example")
    #expect(second.value.engagement.relances.map(\.empreinte) == [[9], [8]])
    #expect(second.value.engagement.limite > open.engagement.valableJusquau)
  }

  @Test("Rien ne repart après un oui, un non ou un retrait") func closed() throws {
    let open = try deposee()
    let yes = try open.engaged(
      par: "Lucie Fictif", at: depot, jour: Exemples.jour("2021-03-09")
    ).value
    let withdrawn = try open.withdrawn(at: depot, jour: Exemples.jour("2021-03-09")).value
    #expect(refusal { _ = try relancee(yes, after: 48) } == .dejaEngagee)
    #expect(refusal { _ = try relancee(refusee(open).value, after: 48) } == .engagementRefuse)
    #expect(refusal { _ = try relancee(withdrawn, after: 48) } == .dejaRetiree)
  }

  @Test("Un refus prévient la personne à joindre, une fois, et se change en oui") func declined()
    throws
  {
    let no = try refusee(deposee())
    #expect(no.events.map(\.kind) == ["candidature.engagementRefuse"])
    let message = try #require(no.messages.first)
    #expect(message.to == "odette@livry.example")
    #expect(message.body.contains("a refusé le mercredi 10\u{A0}mars 2021"))
    #expect(refusal { _ = try refusee(no.value) } == .engagementRefuse)
    #expect(refusal { _ = try refusee(deposee(), on: "2021-12-01") } == .lienExpire)
    let yes = try no.value.engaged(
      par: "Lucie Fictif", at: depot.adding(seconds: 90_000), jour: Exemples.jour("2021-03-10"))
    #expect(yes.value.etat(on: Exemples.jour("2021-03-10")) == .aInstruire)
  }
}

@Suite("Le même dépôt envoyé deux fois")
struct RepetitionTests {
  @Test(
    "est le même pendant une heure, s’il dit la même chose",
    arguments: [
      (Int64(0), "Aider.", true), (3_600, "Aider.", true), (3_601, "Aider.", false),
      (60, "Autre.", false),
    ])
  func repeated(seconds: Int64, motivation: String, same: Bool) throws {
    let first = try Exemples.depot(Exemples.avec(.motivation, "Aider.")).value
    let demande = try Exemples.lire(Exemples.avec(.motivation, motivation), on: "2021-03-09")
    let jeton = Jeton(from: Fixe())
    let second = Candidature.deposee(
      demande, departement: "93",
      depot: Depot(
        id: ID(13), personne: 901, code: CodeLisible(drawn: Fixe()), jeton: jeton, empreinte: [4],
        deposant: nil, at: first.deposeeLe.adding(seconds: seconds),
        jour: Exemples.jour("2021-03-09")),
      regles: try Exemples.regles(), lettres: try Exemples.lettres()
    ).value
    #expect(second.repeats(first) == same)
  }
}
