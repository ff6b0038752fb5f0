import Appariement
import Design
import HTML
import HTTP
import Kernel

extension AppariementRoutes {
  /// A structure's posts that people wish for; `?liste=a-ranger`: those whose order it has not given.
  func wishedOffers(_ visit: Visit) async throws -> Answer {
    let all = try await ClasserCandidats(moyens).souhaitees(visit.acteur)
    let onlyWaiting = visit.query.text("liste") == "a-ranger"
    let shown = onlyWaiting ? all.filter { !$0.isRanked } : all
    return .page(
      Page(
        "Qui souhaite vos postes", trail: [("Mes dossiers", "/dossiers")], section: .dossiers
      ) { h in
        h.titre(
          "Qui souhaite vos postes",
          chapo: "Rangez, si vous le voulez, les personnes que vous aimeriez rencontrer d’abord. "
            + "Sinon le score publié sert seul.")
        h.onglets(
          "Listes de postes",
          [
            Lien("Tous", "/appariements/offres", courant: !onlyWaiting),
            Lien("Sans ordre", "/appariements/offres?liste=a-ranger", courant: onlyWaiting),
          ])
        h.rubrique("liste", onlyWaiting ? "Sans ordre" : "Tous") { h in
          Self.table(shown, &h)
        }
        h.element("p", .class("doux"), text: Self.finale)
      })
  }

  private static func table(_ lines: [LigneSouhaits], _ h: inout HTML) {
    guard !lines.isEmpty else {
      h.vide("Aucun poste ici", "Un poste apparaît dès qu’une personne le souhaite.")
      return
    }
    h.tableau(
      Francais.pluriel(lines.count, "poste souhaité", "postes souhaités"),
      [Colonne("Poste"), Colonne("Le souhaitent", nombre: true), Colonne("Votre ordre")]
    ) { h in
      for line in lines {
        h.ligne { h in
          h.tete(line.structure, "/appariements/offres/\(line.offre)/classement")
          h.cellule("Le souhaitent", nombre: line.demandes)
          h.cellule("Votre ordre", line.isRanked ? "Donné" : "Pas donné")
        }
      }
    }
  }
}
