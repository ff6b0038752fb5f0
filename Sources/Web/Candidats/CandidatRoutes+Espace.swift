import Territoires
import Comptes
import Candidats
import Design
import HTML
import HTTP
import Kernel
import MisesEnRelation
import Territoires

extension CandidatRoutes {
  func space(_ visit: Visit) async throws -> Answer {
    do {
      let candidat = try await espace.read(visit.parameter("jeton"), at: visit.at)
      return .page(try await page(candidat, visit))
    } catch let refusal as CandidatRefusal { return .page(Self.dead(refusal)) }
  }

  /// The space, or the button that opens it the first time.
  func page(
    _ candidat: Candidat, _ visit: Visit, erreur: (field: String, phrase: String)? = nil
  ) async throws -> Page {
    guard candidat.confirmeLe != nil else { return Self.confirmation(candidat, visit) }
    let index = try await moyens.territoires.index()
    let view = EspacePage(
      candidat: candidat,
      propositions: try await propositions(candidat, visit, index), href: Self.href(visit),
      jetons: visit.freshJetons,
      regles: try moyens.regles(at: visit.at), index: index,
      erreur: erreur, fait: visit.query.text("fait"),
      moment: { visit.environment.local($0) })
    let lines = try await historique(of: candidat.subject, in: visit.environment)
    return Page(
      "Mon espace candidat", status: erreur == nil ? .ok : .unprocessable,
      trail: [("Accueil", "/")], section: .accueil, hasErrors: erreur != nil
    ) { h in
      view.write(into: &h)
      h.historique(lines, de: "de votre inscription")
    }
  }

  /// Each with its state in plain words, the latest first.
  private func propositions(
    _ candidat: Candidat, _ visit: Visit, _ index: TerritoireIndex
  ) async throws -> [EspacePage.Proposition] {
    let regles = try mises.regles(at: visit.at)
    return try await LireMises(mises).dossiers(de: candidat.id).map { dossier in
      let today = mises.local(visit.at, dossier.mise.departement, index).jour
      return EspacePage.Proposition(
        id: dossier.mise.id, structure: dossier.offre.structure,
        etat: dossier.mise.etat(on: today),
        phrase: PropositionPage.sentence(dossier, regles, on: today))
    }
  }

  static func href(_ visit: Visit) -> Href { "/candidats/moi/\(visit.parameter("jeton"))" }

  /// Opened by a button: a mail scanner that follows the link confirms nothing.
  private static func confirmation(_ candidat: Candidat, _ visit: Visit) -> Page {
    let jetons = visit.jetons
    let adresse = candidat.profil?.courriel.text ?? ""
    return Page("Confirmez votre adresse", section: .accueil) { h in
      h.titre(
        "Confirmez votre adresse",
        chapo: "Bonjour \(candidat.profil?.prenom ?? ""). Un bouton, et votre inscription compte.")
      h.formulaire("\(path: href(visit).text)/confirmation", jetons) { h in
        h.element("p", text: "Cette adresse est la mienne\u{A0}: \(adresse)")
        h.actions { h in h.bouton("Je confirme mon inscription") }
      }
    }
  }

  static func dead(_ refusal: CandidatRefusal) -> Page {
    Page("Lien personnel", status: .notFound, section: .accueil) { h in
      h.impasse("Ce lien n’ouvre rien", refusal.phrase) { h in
        h.bouton("Recevoir un nouveau lien", vers: "/candidats/lien")
        h.bouton("M’inscrire", vers: "/candidats/inscription", second: true)
      }
    }
  }

  func confirm(_ visit: Visit) async throws -> Answer {
    try await act(visit, "confirme") { try await $0.confirm($1, by: visit.geste(.candidat)) }
  }

  func withdraw(_ visit: Visit) async throws -> Answer {
    try await act(visit, "retire") {
      let candidat = try await $0.withdraw($1, by: visit.geste(.candidat))
      try await LibererMises(mises).dun(candidat.id, at: visit.at)
      return candidat
    }
  }

  func comeBack(_ visit: Visit) async throws -> Answer {
    try await act(visit, "revenu") { try await $0.comeBack($1, by: visit.geste(.candidat)) }
  }

  func stay(_ visit: Visit) async throws -> Answer {
    try await act(visit, "present") { try await $0.stay($1, by: visit.geste(.candidat)) }
  }

  func sayPix(_ visit: Visit) async throws -> Answer {
    let niveau = Int(visit.form.text("pix_niveau")) ?? 0
    let partage = visit.form.text("pix_partage") == "oui"
    return try await act(visit, "pix", field: "pix_niveau") {
      try await $0.sayPix($1, niveau: niveau, partage: partage, by: visit.geste(.candidat))
    }
  }

  func deposit(_ visit: Visit) async throws -> Answer {
    let octets = visit.form.files.first { $0.field == "cv" }?.bytes ?? []
    return try await act(visit, "cv", field: "cv") {
      try await $0.deposerCV($1, octets, by: visit.geste(.candidat))
    }
  }

  func removeCV(_ visit: Visit) async throws -> Answer {
    try await act(visit, "cv-retire") { try await $0.retirerCV($1, by: visit.geste(.candidat)) }
  }

  func ownCV(_ visit: Visit) async throws -> Answer {
    do {
      let (cv, octets) = try await espace.cv(visit.parameter("jeton"), at: visit.at)
      return .file(
        name: "mon-cv.\(cv.format.rawValue)", contentType: cv.format.contentType, bytes: octets)
    } catch is CandidatRefusal { throw NotFound() }
  }

  /// Does it and comes back to the space, which says so; or shows it again with what is to correct.
  private func act(
    _ visit: Visit, _ fait: String, field: String? = nil,
    _ act: (EspaceCandidat, String) async throws -> Candidat
  ) async throws -> Answer {
    do {
      _ = try await act(espace, visit.parameter("jeton"))
      return .seeOther(Self.href(visit).adding("fait", fait))
    } catch CandidatRefusal.lienInvalide {
      return .page(Self.dead(.lienInvalide))
    } catch let refusal as CandidatRefusal {
      let candidat = try await espace.read(visit.parameter("jeton"), at: visit.at)
      return .page(try await page(candidat, visit, erreur: (field ?? "vous", refusal.phrase)))
    }
  }
}
