package import Comptes
package import Kernel
import Territoires

/// The redacteur adds, changes, takes out and imports the lines of the draft, and shows it.
package struct EcrireProjet: Sendable {
  private let moyens: MoyensAccords

  package init(_ moyens: MoyensAccords) { self.moyens = moyens }

  package enum Acte: Sendable {
    case ajouter(LigneProjet)
    case changer(Int, LigneProjet)
    case retirer(Int)
    case importer([LigneProjet])
    case partager
  }

  /// `revision`: the one the redacteur read. Throws `conflit`, and `postesDepasses` beyond the accord.
  package func callAsFunction(
    _ id: ID<Accord>, _ acte: Acte, revision: Int, acteur: Acteur, by geste: Geste
  ) async throws -> Accord {
    let index = try await moyens.territoires.index()
    return try await moyens.accords.change(id, by: geste) { accord in
      try acteur.requireRedacteur(accord, index)
      return switch acte {
      case .ajouter(let ligne):
        try accord.ligneAjoutee(ligne, revision: revision, at: geste.at)
      case .changer(let numero, let ligne):
        try accord.ligneChangee(numero, ligne, revision: revision, at: geste.at)
      case .retirer(let numero):
        try accord.ligneRetiree(numero, revision: revision, at: geste.at)
      case .importer(let lignes):
        try accord.lignesImportees(lignes, revision: revision, at: geste.at)
      case .partager: try accord.partage(revision: revision, at: geste.at)
      }
    }
  }

  /// Reads a line as it was typed.
  package func lecture(_ accord: Accord, at: Instant) async throws -> LectureLigne {
    let index = try await moyens.territoires.index()
    return LectureLigne(index: index, today: moyens.local(at, accord.territoire, index).jour)
  }
}
