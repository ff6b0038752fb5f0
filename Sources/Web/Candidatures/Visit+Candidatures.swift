import Candidatures
import Comptes
import HTTP
import Journal
import Kernel
import Territoires

extension Visit {
  /// The version of the file that the form was read with; 0, which no file has, when it is missing.
  var version: Int { Int(form.text("version")) ?? 0 }

  func candidature() throws -> ID<Candidature> { try id("id", Candidature.self) }
}

extension CandidatureRoutes {
  /// Opens the file of the path. What the actor may not read does not exist for them.
  func open(_ visit: Visit) async throws -> Candidature {
    do {
      return try await LireCandidature(moyens)(visit.candidature(), acteur: visit.acteur)
    } catch CandidatureRefusal.introuvable { throw NotFound() }
  }

  /// Whether the visitor reads files as a structure, not as an agent.
  func isStructure(_ visit: Visit) async throws -> Bool {
    visit.acteur.isStructure(try await moyens.territoires.index())
  }

  /// What a refusal that no field can be blamed for answers.
  func refused(_ refusal: CandidatureRefusal, _ visit: Visit) async throws -> Answer {
    switch refusal {
    case .introuvable: throw NotFound()
    case .interdit: return .page(RefusalPages.forbidden)
    default:
      return .page(
        try await filePage(visit, open(visit), refusal: refusal.phrase))
    }
  }
}

extension ActeJournal {
  /// What this actor may read of a file's history: `Candidature.lue(par:)`, for acts.
  static func known(
    to acteur: Acteur, _ index: TerritoireIndex
  ) -> @Sendable ([ActeJournal]) -> [ActeJournal] {
    guard acteur.isStructure(index) else { return { $0 } }
    return knownToTheStructure
  }

  /// Without what is in preparation: `Candidature.lueParLaStructure`, for a history.
  private static func knownToTheStructure(_ actes: [ActeJournal]) -> [ActeJournal] {
    let notified = actes.last { $0.genre == "candidature.notifiee" }?.numero ?? 0
    return actes.filter { acte in
      switch acte.genre {
      case "candidature.avisPrepare", "candidature.proposee": false
      case "candidature.decidee": acte.numero < notified
      default: true
      }
    }
  }
}
