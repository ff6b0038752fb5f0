import Candidatures
import Kernel
import TestKit
import Testing

/// The statuses again, from a table: each kind of entry has a weight and says a status; the heaviest
/// wins, and among equals the latest.
enum TableEtats {
  private static let poids: [String: (poids: Int, etat: String)] = [
    "candidature.deposee": (0, "aCompleter"), "candidature.engagee": (1, "aInstruire"),
    "candidature.engagementRefuse": (1, "engagementRefuse"),
    "candidature.avisPrepare": (2, "avisPrepare"), "candidature.avisRendu": (3, "avisRendu"),
    "silence": (4, "silence"), "candidature.decidee": (5, ""),
    "candidature.retiree": (6, "retiree"),
  ]

  /// Nil before anything was known.
  static func etat(_ histoire: Histoire, on jour: Jour) -> String? {
    let end = Exemples.midi(jour.description)
    let known = histoire.actes.filter { $0.moment <= end }
    guard let first = known.first else { return nil }
    var entries = known.compactMap { acte -> (Int, String)? in
      poids[acte.genre].map { ($0.poids, $0.etat.isEmpty ? granted(acte, first) : $0.etat) }
    }
    if let silence = first.jour("silence_le"), jour >= silence { entries.append((4, "silence")) }
    let heaviest = entries.map(\.0).max()
    return entries.last { $0.0 == heaviest }?.1
  }

  private static func granted(_ acte: ActeConnu, _ deposit: ActeConnu) -> String {
    guard let postes = acte.entier("postes"), postes > 0 else { return "refusee" }
    return postes < deposit.entier("postes") ?? 0 ? "accordeeEnPartie" : "accordee"
  }

  /// What a status written at each entry, and never computed again, would say: the bug to find.
  static func stored(_ histoire: Histoire, on jour: Jour) -> String? {
    let end = Exemples.midi(jour.description)
    let known = histoire.actes.filter { $0.moment <= end }
    guard let first = known.first else { return nil }
    return known.compactMap { acte in
      poids[acte.genre].map { $0.etat.isEmpty ? granted(acte, first) : $0.etat }
    }.last
  }
}

@Suite("Les états sont des fonctions de faits datés")
struct HistoiresTests {
  private func histoires(_ count: Int) throws -> [Histoire] {
    let (regles, lettres) = (try Exemples.regles(), try Exemples.lettres())
    let depot = try Exemples.depot(Exemples.avec(.postes, "2"))
    return (1...count).map {
      Histoire(UInt64($0), regles: regles, lettres: lettres, depot: depot)
    }
  }

  @Test("10 000 histoires, trois calculs, aucun écart, quel que soit le jour") func same() throws {
    var seen: Set<String> = []
    var differences = 0
    for (rang, histoire) in try histoires(10_000).enumerated() {
      var hasard = Hasard(UInt64(rang) &+ 77)
      for _ in 0..<5 {
        let day = Exemples.jour("2021-03-05").adding(days: hasard.draw(220))
        let today = histoire.candidature(on: day)?.etat(on: day).rawValue
        let known = CandidatureConnue(
          histoire.actes, until: Exemples.midi(day.description))?.etat(on: day).rawValue
        let table = TableEtats.etat(histoire, on: day)
        if today != table || known != table { differences += 1 }
        if let table { seen.insert(table) }
      }
    }
    #expect(differences == 0)
    #expect(seen == Set(EtatCandidature.allCases.map(\.rawValue)))
  }

  @Test("Ce que l’on savait des décisions, des recours et du retrait est le dossier d’alors")
  func facts() throws {
    for histoire in try histoires(500) {
      guard let last = histoire.etapes.last,
        let known = CandidatureConnue(histoire.actes, until: last.moment)
      else { continue }
      let found = last.candidature
      #expect(known.decisions.map(\.postes) == found.decisions.map(\.texte.postes))
      #expect(known.decisions.map(\.notifieeLe) == found.decisions.map(\.notifieeLe))
      #expect(
        known.recours.map(\.accueilli)
          == found.recours.map { $0.reponse.map { $0.decision != nil } })
      #expect(known.retireeLe == found.retrait?.jour)
    }
  }

  @Test("Un état gardé au lieu d’être calculé se ferait prendre") func planted() throws {
    let day = Exemples.jour("2021-09-01")
    let wrong = try histoires(1_000).count {
      TableEtats.stored($0, on: day) != TableEtats.etat($0, on: day)
    }
    #expect(wrong > 100)
  }
}
