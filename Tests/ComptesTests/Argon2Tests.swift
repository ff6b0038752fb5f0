import Comptes
import MotDePasse
import Testing

@Suite("Passwords are hashed") struct Argon2Tests {
  @Test("with a salt, by Argon2id, and found again") func hashes() async throws {
    let argon = Argon2(.least)
    for password in ["", "sept chevaux au pré", "👩‍🌾", "a\u{0}b", String(repeating: "é", count: 512)]
    {
      let hash = try await argon.hash(password)
      #expect(hash.hasPrefix("$argon2id$v=19$"))
      #expect(try await argon.hash(password) != hash)
      #expect(try await argon.verify(password, against: hash))
      #expect(try await !argon.verify(password + "x", against: hash))
    }
  }

  @Test("as dearly as OWASP asks for") func cost() async throws {
    let hash = try await Argon2().hash("sept chevaux au pré")
    #expect(hash.hasPrefix("$argon2id$v=19$m=47104,t=2,p=1$"))
  }

  @Test(
    "and no hash, or nonsense, never opens",
    arguments: [nil, "", "x", "$argon2id$v=19$", String(repeating: "a", count: 500)])
  func nonsense(hash: String?) async throws {
    let argon = Argon2(.least)
    #expect(try await !argon.verify("personne", against: hash))
  }

  @Test("the queue is bounded: too many at once are told to come back") func overload() async throws
  {
    let argon = Argon2(.least, threads: 1, waiting: 0)
    await #expect(throws: CompteRefusal.surcharge) { try await argon.hash("sept chevaux au pré") }
  }
}
