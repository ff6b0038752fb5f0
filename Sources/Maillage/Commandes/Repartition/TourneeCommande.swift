import ArgumentParser
import JSON
import Repartition
import Territoires
import Web

struct TourneeCommande: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tournee",
    abstract: "Choisit les lieux d’un poste itinérant, là où les postes fixes laissent loin.",
    discussion: """
      Les communes viennent de la base ; celle de la base de départ dit le département.
      Exemple : maillage repartition tournee --base 50502 --fixes 50502,50147,50129 --lieux 10 --json
      """)

  @OptionGroup var communes: Communes
  @Option(help: "Le code de la commune d’où part le conseiller.") var base: String
  @Option(help: "Les codes des communes qui ont un poste fixe, séparés par des virgules.")
  var fixes = ""
  @Option(help: "Le nombre de lieux, au plus.") var lieux: Int
  @Option(help: "« Près » : à moins de tant de kilomètres.") var rayon = 10.0
  @Option(help: "Le plus loin que va le conseiller, en kilomètres.") var portee = 60.0

  func validate() throws {
    guard (1...50).contains(lieux) else {
      throw ValidationError("--lieux : un nombre entre 1 et 50.")
    }
    guard (0...500).contains(rayon), (0...500).contains(portee) else {
      throw ValidationError("--rayon et --portee : des distances entre 0 et 500.")
    }
  }

  func run() async throws {
    let index = try await communes.reglages().reading { stores in
      try await TerritoiresCourants(stores.territoires).index()
    }
    let start = try commune(base, index)
    let fixed = try fixes.split(separator: ",").map { try commune(String($0), index) }
    let tour: Tournee
    do throws(RefusCalcul) {
      tour = try await Tournee(
        index, departement: start.departement, base: start, fixes: fixed, lieux: lieux,
        rayon: rayon, portee: portee)
    } catch {
      throw Sortie.invalid(error.phrase)
    }
    say(tour)
  }

  private func commune(_ code: String, _ index: TerritoireIndex) throws -> Commune {
    guard let found = index.resolve(code)?.commune else {
      throw Sortie.badInput("La commune « \(code) » n’existe pas.")
    }
    return found
  }

  private func say(_ tour: Tournee) {
    Terminal.say(
      [
        "lieux": .array(tour.lieux.map { .string($0.code) }), "avant": .int(tour.avant),
        "apres": .int(tour.apres), "mieux_possible": .int(tour.mieuxPossible),
      ], asJSON: communes.json
    ) {
      [
        "Lieux : \(tour.lieux.map(\.nom).joined(separator: ", ")).",
        "Habitants proches : \(tour.avant) sans la tournée, \(tour.apres) avec.",
        "Au plus \(tour.mieuxPossible) de mieux possible. Près ne dit pas souvent.",
        "Ce calcul propose ; la décision est humaine.",
      ]
    }
  }
}
