import Programme
import CSV
import Coordination
import Design
import HTML
import HTTP
import Kernel
import Territoires

extension RecueilRoutes {
  func recueil(_ visit: Visit, refus: String? = nil) async throws -> Page {
    let (recueil, coordonnateur) = try await opened(visit)
    let index = try await moyens.territoires.index()
    let jour = try await moyens.jour(visit.at, recueil.departement)
    let delai = try moyens.regles(on: jour).coordination.relanceJours
    let page = RecueilPage(
      recueil: recueil, coordonnateur: coordonnateur,
      bilan: BilanRecueil(recueil.invites, on: jour, relance: delai), jour: jour, delai: delai,
      liste: ListeInvites(rawValue: visit.query.text("liste")) ?? .tous, index: index,
      contour: try await contour(recueil.departement),
      mayAct: visit.acteur.coordinates(coordonnateur, index),
      relance: Famille(rawValue: visit.query.text("relance")), form: visit.form,
      moment: { visit.environment.local($0) })
    let history = try await historique(of: recueil.subject, in: visit.environment)
    // Each button of the page is a gesture of its own.
    let jetons: @Sendable () -> Jetons = { visit.freshJetons }
    return Page(
      recueil.titre, status: refus == nil ? .ok : .unprocessable, trail: Self.trail,
      section: .dossiers, hasErrors: refus != nil
    ) { h in
      page.write(refus, jetons, into: &h)
      h.historique(Array(history.suffix(30)), de: "du recueil")
    }
  }

  private func contour(_ departement: String) async throws -> Territoires.Contour? {
    let stored = try await contours.contours(.departements)
    return (stored + Territoires.Contour.reference).first { $0.code == departement }
  }

  func guest(_ visit: Visit, refus: String? = nil) async throws -> Page {
    let (recueil, coordonnateur) = try await opened(visit)
    guard let invite = recueil.invite(try visit.id("invite")) else { throw NotFound() }
    let index = try await moyens.territoires.index()
    let page = InvitePage(
      recueil: recueil, invite: invite, index: index,
      mayAct: visit.acteur.coordinates(coordonnateur, index),
      moment: { visit.environment.local($0) })
    let jetons = visit.freshJetons
    return Page(
      invite.nom, status: refus == nil ? .ok : .unprocessable,
      trail: Self.trail + [(recueil.titre, "/recueils/\(recueil.id)")], section: .dossiers,
      hasErrors: refus != nil
    ) { h in
      page.write(refus, jetons, into: &h)
    }
  }

  /// Every guest, answered or silent, in one file.
  func export(_ visit: Visit) async throws -> Answer {
    let (recueil, _) = try await opened(visit)
    let index = try await moyens.territoires.index()
    return try await .csv(
      "recueil-\(recueil.id).csv",
      titres: [
        "famille", "structure", "commune", "code_commune", "repondu_le", "corrige_le", "besoins",
        "publics", "accueil", "lieu_propose", "horaires", "phrase", "relances", "candidature",
      ]
    ) { (_: Never?) in
      PageCSV(lignes: recueil.invites.map { Self.cells($0, index, visit) }, suite: nil)
    }
  }

  private static func cells(
    _ invite: Invite, _ index: TerritoireIndex, _ visit: Visit
  ) -> [CSVWriter.Cell] {
    func day(_ instant: Instant?) -> CSVWriter.Cell {
      instant.map { .text(visit.environment.local($0).jour.description) } ?? .empty
    }
    let reponse = invite.reponse
    let besoins = Besoin.allCases.filter { reponse?.besoins.contains($0) ?? false }
    let publics = PublicVise.allCases.filter { reponse?.publics.contains($0) ?? false }
    return [
      .text(invite.famille.rawValue), .text(invite.nom),
      .text(index.resolve(invite.commune)?.commune.nom ?? invite.commune), .text(invite.commune),
      day(reponse?.repondueLe), day(reponse?.corrigeeLe),
      .text(besoins.map(\.nom).joined(separator: " | ")),
      .text(publics.map(\.nom).joined(separator: " | ")), .text(reponse?.accueil.court ?? ""),
      .text(reponse.map { index.resolve($0.commune)?.commune.nom ?? $0.commune } ?? ""),
      .text(reponse?.horaires ?? ""), .text(reponse?.phrase ?? ""),
      .text(invite.relances.map(\.description).joined(separator: " ")),
      .text(invite.suite?.candidature ?? ""),
    ]
  }
}
