import Candidatures
import Comptes
import Kernel
import TestKit

/// One random life of a candidature: acts through the rules, in the order they are recorded, with what
/// the journal keeps of them.
struct Histoire {
  private(set) var actes: [ActeConnu] = []
  private(set) var etapes: [(moment: Instant, candidature: Candidature)] = []
  private var candidature: Candidature
  private var jour = Exemples.jour("2021-03-09")
  private var hasard: Hasard
  private let regles: ReglesCandidature
  private let lettres: Lettres
  private static let phrase = "Une raison vraie et précise."

  init(_ graine: UInt64, regles: ReglesCandidature, lettres: Lettres, depot: Changed<Candidature>) {
    hasard = Hasard(graine)
    (self.regles, self.lettres) = (regles, lettres)
    candidature = depot.value
    keep(depot)
    for _ in 0..<(4 + hasard.draw(9)) { step() }
  }

  private var moment: Instant { Exemples.midi(jour.description) }

  private mutating func keep(_ changed: Changed<Candidature>) {
    candidature = changed.value
    let at = moment
    actes += changed.events.map { ActeConnu(genre: $0.kind, moment: at, faits: $0.facts) }
    etapes.append((at, candidature))
  }

  /// Most acts are refused by the rules at that point: the history goes on without them.
  private mutating func step() {
    jour = jour.adding(days: hasard.draw(16))
    let choice = hasard.draw(11)
    guard let changed = try? act(choice) else { return }
    keep(changed)
  }

  private mutating func act(_ choice: Int) throws -> Changed<Candidature> {
    let (found, at) = (candidature, moment)
    switch choice {
    case 0: return try found.engaged(par: "Lucie Fictif", at: at, jour: jour)
    // Prepared again: a correction.
    case 1, 2:
      let postes = hasard.draw(3)
      return try found.avisPrepared(
        TexteAvis(
          sens: postes == 0 ? .defavorable : .favorable(postes: postes), rang: nil,
          commentaire: Self.phrase), by: ID(1), at: at, version: found.version, regles: regles)
    case 3: return try found.avisRendered(by: ID(2), at: at, version: found.version)
    // Taken elsewhere before, and recorded late.
    case 4: return try decide(.importee, jour.adding(days: -hasard.draw(20)))
    case 5: return try decide(hasard.draw(2) == 0 ? .directe : .seance(7), jour)
    case 6: return try found.notified(jour: jour, version: found.version, lettres: lettres)
    case 7:
      return try found.challenged(
        id: ID(Int64(100 + found.recours.count)), nature: .gracieux,
        recuLe: jour.adding(days: -hasard.draw(10)), texte: Self.phrase, by: ID(3), at: at,
        jour: jour, regles: regles, lettres: lettres)
    case 8: return try answer()
    case 9: return try found.engagementDeclined(at: at, jour: jour, lettres: lettres)
    default:
      guard hasard.draw(4) == 0 else { throw CandidatureRefusal.interdit }
      return try found.withdrawn(at: at, jour: jour)
    }
  }

  private mutating func decide(
    _ origine: OrigineDecision, _ le: Jour
  ) throws -> Changed<Candidature> {
    try candidature.decided(
      texte(), id: ID(Int64(200 + candidature.decisions.count)), origine: origine,
      auteur: Self.auteur, by: ID(2), at: moment, jour: le, version: candidature.version,
      regles: regles)
  }

  private mutating func answer() throws -> Changed<Candidature> {
    guard let recours = candidature.recours.last else { throw CandidatureRefusal.introuvable }
    let accord =
      hasard.draw(2) == 0
      ? nil
      : AccordRecours(
        decision: ID(Int64(200 + candidature.decisions.count)), texte: texte(),
        auteur: Self.auteur)
    return try candidature.answered(
      recours.id, raison: Self.phrase, accord: accord, by: ID(2), at: moment, jour: jour,
      version: candidature.version, regles: regles, lettres: lettres)
  }

  private mutating func texte() -> TexteDecision {
    let postes = hasard.draw(3)
    return TexteDecision(postes: postes, motif: postes < 2 ? "b" : nil, phrase: Self.phrase)
  }

  private static let auteur = AuteurDecision(
    prenom: "Bastien", nom: "Démo", qualite: "secrétaire général", service: "Préfecture")

  /// The candidature as it stood at the end of a day; nil before its deposit.
  func candidature(on day: Jour) -> Candidature? {
    let end = Exemples.midi(day.description)
    return etapes.last { $0.moment <= end }?.candidature
  }
}
