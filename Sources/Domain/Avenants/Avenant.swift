package import Candidatures
package import Comptes
package import Kernel

/// A change to a structure's posts after their award: asked for, agreed to, validated. Each step is a
/// dated fact; its state (`etat`) follows from them.
package struct Avenant: Sendable, Equatable {
  package let id: ID<Avenant>
  package let nature: NatureAvenant
  /// The candidature whose structure asks.
  package let candidature: ID<Candidature>
  /// The candidature whose structure would hold the posts; nil unless it is a transfer.
  package let vers: ID<Candidature>?
  /// The posts it is about; for more posts, those that its validation created.
  package internal(set) var postes: [Poste]
  package let nombre: Int
  /// Where the posts will be exercised: an INSEE code; nil when posts are given back.
  package let commune: String?
  package let motif: MotifAvenant
  package let phrase: String
  /// The first day it counts.
  package let effet: Jour
  package let demande: ActeAvenant
  /// The agreement of the structure that would receive the posts.
  package internal(set) var accord: ActeAvenant?
  package internal(set) var issue: IssueAvenant?

  package init(
    id: ID<Avenant>, nature: NatureAvenant, candidature: ID<Candidature>, vers: ID<Candidature>?,
    postes: [Poste], nombre: Int, commune: String?, motif: MotifAvenant, phrase: String,
    effet: Jour, demande: ActeAvenant, accord: ActeAvenant? = nil, issue: IssueAvenant? = nil
  ) {
    self.id = id
    self.nature = nature
    self.candidature = candidature
    self.vers = vers
    self.postes = postes
    self.nombre = nombre
    self.commune = commune
    self.motif = motif
    self.phrase = phrase
    self.effet = effet
    self.demande = demande
    self.accord = accord
    self.issue = issue
  }

  package var subject: JournalEvent.Subject { .init("avenant", id.rawValue) }

  package var etat: EtatAvenant {
    if let issue { return issue.sens.etat }
    return nature == .transfert && accord == nil ? .attendAccord : .aValider
  }

  /// The act that made it count; nil as long as none did.
  package var validation: IssueAvenant? { issue.flatMap { $0.sens == .valide ? $0 : nil } }

  /// Who holds its posts from `effet` on; nil when they are given back.
  var titulaireSuivant: ID<Candidature>? {
    switch nature {
    case .plus: candidature
    case .moins: nil
    case .transfert: vers
    }
  }

  /// What it adds to each structure, once validated.
  package var variations: [(candidature: ID<Candidature>, variation: Int)] {
    switch nature {
    case .plus: return [(candidature, nombre)]
    case .moins: return [(candidature, -nombre)]
    case .transfert:
      let given = (candidature: candidature, variation: -nombre)
      guard let vers else { return [given] }
      return [given, (candidature: vers, variation: nombre)]
    }
  }
}

package enum NatureAvenant: String, Sendable, CaseIterable {
  case plus, moins, transfert
}

package enum EtatAvenant: String, Sendable, CaseIterable {
  /// The structure that would receive the posts has not agreed yet.
  case attendAccord
  case aValider
  case valide, refuse, abandonne

  package var isOpen: Bool { self == .attendAccord || self == .aValider }
}

/// Something done on an avenant: when, on which civil day, by whom.
package struct ActeAvenant: Sendable, Equatable {
  package let at: Instant
  package let jour: Jour
  package let par: ID<Compte>

  package init(at: Instant, jour: Jour, par: ID<Compte>) {
    self.at = at
    self.jour = jour
    self.par = par
  }
}

/// How an avenant ended.
package struct IssueAvenant: Sendable, Equatable {
  package let sens: Sens
  package let at: Instant
  package let jour: Jour
  package let par: ID<Compte>
  /// Why it was refused; empty otherwise.
  package let raison: String
  /// Who signs; nil when the structure gave it up.
  package let auteur: AuteurDecision?

  package enum Sens: String, Sendable, CaseIterable {
    case valide, refuse, abandonne

    var etat: EtatAvenant {
      switch self {
      case .valide: .valide
      case .refuse: .refuse
      case .abandonne: .abandonne
      }
    }
  }

  package init(
    sens: Sens, at: Instant, jour: Jour, par: ID<Compte>, raison: String = "",
    auteur: AuteurDecision? = nil
  ) {
    self.sens = sens
    self.at = at
    self.jour = jour
    self.par = par
    self.raison = raison
    self.auteur = auteur
  }
}

/// Why posts change: a closed list, with one true sentence beside it.
package enum MotifAvenant: String, Sendable, CaseIterable {
  case besoin, retour, recrutement, moyens, perimetre, mutualisation, fermeture

  /// The changes it may explain.
  package var natures: Set<NatureAvenant> {
    switch self {
    case .besoin, .retour: [.plus]
    case .recrutement, .moyens: [.moins, .transfert]
    case .perimetre: Set(NatureAvenant.allCases)
    case .mutualisation: [.transfert]
    case .fermeture: [.moins, .transfert]
    }
  }

  /// As letters and pages say it.
  package var texte: String {
    switch self {
    case .besoin: "un besoin nouveau, établi sur le territoire"
    case .retour: "la reprise de postes rendus par une autre structure"
    case .recrutement: "un recrutement qui n’aboutit pas"
    case .moyens: "des moyens qui ne suffisent plus à porter le poste"
    case .perimetre: "un changement de périmètre ou de compétence"
    case .mutualisation: "une mutualisation entre structures"
    case .fermeture: "la fermeture de la structure ou du service d’accueil"
    }
  }
}
