package import Kernel

/// Where a proposition stands on a day, derived from its dated facts.
package enum EtatMise: Sendable, Hashable {
  /// The candidat has to say yes or no.
  case attendCandidat
  /// The candidat said yes; the structure has to answer.
  case attendStructure
  /// The structure wants to meet; no date yet.
  case interet
  case entretien
  case close(MiseEnRelation.Nature)

  package var isOpen: Bool { if case .close = self { false } else { true } }
}

extension MiseEnRelation {
  /// What the facts make of it on `jour`, a day of its département. The day of the deadline is still
  /// good; the next one, it is over, whether or not anything has run since.
  package func etat(on jour: Jour) -> EtatMise {
    if let issue = fin(on: jour) { return .close(issue.nature) }
    guard let reponse, reponse.oui else { return .attendCandidat }
    guard interetLe != nil else { return .attendStructure }
    return entretien == nil ? .interet : .entretien
  }

  /// How it ended, said or by silence; nil while it is open.
  package func fin(on jour: Jour) -> Issue? {
    if let issue { return issue }
    guard jour > echeance else { return nil }
    return Issue(reponse == nil ? .silenceCandidat : .silenceStructure, jour: echeance)
  }

  /// The structure may reach the person and read their CV: after their yes, as long as the proposition
  /// is open or when they are hired. Any other end closes both, silence included.
  package func ouvreCV(on jour: Jour) -> Bool {
    guard reponse?.oui == true else { return false }
    guard let fin = fin(on: jour) else { return true }
    return fin.nature == .retenu
  }
}
