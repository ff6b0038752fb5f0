import Comptes
package import Kernel

extension SQLCompteStore {
  package func attempt(_ key: [UInt8], at: Instant) async throws {
    try await database.write { tx in
      let known = try tx.first(
        "SELECT essais, bloque_jusqua, dernier FROM essai WHERE cle = $1", [.bytes(key)]
      ) { row in
        Verrou(
          essais: try row.int(0), bloqueJusqua: try row.instant(1), dernier: try row.instant(2))
      }
      let verrou = try Verrou.counting(known, at: at)
      try tx.execute(
        """
        INSERT INTO essai (cle, essais, bloque_jusqua, dernier) VALUES ($1, $2, $3, $4)
        ON CONFLICT (cle) DO UPDATE SET essais = EXCLUDED.essais,
          bloque_jusqua = EXCLUDED.bloque_jusqua, dernier = EXCLUDED.dernier
        """,
        [
          .bytes(key), .int(verrou.essais), .instant(verrou.bloqueJusqua),
          .instant(verrou.dernier),
        ])
    }
  }

  package func attempt(_ key: [UInt8], atMost: Int, until: Instant, at: Instant) async throws {
    try await database.write { tx in
      let known = try tx.first("SELECT essais FROM essai WHERE cle = $1", [.bytes(key)]) {
        try $0.int(0)
      }
      guard known ?? 0 < atMost else { throw CompteRefusal.tropDEssais(jusqua: until) }
      try tx.execute(
        """
        INSERT INTO essai (cle, essais, bloque_jusqua, dernier) VALUES ($1, 1, $2, $2)
        ON CONFLICT (cle) DO UPDATE SET essais = essai.essais + 1, dernier = EXCLUDED.dernier
        """, [.bytes(key), .instant(at)])
    }
  }

  package func forgive(_ key: [UInt8]) async throws {
    try await database.write { tx in
      try tx.execute("DELETE FROM essai WHERE cle = $1 AND essais = 1", [.bytes(key)])
      try tx.execute(
        "UPDATE essai SET essais = essais - 1 WHERE cle = $1 AND essais > 1", [.bytes(key)])
    }
  }

  package func clear(_ key: [UInt8]) async throws {
    try await database.write { tx in
      try tx.execute("DELETE FROM essai WHERE cle = $1", [.bytes(key)])
    }
  }

  package func purge(before: Instant) async throws -> Int {
    try await database.write { tx in
      let sessions = try tx.execute("DELETE FROM session WHERE expire_le < $1", .instant(before))
      let tokens = try tx.execute("DELETE FROM jeton WHERE expire_le < $1", .instant(before))
      let tries = try tx.execute(
        "DELETE FROM essai WHERE dernier < $1",
        .instant(before.adding(seconds: -Verrou.oubli)))
      return sessions + tokens + tries
    }
  }
}
