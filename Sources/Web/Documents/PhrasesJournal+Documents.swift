import Journal

extension PhrasesJournal {
  static let documents: Table = [
    "copie.deposee": { _ in "Exemplaire signé reçu et gardé" }
  ]
}
