import Design
import Kernel
import Structures

/// The list of awards as a page cites it: the demonstration's own is never said to be public.
struct ListeCitee: Sendable {
  let provenance: Provenance
  private let jour: String

  init(_ liste: ListeAttributions, _ settings: Settings) {
    let isInvented = settings.demonstration && liste.date == Self.invented
    provenance = isInvented ? .demonstration : .publique
    jour = Francais.jour(liste.date)
  }

  /// The date of the list that `maillage demo` invents; a real list imported beside it has another.
  private static let invented = Jour(2021, 3, 1)

  /// What follows « la liste du ».
  var date: String {
    provenance == .demonstration ? "\(jour), inventée pour la démonstration" : jour
  }

  /// What the list is, under a figure taken from it.
  var nom: String {
    provenance == .demonstration
      ? "Liste inventée pour la démonstration, \(jour)"
      : "Liste des structures conventionnées, \(jour)"
  }
}
