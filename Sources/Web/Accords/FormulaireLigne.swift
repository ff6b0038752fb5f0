import Accords
import Design
import HTML

/// What is to correct in a line of a projet, and its form.
struct FormulaireLigne {
  static let champs: [ChampSaisie] = [
    .nom, .siret, .employeur, .lieux, .missions, .deliberation, .deliberationLe,
  ]

  private let phrases: [ChampSaisie: String]

  init() { phrases = [:] }

  init(_ refusal: SaisieRefusal) {
    phrases = Dictionary(
      refusal.fautes.map { ($0.champ, $0.phrase) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil for a refusal that no field is to blame for.
  init?(_ refusal: AccordRefusal) {
    switch refusal {
    case .postesDepasses: phrases = [.lieux: refusal.phrase]
    case .structureDejaLa: phrases = [.siret: refusal.phrase]
    default: return nil
    }
  }

  var isEmpty: Bool { phrases.isEmpty }

  func form(_ typed: [ChampSaisie: String]) -> [Champ] {
    Self.champs.map { champ in
      Champ(
        champ.rawValue, champ.label, aide: Self.aide(champ), valeur: typed[champ] ?? "",
        erreur: phrases[champ], facultatif: champ == .missions || champ == .deliberationLe,
        largeur: champ == .deliberationLe || champ == .siret ? .moyen : .normal)
    }
  }

  private static func aide(_ champ: ChampSaisie) -> String? {
    switch champ {
    case .siret: "Quatorze chiffres."
    case .lieux:
      "Une commune par ligne, suivie du nombre de postes. Comme «\u{A0}Saint-Denis 2\u{A0}». Les "
        + "postes comptent là où ils sont exercés."
    case .missions: "Ce que feront les conseillers, en quelques mots."
    case .deliberationLe: "Comme 25/03/2021. Laissez vide si elle est sans objet."
    default: nil
    }
  }

  /// The fields, as `form` gives them.
  static func write(_ fields: [Champ], _ h: inout HTML) {
    for (champ, field) in zip(champs, fields) {
      switch champ {
      case .employeur:
        h.radios(
          field,
          [
            Option("publique", "Publique", precision: "Collectivité, établissement public"),
            Option("privee", "Privée", precision: "Association, entreprise"),
          ])
      case .lieux: h.zone(field, lignes: 4)
      case .missions: h.zone(field, lignes: 3, limite: 2_500)
      case .deliberation:
        h.radios(
          field,
          [
            Option("prise", "Prise"), Option("prevue", "Prévue"),
            Option("sans_objet", "Sans objet", precision: "Aucune assemblée n’a à voter"),
          ])
      case .deliberationLe: h.champ(field, .date)
      default: h.champ(field)
      }
    }
  }
}
