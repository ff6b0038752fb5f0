package import Courriers
import Foundation
package import Kernel

/// Letters put into a folder, one `.eml` file each: for a house without mail server, and to read
/// what was sent.
package struct DossierDeCourriels: Expediteur {
  private let folder: String
  private let enveloppe: Enveloppe

  package init(folder: String, enveloppe: Enveloppe) {
    self.folder = folder
    self.enveloppe = enveloppe
  }

  /// The file's name is the letter's number: sent twice, it is one file.
  package func send(_ courrier: Courrier) async throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try Data(enveloppe.message(courrier)).write(
        to: file(courrier.id), options: .atomic)
    } catch {
      throw EchecEnvoi.passager("fichier : \((error as NSError).code)")
    }
  }

  private func file(_ id: ID<Courrier>) -> URL {
    let number = String(id.rawValue)
    let name = String(repeating: "0", count: max(0, 10 - number.utf8.count)) + number + Self.suffix
    return URL(fileURLWithPath: folder).appendingPathComponent(name)
  }

  private static let suffix = ".eml"
}

extension DossierDeCourriels: Depositaire {
  package func kept() throws -> [ID<Courrier>] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { name in
      name.hasSuffix(Self.suffix) ? ID(name.dropLast(Self.suffix.count)) : nil
    }
  }

  package func forget(_ id: ID<Courrier>) throws {
    let path = file(id).path
    guard FileManager.default.fileExists(atPath: path) else { return }
    try FileManager.default.removeItem(atPath: path)
  }
}

/// Letters that go nowhere: the demonstration reads them in `/demo/courriels`.
package struct CourrielsRetenus: Expediteur {
  package init() {}
  package func send(_ courrier: Courrier) async throws {}
}
