import Accords
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Programme

extension AccordRoutes {
  func versionPage(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    let version = try version(visit, pages)
    return .page(
      Page("Version \(version.numero)", trail: pages.projetTrail, section: .dossiers) { h in
        h.titre(
          "Version \(version.numero) du projet", surtitre: pages.accord.titre
        ) { h in
          h.raw("<p>")
          pages.state(version, &h)
          h.raw("</p>")
        }
        pages.versionFigures(version, &h)
        if let reponse = version.reponse { pages.answer(version, reponse, &h) }
        pages.needs(version, &h)
        pages.lines(version, &h)
      })
  }

  func exportVersion(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    let version = try version(visit, pages)
    return .file(
      name: "accord-\(pages.accord.id)-version-\(version.numero).csv",
      contentType: "text/csv; charset=utf-8", bytes: FichierLignes.csv(version.lignes))
  }

  private func version(_ visit: Visit, _ pages: PagesAccord) throws -> VersionProjet {
    guard let numero = Int(visit.parameter("numero")),
      let version = pages.accord.projet.version(numero)
    else { throw NotFound() }
    return version
  }
}

extension PagesAccord {
  func versionFigures(_ version: VersionProjet, _ h: inout HTML) {
    h.chiffres([
      Chiffre("structures", version.lignes.count, total: "structures"),
      Chiffre(
        "postes", version.postes, total: "postes",
        precision: "\(version.postes(.publique)) publics, \(version.postes(.privee)) privés"),
      Chiffre("postes qui restent", accord.postes - version.postes, total: "reste"),
      Chiffre("aide de l’État", Francais.euros(version.montant(regles.aides))),
    ])
  }

  func answer(_ version: VersionProjet, _ reponse: ReponseEtat, _ h: inout HTML) {
    h.rubrique("reponse", "La réponse de l’État") { h in
      h.faits { h in
        h.fait(
          "Sens",
          reponse.ecartees.isEmpty
            ? "Projet recevable"
            : "Projet recevable pour "
              + Francais.pluriel(version.postesRecevables, "poste", "postes"))
        h.fait("Le", Francais.jourLong(reponse.jour))
        h.fait("Signée par", reponse.signature)
        h.fait("Observations") { h in
          guard !reponse.observations.isEmpty else { return h.text("Aucune") }
          h.raw("<ul class=\"liste\">")
          for line in reponse.observations.split(whereSeparator: \.isNewline) {
            h.element("li", text: String(line))
          }
          h.raw("</ul>")
        }
      }
    }
  }

  /// People in difficulty for a post, part by part.
  func needs(_ version: VersionProjet, _ h: inout HTML) {
    guard !accord.parties.isEmpty else { return }
    h.rubrique("besoin", "Le besoin, par territoire") { h in
      h.tableau(
        "Postes par lieu d’exercice, et habitants en difficulté par poste",
        [
          Colonne("Territoire"), Colonne("Postes", nombre: true),
          Colonne("Habitants en difficulté par poste", nombre: true),
        ]
      ) { h in
        for part in version.repartition(accord.parties, index) {
          h.ligne { h in
            h.tete(nom(part.territoire))
            h.cellule("Postes", nombre: part.postes)
            h.cellule("Habitants en difficulté par poste", chiffre: besoin(part))
          }
        }
      }
      h.element(
        "p", .class("petit doux"),
        text: "\(regles.difficultePart)\u{A0}% de la population, divisée par le nombre de postes "
          + "exercés dans le territoire.")
    }
  }

  func lines(_ version: VersionProjet, _ h: inout HTML) {
    let edits = version.isDraft && isRedacteur
    h.rubrique("lignes", "Les structures") { h in
      h.tableau(
        Francais.pluriel(version.lignes.count, "structure", "structures"),
        [
          Colonne("Structure"), Colonne("Postes", nombre: true), Colonne("Lieux d’exercice"),
          Colonne("Délibération"), Colonne("Aide", nombre: true),
        ]
      ) { h in
        for ligne in version.lignes {
          h.ligne { h in
            if edits {
              h.tete(ligne.nom, "/accords/\(accord.id)/projet/lignes/\(ligne.numero)")
            } else {
              h.tete(ligne.nom)
            }
            h.cellule("Postes", nombre: ligne.postes)
            h.cellule("Lieux d’exercice", lieux(ligne))
            h.cellule("Délibération", ligne.deliberation.phrase)
            h.cellule("Aide", montant: regles.aides.parPoste(ligne.employeur) * ligne.postes)
          }
        }
      }
      h.raw("<p>")
      h.telechargement(
        "Ces structures, CSV", "\(path: href(version: version).text)/lignes.csv")
      h.raw("</p>")
    }
  }
}

extension Deliberation {
  var phrase: String {
    switch self {
    case .sansObjet: "Sans objet"
    case .prevue(let jour): "Prévue le \(Francais.jour(jour))"
    case .prise(let jour): "Prise le \(Francais.jour(jour))"
    }
  }
}
