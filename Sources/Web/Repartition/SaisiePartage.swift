import Design
import HTTP
import Kernel
import Repartition
import Territoires

/// The form of a scenario as the address gives it, with what is wrong in it.
struct SaisiePartage {
  var departement: Champ
  var postes: Champ
  var cle: Champ
  var epingles: Champ
  var plafond: Champ
  /// Today's posts of each part of the territory.
  private(set) var actuels: [(territoire: CodeTerritoire, champ: Champ)] = []
  private(set) var demande: DemandePartage?

  private static let most = 4_000

  init(_ query: Form, _ index: TerritoireIndex) {
    departement = Champ("departement", "Département", valeur: query["departement"] ?? "93")
    postes = Champ(
      "postes", "Postes à répartir", valeur: query["postes"] ?? "80", largeur: .court)
    cle = Champ(
      "cle", "Clé de besoin", aide: "La choisir est une décision humaine.",
      valeur: CleDeBesoin(rawValue: query.text("cle"))?.rawValue ?? "population")
    epingles = Champ(
      "epingles", "Communes épinglées",
      aide: "Elles auront un poste. Des noms, séparés par des virgules.",
      valeur: query.text("epingles"), facultatif: true, largeur: .tout)
    plafond = Champ(
      "plafond", "Au plus par commune", valeur: query.text("plafond"), facultatif: true,
      largeur: .court)
    read(query, index)
  }

  var champs: [Champ] { [departement, postes, epingles, plafond] + actuels.map(\.champ) }
  var isWrong: Bool { champs.contains { $0.erreur != nil } }
  /// Whether an answer leads to open the second part of the form.
  var aDesPrecisions: Bool {
    !plafond.valeur.isEmpty || actuels.contains { !$0.champ.valeur.isEmpty }
  }

  private mutating func read(_ query: Form, _ index: TerritoireIndex) {
    if index.departement(departement.valeur) == nil {
      departement.erreur = "Choisissez un département de la liste."
    }
    let count = postes.attend(1...Self.most)
    let limit = plafond.valeur.isEmpty ? nil : plafond.attend(1...Self.most)
    readToday(query, index)
    let pins = epingles.communes(in: departement.valeur, index)
    guard !isWrong, let count, let key = CleDeBesoin(rawValue: cle.valeur) else { return }
    demande = DemandePartage(
      departement: departement.valeur, postes: count, cle: key, epingles: pins, plafond: limit,
      actuels: Dictionary(
        actuels.compactMap { part in Int(part.champ.valeur).map { (part.territoire, $0) } },
        uniquingKeysWith: { first, _ in first }))
  }

  private mutating func readToday(_ query: Form, _ index: TerritoireIndex) {
    actuels = index.parts(ofDepartement: departement.valeur).map { territoire in
      let name = "actuel-" + (territoire.description.split(separator: ":").last ?? "")
      var champ = Champ(
        name, index.nom(of: territoire) ?? "Territoire", valeur: query.text(name),
        facultatif: true, largeur: .court)
      if !champ.valeur.isEmpty { champ.attend(0...Self.most) }
      return (territoire, champ)
    }
  }
}
