package import Kernel

/// A candidature as a line of a list.
package struct Dossier: Sendable, Equatable {
  package let id: ID<Candidature>
  package let numero: String
  package let identifiant: String
  package let nom: String
  /// INSEE codes.
  package let commune: String
  package let departement: String
  package let postes: Int
  package let recueLe: Jour
  package let silenceLe: Jour
  package let etat: EtatCandidature
  /// What the opinion says, once prepared: posts and rank.
  package let avis: (postes: Int, rang: Int?)?
  /// Posts held: granted, and moved since by avenants; nil before the decision.
  package let accordes: Int?

  package init(
    id: ID<Candidature>, numero: String, identifiant: String, nom: String, commune: String,
    departement: String, postes: Int, recueLe: Jour, silenceLe: Jour, etat: EtatCandidature,
    avis: (postes: Int, rang: Int?)?, accordes: Int?
  ) {
    self.id = id
    self.numero = numero
    self.identifiant = identifiant
    self.nom = nom
    self.commune = commune
    self.departement = departement
    self.postes = postes
    self.recueLe = recueLe
    self.silenceLe = silenceLe
    self.etat = etat
    self.avis = avis
    self.accordes = accordes
  }

  package static func == (a: Dossier, b: Dossier) -> Bool {
    a.id == b.id && a.numero == b.numero && a.nom == b.nom && a.etat == b.etat
      && a.postes == b.postes && a.accordes == b.accordes
  }
}

/// The posts of many files together.
package struct PostesDossiers: Sendable, Equatable {
  /// Asked for, but by those withdrawn.
  package var demandes: Int
  /// Held: granted, and moved since by avenants.
  package var accordes: Int

  package init(demandes: Int, accordes: Int) {
    self.demandes = demandes
    self.accordes = accordes
  }
}

/// The lists of « Mes dossiers ». A file stands in exactly one of `etapes`; the two others are parts of
/// `aInstruire`.
package enum ListeDossiers: String, Sendable, CaseIterable {
  /// No opinion rendered yet.
  case aInstruire = "a-instruire"
  /// Of these, those whose legal representative has answered neither yes nor no.
  case aCompleter = "a-completer"
  /// Of these, those whose opinion waits for a signature.
  case aSigner = "a-signer"
  /// Opinion rendered, no decision.
  case aDecider = "a-decider"
  /// Decided, not notified.
  case aNotifier = "a-notifier"
  /// Notified, withdrawn, or refused by silence.
  case clos
  case tous

  /// Those that share all the files among them: their counts add up to `tous`.
  package static let etapes: [ListeDossiers] = [.aInstruire, .aDecider, .aNotifier, .clos]
  /// Those that share what nobody has decided, refused or given up.
  package static let ouvertes: [ListeDossiers] = [.aInstruire, .aDecider]

  /// Whether it holds the candidature on `jour`: what the lists' SQL says, in Swift.
  package func holds(_ candidature: Candidature, on jour: Jour) -> Bool {
    let etat = candidature.etat(on: jour)
    let notified = candidature.decision?.notifieeLe != nil
    return switch self {
    case .aInstruire: etat.awaitsAvis
    case .aCompleter: etat.awaitsAvis && candidature.engagement.isAwaited
    case .aSigner: etat == .avisPrepare
    case .aDecider: etat == .avisRendu
    case .aNotifier:
      candidature.retrait == nil && candidature.decision != nil && !notified
    case .clos: etat.isClosed && (candidature.decision == nil || notified || etat == .retiree)
    case .tous: true
    }
  }
}
