import Candidats
import Kernel
import MisesEnRelation
package import Programme
package import Territoires

/// Makes the entries of a calculation: the hard filters, each side's limit, then each post's ranking.
package struct ConstructionEntrees {
  private let appariement: LimitesAppariement
  private let mises: LimitesMises
  private let index: TerritoireIndex
  private let tirage: TirageAppariement

  package init(_ regles: ReglesDuJour, _ index: TerritoireIndex, _ tirage: TirageAppariement) {
    appariement = regles.appariement
    mises = regles.mises
    self.index = index
    self.tirage = tirage
  }

  /// Whoever withdrew or is retained somewhere does not take part.
  package func callAsFunction(_ matiere: MatiereAppariement) -> EntreesAppariement {
    let offres = matiere.offres.sorted { $0.offre.id < $1.offre.id }
    let candidats = matiere.candidats.filter { $0.candidat.etat == .disponible && !$0.retenu }
      .sorted { $0.candidat.id < $1.candidat.id }
    let personnes = candidats.map {
      EntreesAppariement.Personne(
        id: $0.candidat.id, points: appariement.points($0.candidat.profil?.situations ?? []))
    }
    var (voeux, ecarts) = ([[Int32]](), [EntreesAppariement.Ecart]())
    let places = Dictionary(offres.enumerated().map { ($1.offre.id, $0) }) { first, _ in first }
    var asking = [[Aspirant]](repeating: [], count: offres.count)
    for (place, (vu, personne)) in zip(candidats, personnes).enumerated() {
      let kept = wishes(of: vu, offres, places, &ecarts)
      let aspirant = Aspirant(
        place: place, id: personne.id, points: personne.points.total,
        billet: tirage.billet(personne.id))
      for poste in kept { asking[poste].append(aspirant) }
      voeux.append(kept.map { Int32(clamping: $0) })
    }
    let postes = zip(offres, asking).map { ranking(of: $0, $1) }
    return EntreesAppariement(
      personnes: personnes, postes: postes.map(\.poste),
      instance: InstanceAppariement(
        capacites: offres.map { Int32(clamping: capacity(of: $0)) }, voeux: Listes(voeux),
        classements: Listes(postes.map(\.classement))),
      ecarts: ecarts)
  }

  /// Meetings that may still be proposed: so many for each post left, less those that are open.
  private func capacity(of vue: MatiereAppariement.OffreVue) -> Int {
    max(0, mises.parPoste * max(0, vue.offre.postes - vue.pourvus) - vue.ouvertes)
  }

  /// The places of the posts that remain, in the person's order.
  private func wishes(
    of vu: MatiereAppariement.CandidatVu, _ offres: [MatiereAppariement.OffreVue],
    _ places: [ID<Offre>: Int], _ ecarts: inout [EntreesAppariement.Ecart]
  ) -> [Int] {
    var kept: [Int] = []
    for (rang, offre) in vu.voeux.enumerated() {
      guard let place = places[offre] else { continue }
      if let cause = cause(vu, offres[place]) {
        ecarts.append(
          .init(candidat: vu.candidat.id, rang: rang + 1, offre: offre, cause: cause))
      } else {
        kept.append(place)
      }
    }
    return kept
  }

  private func cause(
    _ vu: MatiereAppariement.CandidatVu, _ vue: MatiereAppariement.OffreVue
  ) -> CauseEcart? {
    let words = vu.candidat.profil.flatMap { CauseEcart.entre($0, vue.offre, index) }
    if let words { return words }
    if vue.pourvus >= vue.offre.postes { return .pourvue }
    if vu.deja.contains(vue.offre.id) { return .dejaProposee }
    if vu.attend { return .attendReponse }
    if vu.ouvertes >= mises.parCandidat { return .tropPourCandidat }
    return capacity(of: vue) > 0 ? nil : .tropPourOffre
  }

  /// A person as a post ranks them.
  private struct Aspirant {
    let place: Int
    let id: ID<Candidat>
    let points: Int
    let billet: [UInt8]

    /// More points first, then the smaller ticket.
    static func precedes(_ a: Aspirant, _ b: Aspirant) -> Bool {
      a.points != b.points ? a.points > b.points : a.billet.lexicographicallyPrecedes(b.billet)
    }
  }

  /// Those who wish for it: as the structure declared, then by points, then by the lottery.
  private func ranking(
    of vue: MatiereAppariement.OffreVue, _ asking: [Aspirant]
  ) -> (poste: EntreesAppariement.Poste, classement: [Int32]) {
    let byNumber = Dictionary(asking.map { ($0.id, $0.place) }) { first, _ in first }
    let declared = vue.classement.compactMap { byNumber[$0] }
    let named = Set(declared)
    let others = asking.filter { !named.contains($0.place) }.sorted(by: Aspirant.precedes)
    return (
      .init(offre: vue.offre.id, declares: declared.count),
      (declared + others.map(\.place)).map { Int32(clamping: $0) }
    )
  }
}
