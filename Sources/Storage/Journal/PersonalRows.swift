import Journal
import Kernel

/// Prepares the erasable rows of one gesture, meeting each person once.
struct PersonalRows {
  struct Prepared {
    let personne: Int64
    /// Nil for someone already erased: nothing is kept of them any more.
    let valeurs: String?
    let empreinte: [UInt8]
  }

  private enum Person {
    case known(salt: [UInt8])
    case erased
  }

  private let digests: any Digests
  private let geste: Geste
  private var met: [Int64: Person] = [:]

  init(digests: any Digests, geste: Geste) {
    self.digests = digests
    self.geste = geste
  }

  mutating func prepare(
    _ values: [JournalEvent.Personnel], _ tx: any Transaction
  ) throws -> [Prepared] {
    guard !values.isEmpty else { return [] }
    return try ValeursPersonnelles.grouped(values).map { values in
      let person = try meet(values.personne, tx)
      switch person {
      case .known(let salt): return prepared(values, salt: salt, keeping: values.texte)
      // The salt of this digest is kept nowhere.
      case .erased: return prepared(values, salt: freshSalt(values.personne), keeping: nil)
      }
    }
  }

  private func prepared(
    _ values: ValeursPersonnelles, salt: [UInt8], keeping texte: String?
  ) -> Prepared {
    Prepared(
      personne: values.personne, valeurs: texte,
      empreinte: ValeursPersonnelles.empreinte(
        of: values.texte, personne: values.personne, salt: salt, with: digests))
  }

  /// The person's salt, drawn and stored when nothing was held about them yet.
  private mutating func meet(_ personne: Int64, _ tx: any Transaction) throws -> Person {
    if let person = met[personne] { return person }
    let person = try find(personne, tx)
    met[personne] = person
    return person
  }

  private func find(_ personne: Int64, _ tx: any Transaction) throws -> Person {
    let salt = freshSalt(personne)
    let inserted = try tx.execute(
      "INSERT INTO personne (id, sel) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING",
      [.integer(personne), .bytes(salt)])
    guard inserted == 0 else { return .known(salt: salt) }
    let stored = try tx.first(
      "SELECT sel FROM personne WHERE id = $1", [.integer(personne)]
    ) { try $0.optionalBytes(0) }
    guard let stored, let stored else { return .erased }
    return .known(salt: stored)
  }

  private func freshSalt(_ personne: Int64) -> [UInt8] {
    digests.sha256(geste.salt + Array(String(personne).utf8))
  }
}
