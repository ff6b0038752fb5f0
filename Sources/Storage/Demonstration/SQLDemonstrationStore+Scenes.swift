package import Kernel

extension SQLDemonstrationStore {
  /// The names of the scenes played already, those that were refused included.
  package func scenes() async throws -> Set<String> {
    let names = try await database.read { tx in
      try tx.all("SELECT nom FROM scene") { try $0.text(0) }
    }
    return Set(names)
  }

  /// Remembers that a scene was played. `refus`: why it was not, when what visitors did made it
  /// impossible.
  package func played(_ nom: String, at instant: Instant, refus: String?) async throws {
    try await database.write { tx in
      try tx.execute(
        "INSERT INTO scene (nom, jouee_le, refus) VALUES ($1, $2, $3) ON CONFLICT (nom) DO NOTHING",
        [.text(nom), .instant(instant), .optional(refus)])
    }
  }

  /// The scenes that what visitors did made impossible, the last first.
  package func refusedScenes() async throws -> [(nom: String, refus: String)] {
    try await database.read { tx in
      try tx.all(
        "SELECT nom, refus FROM scene WHERE refus IS NOT NULL ORDER BY jouee_le DESC, nom", []
      ) { (nom: try $0.text(0), refus: try $0.text(1)) }
    }
  }

  /// Sets the clock; the sessions open now stay as fresh as they were.
  package func move(from now: Instant, to target: Instant) async throws {
    let step = target.milliseconds - now.milliseconds
    guard step > 0 else { return }
    try await database.write { tx in
      try tx.execute("UPDATE demonstration SET maintenant = $1", [.instant(target)])
      try tx.execute(
        """
        UPDATE session SET ouverte_le = ouverte_le + $1, vue_le = vue_le + $1,
          expire_le = expire_le + $1
        """, [.integer(step)])
    }
  }
}
