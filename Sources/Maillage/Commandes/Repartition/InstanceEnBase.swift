import Accords
import ArgumentParser
import Kernel
import Programme
import Repartition
import Scenarios
import Storage
import Territoires

/// Where an instance comes from when it is not from files: a call and its candidatures.
struct DepuisLaBase: ParsableArguments {
  @Option(help: "Le numéro d’un appel à candidatures : calcule sur ses candidatures, en base.")
  var appel: Int64?
  @Option(help: "The database: sqlite:PATH or postgres://…", completion: .file())
  var database: String?
  @Option(help: "Avec --appel : population, pauvrete ou fragilite.") var cle = "population"

  func validate() throws {
    guard CleDeBesoin(rawValue: cle) != nil else {
      throw ValidationError("--cle : population, pauvrete ou fragilite.")
    }
  }

  /// Reads the territory of the call, and the candidatures received in its days. Says on standard
  /// error what could not be counted as it is.
  func instance(_ appel: Int64, graine: UInt64) async throws -> Instance {
    let communes = try Communes.parse(database.map { ["--database", $0] } ?? [])
    let cle = CleDeBesoin(rawValue: cle) ?? .population
    let found = try await communes.reglages().reading { stores in
      try await read(ID(appel), cle, graine, stores)
    }
    guard let found else { throw Sortie.badInput("L’appel \(appel) n’existe pas.") }
    let remarks = [
      (found.auSiege, "sans lieu d’exercice connu, comptés au siège"),
      (found.ecartes, "hors du territoire, laissés de côté"),
    ]
    for (count, words) in remarks where count > 0 {
      Terminal.complain("Postes \(words) : \(count).")
    }
    return found.instance
  }

  private func read(
    _ id: ID<AppelACandidatures>, _ cle: CleDeBesoin, _ graine: UInt64, _ stores: Stores
  ) async throws -> InstanceTerritoire? {
    guard let appel = try await stores.appels.appels().first(where: { $0.id == id }) else {
      return nil
    }
    let index = try await TerritoiresCourants(stores.territoires).index()
    let departements = index.departements(of: appel.territoire)
    let now = try await stores.demonstration.time() ?? SystemClock().now()
    let today = FoundationFuseaux().local(now, in: .paris).jour
    let asked = try await stores.scenarios.demandes(departements, on: today).filter {
      (appel.ouverture.jour...appel.cloture.jour).contains($0.recueLe)
    }
    return InstanceTerritoire(
      asked, departements: departements, cle: cle, graine: graine, index: index,
      regles: try await stores.reglesDuProgramme().rules(on: today))
  }
}
