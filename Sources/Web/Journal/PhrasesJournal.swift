package import Journal

/// What each kind of entry says on a page, in one French sentence without a full stop. A capability
/// adds its kinds in a file of its own folder (`static let candidatures: PhrasesJournal.Table`) and
/// its line to `toutes`.
package struct PhrasesJournal: Sendable {
  package typealias Phrase = @Sendable (ActeJournal) -> String
  package typealias Table = [String: Phrase]

  private let tables: [Table]

  package init(_ tables: Table...) { self.tables = tables }

  package static let toutes = PhrasesJournal(
    journal, candidatures, accords, seances, avenants, documents, coordination, structures,
    candidats, mises, scenarios, appariement)

  /// The sentence of an act; one that no table holds has no words yet, and its code says nothing to a
  /// reader.
  package func quoi(_ acte: ActeJournal) -> String {
    for table in tables {
      if let phrase = table[acte.genre] { return phrase(acte) }
    }
    return "Changement enregistré"
  }

  static let journal: Table = [
    "personne.effacee": { _ in "Une personne a été effacée à sa demande" },
    "courrier.purges": { _ in "Texte des courriels anciens effacé" },
    "programme.reglesInstallees": { _ in "Les règles du programme ont été installées" },
  ]
}

extension ActeJournal {
  /// A fact of the act, for a sentence.
  package subscript(name: String) -> ValeurFait? {
    faits.first { $0.name == name }.map { ValeurFait($0.value) }
  }
}
