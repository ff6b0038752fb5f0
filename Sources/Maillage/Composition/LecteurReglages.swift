import Configuration

/// Reads settings, each with its type. A value that cannot be one is bad input, named: never passed over
/// for the default.
struct LecteurReglages {
  private let reader: ConfigReader

  init(_ providers: [any ConfigProvider]) {
    reader = ConfigReader(providers: providers).scoped(to: "maillage")
  }

  func text(_ key: CleReglage, isSecret: Bool = false) async throws -> String? {
    do {
      return try await reader.fetchString(forKey: ConfigKey(key.rawValue), isSecret: isSecret)
    } catch { throw wrong(key, "un texte") }
  }

  func boolean(_ key: CleReglage) async throws -> Bool? {
    do { return try await reader.fetchBool(forKey: ConfigKey(key.rawValue)) } catch {
      throw wrong(key, "true ou false")
    }
  }

  func integer(_ key: CleReglage, in range: ClosedRange<Int>) async throws -> Int? {
    let expected = "un nombre entier de \(range.lowerBound) à \(range.upperBound)"
    let found: Int?
    do { found = try await reader.fetchInt(forKey: ConfigKey(key.rawValue)) } catch {
      throw wrong(key, expected)
    }
    guard let found else { return nil }
    guard range.contains(found) else { throw wrong(key, expected) }
    return found
  }

  /// Says what is expected, never what was found: it may be secret.
  private func wrong(_ key: CleReglage, _ expected: String) -> Sortie {
    .badInput("Le réglage « \(key.rawValue) » doit être \(expected).", code: "reglage.invalide")
  }
}
