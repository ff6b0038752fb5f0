package import Comptes
package import Kernel

/// A saved allocation: what it was asked, what was imposed on it and why, and what came of it, version
/// after version. It proposes; it never decides.
package struct Scenario: Sendable, Equatable {
  package let id: ID<Scenario>
  package let titre: String
  package let departement: String
  package let reglages: ReglagesScenario
  package let creeLe: Instant
  package let creePar: ID<Compte>
  /// In the order they were made, undone ones too.
  package var forcages: [Forcage]
  /// From 1 on; never empty once stored.
  package var versions: [VersionScenario]
  package var regles: ReglesPubliees?
  package var rattachements: [Rattachement]

  package init(
    id: ID<Scenario>, titre: String, departement: String, reglages: ReglagesScenario,
    creeLe: Instant, creePar: ID<Compte>, forcages: [Forcage] = [],
    versions: [VersionScenario] = [], regles: ReglesPubliees? = nil,
    rattachements: [Rattachement] = []
  ) {
    self.id = id
    self.titre = titre
    self.departement = departement
    self.reglages = reglages
    self.creeLe = creeLe
    self.creePar = creePar
    self.forcages = forcages
    self.versions = versions
    self.regles = regles
    self.rattachements = rattachements
  }

  package var derniere: VersionScenario? { versions.last }

  /// The last one made after the rules were published, for the record.
  package var officielle: VersionScenario? { versions.last { $0.cause == .officiel } }

  package var forcagesEnVigueur: [Forcage] { forcages.filter { $0.levee == nil } }

  /// How the journal names it.
  package var subject: JournalEvent.Subject { .init("scenario", id.rawValue) }

  /// Put with the agenda of a séance or with an accord's projet: a link on their pages.
  package struct Rattachement: Sendable, Hashable {
    package let a: Cible
    package let le: Instant

    package init(a: Cible, le: Instant) {
      self.a = a
      self.le = le
    }
  }

  package enum Cible: Sendable, Hashable {
    case accord(Int64)
    case seance(Int64)
  }
}

/// A frozen result. The same sites, settings and overrides give the same digest again.
package struct VersionScenario: Sendable, Equatable {
  package let numero: Int
  package let le: Instant
  package let par: ID<Compte>
  package let cause: Cause
  /// By number.
  package let sites: [SiteScenario]
  /// People, as the model counts them; recomputed from the posts only.
  package let valeur: Double
  /// No plan can be worth more.
  package let borne: Double
  package let estProuve: Bool
  /// Of the plan: `Plan.empreinte`.
  package let empreinte: String
  /// Of what it was calculated from: communes, need and sites.
  package let donnees: String
  /// Posts asked for outside the territory, or where nobody knows the commune: left out.
  package let ecartes: Int
  package let couloirs: [PrixCouloir]

  package init(
    numero: Int, le: Instant, par: ID<Compte>, cause: Cause, sites: [SiteScenario],
    valeur: Double, borne: Double, estProuve: Bool, empreinte: String, donnees: String,
    ecartes: Int, couloirs: [PrixCouloir]
  ) {
    self.numero = numero
    self.le = le
    self.par = par
    self.cause = cause
    self.sites = sites
    self.valeur = valeur
    self.borne = borne
    self.estProuve = estProuve
    self.empreinte = empreinte
    self.donnees = donnees
    self.ecartes = ecartes
    self.couloirs = couloirs
  }

  package enum Cause: String, Sendable {
    case creation, forcage, correction, levee, actualisation, officiel
  }

  package var postes: Int { sites.reduce(0) { $0 + $1.postes } }
  package var demandes: Int { sites.reduce(0) { $0 + $1.capacite } }

  /// Another plan could serve at most so many people more.
  package var mieuxPossible: Int {
    estProuve ? 0 : max(0, Int((borne - valeur + 1e-6).rounded(.down)))
  }

  package func site(_ numero: Int) -> SiteScenario? { sites.first { $0.numero == numero } }
  package func site(_ lieu: LieuForce) -> SiteScenario? { sites.first { $0.lieu == lieu } }

  /// Posts that differ from an earlier version, place by place.
  package func changements(depuis avant: VersionScenario) -> [(lieu: LieuForce, ecart: Int)] {
    var ecarts: [LieuForce: Int] = [:]
    for site in avant.sites { ecarts[site.lieu, default: 0] -= site.postes }
    for site in sites { ecarts[site.lieu, default: 0] += site.postes }
    return ecarts.filter { $0.value != 0 }.map { ($0.key, $0.value) }
      .sorted { ($0.lieu.commune, $0.lieu.candidature) < ($1.lieu.commune, $1.lieu.candidature) }
  }
}

/// What one post more, or fewer, within the corridor of a territory would be worth to all.
package struct PrixCouloir: Sendable, Hashable {
  /// The code of an EPT, an EPCI or a département.
  package let territoire: String
  package let estPlafond: Bool
  /// People.
  package let prix: Double

  package init(territoire: String, estPlafond: Bool, prix: Double) {
    self.territoire = territoire
    self.estPlafond = estPlafond
    self.prix = prix
  }
}
