package import Candidatures
package import Kernel

/// Who may vote on a file of the agenda, and whether they are enough.
extension Seance {
  /// Members present who may vote on this file.
  package func votants(_ candidature: ID<Candidature>) -> Int {
    presents.count {
      !deports.contains(Deport(membre: $0, candidature: candidature))
    }
  }

  /// The members of the day whose organisation this file is of, and who did not stand aside from it.
  package func lies(_ dossier: DossierSeance, in comite: Comite) -> [Membre] {
    comite.membres(on: le).filter { membre in
      membre.organisme == dossier.identifiant
        && !deports.contains(Deport(membre: membre.id, candidature: dossier.id))
    }
  }

  /// Why those who are there may neither keep nor refuse this file; nil when they may. Adjourning it
  /// needs none of this.
  package func empechement(_ dossier: DossierSeance, _ comite: Comite) -> FauteProposition? {
    if let linked = lies(dossier, in: comite).first(where: { presents.contains($0.id) }) {
      return .deportManquant(membre: linked.nom)
    }
    let (there, requis) = (votants(dossier.id), comite.quorum(on: le))
    return there >= requis ? nil : .quorum(presents: there, requis: requis)
  }

  /// Throws `votesContraires` with the files voted on that those who are there may not vote on.
  func requireVotes(_ contexte: ContexteSeance) throws(SeanceRefusal) {
    let faults = votables.compactMap { point -> LigneEnFaute? in
      guard let proposition = propositions[point.candidature], !proposition.isAjournement,
        let dossier = contexte.dossiers[point.candidature], dossier.decision == nil,
        let faute = empechement(dossier, contexte.comite)
      else { return nil }
      return LigneEnFaute(point.candidature, faute)
    }
    guard faults.isEmpty else { throw .votesContraires(faults) }
  }

  /// Files a member may still stand aside from: no vote on them was counted.
  package var deportables: [Point] {
    votables.filter { propositions[$0.candidature]?.isAjournement ?? true }
  }

  /// What this member stands aside from.
  package func deports(of membre: ID<Membre>) -> Set<ID<Candidature>> {
    Set(deports.filter { $0.membre == membre }.map(\.candidature))
  }
}
