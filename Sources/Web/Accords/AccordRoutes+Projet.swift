import Accords
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Programme
import Scenarios

extension AccordRoutes {
  /// The projet and its versions, for those it concerns.
  func projetPage(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    return .page(try await projetPage(visit, pages, refusal: nil))
  }

  /// `refusal`: why the act just tried was not done.
  func projetPage(
    _ visit: Visit, _ pages: PagesAccord, refusal: AccordRefusal?
  ) async throws -> Page {
    let lines = try await historique(of: pages.accord.subject, in: visit.environment)
    let joined = try await scenarios?(.accord(pages.accord.id.rawValue), acteur: visit.acteur) ?? []
    let jetons = visit.freshJetons
    return Page(
      "Le projet d’accueil", status: refusal == nil ? .ok : .conflict, trail: pages.accordTrail,
      section: .dossiers, hasErrors: refusal != nil
    ) { h in
      h.titre(
        "Le projet d’accueil", chapo: pages.projetChapo, surtitre: pages.accord.titre)
      if let refusal { h.refus("Rien n’a été modifié", refusal.phrase) }
      h.duo { h in
        h.pile { h in
          pages.versions(&h)
          pages.versionsByTerritory(&h)
        }
        h.raw("<aside class=\"pile\" aria-label=\"Ce que vous pouvez faire\">")
        pages.projetActs(jetons, &h)
        h.scenariosJoints(joined)
        h.raw("</aside>")
      }
      h.historique(lines, de: "du projet")
    }
  }

  func share(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    do {
      _ = try await EcrireProjet(moyens)(
        pages.accord.id, .partager, revision: visit.revision, acteur: visit.acteur,
        by: visit.geste())
      return .seeOther(pages.projet)
    } catch let refusal as AccordRefusal { return try await refused(refusal, visit, pages) }
  }

  /// What a refusal that no field can be blamed for answers.
  func refused(
    _ refusal: AccordRefusal, _ visit: Visit, _ pages: PagesAccord
  ) async throws -> Answer {
    switch refusal {
    case .introuvable: throw NotFound()
    case .interdit: return .page(RefusalPages.forbidden)
    default:
      return .page(try await projetPage(visit, try await openProjet(visit), refusal: refusal))
    }
  }
}

extension PagesAccord {
  var projetChapo: String {
    accord.estRemis
      ? "Le projet est remis\u{A0}: "
        + Francais.pluriel(accord.projet.derniereRemise?.postes ?? 0, "poste", "postes") + "."
      : "\(echeancePhrase), \(delaiPhrase)."
  }

  func href(version: VersionProjet) -> Href {
    "/accords/\(accord.id)/projet/versions/\(version.numero)"
  }

  func versions(_ h: inout HTML) {
    h.rubrique("versions", "Les versions") { h in
      guard !accord.projet.versions.isEmpty else {
        h.vide(
          "Aucune version",
          "La personne qui rédige ajoute une première structure, ou importe un fichier.")
        return
      }
      h.tableau(
        "Ce que chaque version propose",
        [
          Colonne("Version"), Colonne("État"), Colonne("Structures", nombre: true),
          Colonne("Postes", nombre: true), Colonne("Reste", nombre: true),
          Colonne("Aide de l’État", nombre: true),
        ]
      ) { h in
        for version in accord.projet.versions {
          h.ligne { h in
            h.tete("Version \(version.numero)", href(version: version))
            h.cellule("État") { h in state(version, &h) }
            h.cellule("Structures", nombre: version.lignes.count)
            h.cellule("Postes", nombre: version.postes)
            h.cellule("Reste", nombre: accord.postes - version.postes)
            h.cellule("Aide de l’État", montant: version.montant(regles.aides))
          }
        }
      }
      comparisons(&h)
    }
  }

  private func comparisons(_ h: inout HTML) {
    let numbers = accord.projet.versions.map(\.numero)
    guard numbers.count > 1 else { return }
    h.raw("<ul class=\"liste\">")
    for (before, after) in zip(numbers, numbers.dropFirst()) {
      h.raw("<li>")
      h.element(
        "a", .href("/accords/\(accord.id)/projet/comparaison?de=\(before)&a=\(after)"),
        text: "Comparer les versions \(before) et \(after)")
      h.raw("</li>")
    }
    h.raw("</ul>")
  }

  func state(_ version: VersionProjet, _ h: inout HTML) {
    if let reponse = version.reponse {
      h.etat(.oui, reponse.ecartees.isEmpty ? "Recevable" : "Recevable en partie")
    } else if let remise = version.remise {
      let part = version.postes < accord.postes ? "Remise en partie" : "Remise"
      h.etat(.presse, "\(part) le \(Francais.jour(remise.jour))")
    } else {
      h.etat(.neutre, version.isDraft ? "En cours d’écriture" : "Montrée aux signataires")
    }
  }

  /// How the posts of each version are spread, by place of exercise.
  func versionsByTerritory(_ h: inout HTML) {
    let versions = accord.projet.versions.suffix(4)
    guard !versions.isEmpty, !accord.parties.isEmpty else { return }
    let spread = versions.map { $0.repartition(accord.parties, index) }
    h.rubrique("territoires", "Par territoire") { h in
      h.tableau(
        "Postes par lieu d’exercice",
        [Colonne("Territoire")] + versions.map { Colonne("V\($0.numero)", nombre: true) }, .serre
      ) { h in
        for (rang, partie) in accord.parties.enumerated() {
          h.ligne { h in
            h.tete(nom(partie))
            for parts in spread { h.cellule("Postes", nombre: parts[rang].postes) }
          }
        }
      }
    }
  }
}
