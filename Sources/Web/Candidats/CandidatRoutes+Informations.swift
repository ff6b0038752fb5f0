import Territoires
import Candidats
import Design
import HTML
import HTTP
import Kernel

extension CandidatRoutes {
  func profileForm(_ visit: Visit) async throws -> Answer {
    do {
      let candidat = try await espace.read(visit.parameter("jeton"), at: visit.at)
      guard let profil = candidat.profil else { throw CandidatRefusal.lienInvalide }
      return .page(try await profile(visit, Inscription(profil), []))
    } catch let refusal as CandidatRefusal { return .page(Self.dead(refusal)) }
  }

  func modify(_ visit: Visit) async throws -> Answer {
    let reponses = Inscription(visit.form)
    do {
      _ = try await espace.modify(
        visit.parameter("jeton"), reponses, by: visit.geste(.candidat))
      return .seeOther(Self.href(visit).adding("fait", "informations"))
    } catch let refusal as InscriptionRefusal {
      return .page(try await profile(visit, reponses, refusal.fautes))
    } catch let refusal as CandidatRefusal { return .page(Self.dead(refusal)) }
  }

  private func profile(
    _ visit: Visit, _ reponses: Inscription, _ fautes: [FauteInscription]
  ) async throws -> Page {
    let form = FormulaireInscription(
      reponses: reponses, fautes: fautes, regles: try moyens.regles(at: visit.at),
      index: try await moyens.territoires.index())
    let (href, jetons) = (Self.href(visit), visit.jetons)
    return Page(
      "Corriger mes informations", status: fautes.isEmpty ? .ok : .unprocessable,
      trail: [("Mon espace candidat", href)], section: .accueil, hasErrors: !fautes.isEmpty
    ) { h in
      h.titre(
        "Corriger mes informations",
        chapo: "L’adresse de courriel ne change pas\u{A0}: elle ouvre votre espace.")
      h.erreurs(form.corrections)
      h.formulaire("\(path: href.text)/informations", jetons) { h in
        form.identity(&h)
        form.rest(&h)
        h.actions { h in
          h.bouton("Enregistrer")
          h.bouton("Revenir", vers: href, second: true)
        }
      }
    }
  }
}
