import ArgumentParser
import Foundation

/// What every import may be told.
struct OptionsImport: ParsableArguments {
  @Option(help: "Où écrire les lignes refusées, à corriger et à renvoyer.", completion: .file())
  var refus: String?
  @Flag(
    name: .customLong("dry-run"),
    help: "N’écrit rien, ni base ni fichier de refus : dit ce qui serait fait.")
  var essai = false

  /// Runs an import: a trial only reads the database, and makes none.
  func importing<Value: Sendable>(
    into reglages: Reglages, _ work: @Sendable (Stores) async throws -> Value
  ) async throws -> Value {
    essai ? try await reglages.reading(work) : try await reglages.writing(work)
  }

  /// Writes the refused lines where they were asked for; nowhere on a trial.
  func write(refused bytes: @autoclosure () -> [UInt8]) throws {
    guard let refus, !essai else { return }
    do { try Data(bytes()).write(to: URL(fileURLWithPath: refus)) } catch {
      throw Sortie.badInput("Impossible d’écrire « \(refus) ».")
    }
  }

  /// `done`, or what a trial left out.
  func conclusion(_ done: String) -> String {
    guard essai else { return done }
    return refus.map { "Essai, rien n’est écrit, pas même « \($0) »" } ?? "Essai, rien n’est écrit"
  }
}
