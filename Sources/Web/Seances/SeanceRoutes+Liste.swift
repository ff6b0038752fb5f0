import Candidatures
import HTTP
import Territoires
import Comptes
import Design
import HTML
import Kernel
import Seances

extension SeanceRoutes {
  /// The séances a pile opens, or all of them.
  func seances(_ visit: Visit) async throws -> Answer {
    let index = try await moyens.candidatures.territoires.index()
    let liste = ListeSeances(rawValue: visit.query.text("liste")) ?? .toutes
    let opened = try await LireSeances(moyens).toutes(visit.acteur)
    let tabs = ListeSeances.allCases.map { other in
      Lien(
        "\(other.nom) (\(opened.count { other.holds($0, visit.acteur, index) }))",
        Href("/seances").adding("liste", other.rawValue), courant: other == liste)
    }
    let held = opened.filter { liste.holds($0, visit.acteur, index) }.map(\.seance)
    return .page(
      Page("Séances", trail: Self.trail, section: .seances) { h in
        h.titre("Séances", chapo: "De l’ordre du jour au procès-verbal, puis aux décisions.")
        h.onglets("Listes de séances", tabs)
        h.rubrique("liste", liste.nom) { h in Self.seances(held, &h) }
      })
  }

  static func seances(_ seances: [Seance], _ h: inout HTML) {
    guard !seances.isEmpty else {
      h.vide("Aucune séance ici", "Une séance se fixe sur la page de son comité.")
      return
    }
    h.tableau(
      Francais.pluriel(seances.count, "séance", "séances") + ", la plus récente d’abord",
      [
        Colonne("Séance"), Colonne("Lieu"), Colonne("Dossiers", nombre: true),
        Colonne("Proposés", nombre: true), Colonne("État"),
      ]
    ) { h in
      for seance in seances {
        h.ligne { h in
          h.tete(seance.titre, "/seances/\(seance.id)")
          h.cellule("Lieu", seance.lieu)
          h.cellule("Dossiers", nombre: seance.points.count)
          h.cellule("Proposés", nombre: seance.propositions.count)
          h.cellule("État") { h in h.etat(seance.etape.allure, seance.etape.nom) }
        }
      }
    }
  }
}
