import Accords
import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Territoires

extension AccordRoutes {
  /// The calls to structures: open, to come, closed.
  func calls(_ visit: Visit) async throws -> Answer {
    let appels = try await moyens.appels.appels()
    let index = try await moyens.territoires.index()
    let publishes = PublierAppel.roles.contains(where: visit.acteur.has)
    return .page(
      Page("Les appels à candidatures", trail: [("Accueil", "/")], section: .candidater) { h in
        h.titre(
          "Les appels à candidatures",
          chapo:
            "Une structure dépose sa candidature pendant qu’un appel est ouvert. Les heures sont "
            + "celles de chaque territoire.")
        if publishes {
          h.element("p") { h in
            h.bouton("Publier un appel", vers: "/appels-a-candidatures/nouveau")
          }
        }
        guard !appels.isEmpty else {
          h.vide("Aucun appel publié", "Les candidatures sont reçues à tout moment.")
          return
        }
        h.tableau(
          Francais.pluriel(appels.count, "appel", "appels"),
          [Colonne("Appel"), Colonne("Territoire"), Colonne("État"), Colonne("Dernière minute")]
        ) { h in
          for appel in appels {
            h.ligne { h in
              h.tete(appel.titre, "/appels-a-candidatures/\(appel.id)")
              h.cellule("Territoire", index.nom(of: appel.territoire) ?? "")
              h.cellule("État") { h in
                h.etat(moyens.local(visit.at, appel.territoire, index), of: appel)
              }
              h.cellule("Dernière minute", Francais.moment(appel.cloture))
            }
          }
        }
      })
  }

  func openCall(_ visit: Visit) async throws -> AppelACandidatures {
    let id = try visit.id("id", AppelACandidatures.self)
    guard let appel = try await moyens.appels.appels().first(where: { $0.id == id }) else {
      throw NotFound()
    }
    return appel
  }

  func callPage(_ visit: Visit) async throws -> Answer {
    let appel = try await openCall(visit)
    let acteur = visit.acteur
    let index = try await moyens.territoires.index()
    let local = moyens.local(visit.at, appel.territoire, index)
    return .page(
      Page(
        appel.titre, trail: [("Les appels à candidatures", "/appels-a-candidatures")],
        section: .candidater
      ) { h in
        h.titre(appel.titre) { h in
          h.raw("<p>")
          h.etat(local, of: appel)
          h.raw("</p>")
        }
        h.faits { h in
          h.fait("Territoire", index.nom(of: appel.territoire) ?? "")
          h.fait("Ouvre le", Francais.moment(appel.ouverture))
          h.fait("Dernière minute", Francais.moment(appel.cloture))
          h.fait(
            "À quelle heure\u{A0}?",
            "Celle de chaque territoire\u{A0}: la dernière minute est la même aux horloges de "
              + "Cayenne, de Nouméa et de Paris.")
        }
        h.rubrique("regles", "Les règles") { h in
          h.raw("<ul class=\"liste\">")
          for line in appel.regles.split(whereSeparator: \.isNewline) {
            h.element("li", text: typographie(String(line)))
          }
          h.raw("</ul>")
        }
        h.actions { h in
          if appel.etat(at: local) == .ouvert {
            h.bouton("Déposer une candidature", vers: "/candidatures/structures/nouvelle")
          }
          if appel.etat(at: local) == .aVenir, ModifierAppel.roles.contains(where: acteur.has) {
            h.bouton(
              "Modifier cet appel", vers: "/appels-a-candidatures/\(appel.id)/modification",
              second: true)
          }
          if acteur.portee(index) != .rien {
            h.bouton(
              "Les dossiers de cet appel",
              vers: Href("/dossiers").adding("liste", "tous").adding("appel", appel.id.description),
              second: true)
          }
        }
      })
  }
}

extension HTML {
  /// Where a call stands when the clocks show `local`.
  mutating func etat(_ local: HeureLocale, of appel: AppelACandidatures) {
    switch appel.etat(at: local) {
    case .aVenir: etat(.neutre, "À venir")
    case .ouvert: etat(.oui, "Ouvert")
    case .clos: etat(.non, "Clos")
    }
  }
}
