import Candidatures
package import Kernel

/// What a séance waits for before it goes on, whoever reads it.
package enum AttenteSeance: Sendable, Equatable {
  case ordre
  /// The day has not come.
  case jour(Jour)
  case presences
  /// Files without a proposal.
  case votes(Int)
  /// Who has not approved the minutes.
  case approbations([Membre.Fonction])
  /// Proposals that the signatory did not turn into decisions.
  case decisions(Int)
  /// Structures that nobody wrote to.
  case courriers(Int)
  /// Everything is done.
  case rien
}

extension SeanceOuverte {
  /// The first of these that is missing on that day.
  package func attente(on jour: Jour) -> AttenteSeance {
    guard !seance.points.isEmpty else { return .ordre }
    guard seance.isApproved else { return beforeApproval(on: jour) }
    if !aDecider.isEmpty { return .decisions(aDecider.count) }
    return aEcrire.isEmpty ? .rien : .courriers(aEcrire.count)
  }

  private func beforeApproval(on jour: Jour) -> AttenteSeance {
    let remaining = seance.restants.count
    if remaining > 0 {
      guard seance.isHeld(on: jour) else { return .jour(seance.le) }
      return seance.presents.isEmpty ? .presences : .votes(remaining)
    }
    let given = Set(seance.approbations.map(\.fonction))
    let both: [Membre.Fonction] = [.president, .secretaire]
    return .approbations(both.filter { !given.contains($0) })
  }

  /// Files whose proposal is not a decision yet; none before the approval.
  package var aDecider: [DossierSeance] {
    guard seance.isApproved else { return [] }
    return seance.propositions.compactMap { id, proposition in
      guard proposition.decision != nil, let dossier = dossier(id), !dossier.isWithdrawn,
        dossier.decision == nil
      else { return nil }
      return dossier
    }
  }

  /// Files whose decision, or adjournment, of this séance was not written to the structure.
  package var aEcrire: [DossierSeance] { contexte.dossiers.values.filter(awaitsLetter) }

  private func awaitsLetter(_ dossier: DossierSeance) -> Bool {
    guard !dossier.isWithdrawn else { return false }
    if let decision = dossier.decision {
      return decision.seance == seance.id.rawValue && !decision.isNotified
    }
    return seance.isApproved && seance.propositions[dossier.id]?.isAjournement == true
      && seance.annonces[dossier.id] == nil
  }
}
