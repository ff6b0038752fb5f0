import Territoires
import Programme
import Accords
import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Kernel

extension AccordRoutes {
  func list(_ visit: Visit) async throws -> Answer {
    let accords = try await moyens.accords.accords()
    let signs = SignerAccord.roles.contains(where: visit.acteur.has)
    return .page(
      Page("Les accords", trail: [("Accueil", "/")], section: .programme) { h in
        h.titre(
          "Les accords",
          chapo: "L’État et des collectivités s’engagent à présenter ensemble un projet d’accueil. "
            + "Chaque accord dit combien de postes il promet, et ce qu’il en est.")
        if signs {
          h.element("p") { h in
            h.bouton("Enregistrer un accord signé", vers: "/accords/nouveau", second: true)
          }
        }
        guard !accords.isEmpty else {
          h.vide("Aucun accord signé", "Les accords paraîtront ici à leur signature.")
          return
        }
        h.tableau(
          Francais.pluriel(accords.count, "accord signé", "accords signés"),
          [
            Colonne("Accord"), Colonne("Signé le"), Colonne("Postes promis", nombre: true),
            Colonne("Projet à remettre avant le"),
          ]
        ) { h in
          for accord in accords {
            h.ligne { h in
              h.tete(accord.titre, "/accords/\(accord.id)")
              h.cellule("Signé le", Francais.jour(accord.signeLe))
              h.cellule("Postes promis", nombre: accord.postes)
              h.cellule("Projet à remettre avant le", Francais.jour(accord.echeance.jour))
            }
          }
        }
      })
  }

  func accordPage(_ visit: Visit) async throws -> Answer {
    let pages = try await open(visit)
    let places = try await LireAccord(moyens).places(pages.accord, at: visit.at)
    let lines =
      pages.voix == nil
      ? [] : try await historique(of: pages.accord.subject, in: visit.environment)
    let accord = pages.accord
    return .page(
      Page(accord.titre, trail: pages.trail, section: .programme) { h in
        h.titre(accord.titre, chapo: pages.chapo)
        pages.figures(places, &h)
        h.duo { h in
          h.pile { h in
            pages.delay(&h)
            pages.territories(places, &h)
            pages.placed(places, &h)
            pages.texts(&h)
          }
          h.raw("<aside class=\"pile\" aria-label=\"Les signataires et la suite\">")
          pages.acts(&h)
          pages.copies(&h)
          pages.signatories(&h)
          pages.steps(places, &h)
          h.raw("</aside>")
        }
        if !lines.isEmpty { h.historique(lines, de: "de l’accord") }
      })
  }
}

extension PagesAccord {
  /// Where those it concerns keep what was signed by hand.
  func copies(_ h: inout HTML) {
    guard voix != nil else { return }
    h.element("p") { h in
      h.element("a", .href("/signatures/accord/\(accord.id)"), text: "Les exemplaires signés")
    }
  }

  var chapo: String {
    let others = accord.signataires.filter { !$0.isEtat }.count
    return "Signé le \(Francais.jourLong(accord.signeLe)) par l’État et "
      + "\(Francais.enLettres(others)) \(Francais.accord(others, "collectivité", "collectivités")). "
      + "Les signataires s’engagent à présenter ensemble un projet d’accueil de "
      + Francais.pluriel(accord.postes, "poste", "postes") + "."
  }

  /// What is public of the projet: the last version handed in.
  var remise: VersionProjet? { accord.projet.derniereRemise }

  func figures(_ places: [PostePlace], _ h: inout HTML) {
    let placed = places.reduce(0) { $0 + $1.postes }
    h.chiffres([
      Chiffre("postes promis", accord.postes, total: "promis"),
      Chiffre("postes proposés dans le projet remis", remise?.postes ?? 0, total: "proposes"),
      Chiffre("postes placés", placed, total: "places", precision: Self.since(places, accord)),
      Chiffre("postes qui restent à placer", max(0, accord.postes - placed), total: "restants"),
    ])
  }

  /// `80 sur 80, 152 jours après l’accord`, once all are.
  private static func since(_ places: [PostePlace], _ accord: Accord) -> String? {
    let placed = places.reduce(0) { $0 + $1.postes }
    guard placed >= accord.postes, let last = places.map(\.le).max() else { return nil }
    let days = Int(last.number) - Int(accord.signeLe.number)
    return "\(placed) sur \(accord.postes), "
      + Francais.pluriel(days, "jour", "jours") + " après l’accord"
  }

  /// What is due and when, or what was handed in and answered.
  func delay(_ h: inout HTML) {
    if let remise, let reponse = remise.reponse {
      h.encart(
        "Projet remis et répondu.",
        "L’État a répondu le \(Francais.jourLong(reponse.jour))\u{A0}: projet "
          + (reponse.ecartees.isEmpty ? "recevable." : "recevable en partie."))
    } else if let remise, let le = remise.remise?.jour, remise.postes == accord.postes {
      h.encart(
        "Projet remis.",
        "Il a été remis le \(Francais.jourLong(le)), pour "
          + "\(Francais.pluriel(remise.postes, "poste", "postes")). L’État doit répondre.")
    } else {
      let handed =
        remise.map {
          " \(Francais.pluriel($0.postes, "poste est déjà remis", "postes sont déjà remis")), "
            + "il en reste \(accord.postes - $0.postes)."
        } ?? ""
      h.encart(
        echeancePhrase + ".", Francais.majuscule(delaiPhrase) + "." + handed,
        alerte: accord.echeance.jours(from: local.jour) < 7)
    }
  }

  func territories(_ places: [PostePlace], _ h: inout HTML) {
    guard !accord.parties.isEmpty else { return }
    let proposed = remise?.repartition(accord.parties, index)
    h.rubrique("ou", "Où") { h in
      h.tableau(
        "Postes par territoire, comptés là où ils sont exercés",
        [
          Colonne("Territoire"), Colonne("Habitants", nombre: true),
          Colonne("Proposés", nombre: true), Colonne("Placés", nombre: true),
        ]
      ) { h in
        for (rang, partie) in accord.parties.enumerated() {
          let placed = places.filter { index.contains(partie, .commune($0.commune)) }
          h.ligne { h in
            h.tete(nom(partie))
            h.cellule("Habitants", nombre: index.population(of: partie))
            h.cellule("Proposés", nombre: proposed?[rang].postes ?? 0)
            h.cellule("Placés", nombre: placed.reduce(0) { $0 + $1.postes })
          }
        }
      }
    }
  }

  func placed(_ places: [PostePlace], _ h: inout HTML) {
    h.rubrique("places", "Les postes placés") { h in
      guard !places.isEmpty else {
        h.vide(
          "Aucun poste n’est encore placé",
          "Un poste paraît ici quand la structure qui l’accueille a reçu sa décision.")
        return
      }
      h.tableau(
        "Structures qui accueillent, par date de décision",
        [
          Colonne("Structure"), Colonne("Commune"), Colonne("Postes", nombre: true),
          Colonne("Décision du"),
        ]
      ) { h in
        for place in places {
          h.ligne { h in
            h.tete(place.structure)
            h.cellule("Commune", commune(place.commune))
            h.cellule("Postes", nombre: place.postes)
            h.cellule("Décision du", Francais.jour(place.le))
          }
        }
      }
    }
  }

  func texts(_ h: inout HTML) {
    h.rubrique("texte", "Le texte de l’accord") { h in
      for texte in accord.textes {
        h.details(texte.titre) { h in
          for line in texte.texte.split(whereSeparator: \.isNewline) {
            h.element("p", .class("texte"), text: typographie(String(line)))
          }
        }
      }
    }
  }
}
