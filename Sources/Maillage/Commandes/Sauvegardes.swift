import ArgumentParser
import Empreinte
import Foundation
import JSON
import StorageSQLite

struct Sauvegarder: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copie la base, même pendant que le serveur tourne.",
    discussion: "Exemple : maillage backup sauvegardes/lundi.db")

  @OptionGroup var communes: Communes
  @Argument(help: "Le fichier à écrire ; son empreinte est écrite à côté.", completion: .file())
  var fichier: String

  func run() async throws {
    let path = try DatabaseAddress(try await communes.reglages().database).sqlitePath()
    guard !FileManager.default.fileExists(atPath: fichier) else {
      throw Sortie.refused("Le fichier « \(fichier) » existe déjà : choisissez un autre nom.")
    }
    guard FileManager.default.fileExists(atPath: path) else {
      throw Sortie.badInput("La base \(path) n’existe pas.")
    }
    try Backup.make(of: path, to: fichier, digests: CryptoDigests())
    Terminal.say(["sauvegarde": .string(fichier)], asJSON: communes.json) {
      ["Sauvegarde écrite : \(fichier), avec son empreinte \(fichier).sha256."]
    }
  }
}

struct VerifierSauvegarde: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify-backup", abstract: "Vérifie l’empreinte et l’intégrité d’une sauvegarde.",
    discussion: "Exemple : maillage verify-backup sauvegardes/lundi.db")

  @OptionGroup var communes: Communes
  @Argument(help: "La sauvegarde.", completion: .file()) var fichier: String

  func run() async throws {
    try requireFile(fichier)
    try wholeBackup { try Backup.verify(fichier, digests: CryptoDigests()) }
    Terminal.say(["intacte": true], asJSON: communes.json) { ["La sauvegarde est intacte."] }
  }
}

struct Restaurer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Remet une sauvegarde vérifiée à la place de la base.",
    discussion: "Exemple : maillage restore sauvegardes/lundi.db")

  @OptionGroup var communes: Communes
  @Argument(help: "La sauvegarde.", completion: .file()) var fichier: String

  func run() async throws {
    let path = try DatabaseAddress(try await communes.reglages().database).sqlitePath()
    try requireFile(fichier)
    do {
      try wholeBackup { try Backup.restore(fichier, to: path, digests: CryptoDigests()) }
    } catch is DatabaseLocked {
      throw Sortie.refused("La base \(path) est ouverte par le serveur : arrêtez-le d’abord.")
    }
    Terminal.say(["restauree": .string(path)], asJSON: communes.json) {
      ["La base \(path) est restaurée."]
    }
  }
}

private func requireFile(_ path: String) throws {
  guard FileManager.default.fileExists(atPath: path) else {
    throw Sortie.badInput("Le fichier « \(path) » n’existe pas.")
  }
  guard FileManager.default.fileExists(atPath: path + ".sha256") else {
    throw Sortie.badInput(
      "L’empreinte « \(path).sha256 » manque : la sauvegarde n’est pas vérifiable.")
  }
}

private func wholeBackup(_ work: () throws -> Void) throws {
  do { try work() } catch let damage as BackupDamaged {
    throw Sortie.invalid("La sauvegarde « \(damage.backup) » est abîmée (\(damage.finding)).")
  }
}

extension DatabaseAddress {
  /// The file; a PostgreSQL database is saved by its own tools.
  fileprivate func sqlitePath() throws -> String {
    guard case .sqlite(let path) = self else {
      throw Sortie.refused("Pour PostgreSQL, sauvegardez et restaurez avec pg_dump et pg_restore.")
    }
    return path
  }
}
