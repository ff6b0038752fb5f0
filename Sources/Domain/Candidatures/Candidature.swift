package import Comptes
package import Kernel

/// A structure's application to host posts, each with its lieux d'exercice.
///
/// Its state is never stored: it follows from the dated facts below (`etat`).
package struct Candidature: Sendable, Equatable {
  package let id: ID<Candidature>
  /// What the structure quotes: the département and eight signs, `93-LG7K42QM`.
  package let numero: String
  /// Grows by one at each change: who read another version is shown both (409).
  package var version: Int
  package let demande: Demande
  /// Whose préfecture examines it (`Demande.departement`).
  package let departement: String
  package let deposeeLe: Instant
  /// The civil day of its reception in the département: delays run from it.
  package let recueLe: Jour
  package let silenceLe: Jour
  /// The person the contact's data belong to, for erasure.
  package let personne: Int64
  /// The account it was deposited from; nil for a visitor.
  package let deposant: ID<Compte>?
  /// The call it answers; nil when none was published for its territory.
  package let appel: AppelCite?
  package var engagement: Engagement
  package var avis: Avis?
  /// The acts of the competent authority, first to last: none is ever changed, only followed.
  package var decisions: [Decision]
  package var retrait: Retrait?
  /// In the order they were recorded.
  package var recours: [Recours]
  /// What moved since the award, in the order it was validated; read with the file.
  package var mouvements: [MouvementPostes] = []
  /// Who follows the file; empty until it is read from where it is kept.
  package var suivi = Suivi()

  package init(
    id: ID<Candidature>, numero: String, version: Int = 1, demande: Demande, departement: String,
    deposeeLe: Instant, recueLe: Jour, silenceLe: Jour, personne: Int64,
    deposant: ID<Compte>? = nil, appel: AppelCite? = nil, engagement: Engagement, avis: Avis? = nil,
    decisions: [Decision] = [], retrait: Retrait? = nil,
    recours: [Recours] = []
  ) {
    self.id = id
    self.numero = numero
    self.version = version
    self.demande = demande
    self.departement = departement
    self.deposeeLe = deposeeLe
    self.recueLe = recueLe
    self.silenceLe = silenceLe
    self.personne = personne
    self.deposant = deposant
    self.appel = appel
    self.engagement = engagement
    self.avis = avis
    self.decisions = decisions
    self.retrait = retrait
    self.recours = recours
  }

  /// The one in force: the latest.
  package var decision: Decision? { decisions.last }

  /// How the journal names it.
  package var subject: JournalEvent.Subject { .init("candidature", id.rawValue) }

  /// `93-LG7K42QM`
  package static func numero(departement: String, code: CodeLisible) -> String {
    departement + "-" + code.text
  }
}

/// The legal representative's commitment, given through a personal link sent at the deposit.
package struct Engagement: Sendable, Equatable {
  /// SHA-256 of the link's token: the token itself is only in the letter.
  package let empreinte: [UInt8]
  /// The last day the link is good for.
  package let valableJusquau: Jour
  /// Where the link was sent: the representative when named, the contact otherwise.
  package let courriel: String
  package var confirmeLe: Instant?
  /// Who committed the structure, as they signed.
  package var par: String?
  /// When the representative said no; they may still commit it after.
  package var refuseLe: Instant?
  /// The links sent again, first to last: each one, like the first, is good until its day.
  package var relances: [RelanceEngagement] = []

  package init(
    empreinte: [UInt8], valableJusquau: Jour, courriel: String, confirmeLe: Instant? = nil,
    par: String? = nil
  ) {
    self.empreinte = empreinte
    self.valableJusquau = valableJusquau
    self.courriel = courriel
    self.confirmeLe = confirmeLe
    self.par = par
  }
}

/// The representative's personal link, sent once more: another token, as the first is only in its letter.
package struct RelanceEngagement: Sendable, Equatable {
  package let le: Instant
  /// SHA-256 of the link's token.
  package let empreinte: [UInt8]
  package let valableJusquau: Jour

  package init(le: Instant, empreinte: [UInt8], valableJusquau: Jour) {
    self.le = le
    self.empreinte = empreinte
    self.valableJusquau = valableJusquau
  }
}

/// The préfecture's opinion: prepared by an agent, rendered by a signatory.
package struct Avis: Sendable, Equatable {
  package let texte: TexteAvis
  package let prepareLe: Instant
  package let preparePar: ID<Compte>
  package var renduLe: Instant?
  package var renduPar: ID<Compte>?

  package init(
    texte: TexteAvis, prepareLe: Instant, preparePar: ID<Compte>, renduLe: Instant? = nil,
    renduPar: ID<Compte>? = nil
  ) {
    self.texte = texte
    self.prepareLe = prepareLe
    self.preparePar = preparePar
    self.renduLe = renduLe
    self.renduPar = renduPar
  }
}

/// The structure gave its candidature up.
package struct Retrait: Sendable, Equatable {
  package let le: Instant
  package let jour: Jour
  package init(le: Instant, jour: Jour) {
    self.le = le
    self.jour = jour
  }
}
