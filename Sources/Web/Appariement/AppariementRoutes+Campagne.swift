import Appariement
import Design
import HTML
import HTTP
import Kernel
import MisesEnRelation

extension AppariementRoutes {
  private static let perPage = 25

  func campaign(_ visit: Visit) async throws -> Answer { try await campaign(visit, nil) }

  /// A calculation from what is known now: nothing is sent.
  func simulate(_ visit: Visit) async throws -> Answer {
    do {
      let calcul = try await SimulerAppariement(moyens)(
        visit.id(), acteur: visit.acteur, by: visit.geste())
      return .seeOther("/appariements/calculs/\(calcul.id)")
    } catch AppariementRefusal.introuvable {
      throw NotFound()
    } catch let refusal as AppariementRefusal { return try await campaign(visit, refusal) }
  }

  private func campaign(_ visit: Visit, _ refusal: AppariementRefusal?) async throws -> Answer {
    let campagne = try await found {
      try await LireAppariements(moyens).campagne(visit.id(), acteur: visit.acteur)
    }
    let offres = try await moyens.mises.store.offres(
      departement: campagne.departement, apres: nil, limit: Self.perPage)
    let calculs = try await moyens.store.calculs(campagne.id)
    let lines = try await historique(of: campagne.subject, in: visit.environment)
    let (jetons, surtitre) = (visit.freshJetons, nom(campagne.departement))
    return .page(
      Page(
        "Campagne d’appariement", status: refusal == nil ? .ok : .conflict,
        trail: [("Les campagnes", "/appariements")], section: .dossiers, hasErrors: refusal != nil
      ) { h in
        h.titre(
          "Campagne d’appariement",
          chapo: "Vœux jusqu’au \(Francais.jourLong(campagne.voeuxJusquau)), 23\u{A0}h\u{A0}59.",
          surtitre: surtitre)
        if let refusal { h.refus("Le calcul n’est pas fait", refusal.phrase) }
        h.rubrique("simuler", "Simuler") { h in
          h.raw(
            "<p class=\"texte\">Le calcul part des vœux et des préférences de cet instant. Rien ")
          h.raw("n’est envoyé\u{A0}: vous lisez le résultat, puis vous publiez ou non.</p>")
          h.bouton(
            "Calculer maintenant", post: "/appariements/\(campagne.id)/calculs", jetons)
        }
        Self.calculations(calculs, visit, &h)
        Self.offers(offres, &h)
        h.raw("<p>")
        h.element(
          "a", .href("/appariements/\(campagne.id)/regles"), text: "Les règles du calcul, publiques"
        )
        h.raw("</p>")
        h.historique(lines, de: "de la campagne")
        h.element("p", .class("doux"), text: Self.finale)
      })
  }

  private static func calculations(_ calculs: [LigneCalcul], _ visit: Visit, _ h: inout HTML) {
    h.rubrique("calculs", "Les calculs") { h in
      guard !calculs.isEmpty else {
        h.vide("Aucun calcul pour l’instant", "Le premier apparaît ici.")
        return
      }
      h.tableau(
        "Le plus récent d’abord",
        [
          Colonne("Calcul"), Colonne("État"), Colonne("Personnes", nombre: true),
          Colonne("Rencontres", nombre: true),
        ]
      ) { h in
        for calcul in calculs {
          h.ligne { h in
            h.tete(
              "Vague \(calcul.vague), \(Francais.moment(visit.environment.local(calcul.calculeLe)))",
              "/appariements/calculs/\(calcul.id)")
            h.cellule("État") { h in
              h.etat(
                calcul.publieLe == nil ? .neutre : .oui,
                calcul.publieLe == nil ? "Simulation" : "Publié")
            }
            h.cellule("Personnes", nombre: calcul.personnes)
            h.cellule("Rencontres", nombre: calcul.apparies)
          }
        }
      }
    }
  }

  private static func offers(_ offres: [Offre], _ h: inout HTML) {
    h.rubrique("offres", "Les offres du département") { h in
      guard !offres.isEmpty else {
        h.vide("Aucune offre publiée", "Les structures publient une offre après la décision.")
        return
      }
      h.tableau(
        "Les plus récentes d’abord, \(perPage) au plus",
        [Colonne("Structure"), Colonne("Postes", nombre: true), Colonne("Préférences")]
      ) { h in
        for offre in offres {
          h.ligne { h in
            h.tete(offre.structure, "/mises-en-relation/offres/\(offre.id)")
            h.cellule("Postes", nombre: offre.postes)
            h.cellule("Préférences") { h in
              h.element("a", .href("/appariements/offres/\(offre.id)/classement")) { h in
                h.raw("Qui souhaite ce poste<span class=\"cache\"> ")
                h.text(offre.structure)
                h.raw("</span>")
              }
            }
          }
        }
      }
    }
  }
}
