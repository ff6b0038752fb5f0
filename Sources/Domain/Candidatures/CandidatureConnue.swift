package import Kernel

/// An entry of the journal about a candidature: its facts alone, which an erasure leaves.
package struct ActeConnu: Sendable {
  package let genre: String
  package let moment: Instant
  private let faits: [(name: String, value: JournalEvent.Fact)]

  package init(
    genre: String, moment: Instant, faits: [(name: String, value: JournalEvent.Fact)]
  ) {
    self.genre = genre
    self.moment = moment
    self.faits = faits
  }

  package func entier(_ name: String) -> Int? {
    if case .integer(let value)? = fact(name) { Int(clamping: value) } else { nil }
  }
  package func jour(_ name: String) -> Jour? {
    if case .jour(let jour)? = fact(name) { jour } else { nil }
  }
  func code(_ name: String) -> String? {
    if case .code(let code)? = fact(name) { code } else { nil }
  }

  private func fact(_ name: String) -> JournalEvent.Fact? {
    faits.first { $0.name == name }?.value
  }
}

/// What was known of a candidature at a moment: rebuilt from the journal's entries up to then, without
/// reading the file as it is today. Says the same after an erasure.
package struct CandidatureConnue: Sendable, Equatable {
  package private(set) var numero = ""
  package private(set) var postes = 0
  package private(set) var recueLe: Jour?
  package private(set) var silenceLe: Jour?
  package private(set) var engageeLe: Jour?
  package private(set) var engagementRefuseLe: Jour?
  package private(set) var avis: AvisConnu?
  /// First to last.
  package private(set) var decisions: [DecisionConnue] = []
  package private(set) var recours: [RecoursConnu] = []
  package private(set) var retireeLe: Jour?
  /// What avenants validated by then moved, in the order they were validated.
  package private(set) var mouvements: [MouvementPostes] = []

  package struct AvisConnu: Sendable, Equatable {
    /// Zero when unfavourable.
    package let postes: Int
    package let rendu: Bool
  }

  package struct DecisionConnue: Sendable, Equatable {
    package let postes: Int
    package let le: Jour?
    package var notifieeLe: Jour?
  }

  package struct RecoursConnu: Sendable, Equatable {
    package let numero: Int
    package let recuLe: Jour?
    /// Nil as long as nobody answered.
    package var accueilli: Bool?
  }

  /// Nil when nothing was known yet. `actes` oldest first.
  package init?(_ actes: some Sequence<ActeConnu>, until moment: Instant) {
    for acte in actes where acte.moment <= moment { apply(acte) }
    guard recueLe != nil else { return nil }
  }

  private mutating func apply(_ acte: ActeConnu) {
    switch acte.genre {
    case "candidature.deposee":
      numero = acte.code("numero") ?? ""
      postes = acte.entier("postes") ?? 0
      recueLe = acte.jour("recue_le")
      silenceLe = acte.jour("silence_le")
    case "candidature.engagee": engageeLe = acte.jour("le")
    case "candidature.engagementRefuse": engagementRefuseLe = acte.jour("le")
    case "candidature.avisPrepare", "candidature.avisRendu":
      avis = AvisConnu(
        postes: acte.code("sens") == "favorable" ? acte.entier("postes") ?? 0 : 0,
        rendu: acte.genre == "candidature.avisRendu")
    case "candidature.decidee":
      decisions.append(
        DecisionConnue(postes: acte.entier("postes") ?? 0, le: acte.jour("le"), notifieeLe: nil))
    case "candidature.notifiee":
      guard let last = decisions.indices.last else { return }
      decisions[last].notifieeLe = acte.jour("le")
    case "candidature.recoursRecu":
      recours.append(
        RecoursConnu(
          numero: acte.entier("recours") ?? 0, recuLe: acte.jour("recu_le"), accueilli: nil))
    case "candidature.recoursRepondu":
      guard let index = recours.firstIndex(where: { $0.numero == acte.entier("recours") }) else {
        return
      }
      recours[index].accueilli = acte.code("sens") == "accueil"
    case "avenant.valide":
      guard let variation = acte.entier("variation"), let effet = acte.jour("effet") else { return }
      mouvements.append(MouvementPostes(variation: variation, effet: effet))
    case "candidature.retiree": retireeLe = acte.jour("le")
    default: return
    }
  }

  /// The posts held on `jour`, with what was known.
  package func postesTenus(on jour: Jour) -> Int {
    mouvements.filter { $0.effet <= jour }
      .reduce(decisions.last?.postes ?? 0) { $0 + $1.variation }
  }

  /// Where it stood on `jour`, with what was known.
  package func etat(on jour: Jour) -> EtatCandidature {
    let declined: Bool? = engagementRefuseLe == nil ? nil : false
    return EtatCandidature(
      asked: postes, granted: decisions.last?.postes, silence: silenceLe ?? jour,
      withdrawn: retireeLe != nil, committed: engageeLe == nil ? declined : true,
      avisPrepared: avis != nil,
      avisRendered: avis?.rendu ?? false, on: jour)
  }
}
