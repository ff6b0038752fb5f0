import Avenants
import Comptes
import Design
import HTML
import Kernel
import Programme

/// The lists of avenants that wait for somebody.
enum ListeAvenants: Sendable, CaseIterable {
  case aAccepter, aValider

  var ancre: StaticString {
    switch self {
    case .aAccepter: "a-accepter"
    case .aValider: "a-valider"
    }
  }

  var titre: String {
    switch self {
    case .aAccepter: "Transferts à accepter"
    case .aValider: "Avenants à valider"
    }
  }

  func holds(_ ligne: LigneAvenant, _ acteur: Acteur) -> Bool {
    switch self {
    // A structure answers for those that would bring it posts; agents see them all.
    case .aAccepter:
      ligne.avenant.etat == .attendAccord
        && (!acteur.has(.structure) || ligne.avenant.vers == ligne.dossier)
    case .aValider: ligne.avenant.etat == .aValider
    }
  }
}

extension AvenantRoutes {
  func list(_ visit: Visit) async throws -> Answer {
    let acteur = visit.acteur
    let lines = try await LirePostes(moyens).enCours(acteur, at: visit.at)
    return .page(
      Page("Avenants", trail: [("Mes dossiers", "/dossiers")], section: .dossiers) { h in
        h.titre(
          "Avenants", chapo: "Les changements de postes qui attendent un accord ou une réponse.")
        for liste in ListeAvenants.allCases {
          let held = lines.filter { liste.holds($0, acteur) }
          h.rubrique(liste.ancre, liste.titre) { h in Self.table(liste, held, &h) }
        }
      })
  }

  private static func table(
    _ liste: ListeAvenants, _ lines: [LigneAvenant], _ h: inout HTML
  ) {
    guard !lines.isEmpty else {
      h.vide(
        liste == .aValider ? "Rien à valider" : "Rien à accepter",
        "Un avenant se demande depuis la page des postes d’un dossier.")
      return
    }
    h.tableau(
      Francais.pluriel(lines.count, "avenant", "avenants") + ", le plus ancien d’abord",
      [
        Colonne("Structure"), Colonne("Changement"), Colonne("Postes", nombre: true),
        Colonne("Vers"), Colonne("Prend effet le"),
      ]
    ) { h in
      for line in lines {
        h.ligne { h in
          h.tete(line.demandeur, "/avenants/dossiers/\(line.dossier)")
          h.cellule("Changement", line.avenant.nature.nom)
          h.cellule("Postes", nombre: line.avenant.nombre)
          h.cellule("Vers", line.receveur ?? "–")
          h.cellule("Prend effet le", Francais.jour(line.avenant.effet))
        }
      }
    }
  }
}
