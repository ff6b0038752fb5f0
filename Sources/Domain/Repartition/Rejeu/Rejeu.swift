package import Structures
package import Territoires

/// The posts of the award list, given out again by the équité model: as many posts, real against
/// proposed. Seats, not places of work: the list knows no others.
package struct Rejeu: Sendable {
  package let lignes: Int
  /// Posts of the list, and those whose commune is not on the map, left out of all the rest.
  package let postes: Int
  package let horsCarte: Int
  package let reel: BilanPostes
  package let propositions: [Proposition]

  package struct Proposition: Sendable {
    package let candidats: CandidatsRejeu
    package let bilan: BilanPostes
    /// At most so many people in difficulty more, weighted: what the certificate leaves possible.
    package let mieuxPossible: Int
    /// Posts that would change département.
    package let deplaces: Int
    package let empreinte: String
  }

  /// Refused where the list contradicts the corridors, which no list did so far.
  package init(
    _ index: TerritoireIndex, _ attributions: [Attribution], reglage: ReglageCalcul
  ) async throws(RefusCalcul) {
    let pays = PaysRejoue(index, attributions)
    lignes = attributions.count
    postes = pays.total + pays.horsCarte
    horsCarte = pays.horsCarte
    reel = try Tentative(pays, .memesCommunes).reel
    var propositions: [Proposition] = []
    for candidats in CandidatsRejeu.allCases {
      propositions.append(try await Tentative(pays, candidats).proposition(reglage))
    }
    self.propositions = propositions
  }
}

/// One set of candidates tried.
private struct Tentative {
  private let candidats: CandidatsRejeu
  private let modele: ModeleEquite
  let reel: BilanPostes

  init(_ pays: PaysRejoue, _ candidats: CandidatsRejeu) throws(RefusCalcul) {
    self.candidats = candidats
    let instance = pays.instance(candidats)
    modele = try ModeleEquite(
      instance, .rejeu(postes: pays.total), budget: nil, postes: pays.total)
    reel = BilanPostes(modele, pays.plan(instance))
  }

  func proposition(
    _ reglage: ReglageCalcul
  ) async throws(RefusCalcul) -> Rejeu.Proposition {
    let result = try await modele.calcule(reglage)
    let bilan = BilanPostes(modele, result.plan)
    return Rejeu.Proposition(
      candidats: candidats, bilan: bilan,
      mieuxPossible: Int((result.borne - result.valeur).rounded(.up)),
      deplaces: zip(bilan.departements, reel.departements)
        .reduce(0) { $0 + max(0, $1.0.postes - $1.1.postes) },
      empreinte: result.plan.empreinte(modele.instance))
  }
}

extension ParametresEquite {
  /// A replay aims at what the list's own posts could give, and wants a post in every EPCI or EPT whose
  /// need is half a post's.
  static func rejeu(postes: Int) -> ParametresEquite {
    var parametres = ParametresEquite()
    parametres.postesDeReference = max(1, postes)
    parametres.seuilZone = 50
    return parametres
  }
}
