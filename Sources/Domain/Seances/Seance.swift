package import Candidatures
package import Comptes
package import Kernel

/// One dated meeting of a comité: its agenda, who was there, what it proposes, its minutes.
///
/// What it is at (`etape`) follows from these facts; no state is stored.
package struct Seance: Sendable, Equatable {
  package let id: ID<Seance>
  package let comite: ID<Comite>
  package let le: Jour
  package let lieu: String
  /// What a computation weighed before the séance, as letters will say it; empty for none.
  package let calcul: String
  package var version: Int
  package var filtre: FiltreOrdre
  /// The agenda, in the published order.
  package var points: [Point]
  /// The files of the agenda that their structure withdrew: known when the séance is read, never voted
  /// on any more.
  package var retirees: Set<ID<Candidature>> = []
  /// Those that another séance proposes on, likewise: one file has one proposal at a time.
  package var ailleurs: Set<ID<Candidature>> = []
  package var presents: Set<ID<Membre>>
  package var deports: Set<Deport>
  package var propositions: [ID<Candidature>: Proposition]
  /// When the structures of the adjourned files were told.
  package var annonces: [ID<Candidature>: Jour] = [:]
  package var approbations: [Approbation]
  /// The minutes as the second approval froze them.
  package var procesVerbal: String?

  package init(
    id: ID<Seance>, comite: ID<Comite>, le: Jour, lieu: String, calcul: String = "",
    version: Int = 1, filtre: FiltreOrdre = FiltreOrdre(), points: [Point] = [],
    presents: Set<ID<Membre>> = [], deports: Set<Deport> = [],
    propositions: [ID<Candidature>: Proposition] = [:], approbations: [Approbation] = [],
    procesVerbal: String? = nil
  ) {
    self.id = id
    self.comite = comite
    self.le = le
    self.lieu = lieu
    self.calcul = calcul
    self.version = version
    self.filtre = filtre
    self.points = points
    self.presents = presents
    self.deports = deports
    self.propositions = propositions
    self.approbations = approbations
    self.procesVerbal = procesVerbal
  }

  package var subject: JournalEvent.Subject { .init("seance", id.rawValue) }

  /// The agenda's points that may be voted on: those of files that nobody withdrew, and that no other
  /// séance proposes on instead of this one.
  package var votables: [Point] {
    points.filter { point in
      let isElsewhere =
        ailleurs.contains(point.candidature) && propositions[point.candidature] == nil
      return !retirees.contains(point.candidature) && !isElsewhere
    }
  }

  /// Of these, those that nobody voted on yet.
  package var restants: [Point] { votables.filter { propositions[$0.candidature] == nil } }

  package var isApproved: Bool { procesVerbal != nil }

  package var etape: Etape {
    if isApproved { return .approuvee }
    if !approbations.isEmpty { return .aApprouver }
    if !propositions.isEmpty { return restants.isEmpty ? .aApprouver : .enCours }
    return points.isEmpty ? .aPreparer : .prete
  }

  package enum Etape: String, Sendable, CaseIterable {
    /// No agenda yet.
    case aPreparer
    case prete
    case enCours
    case aApprouver
    case approuvee
  }
}

/// A file on the agenda, and why it stands there.
package struct Point: Sendable, Hashable {
  package let candidature: ID<Candidature>
  /// 1 for the first.
  package let rang: Int
  /// Of the published order, 1 for the first.
  package let niveau: Int
  package let raison: RaisonPriorite

  package init(
    candidature: ID<Candidature>, rang: Int, niveau: Int, raison: RaisonPriorite
  ) {
    self.candidature = candidature
    self.rang = rang
    self.niveau = niveau
    self.raison = raison
  }
}

/// A member stands aside from a file they are linked to.
package struct Deport: Sendable, Hashable {
  package let membre: ID<Membre>
  package let candidature: ID<Candidature>

  package init(membre: ID<Membre>, candidature: ID<Candidature>) {
    self.membre = membre
    self.candidature = candidature
  }
}

/// The chair's or the secretary's approval of the minutes.
package struct Approbation: Sendable, Hashable {
  package let fonction: Membre.Fonction
  package let membre: ID<Membre>
  package let compte: ID<Compte>
  package let le: Instant

  package init(
    fonction: Membre.Fonction, membre: ID<Membre>, compte: ID<Compte>, le: Instant
  ) {
    self.fonction = fonction
    self.membre = membre
    self.compte = compte
    self.le = le
  }
}
