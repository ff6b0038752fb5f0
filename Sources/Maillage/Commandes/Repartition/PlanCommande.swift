import ArgumentParser
import Repartition
import Web

struct PlanCommande: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Calcule une répartition à partir de fichiers CSV.",
    discussion: """
      --demand : i, lat, lon, pop, dep, et zone (EPCI, EPT) si elle est connue. --sites : j, \
      demand_index, type (pub ou priv), cost_eur, cap (0 : site exclu), guaranteed, et complet_le. \
      --existing : demand_index, des lieux qui aident déjà (modèle équité).
      « couverture » : le plus d’habitants à moins de --radius-km d’un poste. « equite » : l’accès par \
      bassins, avec garanties, fourchettes des départements et zones ; 200 M€ si rien n’est dit.
      Sans --seconds, le calcul s’arrête après --iterations (2 000) : le même plan partout.
      --appel lit les communes et les lieux d’exercice en base, au lieu de fichiers.
      Exemple : maillage repartition plan --demand demand.csv --sites sites.csv --model couverture \
      --radius-km 10 --posts 1000 --seconds 2 --json
      """)

  enum Modele: String, ExpressibleByArgument, CaseIterable { case couverture, equite }

  @Option(help: "Les communes et leurs habitants.", completion: .file()) var demand: String?
  @Option(help: "Les sites qui peuvent accueillir des postes.", completion: .file())
  var sites: String?
  @Option(help: "Les lieux qui aident déjà.", completion: .file()) var existing: String?
  @OptionGroup var complements: ComplementsPlan
  @OptionGroup var base: DepuisLaBase
  @Option(help: "couverture ou equite.") var model: Modele
  @Option(
    name: .customLong("radius-km"),
    help: "Couverture : le rayon, à vol d’oiseau ; en minutes avec --temps.")
  var radius: Double?
  @Option(help: "Le nombre de postes, au plus.") var posts: Int?
  @Option(help: "L’enveloppe en euros, au plus.") var budget: Int?
  @Option(help: "S’arrête tant de secondes après le départ du programme.") var seconds: Double?
  @Option(help: "S’arrête après tant de pas.") var iterations: Int?
  @Option(help: "La graine du tirage qui départage les égalités.") var seed: UInt64 = 1
  @Option(help: "1, ou 2 pour chercher et borner en même temps.") var threads = 1
  @Option(help: "Où écrire les prix qui prouvent la borne.", completion: .file())
  var certificat: String?
  @Flag(help: "Un objet JSON sur la sortie standard.") var json = false

  func validate() throws {
    guard seconds == nil || iterations == nil else {
      throw ValidationError("Choisissez --seconds ou --iterations, pas les deux.")
    }
    guard (base.appel == nil) == (demand != nil && sites != nil) else {
      throw ValidationError("Donnez --demand et --sites, ou bien --appel.")
    }
    try check(seconds.map { $0.isFinite && $0 > 0 }, "--seconds : un nombre au-dessus de 0.")
    try check(iterations.map { $0 > 0 }, "--iterations : un nombre entier au-dessus de 0.")
    try check(posts.map { (0...1_000_000_000).contains($0) }, "--posts : un nombre, 0 ou plus.")
    try check(
      budget.map { (0...1_000_000_000_000).contains($0) }, "--budget : un montant, 0 ou plus.")
    try check((1...64).contains(threads), "--threads : un nombre entre 1 et 64.")
    try check(radius.map { $0.isFinite && $0 >= 0 }, "--radius-km : une distance, 0 ou plus.")
    guard model == .couverture else { return }
    try check(radius != nil, "Le modèle couverture demande --radius-km.")
    try check(posts != nil || budget != nil, "Le modèle couverture demande --posts ou --budget.")
    try check(
      complements.contraintes == nil && !complements.garantieOrdonnee && complements.prive == nil,
      "--contraintes, --prive et --garantie-ordonnee vont avec le modèle equite.")
  }

  private func check(_ isRight: Bool?, _ sentence: String) throws {
    guard isRight ?? true else { throw ValidationError(sentence) }
  }

  func run() async throws {
    let instance = try await instance()
    let calcul = CalculPlan(commande: self)
    let result: ResultatPlan
    do throws(RefusCalcul) {
      result = try await calcul(instance)
    } catch {
      switch error {
      case .infaisable: throw Sortie.invalid("Aucun plan n’est possible : \(error.phrase)")
      case .rayonTropGrand: throw Sortie.badInput(error.phrase)
      }
    }
    if let certificat { try write(result.calcul.certificat, to: certificat) }
    say(result, instance)
  }
}
