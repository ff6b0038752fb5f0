package import Kernel

/// One act as a history tells it: who, when, what.
package struct ActeJournal: Sendable {
  package let numero: Int64
  package let moment: Instant
  package let auteur: Auteur
  package let genre: String
  package let faits: [(name: String, value: JournalEvent.Fact)]
  package let personnes: [PersonneActe]

  package init(
    numero: Int64, moment: Instant, auteur: Auteur, genre: String,
    faits: [(name: String, value: JournalEvent.Fact)], personnes: [PersonneActe] = []
  ) {
    self.numero = numero
    self.moment = moment
    self.auteur = auteur
    self.genre = genre
    self.faits = faits
    self.personnes = personnes
  }
}

/// What an act holds about one person.
package enum PersonneActe: Sendable {
  case effacee(personne: Int64)
  case connue(personne: Int64, valeurs: [(field: String, value: String)])
}

/// What was known of a subject at some moment: for each fact and each personal field, the last value
/// written by then. A past state is read from the journal alone.
package struct EtatPasse: Sendable {
  package private(set) var faits: [String: JournalEvent.Fact] = [:]
  package private(set) var valeurs: [String: String] = [:]
  /// Persons of whom values were held that are erased today.
  package private(set) var effacees: Set<Int64> = []
  package private(set) var dernierGenre: String?

  /// `actes` oldest first.
  package init(_ actes: some Sequence<ActeJournal>, at instant: Instant) {
    for acte in actes where acte.moment <= instant { apply(acte) }
  }

  private mutating func apply(_ acte: ActeJournal) {
    dernierGenre = acte.genre
    for (name, value) in acte.faits { faits[name] = value }
    for personne in acte.personnes {
      switch personne {
      case .effacee(let id): effacees.insert(id)
      case .connue(_, let fields): for (field, value) in fields { valeurs[field] = value }
      }
    }
  }
}
