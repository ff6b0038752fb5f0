import Candidatures
import Comptes
import Design
import HTML
import Kernel
import Programme
import Territoires

extension CandidatureRoutes {
  func decisionPage(_ visit: Visit) async throws -> Answer {
    let candidature = try await open(visit)
    let index = try await moyens.territoires.index()
    let auteur = try await Decider(moyens).signature(
      visit.acteur, service: Lettres.service(candidature.departement, index))
    let typed = DecisionTapee(
      postes: String(candidature.avis?.texte.postes ?? 0), motif: "",
      phrase: candidature.avis?.texte.postes == candidature.demande.postes
        ? "" : candidature.avis?.texte.commentaire ?? "",
      auteur: auteur)
    return .page(try await decisionForm(visit, candidature, typed, nil))
  }

  func decide(_ visit: Visit) async throws -> Answer {
    let typed = DecisionTapee(visit.form)
    do {
      let candidature = try await Decider(moyens)(
        visit.candidature(), typed.texte, auteur: typed.auteur, version: visit.version,
        acteur: visit.acteur, by: visit.geste())
      return .seeOther("/candidatures/\(candidature.id)")
    } catch let refusal as CandidatureRefusal {
      if case .introuvable = refusal { throw NotFound() }
      if case .interdit = refusal { return .page(RefusalPages.forbidden) }
      return .page(try await decisionForm(visit, open(visit), typed, refusal))
    }
  }

  private func decisionForm(
    _ visit: Visit, _ candidature: Candidature, _ typed: DecisionTapee,
    _ refusal: CandidatureRefusal?
  ) async throws -> Page {
    let pages = try await pages(candidature, visit)
    let conflict = if case .conflit? = refusal { true } else { false }
    let jetons = conflict ? visit.freshJetons : visit.jetons
    let field = refusal.flatMap { DecisionTapee.field(of: $0) }
    let status: HTTPStatus = refusal == nil ? .ok : field == nil ? .conflict : .unprocessable
    return Page(
      "Décider", status: status, trail: pages.trail, section: .dossiers, hasErrors: refusal != nil
    ) { h in
      h.titre(
        "Décider", chapo: "La structure lira votre phrase telle quelle, avec votre nom.",
        surtitre: candidature.demande.nom)
      h.duo { h in
        h.pile { h in
          if let refusal {
            if let field {
              h.erreurs([(field, "Décision", refusal.phrase)])
            } else {
              h.refus("Votre décision n’est pas enregistrée", refusal.phrase)
            }
          }
          typed.write(
            candidature, pages.regles, erreur: field.map { ($0, refusal?.phrase ?? "") }, jetons,
            into: &h)
        }
        h.raw("<aside class=\"pile\" aria-label=\"Le dossier\">")
        pages.summary(&h)
        pages.opinion(&h)
        pages.decision(&h)
        h.raw("</aside>")
      }
    }
  }
}
