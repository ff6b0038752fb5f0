package import Comptes
package import Kernel

extension Candidature {
  /// An agent prepares the opinion, or writes it again as long as it is not rendered.
  /// `version`: the one the agent read; another is a conflict and nothing is overwritten.
  package func avisPrepared(
    _ texte: TexteAvis, by compte: ID<Compte>, at: Instant, version read: Int,
    regles: ReglesCandidature
  ) throws(CandidatureRefusal) -> Changed<Candidature> {
    try requireOpen(version: read)
    guard avis?.renduLe == nil else { throw .avisDejaRendu }
    if let fault = texte.fautes(asked: demande.postes, regles).first { throw fault }
    var changed = self
    changed.version += 1
    changed.avis = Avis(texte: texte, prepareLe: at, preparePar: compte)
    return Changed(
      changed,
      events: [
        JournalEvent(
          "candidature.avisPrepare", on: subject, facts: texte.facts,
          personnel: [.init(personne: personne, field: "commentaire", value: texte.commentaire)])
      ])
  }

  /// A signatory renders the opinion as it was prepared.
  package func avisRendered(
    by compte: ID<Compte>, at: Instant, version read: Int
  ) throws(CandidatureRefusal) -> Changed<Candidature> {
    try requireOpen(version: read)
    guard var rendered = avis else { throw .avisManquant }
    guard rendered.renduLe == nil else { throw .avisDejaRendu }
    rendered.renduLe = at
    rendered.renduPar = compte
    var changed = self
    changed.version += 1
    changed.avis = rendered
    return Changed(
      changed,
      events: [
        JournalEvent("candidature.avisRendu", on: subject, facts: rendered.texte.facts)
      ])
  }

  /// Neither withdrawn nor decided, and as the actor read it.
  func requireOpen(version read: Int) throws(CandidatureRefusal) {
    guard retrait == nil else { throw .dejaRetiree }
    guard read == version else { throw .conflit(version: version) }
    guard decision == nil else { throw .dejaDecidee }
  }
}

extension TexteAvis {
  /// All that keeps it from being an opinion on a request of so many posts, in the order of the form.
  package func fautes(asked: Int, _ regles: ReglesCandidature) -> [CandidatureRefusal] {
    var found: [CandidatureRefusal] = []
    if case .favorable(let postes) = sens, !(1...max(1, asked)).contains(postes) {
      found.append(.postesHorsDemande(demandes: asked))
    }
    if let rang, !(1...9_999).contains(rang) { found.append(.rangInvalide) }
    if !regles.commentaire.contains(characters(commentaire)) {
      found.append(.commentaireLongueur(regles.commentaire))
    }
    return found
  }

  fileprivate var facts: [(String, JournalEvent.Fact)] {
    let sens: String =
      switch self.sens {
      case .favorable: "favorable"
      case .defavorable: "defavorable"
      }
    let rank: [(String, JournalEvent.Fact)] = rang.map { [("rang", .integer(Int64($0)))] } ?? []
    return [("sens", .code(sens)), ("postes", .integer(Int64(postes)))] + rank
  }
}
