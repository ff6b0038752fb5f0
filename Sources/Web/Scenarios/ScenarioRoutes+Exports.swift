import Comptes
import Documents
import HTML
import HTTP
import JSON
import Kernel
import Scenarios

extension ScenarioRoutes {
  private func export(_ visit: Visit) async throws -> ExportScenario {
    let ouvert = try await opened(visit)
    guard let version = ouvert.scenario.derniere else { throw NotFound() }
    return ExportScenario(ouvert: ouvert, version: version)
  }

  func csv(_ visit: Visit) async throws -> Answer {
    .file(
      name: "scenario-\(visit.parameter("id")).csv", contentType: "text/csv; charset=utf-8",
      bytes: try await export(visit).csv)
  }

  func xlsx(_ visit: Visit) async throws -> Answer {
    .file(
      name: "scenario-\(visit.parameter("id")).xlsx",
      contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      bytes: try await export(visit).xlsx(classeurs))
  }

  func json(_ visit: Visit) async throws -> Answer {
    .file(
      name: "scenario-\(visit.parameter("id")).json", contentType: "application/json",
      bytes: try await export(visit).json.bytes)
  }

  func note(_ visit: Visit) async throws -> Answer {
    let path = "/scenarios/\(visit.parameter("id"))"
    let ouvert = try await opened(visit)
    return .page(
      DocumentPage(
        document: try document(ouvert, visit),
        trail: Self.trail + [(ouvert.scenario.titre, "\(path: path)")],
        pdf: "\(path: path)/note.pdf"
      ).page)
  }

  func notePDF(_ visit: Visit) async throws -> Answer {
    .file(
      name: "scenario-\(visit.parameter("id")).pdf", contentType: "application/pdf",
      bytes: try await imprimeur.pdf(document(try await opened(visit), visit)))
  }

  private func document(_ ouvert: ScenarioOuvert, _ visit: Visit) throws -> Document {
    guard let version = ouvert.scenario.derniere else { throw NotFound() }
    return NoteScenario(
      ouvert: ouvert, version: version, jour: visit.environment.local(version.le).jour
    ).document
  }
}
