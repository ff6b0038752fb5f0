import Candidatures
import Kernel

extension Avenant {
  /// One entry on the file of each structure it is about.
  func events(
    _ kind: String, _ more: [(String, JournalEvent.Fact)],
    personnel: [JournalEvent.Personnel] = []
  ) -> [JournalEvent] {
    let facts: [(String, JournalEvent.Fact)] = [
      ("avenant", .integer(id.rawValue)), ("nature", .code(nature.rawValue)),
      ("postes", .integer(Int64(nombre))),
    ]
    let files = [candidature] + (vers.map { [$0] } ?? [])
    return files.map { file in
      JournalEvent(
        kind, on: .init("candidature", file.rawValue), facts: facts + more,
        personnel: (file == candidature ? personnel : []).filter { !$0.value.isEmpty })
    }
  }

  /// What it adds to each structure, and from when: what the posts are rebuilt from.
  var validationEvents: [JournalEvent] {
    variations.map { file, variation in
      JournalEvent(
        "avenant.valide", on: .init("candidature", file.rawValue),
        facts: [
          ("avenant", .integer(id.rawValue)), ("nature", .code(nature.rawValue)),
          ("variation", .integer(Int64(variation))), ("effet", .jour(effet)),
        ])
    }
  }
}
