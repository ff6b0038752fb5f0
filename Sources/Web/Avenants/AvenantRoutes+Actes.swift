import Avenants
import Candidatures
import Comptes
import HTML
import HTTP
import Journal
import Kernel

extension AvenantRoutes {
  func accept(_ visit: Visit) async throws -> Answer {
    try await act(visit) {
      try await AccepterTransfert(moyens)(
        visit.id("id", Avenant.self), acteur: visit.acteur, by: visit.geste())
    }
  }

  func abandon(_ visit: Visit) async throws -> Answer {
    try await act(visit) {
      try await AbandonnerAvenant(moyens)(
        visit.id("id", Avenant.self), acteur: visit.acteur, by: visit.geste())
    }
  }

  func rule(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    let sens = form.text("sens")
    return try await act(visit) {
      guard ["validation", "refus"].contains(sens) else { throw AvenantRefusal.sens }
      return try await StatuerAvenant(moyens)(
        visit.id("id", Avenant.self), raison: sens == "refus" ? form.text("raison") : nil,
        auteur: AuteurDecision(
          prenom: form.text("prenom"), nom: form.text("nom"), qualite: form.text("qualite"),
          service: form.text("service"), delegation: form.text("delegation")),
        acteur: visit.acteur, by: visit.geste())
    }
  }

  /// An act on an avenant: back to the posts it was done from, or those posts with why not.
  private func act(_ visit: Visit, _ work: () async throws -> Avenant) async throws -> Answer {
    guard let dossier = ID<Candidature>(visit.form.text("dossier")) else { throw NotFound() }
    do {
      _ = try await work()
      return .seeOther("/avenants/dossiers/\(dossier)")
    } catch let refusal as AvenantRefusal { return try await refused(refusal, visit, dossier) }
  }

  func coordinate(_ visit: Visit) async throws -> Answer {
    let dossier = try visit.candidature()
    let form = visit.form
    do {
      guard let poste = Poste(typed: form.text("poste")) else {
        throw AvenantRefusal.posteInconnu
      }
      guard let jour = Jour(typed: form.text("du_coordonnateur")) else {
        throw AvenantRefusal.jourManquant
      }
      try await DesignerCoordonnateur(moyens)(
        dossier, poste, jour: jour, finit: form.text("finit") == "oui", acteur: visit.acteur,
        by: visit.geste())
      return .seeOther("/avenants/dossiers/\(dossier)")
    } catch let refusal as AvenantRefusal { return try await refused(refusal, visit, dossier) }
  }

  func supervise(_ visit: Visit) async throws -> Answer {
    let dossier = try visit.candidature()
    let form = visit.form
    do {
      guard let du = Jour(typed: form.text("du_encadrant")) else {
        throw AvenantRefusal.jourManquant
      }
      try await DesignerEncadrant(moyens)(
        dossier, nom: form.text("encadrant"), fonction: form.text("fonction"),
        courriel: form.text("courriel"), telephone: form.text("telephone"), du: du,
        acteur: visit.acteur, by: visit.geste())
      return .seeOther("/avenants/dossiers/\(dossier)")
    } catch let refusal as AvenantRefusal { return try await refused(refusal, visit, dossier) }
  }

  /// Erases whoever supervised, at their request: that somebody did stays.
  func eraseEncadrant(_ visit: Visit) async throws -> Answer {
    let dossier = try await open(visit)
    let id = try visit.id("encadrant", Encadrant.self)
    guard let encadrant = dossier.encadrants.first(where: { $0.id == id }) else {
      throw NotFound()
    }
    do {
      try await ErasePersonne(store: journal)(
        encadrant.personne, of: [dossier.candidature.subject], by: visit.acteur, visit.geste())
    } catch EffacementRefusal.unknown {
      // Erased already: the page says so.
    }
    return .seeOther("/avenants/dossiers/\(dossier.candidature.id)")
  }

  private func refused(
    _ refusal: AvenantRefusal, _ visit: Visit, _ dossier: ID<Candidature>
  ) async throws -> Answer {
    switch refusal {
    case .introuvable: throw NotFound()
    case .interdit: return .page(RefusalPages.forbidden)
    default:
      let found: DossierPostes
      do {
        found = try await LirePostes(moyens)(dossier, acteur: visit.acteur)
      } catch AvenantRefusal.introuvable { throw NotFound() }
      return .page(try await page(visit, found, refusal: refusal))
    }
  }
}

extension Poste {
  /// `93009-2`, as the forms send it; nil for anything else.
  init?(typed text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let origine = parts.first.flatMap({ ID<Candidature>($0) }),
      let rang = parts.last.flatMap({ Int($0) }), (1...9_999).contains(rang)
    else { return nil }
    self.init(origine: origine, rang: rang)
  }

  var valeur: String { "\(origine)-\(rang)" }
}
