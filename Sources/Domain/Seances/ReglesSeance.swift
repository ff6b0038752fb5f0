package import Candidatures
package import Kernel
package import Programme

/// What the programme lays down for séances on one day.
package struct ReglesSeance: Sendable, Equatable {
  package let ordre: OrdrePublie
  /// The official grounds of a refusal, by what the posts are for.
  private let motifs: [GenreCandidature: [MotifRefus]]
  package let phrase: ClosedRange<Int>
  package let aides: Aides

  package init(_ regles: ReglesDuJour) {
    ordre = OrdrePublie(regles.ordreSeance)
    motifs = [.structure: regles.motifs, .coordonnateur: regles.motifsCoordonnateur]
    phrase = regles.limites.phraseDecision
    aides = regles.aides
  }

  /// Three for structures, four for coordonnateurs.
  package func motifs(_ genre: GenreCandidature) -> [MotifRefus] { motifs[genre] ?? [] }
}

/// What a rule of a séance reads beside it, in the same transaction.
package struct ContexteSeance: Sendable {
  package let comite: Comite
  /// Every file of the agenda.
  package let dossiers: [ID<Candidature>: DossierSeance]
  /// Posts that may still be granted, by département, before this séance's proposals; a département
  /// without a ceiling is not there.
  package let restes: [String: Int]

  package init(
    comite: Comite, dossiers: [ID<Candidature>: DossierSeance], restes: [String: Int]
  ) {
    self.comite = comite
    self.dossiers = dossiers
    self.restes = restes
  }
}
