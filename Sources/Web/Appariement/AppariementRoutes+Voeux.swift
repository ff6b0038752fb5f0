import Appariement
import Candidats
import Design
import HTML
import HTTP
import Kernel
import MisesEnRelation
import Territoires

extension AppariementRoutes {
  private static let perPage = 15

  /// A candidat's wishes, behind their personal link.
  func wishes(_ visit: Visit) async throws -> Answer { try await wishes(visit, nil) }

  func orderWishes(_ visit: Visit) async throws -> Answer {
    guard let pas = PasOrdre(rawValue: visit.form.text("pas")),
      let offre = ID<Offre>(visit.form.text("offre"))
    else { throw NotFound() }
    do {
      _ = try await OrdonnerVoeux(moyens)(
        visit.parameter("jeton"), pas, offre, by: visit.geste(.candidat))
      return .seeOther("\(path: Self.wishes(visit).text)")
    } catch AppariementRefusal.introuvable {
      throw NotFound()
    } catch let refusal as AppariementRefusal {
      return try await wishes(visit, refusal)
    } catch let refusal as CandidatRefusal { return .page(CandidatRoutes.dead(refusal)) }
  }

  static func wishes(_ visit: Visit) -> Href { "/appariements/voeux/\(visit.parameter("jeton"))" }
  static func space(_ visit: Visit) -> Href { "/candidats/moi/\(visit.parameter("jeton"))" }

  private func wishes(_ visit: Visit, _ refusal: AppariementRefusal?) async throws -> Answer {
    let departement = visit.query.text("departement")
    do {
      let vue = try await OrdonnerVoeux(moyens).lire(
        visit.parameter("jeton"), departement: departement.isEmpty ? nil : departement,
        limit: Self.perPage, at: visit.at)
      let page = VoeuxPage(
        vue: vue, departement: departement, href: Self.wishes(visit), visit: visit)
      return .page(
        Page(
          "Vos vœux", status: refusal == nil ? .ok : .unprocessable,
          trail: [("Mon espace candidat", Self.space(visit))], section: .accueil,
          hasErrors: refusal != nil
        ) { h in page.write(refusal, into: &h) })
    } catch let refusal as CandidatRefusal { return .page(CandidatRoutes.dead(refusal)) }
  }
}

/// What a candidat wishes for, and what they may add.
private struct VoeuxPage: Sendable {
  let vue: OrdonnerVoeux.Vue
  let departement: String
  let href: Href
  let visit: Visit

  func write(_ refusal: AppariementRefusal?, into h: inout HTML) {
    h.titre(
      "Vos vœux",
      chapo: "Rangez les postes où vous aimeriez être reçu, le préféré en premier. L’ordre reste "
        + "entre vous et le calcul\u{A0}: aucune structure ne le voit.")
    if let refusal { h.refus("Rien n’a été modifié", refusal.phrase) }
    h.raw(
      "<p class=\"texte\">Une structure que vous souhaitez lit votre nom, votre diplôme et votre ")
    h.raw(
      "expérience. Ni votre CV, ni votre adresse, ni votre âge, ni Pix\u{A0}: ils ne comptent pas.</p>"
    )
    ordered(&h)
    possible(&h)
    answers(&h)
    h.raw(
      "<p class=\"texte\">Dire la vérité est toujours le mieux\u{A0}: un poste placé plus haut ")
    h.raw("ne vous fait jamais perdre un poste placé plus bas.</p>")
    h.element("p", .class("doux"), text: AppariementRoutes.finale)
  }

  private func ordered(_ h: inout HTML) {
    h.rubrique("mes-voeux", "Dans votre ordre") { h in
      guard !vue.voeux.isEmpty else {
        h.vide("Aucun vœu pour l’instant", "Ajoutez un poste de la liste plus bas.")
        return
      }
      h.tableau(
        "Vos vœux, le préféré d’abord",
        [Colonne("Rang"), Colonne("Structure"), Colonne("Lieux"), Colonne("Ranger")]
      ) { h in
        for (place, offre) in vue.voeux.enumerated() {
          h.ligne { h in
            h.cellule("Rang", Francais.ordinal(place + 1))
            h.tete(offre.structure, "/mises-en-relation/offres/\(offre.id)")
            h.cellule("Lieux", FicheOffre.places(offre, vue.index))
            h.cellule("Ranger") { h in
              h.rangement(
                place, sur: vue.voeux.count, ("offre", offre.id.description), offre.structure,
                post: href
              ) { visit.freshJetons }
            }
          }
        }
      }
    }
  }

  private func possible(_ h: inout HTML) {
    h.rubrique("postes", "Les postes que vous pouvez souhaiter") { h in
      h.raw("<p class=\"texte\">Là où vous voulez bien aller, et qui commencent quand vous êtes ")
      h.raw("disponible. Rien d’autre ne les trie.</p>")
      h.filtres(href) { h in
        h.filtre(
          Champ("departement", "Département", valeur: departement),
          Departement.tous.map { Option($0.code, "\($0.nom) (\($0.code))") }, vide: "Le mien",
          double: true)
      }
      guard !vue.possibles.isEmpty else {
        h.vide(
          "Aucun autre poste ici",
          "Élargissez la distance dans vos informations, ou choisissez un autre département.")
        return
      }
      h.tableau(
        Francais.pluriel(vue.possibles.count, "poste", "postes") + " à lire",
        [
          Colonne("Structure"), Colonne("Lieux"), Colonne("Début"), Colonne("Souhaiter"),
        ]
      ) { h in for offre in vue.possibles { line(offre, &h) } }
    }
  }

  private func line(_ offre: Offre, _ h: inout HTML) {
    h.ligne { h in
      h.tete(offre.structure, "/mises-en-relation/offres/\(offre.id)")
      h.cellule("Lieux", FicheOffre.places(offre, vue.index))
      h.cellule("Début", Francais.jour(offre.conditions.debut))
      h.cellule("Souhaiter") { h in
        h.pas(
          .ajouter, ("offre", offre.id.description), offre.structure, post: href,
          visit.freshJetons)
      }
    }
  }

  private func answers(_ h: inout HTML) {
    guard !vue.reponses.isEmpty else { return }
    h.rubrique("reponses", "Vos réponses") { h in
      h.raw("<ul class=\"liste\">")
      for reponse in vue.reponses {
        let le = reponse.publieLe.map { Francais.jourLong(visit.environment.local($0).jour) }
        h.element("li") { h in
          h.element(
            "a", .href("\(path: href.text)/reponses/\(reponse.id)"),
            text: "Vague \(reponse.vague), publiée le \(le ?? "")")
        }
      }
      h.raw("</ul>")
    }
  }
}
