import ArgumentParser

/// What a plan may take into account besides communes and sites, and what it may tell besides itself.
struct ComplementsPlan: ParsableArguments {
  @Option(
    help: "Les lieux où s’exercent les postes d’un site : j, demand_index, part (centièmes).",
    completion: .file())
  var lieux: String?
  @Option(
    help: """
      Équité : accords, minimums et maximums par territoire ou structure, sites épinglés ou exclus : \
      nature, nom, min, max, sites.
      """, completion: .file())
  var contraintes: String?
  @Option(
    help: "Des temps de trajet, qui remplacent les distances : i, j, minutes.",
    completion: .file())
  var temps: String?
  @Option(help: "Équité : la part de postes privés, en centièmes des postes : 20-40.")
  var prive: String?
  @Flag(
    help: "Équité : tient autant de garanties que possible, dans l’ordre, au lieu de refuser.")
  var garantieOrdonnee = false
  @Option(help: "Recalcule sur tant de variantes du besoin, et dit combien retiennent chaque site.")
  var robustesse: Int?
  @Flag(help: "Ajoute les niveaux atteints, le prix des contraintes et la part privée.")
  var details = false

  func validate() throws {
    guard lieux == nil || temps == nil else {
      throw ValidationError("--lieux et --temps ne vont pas ensemble.")
    }
    guard prive == nil || fourchettePrivee != nil else {
      throw ValidationError("--prive : deux nombres de 0 à 100, comme 20-40.")
    }
    guard robustesse.map({ (1...1_000).contains($0) }) ?? true else {
      throw ValidationError("--robustesse : un nombre entre 1 et 1000.")
    }
  }

  var fourchettePrivee: ClosedRange<Int>? {
    let parts = (prive ?? "").split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let low = Int(parts[0]), let high = Int(parts[1]), 0 <= low,
      low <= high, high <= 100
    else { return nil }
    return low...high
  }
}
