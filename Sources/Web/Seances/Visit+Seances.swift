import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Seances

extension SeanceRoutes {
  /// Opens the séance of the path. What the actor may not read does not exist for them.
  func open(_ visit: Visit) async throws -> SeanceOuverte {
    do {
      return try await LireSeances(moyens).seance(visit.id(), visit.acteur)
    } catch SeanceRefusal.introuvable { throw NotFound() }
  }

  func openComite(_ visit: Visit) async throws -> Comite {
    do {
      return try await LireSeances(moyens).comite(visit.id(), visit.acteur)
    } catch SeanceRefusal.introuvable { throw NotFound() }
  }

  /// An act of the séance's page: back to it, or the same page with why not.
  func act(_ visit: Visit, _ work: () async throws -> Void) async throws -> Answer {
    do {
      try await work()
      return .seeOther("/seances/\(visit.parameter("id"))")
    } catch let refusal as SeanceRefusal {
      return try await refused(refusal, visit)
    } catch let refusal as CandidatureRefusal {
      return .page(try await seancePage(visit, open(visit), refusal: refusal.phrase))
    }
  }

  func refused(_ refusal: SeanceRefusal, _ visit: Visit) async throws -> Answer {
    switch refusal {
    case .introuvable: throw NotFound()
    case .interdit: return .page(RefusalPages.forbidden)
    default:
      let ouverte = try await open(visit)
      return .page(
        try await seancePage(visit, ouverte, refusal: refusal.phrase(in: ouverte)))
    }
  }

  static let trail: [(title: String, href: Href)] = [
    ("Mes dossiers", "/dossiers"), ("Comités", "/comites"),
  ]
}

extension Visit {
  /// The ticked boxes of a name, as identifiers; what is none is left out.
  func ids<Entity>(_ name: String, _ type: Entity.Type) -> Set<ID<Entity>> {
    Set(form.all(name).compactMap { ID<Entity>($0) })
  }
}

/// The name of a séance on pages: `Séance du mercredi 7 avril 2021`.
extension Seance {
  var titre: String { "Séance du \(Francais.jourLong(le))" }
}
