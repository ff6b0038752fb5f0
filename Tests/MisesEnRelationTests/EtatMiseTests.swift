import Candidats
import Candidatures
import Comptes
import Kernel
import MisesEnRelation
import Programme
import TestKit
import Testing

/// A proposition of 12 April 2021, due on the 26th, and what its rules need.
enum Mises {
  static func jour(_ month: Int, _ day: Int) -> Jour { Jour(2021, month, day) ?? Jour(number: 0) }

  static func regles() throws -> LimitesMises {
    try Regles.conseillersNumeriques.rules(on: jour(4, 12)).mises
  }

  static func at(_ month: Int, _ day: Int) -> Instant {
    Instant(milliseconds: Int64(jour(month, day).number) * 86_400_000 + 36_000_000)
  }

  static let mise = MiseEnRelation(
    id: ID(1), offre: ID(2), candidat: ID(3), departement: "93", proposeeLe: at(4, 12), par: ID(4),
    echeance: jour(4, 26), empreinte: [1])

  static func oui() throws -> MiseEnRelation {
    try mise.answered(oui: true, at: at(4, 13), jour: jour(4, 13), regles: regles()).value
  }
}

@Suite("Une proposition de rencontre")
struct EtatMiseTests {
  @Test(
    "vaut jusqu’au soir de sa date limite, et pas le lendemain",
    arguments: [(4, 25, true), (4, 26, true), (4, 27, false)])
  func deadline(month: Int, day: Int, isOpen: Bool) throws {
    let jour = Mises.jour(month, day)
    #expect(Mises.mise.etat(on: jour).isOpen == isOpen)
    #expect(try Mises.oui().etat(on: jour).isOpen == isOpen)
    if isOpen {
      _ = try Mises.mise.answered(
        oui: true, at: Mises.at(month, day), jour: jour, regles: Mises.regles())
    } else {
      #expect(throws: MiseRefusal.close) {
        try Mises.mise.answered(
          oui: true, at: Mises.at(month, day), jour: jour, regles: Mises.regles())
      }
    }
  }

  @Test("dit qui s’est tu, à la date limite et non le jour où l’on regarde")
  func silence() throws {
    let later = Mises.jour(5, 20)
    #expect(Mises.mise.fin(on: later) == .init(.silenceCandidat, jour: Mises.jour(4, 26)))
    #expect(try Mises.oui().fin(on: later) == .init(.silenceStructure, jour: Mises.jour(4, 26)))
  }

  @Test("donne de nouveaux jours à chaque pas de la structure")
  func steps() throws {
    let interet = try Mises.oui().interesting(
      at: Mises.at(4, 20), jour: Mises.jour(4, 20), regles: Mises.regles())
    #expect(interet.value.echeance == Mises.jour(5, 4))
    let meeting = try interet.value.meetingFixed(
      .init(le: HeureLocale(Mises.jour(4, 28), 14, 0), lieu: "Mairie de Gagny"),
      at: Mises.at(4, 20), now: HeureLocale(Mises.jour(4, 20), 10, 0), regles: Mises.regles())
    #expect(meeting.value.echeance == Mises.jour(5, 12))
    #expect(meeting.value.etat(on: Mises.jour(5, 12)) == .entretien)
  }

  @Test("ne laisse rien faire à la structure avant le oui")
  func beforeYes() throws {
    #expect(throws: MiseRefusal.sansReponseDuCandidat) {
      try Mises.mise.interesting(
        at: Mises.at(4, 13), jour: Mises.jour(4, 13), regles: Mises.regles())
    }
    #expect(throws: MiseRefusal.sansReponseDuCandidat) {
      try Mises.mise.retained(jour: Mises.jour(4, 13), isTakenElsewhere: false)
    }
    #expect(!Mises.mise.ouvreCV(on: Mises.jour(4, 13)))
    #expect(try Mises.oui().ouvreCV(on: Mises.jour(4, 13)))
  }

  @Test(
    "referme coordonnées et CV dès qu’elle finit autrement que par une embauche",
    arguments: MiseEnRelation.Nature.allCases)
  func closing(nature: MiseEnRelation.Nature) throws {
    var ended = try Mises.oui()
    ended.issue = .init(nature, jour: Mises.jour(4, 16))
    #expect(ended.ouvreCV(on: Mises.jour(4, 16)) == (nature == .retenu))
    var unanswered = Mises.mise
    unanswered.issue = ended.issue
    #expect(!unanswered.ouvreCV(on: Mises.jour(4, 16)))
  }

  @Test(
    "referme coordonnées et CV au lendemain de la date limite, que le silence soit déjà écrit ou non",
    arguments: [(26, true), (27, false)])
  func closingBySilence(day: Int, isOpen: Bool) throws {
    #expect(try Mises.oui().ouvreCV(on: Mises.jour(4, day)) == isOpen)
  }

  @Test("ne retient pas une personne retenue ailleurs", arguments: [true, false])
  func retainedOnce(isTakenElsewhere: Bool) throws {
    let said = try Mises.oui()
    let done = Result {
      try said.retained(jour: Mises.jour(4, 16), isTakenElsewhere: isTakenElsewhere).value
    }
    if isTakenElsewhere {
      #expect(throws: MiseRefusal.dejaRetenu) { try done.get() }
    } else {
      #expect(try done.get().issue?.nature == .retenu)
    }
  }

  @Test(
    "ne se refuse qu’avec un motif de la liste et une phrase lisible",
    arguments: [
      ("animation", 10, true), ("animation", 9, false), ("animation", 1_000, true),
      ("animation", 1_001, false), ("pix", 50, false), ("age", 50, false), ("", 50, false),
    ])
  func refusal(motif: String, length: Int, isRight: Bool) throws {
    let phrase = String(repeating: "é", count: length)
    let done = try? Mises.oui().refused(
      motif: motif, phrase: phrase, jour: Mises.jour(4, 14), regles: Mises.regles())
    #expect((done != nil) == isRight)
  }

  @Test("se termine une seule fois")
  func once() throws {
    let retained = try Mises.oui().retained(
      jour: Mises.jour(4, 16), isTakenElsewhere: false
    ).value
    #expect(retained.etat(on: Mises.jour(6, 1)) == .close(.retenu))
    #expect(retained.closed(.postePourvu, jour: Mises.jour(4, 17)).events.isEmpty)
    #expect(throws: MiseRefusal.close) {
      try retained.refused(
        motif: "autre", phrase: "Une autre personne.", jour: Mises.jour(4, 17),
        regles: Mises.regles())
    }
  }

  @Test("tient dans une seule des listes, à tout moment", arguments: 12...30)
  func piles(day: Int) throws {
    let jour = Mises.jour(4, day)
    let said = try Mises.oui()
    let interet = try said.interesting(
      at: Mises.at(4, 14), jour: Mises.jour(4, 14), regles: Mises.regles()
    ).value
    for mise in [Mises.mise, said, interet] {
      #expect(PileMises.allCases.count { $0.holds(mise, on: jour) } == 1)
    }
  }
}
