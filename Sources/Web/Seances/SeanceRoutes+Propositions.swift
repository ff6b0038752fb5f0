import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Seances
import Territoires

extension SeanceRoutes {
  /// How many files one form holds.
  static let serie = 12

  func propositions(_ visit: Visit) async throws -> Answer {
    let ouverte = try await open(visit)
    let index = try await moyens.candidatures.territoires.index()
    guard visit.acteur.runs(ouverte.comite, index) else { return .page(RefusalPages.forbidden) }
    let page = Int(visit.query.text("page")) ?? 1
    return .page(try serieForm(visit, ouverte, page: page, typed: nil, refusal: nil))
  }

  func propose(_ visit: Visit) async throws -> Answer {
    let page = Int(visit.form.text("page")) ?? 1
    do {
      let ouverte = try await open(visit)
      // Every file of the agenda: one that left the vote meanwhile is refused, not forgotten.
      let typed = SerieTapee(visit.form, ouverte.seance.points)
      let seance = try await TenirSeance(moyens).propose(
        visit.id(), try typed.propositions(), version: visit.version, acteur: visit.acteur,
        by: visit.geste())
      let next = page < pages(seance) ? page + 1 : nil
      guard let next else { return .seeOther("/seances/\(seance.id)") }
      return .seeOther(Href("/seances/\(seance.id)/propositions").adding("page", String(next)))
    } catch let refusal as SeanceRefusal {
      guard case .lignes = refusal else { return try await refused(refusal, visit) }
      let ouverte = try await open(visit)
      let typed = SerieTapee(visit.form, ouverte.seance.points)
      return .page(try serieForm(visit, ouverte, page: page, typed: typed, refusal: refusal))
    }
  }

  func proposeAvis(_ visit: Visit) async throws -> Answer {
    try await act(visit) {
      _ = try await TenirSeance(moyens).proposeAvis(
        visit.id(), version: visit.version, acteur: visit.acteur, by: visit.geste())
    }
  }

  private func pages(_ seance: Seance) -> Int {
    max(1, (seance.votables.count + Self.serie - 1) / Self.serie)
  }

  private func shown(_ seance: Seance, _ page: Int) -> [Point] {
    let current = min(max(page, 1), pages(seance))
    return Array(seance.votables.dropFirst((current - 1) * Self.serie).prefix(Self.serie))
  }

  private func serieForm(
    _ visit: Visit, _ ouverte: SeanceOuverte, page: Int, typed: SerieTapee?,
    refusal: SeanceRefusal?
  ) throws -> Page {
    let seance = ouverte.seance
    let points = shown(seance, page)
    let typed = typed ?? SerieTapee(ouverte, points)
    let faults: [LigneEnFaute] = if case .lignes(let lines)? = refusal { lines } else { [] }
    let regles = try moyens.regles(on: seance.le)
    let (jetons, total) = (visit.jetons, pages(seance))
    let current = min(max(page, 1), total)
    return Page(
      "Proposer", status: refusal == nil ? .ok : .unprocessable,
      trail: Self.trail + [(seance.titre, "/seances/\(seance.id)")], section: .seances,
      hasErrors: refusal != nil
    ) { h in
      h.titre(
        "Proposer, dossier par dossier",
        chapo:
          "Une ligne laissée à voter ne change rien. La série s’enregistre entière ou pas du tout.",
        surtitre: seance.titre)
      h.erreurs(
        faults.map { fault in
          (
            "\(fault.faute.field)_\(fault.candidature)",
            ouverte.dossier(fault.candidature)?.nom ?? "Dossier", fault.faute.phrase
          )
        })
      guard !points.isEmpty else {
        h.vide("Pas encore d’ordre du jour", "Établissez-le sur la page de la séance.")
        return
      }
      h.formulaire("/seances/\(seance.id)/propositions", jetons) { h in
        h.invisible("version", String(seance.version))
        h.invisible("page", String(current))
        for point in points {
          guard let dossier = ouverte.dossier(point.candidature) else { continue }
          typed.write(point, dossier, regles, faults, &h)
        }
        h.actions { h in h.bouton("Enregistrer cette série") }
      }
      h.pages(courante: current, sur: total) {
        Href("/seances/\(seance.id)/propositions").adding("page", String($0))
      }
    }
  }
}
