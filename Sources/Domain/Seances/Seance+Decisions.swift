package import Candidatures
package import Comptes
package import Kernel

extension Seance {
  /// The competent authority makes the comité's proposal on one file its own. Nil when there is
  /// nothing to decide: adjourned, withdrawn, or decided since.
  package func decision(
    on candidature: Candidature, _ signature: SignatureSeance, regles: ReglesCandidature
  ) throws -> Changed<Candidature>? {
    guard isApproved else { throw SeanceRefusal.nonApprouve }
    guard let texte = propositions[candidature.id]?.decision, candidature.retrait == nil,
      candidature.decision == nil, let decision = signature.decisions[candidature.id]
    else { return nil }
    return try candidature.decided(
      texte, id: decision, origine: .seance(id.rawValue), auteur: signature.auteur,
      calcul: calcul, by: signature.compte, at: signature.at, jour: signature.jour,
      version: candidature.version, regles: regles)
  }

  /// The letter of one file's decision, or of its adjournment; nil when it has none from here, or was
  /// sent.
  package func notification(
    of candidature: Candidature, on jour: Jour, lettres: Lettres
  ) throws -> Changed<Candidature>? {
    if let proposition = propositions[candidature.id], proposition.sens == .ajourner {
      guard isApproved, annonces[candidature.id] == nil, candidature.retrait == nil else {
        return nil
      }
      return candidature.reexamined(
        seance: id.rawValue, le: le, phrase: proposition.phrase, lettres: lettres)
    }
    guard let decision = candidature.decision, decision.origine == .seance(id.rawValue),
      decision.notifieeLe == nil, candidature.retrait == nil
    else { return nil }
    return try candidature.notified(jour: jour, version: candidature.version, lettres: lettres)
  }
}

/// Who signs a séance's decisions, when, and their numbers, drawn before.
package struct SignatureSeance: Sendable {
  package let auteur: AuteurDecision
  package let compte: ID<Compte>
  package let at: Instant
  package let jour: Jour
  package let decisions: [ID<Candidature>: ID<Decision>]

  package init(
    auteur: AuteurDecision, compte: ID<Compte>, at: Instant, jour: Jour,
    decisions: [ID<Candidature>: ID<Decision>]
  ) {
    self.auteur = auteur
    self.compte = compte
    self.at = at
    self.jour = jour
    self.decisions = decisions
  }
}
