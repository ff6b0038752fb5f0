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
      if case .conflit = refusal { return .page(try await conflict(visit, typed)) }
      return .page(try await decisionForm(visit, open(visit), typed, refusal))
    }
  }

  /// Somebody else changed the file meanwhile: both decisions, and nothing overwritten.
  private func conflict(_ visit: Visit, _ typed: DecisionTapee) async throws -> Page {
    let candidature = try await open(visit)
    let pages = try await pages(candidature, visit)
    let jetons = visit.freshJetons
    return Page(
      "Deux versions de la décision", status: .conflict, trail: pages.trail, section: .dossiers,
      hasErrors: true
    ) { h in
      h.titre("Deux versions de la décision", surtitre: candidature.demande.nom)
      h.refus(
        "Votre décision n’est pas enregistrée",
        CandidatureRefusal.conflit(version: 0).phrase
          + " Rien n’a été écrasé\u{A0}: comparez, puis enregistrez ce qui convient.")
      h.duo { h in
        h.rubrique("votre", "Votre décision") { h in
          typed.write(candidature, pages.regles, erreur: nil, jetons, into: &h)
        }
        h.pile { h in
          h.raw("<h2>Le dossier tel qu’il est maintenant</h2>")
          pages.summary(&h)
          pages.opinion(&h)
          pages.decision(&h)
        }
      }
    }
  }

  private func decisionForm(
    _ visit: Visit, _ candidature: Candidature, _ typed: DecisionTapee,
    _ refusal: CandidatureRefusal?
  ) async throws -> Page {
    let pages = try await pages(candidature, visit)
    let jetons = visit.jetons
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
