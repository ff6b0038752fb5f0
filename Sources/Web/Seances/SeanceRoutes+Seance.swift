import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Scenarios
import Seances
import Territoires

extension SeanceRoutes {
  func seance(_ visit: Visit) async throws -> Answer {
    .page(try await seancePage(visit, open(visit), refusal: nil))
  }

  /// The séance with its history; `refusal`: why the act just tried was not done.
  func seancePage(
    _ visit: Visit, _ ouverte: SeanceOuverte, refusal: String?
  ) async throws -> Page {
    let index = try await moyens.candidatures.territoires.index()
    let regles = try moyens.regles(on: ouverte.seance.le)
    let lines = try await historique(of: ouverte.seance.subject, in: visit.environment)
    let acts = ActesSeance(
      ouverte: ouverte, acteur: visit.acteur, index: index, jetons: visit.freshJetons,
      today: visit.today)
    let agenda = AgendaSeance(
      ouverte: ouverte, index: index, regles: regles, page: Int(visit.query.text("page")) ?? 1)
    let seance = ouverte.seance
    let joined = try await scenarios?(.seance(seance.id.rawValue), acteur: visit.acteur) ?? []
    return Page(
      seance.titre, status: refusal == nil ? .ok : .conflict,
      trail: Self.trail + [(ouverte.comite.nom, "/comites/\(ouverte.comite.id)")],
      section: .seances, hasErrors: refusal != nil
    ) { h in
      h.titre(seance.titre, chapo: "\(ouverte.comite.nom), \(seance.lieu).")
      if let refusal { h.refus("Rien n’a été modifié", refusal) }
      h.duo { h in
        h.pile { h in
          h.raw("<p>")
          h.etat(seance.etape.allure, seance.etape.nom)
          h.raw("</p>")
          agenda.figures(&h)
          acts.presence(&h)
          acts.deports(&h)
        }
        h.raw("<aside class=\"pile\" aria-label=\"Ce que vous pouvez faire\">")
        acts.write(&h)
        h.scenariosJoints(joined)
        h.raw("</aside>")
      }
      agenda.write(&h)
      acts.scheduleForm(&h)
      h.historique(lines, de: "de la séance")
    }
  }

  func schedule(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    let avant = form.text("avant")
    return try await act(visit) {
      let index = try await moyens.candidatures.territoires.index()
      let departement = form.text("departement")
      guard departement.isEmpty || index.departement(departement) != nil,
        avant.isEmpty || Jour(typed: avant) != nil
      else { throw SeanceRefusal.ordreVide }
      _ = try await FixerSeance(moyens).schedule(
        visit.id(),
        FiltreOrdre(
          avisRendu: form.text("avis") == "oui",
          departement: departement.isEmpty ? nil : departement,
          recuesAvant: Jour(typed: avant)),
        version: visit.version, acteur: visit.acteur, by: visit.geste())
    }
  }

  func attend(_ visit: Visit) async throws -> Answer {
    try await act(visit) {
      _ = try await TenirSeance(moyens).attend(
        visit.id(), visit.ids("present", Membre.self), version: visit.version,
        acteur: visit.acteur, by: visit.geste())
    }
  }

  /// The files come as their numbers, as they are read on the agenda.
  func recuse(_ visit: Visit) async throws -> Answer {
    try await act(visit) {
      guard let membre = ID<Membre>(visit.form.text("membre")) else {
        throw SeanceRefusal.membreInconnu
      }
      // One file at a time: those the member stands aside from already stay.
      let before = try await open(visit).seance.deports(of: membre)
      _ = try await TenirSeance(moyens).recuse(
        visit.id(), membre, from: before.union(visit.ids("dossier", Candidature.self)),
        version: visit.version, acteur: visit.acteur, by: visit.geste())
    }
  }

  func approve(_ visit: Visit) async throws -> Answer {
    try await act(visit) {
      _ = try await ApprouverProcesVerbal(moyens)(
        visit.id(), version: visit.version, acteur: visit.acteur, by: visit.geste())
    }
  }

  func sendLetters(_ visit: Visit) async throws -> Answer {
    try await act(visit) {
      _ = try await PrendreDecisions(moyens).notify(
        visit.id(), acteur: visit.acteur, by: visit.geste())
    }
  }
}
