import Candidats
import Design
import HTML
import HTTP
import Kernel
import MisesEnRelation
import Programme

extension MiseRoutes {
  func page(_ visit: Visit) async throws -> Answer {
    .page(try await page(access(visit), visit, nil))
  }

  func page(
    _ access: AccesMise, _ visit: Visit, _ refusal: MiseRefusal?
  ) async throws -> Page {
    let index = try await moyens.index()
    let dossier = access.dossier
    let view = MisePage(
      access: access, index: index, regles: try moyens.regles(at: visit.at),
      today: moyens.local(visit.at, dossier.mise.departement, index).jour,
      jetons: visit.freshJetons, refusal: refusal, typed: visit.form,
      jour: { visit.environment.local($0).jour })
    let lines = try await historique(of: dossier.mise.subject, in: visit.environment)
    return Page(
      "Proposition de rencontre",
      status: refusal == nil ? .ok : view.isField ? .unprocessable : .conflict,
      trail: view.trail, section: .dossiers, hasErrors: refusal != nil
    ) { h in
      view.write(into: &h)
      h.historique(lines, de: "de cette proposition")
    }
  }

  /// For the structure, as long as the proposition opens it; whoever else may read the proposition goes
  /// back to it, which says why.
  func cv(_ visit: Visit) async throws -> Answer {
    let access = try await access(visit)
    do {
      let (cv, octets) = try await LireMises(moyens).cv(
        access.dossier, par: access.qui, at: visit.at)
      return .file(
        name: "cv-\(access.dossier.mise.id).\(cv.format.rawValue)",
        contentType: cv.format.contentType, bytes: octets)
    } catch is MiseRefusal { return .seeOther(access.base) }
  }

  func markInterest(_ visit: Visit) async throws -> Answer {
    try await act(visit) { repondre, access, geste in
      try await repondre.marquerInteret(access.dossier.mise.id, par: access.qui, by: geste)
    }
  }

  func fixMeeting(_ visit: Visit) async throws -> Answer {
    try await act(visit) { repondre, access, geste in
      let heure = visit.form.text("heure").split(whereSeparator: { $0 == ":" || $0 == "h" })
      guard let jour = Jour(typed: visit.form.text("jour")),
        let hour = heure.first.flatMap({ Int($0) }), (0...23).contains(hour),
        let minute = heure.count < 2 ? 0 : Int(heure[1]), (0...59).contains(minute)
      else { throw MiseRefusal.dateInvalide }
      let entretien = MiseEnRelation.Entretien(
        le: HeureLocale(jour, hour, minute), lieu: visit.form.text("lieu"))
      return try await repondre.fixerEntretien(
        access.dossier.mise.id, entretien, par: access.qui, by: geste)
    }
  }

  func retain(_ visit: Visit) async throws -> Answer {
    try await act(visit) { repondre, access, geste in
      try await repondre.retenir(access.dossier.mise.id, par: access.qui, by: geste)
    }
  }

  func act(
    _ visit: Visit,
    _ act: (RepondreMise, AccesMise, Geste) async throws -> DossierMise
  ) async throws -> Answer {
    let access = try await access(visit)
    do {
      _ = try await act(RepondreMise(moyens), access, geste(visit, access))
      return .seeOther(access.base)
    } catch MiseRefusal.introuvable { throw NotFound() } catch let refusal as MiseRefusal {
      return .page(try await page(access, visit, refusal))
    }
  }
}
