import Candidatures
import Comptes
import Empreinte
import Journal
import Kernel
import NIOConcurrencyHelpers
import Programme
import Storage
import Territoires

/// Writes the demonstration, in the order of its dates, through the use cases that people use.
struct Demonstration: Sendable {
  let reglages: Reglages
  let database: any Database

  /// Thursday 11 March 2021, 9 o'clock in Paris: where its clock departs.
  static var departure: Instant { moment(2021, 3, 11, 9, 0) }

  /// A moment of its script, Paris time.
  static func moment(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> Instant {
    let local = HeureLocale(Jour(year, month, day) ?? Jour(number: 0), hour, minute)
    return FoundationFuseaux().instant(local, in: .paris)
  }

  /// False when it was there already. Refused where somebody works: its people have a known password.
  func install() async throws -> Bool {
    let stores = Stores(database: database, digests: CryptoDigests())
    guard try await stores.demonstration.time() == nil else { return false }
    guard try await !stores.demonstration.isInhabited() else {
      throw Sortie.refused(
        "Cette base contient déjà des données : chargez la démonstration dans une base neuve.")
    }
    let moyens = Moyens(
      stores, reglages: reglages, regles: .conseillersNumeriques,
      identifiers: CountingIdentifiers(from: 1))
    try await installAccounts(moyens)
    _ = try await InstallerDossiers(moyens.candidatures, debut: Self.moment(2021, 3, 9, 9, 0)) {
      try await stores.comptes.compte($0)?.id
    }
    _ = try await stores.structures.importer(
      try ListeDemonstration(index: try await moyens.territoires.index()).demande(),
      by: Geste(
        at: Self.moment(2021, 3, 10, 18, 0), by: .systeme, salt: CryptoDigests().bytes(32)))
    try await Scelleur(store: stores.journal) { _ in }.sealAll()
    try await stores.demonstration.install(departure: Self.departure, at: SystemClock().now())
    return true
  }

  private func installAccounts(_ moyens: Moyens) async throws {
    let create = CreerCompte(moyens.comptes)
    let instant = Self.moment(2021, 1, 15, 9, 0)
    let day = FoundationFuseaux().local(instant, in: .paris).jour
    for personnage in Personnage.tous {
      let habilitation = Habilitation(
        role: personnage.role, perimetre: .territoire(personnage.territoire), du: day)
      _ = try await create(
        courriel: personnage.courriel,
        identite: Identite(
          prenom: personnage.prenom, nom: personnage.nom, qualite: personnage.qualite),
        habilitation: habilitation, motDePasse: Personnage.motDePasse, par: .machine,
        geste: Geste(at: instant, by: .systeme, salt: CryptoDigests().bytes(32)))
    }
  }
}

/// Numbers counted up, so that the demonstration's addresses are the same everywhere.
final class CountingIdentifiers: Identifiers {
  private let last: NIOLockedValueBox<Int64>

  init(from first: Int64) { last = NIOLockedValueBox(first - 1) }

  func next() -> Int64 {
    last.withLockedValue { last in
      last += 1
      return last
    }
  }
}
