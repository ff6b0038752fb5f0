import Programme
import Accords
import Comptes
import Design
import HTML
import HTTP
import Kernel

extension AccordRoutes {
  func prolongationPage(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    return .page(prolongationForm(visit, pages, jour: "", raison: "", nil))
  }

  func prolong(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    let (typed, raison) = (visit.form.text("jusquau"), visit.form.text("raison"))
    guard let jour = Jour(typed: typed) else {
      return .page(
        prolongationForm(
          visit, pages, jour: typed, raison: raison,
          .prolongationInvalide(apres: pages.accord.echeance.jour)))
    }
    do {
      _ = try await ProlongerEcheance(moyens)(
        pages.accord.id, jusquau: jour, raison: raison, acteur: visit.acteur, by: visit.geste())
      return .seeOther(pages.href)
    } catch let refusal as AccordRefusal {
      return .page(prolongationForm(visit, pages, jour: typed, raison: raison, refusal))
    }
  }

  private func prolongationForm(
    _ visit: Visit, _ pages: PagesAccord, jour: String, raison: String, _ refusal: AccordRefusal?
  ) -> Page {
    let isReason = refusal == .raisonManquante
    let champs = [
      Champ(
        "jusquau", "Nouveau dernier jour",
        aide: "Comme 29/03/2021. Le projet pourra être remis ce jour-là jusqu’à 23\u{A0}h\u{A0}59.",
        valeur: jour, erreur: isReason ? nil : refusal?.phrase, largeur: .moyen),
      Champ(
        "raison", "Pourquoi\u{A0}?", aide: "Les signataires et le public liront cette raison.",
        valeur: raison, erreur: isReason ? refusal?.phrase : nil),
    ]
    let jetons = visit.jetons
    return Page(
      "Prolonger le délai", status: refusal == nil ? .ok : .unprocessable,
      trail: pages.accordTrail, section: .dossiers, hasErrors: refusal != nil
    ) { h in
      h.titre(
        "Prolonger le délai", chapo: pages.echeancePhrase + "\u{A0}: " + pages.delaiPhrase + ".",
        surtitre: pages.accord.titre)
      h.erreurs(champs)
      h.formulaire("/accords/\(pages.accord.id)/prolongation", jetons) { h in
        h.champ(champs[0], .date)
        h.zone(champs[1], limite: 1_000)
        h.actions { h in h.bouton("Prolonger le délai") }
      }
    }
  }
}
