import Appariement
import Candidats
import Design
import HTML
import HTTP
import Kernel
import MisesEnRelation

extension AppariementRoutes {
  func calculation(_ visit: Visit) async throws -> Answer { try await calculation(visit, nil) }

  /// Turns the calculation into propositions of a meeting, and answers everyone.
  func publish(_ visit: Visit) async throws -> Answer {
    do {
      _ = try await PublierAppariement(moyens)(
        visit.id(), acteur: visit.acteur, by: visit.geste())
      return .seeOther("/appariements/calculs/\(visit.parameter("id"))")
    } catch AppariementRefusal.introuvable {
      throw NotFound()
    } catch let refusal as AppariementRefusal { return try await calculation(visit, refusal) }
  }

  /// The frozen entries, as `maillage appariement run` takes them: places, no name.
  func instance(_ visit: Visit) async throws -> Answer {
    let (_, calcul) = try await found {
      try await LireAppariements(moyens).calcul(visit.id(), acteur: visit.acteur)
    }
    return .file(
      name: "appariement-\(calcul.id).txt", contentType: "text/plain; charset=utf-8",
      bytes: Array(calcul.entrees.instance.texte.utf8))
  }

  private func calculation(
    _ visit: Visit, _ refusal: AppariementRefusal?
  ) async throws -> Answer {
    let (campagne, calcul) = try await found {
      try await LireAppariements(moyens).calcul(visit.id(), acteur: visit.acteur)
    }
    let page = CalculAppariementPage(
      calcul: calcul, rows: try await rows(calcul, visit), visit: visit,
      lines: try await historique(of: calcul.subject, in: visit.environment))
    let surtitre = nom(campagne.departement)
    return .page(
      Page(
        "Résultat du calcul", status: refusal == nil ? .ok : .conflict,
        trail: [
          ("Les campagnes", "/appariements"),
          ("Campagne d’appariement", "/appariements/\(campagne.id)"),
        ], section: .dossiers, hasErrors: refusal != nil
      ) { h in page.write(surtitre, refusal, into: &h) })
  }

  /// One page of what the result says, with the names an agent may read.
  private func rows(_ calcul: CalculAppariement, _ visit: Visit) async throws
    -> CalculAppariementPage.Rows
  {
    let without = visit.query.text("liste") == "sans"
    let postes = calcul.rejouer().postes
    let places =
      without
      ? postes.indices.filter { postes[$0] < 0 } : Array(calcul.entrees.postes.indices)
    let page = max(1, Int(visit.query.text("page")) ?? 1)
    let from = min(places.count, (page - 1) * CalculAppariementPage.perPage)
    let shown = places[from..<min(places.count, from + CalculAppariementPage.perPage)]
    var lines: [CalculAppariementPage.Line] = []
    for place in shown {
      if without {
        lines.append(.init(tete: try await nom(calcul.entrees.personnes[place].id), href: nil))
      } else {
        lines.append(try await line(calcul, place, postes))
      }
    }
    return CalculAppariementPage.Rows(
      without: without, lines: lines, page: page,
      pages: max(
        1, (places.count + CalculAppariementPage.perPage - 1) / CalculAppariementPage.perPage),
      postes: postes)
  }

  /// A post, with those it would meet.
  private func line(
    _ calcul: CalculAppariement, _ place: Int, _ postes: [Int32]
  ) async throws -> CalculAppariementPage.Line {
    let poste = calcul.entrees.postes[place]
    var noms: [String] = []
    for held in postes.indices where Int(postes[held]) == place {
      noms.append(try await nom(calcul.entrees.personnes[held].id))
    }
    return CalculAppariementPage.Line(
      tete: try await moyens.mises.store.offre(poste.offre)?.structure ?? "",
      href: "/appariements/offres/\(poste.offre)/classement",
      capacite: Int(calcul.entrees.instance.capacites[place]),
      demandes: calcul.entrees.instance.classements[place].count, declares: poste.declares,
      noms: noms)
  }

  private func nom(_ candidat: ID<Candidat>) async throws -> String {
    try await moyens.candidats.store.candidat(candidat)?.nomAffiche ?? Candidat.nomEfface
  }
}
