import Comptes
import Empreinte
import Journal
import Kernel
import Storage

extension Reglages {
  /// Runs `work` on the stores opened for reading, while a server may be running, then closes them.
  func reading<Value: Sendable>(
    _ work: @Sendable (Stores) async throws -> Value
  ) async throws -> Value {
    let database = try DatabaseAddress(self.database).openToRead(connections: connections)
    return try await using(database, work)
  }

  /// Runs `work` on the stores opened for writing, then seals what it wrote: no server may follow. While a
  /// server holds a SQLite file, what is written goes through it.
  func writing<Value: Sendable>(
    _ work: @Sendable (Stores) async throws -> Value
  ) async throws -> Value {
    let database = try DatabaseAddress(self.database).open(
      connections: connections, orRelayed: true)
    return try await using(database) { stores in
      let value = try await work(stores)
      try await Scelleur(store: stores.journal) { _ in }.sealAll()
      return value
    }
  }

  private func using<Value: Sendable>(
    _ database: any Database, _ work: @Sendable (Stores) async throws -> Value
  ) async throws -> Value {
    guard try await Migrations.pending(on: database).isEmpty else {
      await database.close()
      throw Sortie.refused("La base n’est pas à jour : lancez d’abord « maillage migrate ».")
    }
    do {
      let value = try await work(Stores(database: database, digests: CryptoDigests()))
      await database.close()
      return value
    } catch {
      await database.close()
      throw error
    }
  }
}

extension Stores {
  /// What a command does on its own behalf: now, or at the demonstration's time where it is
  /// installed, whose journal must not run ahead of its clock.
  func geste(of acteur: Acteur? = nil) async throws -> Geste {
    let at = try await demonstration.time() ?? SystemClock().now()
    return Geste(at: at, by: acteur?.auteur ?? .systeme, salt: CryptoDigests().bytes(32))
  }
}
