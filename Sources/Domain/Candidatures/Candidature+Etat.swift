package import Kernel

/// Where a candidature stands on a day, derived from its dated facts.
package enum EtatCandidature: String, Sendable, CaseIterable {
  /// Received; the legal representative has not committed the structure yet.
  case aCompleter
  /// Received; the legal representative said no, and may still change their mind.
  case engagementRefuse
  case aInstruire
  case avisPrepare
  case avisRendu
  case accordee
  /// Fewer posts than asked for.
  case accordeeEnPartie
  case refusee
  /// Nobody answered in time.
  case silence
  case retiree

  /// What the facts make of it on `jour`. `committed`: what the legal representative answered, nil
  /// before. On the day of silence itself it is refused; an explicit decision, even late, takes the
  /// place of the silence.
  package init(
    asked: Int, granted: Int?, silence: Jour, withdrawn: Bool, committed: Bool?,
    avisPrepared: Bool, avisRendered: Bool, on jour: Jour
  ) {
    if withdrawn {
      self = .retiree
    } else if let granted {
      self = granted == 0 ? .refusee : granted < asked ? .accordeeEnPartie : .accordee
    } else if jour >= silence {
      self = .silence
    } else if avisRendered {
      self = .avisRendu
    } else if avisPrepared {
      self = .avisPrepare
    } else if let committed {
      self = committed ? .aInstruire : .engagementRefuse
    } else {
      self = .aCompleter
    }
  }

  /// Nobody has anything to do with it any more.
  package var isClosed: Bool {
    switch self {
    case .aCompleter, .engagementRefuse, .aInstruire, .avisPrepare, .avisRendu: false
    case .accordee, .accordeeEnPartie, .refusee, .silence, .retiree: true
    }
  }

  /// The préfecture has not rendered its opinion.
  package var awaitsAvis: Bool { !isClosed && self != .avisRendu }
}

extension Candidature {
  /// Where it stands on `jour`, a day of the département.
  package func etat(on jour: Jour) -> EtatCandidature {
    EtatCandidature(
      asked: demande.postes, granted: decision?.texte.postes, silence: silenceLe,
      withdrawn: retrait != nil, committed: engagement.reponse,
      avisPrepared: avis != nil, avisRendered: avis?.renduLe != nil, on: jour)
  }
}
