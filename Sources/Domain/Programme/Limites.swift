package import Kernel

/// How much may be asked or written.
package struct Limites: Hashable, Sendable {
  package let postes: ClosedRange<Int>
  /// Characters.
  package let motivationMax: Int
  /// Months after the deposit that a post may begin, at most.
  package let debutMois: Int
  package let commentaireAvis: ClosedRange<Int>
  package let phraseDecision: ClosedRange<Int>

  init(_ regles: Regles, _ jour: Jour) throws(RegleFault) {
    postes = try bounds(regles, .formulairePostesMin, .formulairePostesMax, jour)
    motivationMax = try regles.entier(.formulaireMotivationMax, on: jour)
    debutMois = try regles.entier(.formulaireDebutMois, on: jour)
    commentaireAvis = try bounds(regles, .avisCommentaireMin, .avisCommentaireMax, jour)
    phraseDecision = try bounds(regles, .decisionPhraseMin, .decisionPhraseMax, jour)
  }
}

private func bounds(
  _ regles: Regles, _ low: CodeRegle, _ high: CodeRegle, _ jour: Jour
) throws(RegleFault) -> ClosedRange<Int> {
  let (first, last) = (try regles.entier(low, on: jour), try regles.entier(high, on: jour))
  guard first <= last else { throw .illisible(high, valeur: String(last)) }
  return first...last
}

/// An official ground of a refusal: one of a closed list.
package struct MotifRefus: Hashable, Sendable {
  /// `a`, `b` or `c` for a structure, `d` to `g` for a coordonnateur.
  package let code: String
  package let texte: String
}

/// How long things take, and how long they are kept.
package struct Delais: Hashable, Sendable {
  /// After so many months without an answer, the application is refused.
  package let silenceRefusMois: Int
  /// How long a decision may be challenged.
  package let recoursMois: Int
  /// Hours before the representative's link may be sent again.
  package let engagementRelanceHeures: Int
  package let recrutementMois: Int
  package let recrutementSupplementaireMois: Int
  /// From the signature of an accord to its projet d'accueil.
  package let projetMois: Int
  /// Days before the projet is due when it is reminded of, the longest first.
  package let projetRappels: [Int]
  package let brouillonJours: Int
  package let candidatureConservationMois: Int
  package let compteInactifMois: Int
  /// How long the text of a letter is kept once it was sent.
  package let courrierConservationMois: Int
  /// How long a request of erasure may wait for its answer.
  package let effacementReponseMois: Int

  init(_ regles: Regles, _ jour: Jour) throws(RegleFault) {
    silenceRefusMois = try regles.entier(.silenceRefusMois, on: jour)
    recoursMois = try regles.entier(.recoursMois, on: jour)
    engagementRelanceHeures = try regles.entier(.engagementRelanceHeures, on: jour)
    recrutementMois = try regles.entier(.recrutementMois, on: jour)
    recrutementSupplementaireMois = try regles.entier(.recrutementSupplementaireMois, on: jour)
    projetMois = try regles.entier(.projetMois, on: jour)
    projetRappels = try regles.entiers(.projetRappels, on: jour)
    brouillonJours = try regles.entier(.brouillonJours, on: jour)
    candidatureConservationMois = try regles.entier(.candidatureConservationMois, on: jour)
    compteInactifMois = try regles.entier(.compteInactifMois, on: jour)
    courrierConservationMois = try regles.entier(.courrierConservationMois, on: jour)
    effacementReponseMois = try regles.entier(.effacementReponseMois, on: jour)
  }

  /// The day from which silence means refusal for what was received on `jour`.
  package func silence(received jour: Jour) -> Jour { jour.adding(months: silenceRefusMois) }
}

/// What the simulator supposes beside the official figures.
package struct Hypotheses: Hashable, Sendable {
  /// Gross monthly minimum wage.
  package let smic: Centimes
  /// Employer's contributions, in per cent of the gross wage.
  private let chargesPubliques: Int
  private let chargesPrivees: Int
  /// Travel, telephone, equipment: a month, for one post.
  package let fraisMensuels: Centimes

  init(_ regles: Regles, _ jour: Jour) throws(RegleFault) {
    smic = try regles.montant(.smicBrutMensuel, on: jour)
    chargesPubliques = try regles.entier(.chargesPubliques, on: jour)
    chargesPrivees = try regles.entier(.chargesPrivees, on: jour)
    fraisMensuels = try regles.montant(.fraisMensuels, on: jour)
  }

  package func charges(_ employeur: Employeur) -> Int {
    switch employeur {
    case .publique: chargesPubliques
    case .privee: chargesPrivees
    }
  }
}
