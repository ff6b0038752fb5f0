import Programme
package import Candidatures
package import Kernel

extension Seance {
  /// Records a series of proposals, all or none. One recorded before is replaced as long as the minutes
  /// are not approved. Throws `lignes` with every line at fault.
  package func proposed(
    _ serie: [ID<Candidature>: Proposition], contexte: ContexteSeance, regles: ReglesSeance,
    version read: Int
  ) throws(SeanceRefusal) -> Changed<Seance> {
    try requireOpen(version: read)
    guard !presents.isEmpty else { throw .presencesManquantes }
    var changed = self
    changed.version += 1
    var faults: [LigneEnFaute] = []
    // In the order of the agenda: posts go to the first as long as some remain.
    for point in points {
      guard let proposition = serie[point.candidature] else { continue }
      changed.propositions[point.candidature] = nil
      if let faute = changed.fault(proposition, on: point.candidature, contexte, regles) {
        faults.append(LigneEnFaute(point.candidature, faute))
      } else {
        changed.propositions[point.candidature] = proposition
      }
    }
    let unknown = serie.keys.filter { id in !points.contains { $0.candidature == id } }
    faults += unknown.sorted().map { LigneEnFaute($0, .horsOrdre) }
    guard faults.isEmpty else { throw .lignes(faults) }
    return Changed(changed, events: events(serie))
  }

  /// A line a file, on the file: its own history tells what the comité proposed.
  private func events(_ serie: [ID<Candidature>: Proposition]) -> [JournalEvent] {
    let lines = serie.sorted { $0.key < $1.key }.map { id, proposition in
      JournalEvent(
        "candidature.proposee", on: .init("candidature", id.rawValue),
        facts: [("seance", .integer(self.id.rawValue)), ("le", .jour(le))] + proposition.facts)
    }
    let total = JournalEvent(
      "seance.propositions", on: subject,
      facts: [
        ("dossiers", .integer(Int64(serie.count))),
        ("postes", .integer(Int64(serie.values.reduce(0) { $0 + $1.postes }))),
      ])
    return [total] + lines
  }

  private func fault(
    _ proposition: Proposition, on candidature: ID<Candidature>, _ contexte: ContexteSeance,
    _ regles: ReglesSeance
  ) -> FauteProposition? {
    guard let dossier = contexte.dossiers[candidature] else { return .horsOrdre }
    if dossier.isWithdrawn { return .dejaRetiree }
    if dossier.decision != nil { return .dejaDecidee }
    if let jour = dossier.ailleursLe { return .autreSeance(jour) }
    if !proposition.isAjournement, let faute = empechement(dossier, contexte.comite) {
      return faute
    }
    return ground(proposition, dossier, regles) ?? ceiling(proposition, dossier, contexte)
  }

  private func ground(
    _ proposition: Proposition, _ dossier: DossierSeance, _ regles: ReglesSeance
  ) -> FauteProposition? {
    let length = proposition.phrase.unicodeScalars.count { $0 != "\r" }
    switch proposition.sens {
    case .retenir(let postes):
      guard (1...max(1, dossier.postes)).contains(postes) else {
        return .postesHorsDemande(demandes: dossier.postes)
      }
      guard dossier.isCommitted else { return .engagementManquant }
      if postes == dossier.postes {
        return length <= regles.phrase.upperBound ? nil : .phraseLongueur(regles.phrase)
      }
    case .ajourner:
      return regles.phrase.contains(length) ? nil : .phraseLongueur(regles.phrase)
    case .refuser: break
    }
    guard let motif = proposition.motif,
      regles.motifs(dossier.genre).contains(where: { $0.code == motif })
    else {
      return .motifManquant
    }
    return regles.phrase.contains(length) ? nil : .phraseLongueur(regles.phrase)
  }

  private func ceiling(
    _ proposition: Proposition, _ dossier: DossierSeance, _ contexte: ContexteSeance
  ) -> FauteProposition? {
    guard let reste = reste(dossier.departement, contexte) else { return nil }
    return proposition.postes <= reste ? nil : .reste(max(0, reste))
  }

  /// Posts that may still be granted in a département after this séance's own proposals; nil without
  /// a ceiling.
  package func reste(_ departement: String, _ contexte: ContexteSeance) -> Int? {
    guard let before = contexte.restes[departement] else { return nil }
    let proposed = propositions.reduce(0) { sum, entry in
      guard let dossier = contexte.dossiers[entry.key], dossier.departement == departement,
        dossier.decision == nil, !dossier.isWithdrawn
      else { return sum }
      return sum + entry.value.postes
    }
    return before - proposed
  }

  /// What the opinion says, for the files it favours whose posts the legal representative committed and
  /// that those who are there may vote on: a start for the séance, line by line in one gesture.
  package func suggestions(_ contexte: ContexteSeance) -> [ID<Candidature>: Proposition] {
    var serie: [ID<Candidature>: Proposition] = [:]
    for point in restants {
      guard let dossier = contexte.dossiers[point.candidature], dossier.decision == nil,
        dossier.isCommitted, !dossier.isWithdrawn, let avis = dossier.avis, avis.rendu,
        avis.postes == dossier.postes, empechement(dossier, contexte.comite) == nil
      else { continue }
      serie[point.candidature] = Proposition(.retenir(postes: avis.postes))
    }
    return serie
  }
}
