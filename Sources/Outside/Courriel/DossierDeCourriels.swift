package import Courriers
import Foundation
import Kernel

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
    let number = String(courrier.id.rawValue)
    let name = String(repeating: "0", count: max(0, 10 - number.utf8.count)) + number + ".eml"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try Data(enveloppe.message(courrier)).write(
        to: URL(fileURLWithPath: folder).appendingPathComponent(name), options: .atomic)
    } catch {
      throw EchecEnvoi.passager("fichier : \((error as NSError).code)")
    }
  }
}

/// Letters that go nowhere: the demonstration reads them in `/demo/courriels`.
package struct CourrielsRetenus: Expediteur {
  package init() {}
  package func send(_ courrier: Courrier) async throws {}
}
