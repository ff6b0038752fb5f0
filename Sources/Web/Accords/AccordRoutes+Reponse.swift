import Accords
import Comptes
import Design
import HTML
import HTTP
import Kernel

extension AccordRoutes {
  /// The State's answer to what was handed in; others than who signs read the projet.
  func answerPage(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    guard pages.voix == .etat(signe: true), let version = pages.aRepondre else {
      return .seeOther(pages.projet)
    }
    return .page(answerForm(visit, pages, version, observations: "", aside: [], nil))
  }

  func answer(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    let observations = visit.form.text("observations")
    let aside = Set(visit.form.all("ecartees").compactMap { Int($0) })
    do {
      let accord = try await RepondreProjet(moyens)(
        pages.accord.id, ecartees: aside, observations: observations, revision: visit.revision,
        acteur: visit.acteur, by: visit.geste())
      let numero = accord.projet.derniereRemise?.numero ?? 1
      return .seeOther("/accords/\(accord.id)/projet/versions/\(numero)")
    } catch let refusal as AccordRefusal {
      switch refusal {
      case .observationsManquantes, .observationsTropLongues:
        guard let version = pages.aRepondre else { throw refusal }
        return .page(
          answerForm(visit, pages, version, observations: observations, aside: aside, refusal))
      default: return try await refused(refusal, visit, pages)
      }
    }
  }

  private func answerForm(
    _ visit: Visit, _ pages: PagesAccord, _ version: VersionProjet, observations: String,
    aside: Set<Int>, _ refusal: AccordRefusal?
  ) -> Page {
    let note = Champ(
      "observations", "Vos observations",
      aide: "Une par ligne. Elles sont obligatoires si vous écartez une structure.",
      valeur: observations, erreur: refusal?.phrase, facultatif: true)
    let lines = Champ(
      "ecartees", "Structures écartées",
      aide: "Ne cochez rien si tout le projet est recevable.", facultatif: true)
    let jetons = visit.jetons
    return Page(
      "Répondre au projet", status: refusal == nil ? .ok : .unprocessable,
      trail: pages.projetTrail, section: .dossiers, hasErrors: refusal != nil
    ) { h in
      h.titre(
        "Répondre à la version \(version.numero)",
        chapo:
          "Votre réponse fige cette version. Elle n’attribue aucun poste\u{A0}: chaque structure "
          + "reçoit ensuite sa décision.", surtitre: pages.accord.titre)
      h.erreurs([note])
      pages.versionFigures(version, &h)
      pages.needs(version, &h)
      h.formulaire("\(path: pages.projet.text)/reponse", jetons) { h in
        h.invisible("revision", String(pages.accord.projet.revision))
        h.zone(note, lignes: 5, limite: 4_000)
        h.details("Écarter des structures", ouvert: !aside.isEmpty) { h in
          h.cases(
            lines,
            version.lignes.map {
              Option(
                String($0.numero), $0.nom,
                precision: "\(Francais.pluriel($0.postes, "poste", "postes"))\u{A0}: "
                  + pages.lieux($0))
            }, cochees: Set(aside.map { String($0) }))
        }
        h.actions { h in h.bouton("Signer la réponse") }
      }
    }
  }
}
