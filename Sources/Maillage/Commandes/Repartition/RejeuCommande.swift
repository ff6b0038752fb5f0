import API
import ArgumentParser
import JSON
import Kernel
import Ouvriers
import Repartition
import Structures
import Territoires
import Web

struct RejeuCommande: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejeu",
    abstract: "Rejoue la liste des postes de la base sous équité : réel et proposé, côte à côte.",
    discussion: """
      La base doit contenir les communes du pays et une liste de structures (maillage import). La \
      liste donne des sièges, pas des lieux d’exercice : le résultat le rappelle.
      Exemple : maillage repartition rejeu --database sqlite:maillage.db --json
      """)

  @OptionGroup var communes: Communes

  func run() async throws {
    let etat = try await communes.reglages().reading { stores in
      try await RejeuCourant(
        store: stores.structures, territoires: TerritoiresCourants(stores.territoires),
        executeur: FilsDeCalcul(count: 2)
      ).attendu()
    }
    Terminal.say(RejeuEndpoints.value(etat), asJSON: communes.json) { lines(etat) }
    switch etat {
    case .absent: throw Sortie.refused("Importez d’abord ce qui manque.")
    case .impossible(let refus): throw Sortie.invalid("Aucun plan n’est possible : \(refus.phrase)")
    case .enCours, .pret: return
    }
  }

  private func lines(_ etat: RejeuCourant.Etat) -> [String] {
    switch etat {
    case .absent(let missing): ["Il manque : \(missing.map(\.rawValue).joined(separator: ", "))."]
    case .enCours, .impossible: []
    case .pret(let rejeu, let liste):
      ["Liste du \(liste.date) : \(rejeu.postes) postes, \(rejeu.horsCarte) hors de la carte."]
        + [line("réel", rejeu.reel)]
        + rejeu.propositions.map { line($0.candidats.rawValue, $0.bilan) }
        + [
          "Des sièges, pas des lieux d’exercice. Ce calcul propose ; la décision est humaine."
        ]
    }
  }

  private func line(_ name: String, _ bilan: BilanPostes) -> String {
    let covered = zip(BilanPostes.rayons, bilan.couverts).map { "\($0) km \($1)" }
    let needs = bilan.besoins.map { "\($0.moindre) à \($0.plusFort)" } ?? "–"
    return
      "\(name) : \(covered.joined(separator: ", ")) habitants ; \(needs) en difficulté par poste."
  }
}
