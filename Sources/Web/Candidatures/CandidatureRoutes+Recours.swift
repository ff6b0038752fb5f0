import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Programme
import Territoires

extension CandidatureRoutes {
  /// What was challenged, until when one may, and how.
  func recoursPage(_ visit: Visit) async throws -> Answer {
    .page(try await recoursPage(visit, open(visit), refusal: nil))
  }

  func challenge(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    do {
      let recuLe = form.text("recu_le")
      guard recuLe.isEmpty || Jour(typed: recuLe) != nil else {
        throw CandidatureRefusal.dateRecours
      }
      let candidature = try await DeposerRecours(moyens)(
        visit.candidature(), nature: Recours.Nature(rawValue: form.text("nature")) ?? .gracieux,
        recuLe: Jour(typed: recuLe), texte: form.text("texte"), acteur: visit.acteur,
        by: visit.geste())
      return .seeOther("/candidatures/\(candidature.id)/recours")
    } catch let refusal as CandidatureRefusal { return try await recoursRefused(refusal, visit) }
  }

  func answerRecours(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    do {
      let candidature = try await open(visit)
      let postes = form.text("postes")
      var accord: (TexteDecision, AuteurDecision)?
      if form.text("sens") == "accueil" {
        accord = (
          TexteDecision(
            postes: Int(postes) ?? -1,
            motif: form.text("motif").isEmpty ? nil : form.text("motif"),
            phrase: form.text("raison")),
          AuteurDecision(
            prenom: form.text("prenom"), nom: form.text("nom"), qualite: form.text("qualite"),
            service: form.text("service"), delegation: form.text("delegation"))
        )
      }
      _ = try await RepondreRecours(moyens)(
        candidature.id, visit.id("recours"), raison: form.text("raison"), accord: accord,
        version: visit.version, acteur: visit.acteur, by: visit.geste())
      return .seeOther("/candidatures/\(candidature.id)/recours")
    } catch let refusal as CandidatureRefusal { return try await recoursRefused(refusal, visit) }
  }

  private func recoursRefused(
    _ refusal: CandidatureRefusal, _ visit: Visit
  ) async throws -> Answer {
    switch refusal {
    case .introuvable: throw NotFound()
    case .interdit: return .page(RefusalPages.forbidden)
    default: return .page(try await recoursPage(visit, open(visit), refusal: refusal))
    }
  }

  private func recoursPage(
    _ visit: Visit, _ candidature: Candidature, refusal: CandidatureRefusal?
  ) async throws -> Page {
    let pages = try await pages(candidature, visit)
    let jetons = refusal == nil ? visit.jetons : visit.freshJetons
    let auteur = try await Decider(moyens).signature(
      visit.acteur, service: Lettres.service(candidature.departement, pages.index))
    let view = PageRecours(
      pages: pages, acteur: visit.acteur, auteur: auteur, form: visit.form, jetons: jetons)
    return Page(
      "Recours", status: refusal == nil ? .ok : .unprocessable, trail: pages.trail,
      section: .dossiers, hasErrors: refusal != nil
    ) { h in
      h.titre(
        "Recours", chapo: "Contester une décision, et lire la réponse.",
        surtitre: candidature.demande.nom)
      if let refusal { h.refus("Rien n’est enregistré", refusal.phrase) }
      view.write(&h)
    }
  }

  /// The recours that wait for an answer, and the decisions that may still be challenged.
  func recoursList(_ visit: Visit) async throws -> Answer {
    let lister = ListerRecours(moyens)
    let waiting = try await lister.enAttente(visit.acteur)
    let open = try await lister.contestables(visit.acteur, at: visit.at)
    return .page(
      Page("Recours", trail: [("Mes dossiers", "/dossiers")], section: .dossiers) { h in
        h.titre("Recours", chapo: "Ce qui est contesté, et ce qui peut l’être encore.")
        if !open.isEmpty {
          h.rubrique("contestables", "Décisions à lire") { h in
            h.raw("<ul class=\"liste\">")
            for (candidature, limite) in open {
              h.raw("<li>")
              h.element(
                "a", .href("/candidatures/\(candidature.id)/courrier"),
                text: "Dossier \(candidature.numero)")
              h.text("\u{A0}: vous pouvez contester jusqu’au \(Francais.jourLong(limite)). ")
              h.element(
                "a", .href("/candidatures/\(candidature.id)/recours"), text: "Contester")
              h.raw("</li>")
            }
            h.raw("</ul>")
          }
        }
        h.rubrique("attente", "Recours sans réponse") { h in Self.table(waiting, &h) }
      })
  }

  private static func table(_ waiting: [LigneRecours], _ h: inout HTML) {
    guard !waiting.isEmpty else {
      h.vide("Aucun recours n’attend de réponse", "Un recours se dépose sur la page d’un dossier.")
      return
    }
    h.tableau(
      Francais.pluriel(waiting.count, "recours", "recours") + ", le plus pressé d’abord",
      [
        Colonne("Structure"), Colonne("Numéro"), Colonne("Reçu le"), Colonne("Dans le délai"),
        Colonne("Rejet par silence le"),
      ]
    ) { h in
      for ligne in waiting {
        h.ligne { h in
          h.tete(ligne.nom, "/candidatures/\(ligne.candidature)/recours")
          h.cellule("Numéro", ligne.numero)
          h.cellule("Reçu le", Francais.jour(ligne.recuLe))
          h.cellule("Dans le délai", ligne.recuLe > ligne.limite ? "Non, tardif" : "Oui")
          h.cellule("Rejet par silence le", Francais.jour(ligne.silenceLe))
        }
      }
    }
  }
}
