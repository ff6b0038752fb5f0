import Appariement
import Candidats
import Design
import HTML
import HTTP
import Kernel
import MisesEnRelation
import Programme

extension AppariementRoutes {
  /// A structure orders those who wish for its post, or leaves the published score to do it.
  func ranking(_ visit: Visit) async throws -> Answer { try await ranking(visit, nil) }

  func rank(_ visit: Visit) async throws -> Answer {
    guard let pas = PasOrdre(rawValue: visit.form.text("pas")),
      let candidat = ID<Candidat>(visit.form.text("candidat"))
    else { throw NotFound() }
    do {
      _ = try await ClasserCandidats(moyens)(
        visit.id(), pas, candidat, acteur: visit.acteur, by: visit.geste())
      return .seeOther("/appariements/offres/\(visit.parameter("id"))/classement")
    } catch AppariementRefusal.introuvable {
      throw NotFound()
    } catch let refusal as AppariementRefusal { return try await ranking(visit, refusal) }
  }

  private func ranking(_ visit: Visit, _ refusal: AppariementRefusal?) async throws -> Answer {
    let vue = try await found {
      try await ClasserCandidats(moyens).lire(visit.id(), acteur: visit.acteur)
    }
    let regles = try moyens.regles(on: moyens.candidats.jour(visit.at)).appariement
    let page = ClassementPage(
      vue: vue, regles: regles, visit: visit,
      lines: try await historique(of: vue.offre.subject, in: visit.environment))
    return .page(
      Page(
        "Qui rencontrer d’abord", status: refusal == nil ? .ok : .conflict,
        trail: [(vue.offre.structure, "/mises-en-relation/offres/\(vue.offre.id)")],
        section: .dossiers, hasErrors: refusal != nil
      ) { h in page.write(refusal, into: &h) })
  }
}

/// Those who wish for a post: as the structure ordered them, then by the published score.
private struct ClassementPage: Sendable {
  let vue: ClasserCandidats.Vue
  let regles: LimitesAppariement
  let visit: Visit
  let lines: [LigneHistorique]

  private var href: Href { "/appariements/offres/\(vue.offre.id)/classement" }
  private var ranked: [Candidat] {
    vue.classement.candidats.compactMap { id in vue.demandes.first { $0.id == id } }
  }
  private var others: [Candidat] {
    let named = Set(vue.classement.candidats)
    return vue.demandes.filter { !named.contains($0.id) }
      .sorted { points($0).total > points($1).total }
  }

  private func points(_ candidat: Candidat) -> PointsCandidat {
    regles.points(candidat.profil?.situations ?? [])
  }

  func write(_ refusal: AppariementRefusal?, into h: inout HTML) {
    h.titre(
      "Qui rencontrer d’abord",
      chapo:
        "Ces personnes souhaitent ce poste. Rangez-les si vous le voulez\u{A0}; sinon le score "
        + "publié le fait.", surtitre: vue.offre.structure)
    if let refusal { h.refus("Rien n’a été modifié", refusal.phrase) }
    h.rubrique("ordre", "Dans votre ordre") { h in
      guard !ranked.isEmpty else {
        h.vide("Vous n’avez rangé personne", "Le score publié, plus bas, sert alors seul.")
        return
      }
      table("Votre ordre, la première personne d’abord", ranked, isRanked: true, &h)
    }
    h.rubrique("score", "Ensuite, par le score publié") { h in
      h.element("p", .class("texte"), text: score)
      guard !others.isEmpty else {
        h.vide("Personne d’autre", "Les personnes qui souhaitent ce poste apparaissent ici.")
        return
      }
      table("Les autres, le plus de points d’abord", others, isRanked: false, &h)
    }
    h.historique(lines, de: "de l’offre")
    h.element("p", .class("doux"), text: AppariementRoutes.finale)
  }

  private var score: String {
    "Diplôme\u{A0}: \(Francais.pluriel(regles.poidsDiplome, "point", "points")). "
      + "Expérience\u{A0}: \(Francais.pluriel(regles.poidsExperience, "point", "points")). "
      + "À égalité, un tirage au sort publié départage. Ni la distance, ni l’adresse, ni l’âge, ni "
      + "Pix ne comptent."
  }

  private func table(
    _ legende: String, _ personnes: [Candidat], isRanked: Bool, _ h: inout HTML
  ) {
    h.tableau(
      legende,
      [
        Colonne("Personne"), Colonne("Diplôme", nombre: true),
        Colonne("Expérience", nombre: true), Colonne("Points", nombre: true), Colonne("Ranger"),
      ]
    ) { h in
      for (place, candidat) in personnes.enumerated() {
        let (own, element) = (
          points(candidat), ("candidat" as StaticString, candidat.id.description)
        )
        h.ligne { h in
          h.tete(candidat.nomAffiche)
          h.cellule("Diplôme", nombre: own.diplome)
          h.cellule("Expérience", nombre: own.experience)
          h.cellule("Points", nombre: own.total)
          h.cellule("Ranger") { h in
            if isRanked {
              h.rangement(
                place, sur: personnes.count, element, candidat.nomAffiche, post: href
              ) { visit.freshJetons }
            } else {
              h.pas(.ajouter, element, candidat.nomAffiche, post: href, visit.freshJetons)
            }
          }
        }
      }
    }
  }
}
