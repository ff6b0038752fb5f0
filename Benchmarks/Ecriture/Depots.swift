import Candidatures
import Comptes
import Empreinte
import Journal
import Kernel
import Storage
import Territoires

/// The use case with what it needs, and a form that differs each time.
struct Depots: Sendable {
  private let deposer: DeposerCandidature
  private let journal: SQLJournalStore
  private let digests = CryptoDigests()
  private let numbers = Numbers()

  init(database: any Database) {
    journal = SQLJournalStore(database: database, digests: digests)
    deposer = DeposerCandidature(
      MoyensCandidatures(
        store: SQLCandidatureStore(database, Records(digests: digests)),
        comptes: SQLCompteStore(database, records: Records(digests: digests)),
        territoires: TerritoiresCourants(SQLTerritoireStore(database, Records(digests: digests))),
        identifiers: numbers, randomness: digests, digests: digests, fuseaux: WinterTime(),
        site: "http://127.0.0.1", telephone: nil))
  }

  func deposit() async throws {
    let number = numbers.next()
    var reponses = Reponses()
    reponses[.siret] = siret(number)
    reponses[.nom] = "Association fictive \(number)"
    reponses[.type] = "PRIVATE"
    reponses[.commune] = "93048"
    reponses[.postes] = "2"
    reponses[.dateDebut] =
      Jour(number: Int32(SystemTime().now().milliseconds / 86_400_000))
      .adding(months: 6).description
    reponses[.motivation] = "Accueillir les habitants deux jours par semaine."
    reponses[.contactNom] = "Camille Exemple"
    reponses[.contactCourriel] = "camille\(number)@association.example"
    reponses[.contactTelephone] = "01 99 00 12 34"
    reponses[.representantNom] = "Dominique Fictif"
    reponses[.representantCourriel] = "dominique\(number)@association.example"
    reponses[.engagement] = "oui"
    let geste = Geste(
      at: SystemTime().now(), by: .visiteur, key: "bench-\(number)",
      content: digests.sha256(Array(reponses.encoded.utf8)), salt: digests.bytes(32))
    _ = try await deposer(reponses, acteur: .visiteur, by: geste)
  }

  /// Seals until cancelled.
  func seal() -> Task<Void, Never> {
    let sealer = Scelleur(store: journal) { fault in print("sealing: \(fault)") }
    return Task { await sealer.run() }
  }
}

/// A well-formed SIRET of nobody's, another for each number.
private func siret(_ number: Int64) -> String {
  let siren = withCheck("2" + padded(number % 10_000_000, 7))
  return withCheck(siren + padded(number / 10_000_000 % 10_000, 4))
}

private func padded(_ number: Int64, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Adds the digit that makes Luhn's sum a multiple of ten.
private func withCheck(_ digits: String) -> String {
  var sum = 0
  for (place, byte) in digits.utf8.reversed().enumerated() {
    let value = Int(byte - 48) * (place.isMultiple(of: 2) ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return digits + String((10 - sum % 10) % 10)
}
