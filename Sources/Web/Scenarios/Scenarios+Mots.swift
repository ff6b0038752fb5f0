import Design
import Repartition
import Scenarios
import Territoires

extension ModeleScenario {
  var nom: String {
    switch self {
    case .couverture: "Couverture"
    case .equite: "Équité"
    }
  }

  var phrase: String {
    switch self {
    case .couverture:
      "Le plus d’habitants à moins du rayon d’un poste. Au plus un poste par lieu."
    case .equite:
      "L’accès de chaque commune aux postes\u{A0}: ce qui manque le plus compte le plus, avec une fourchette par territoire."
    }
  }
}

extension ReglagesScenario {
  /// What the value of a plan counts.
  func habitants(_ count: Int) -> String {
    switch (modele, poids) {
    case (.couverture, nil): Francais.pluriel(count, "habitant", "habitants")
    case (.couverture, let poids?):
      Francais.pluriel(count, "habitant, pondéré \(poids)", "habitants, pondérés \(poids)")
    case (.equite, _):
      Francais.pluriel(count, "habitant en difficulté", "habitants en difficulté")
    }
  }

  /// The same without its number: `habitants`.
  var unite: String {
    switch (modele, poids) {
    case (.couverture, nil): "habitants servis"
    case (.couverture, let poids?): "habitants servis, pondérés \(poids)"
    case (.equite, _): "habitants en difficulté servis"
    }
  }

  /// What makes a person count for more or less; nil: all count the same.
  private var poids: String? {
    if besoin != nil { return "par le besoin" }
    if cle != .population { return "par la clé" }
    return existants.isEmpty ? nil : "par l’aide existante"
  }

  /// What the need is measured by.
  var nomDuBesoin: String { besoin?.nom ?? cle.nom }

  var phraseDuBesoin: String {
    guard let besoin else { return cle.phrase }
    return
      "Fichier de \(Francais.pluriel(besoin.valeurs.count, "commune", "communes")), mesuré le \(Francais.jour(besoin.le)). Source\u{A0}: \(besoin.source)."
  }

  /// What helps already, in words; nil: nothing counted.
  var aideExistante: String? {
    guard !existants.isEmpty else { return nil }
    let kinds = LieuExistant.Nature.allCases.compactMap { nature in
      let count = existants.count { $0.nature == nature }
      return count == 0 ? nil : "\(Francais.nombre(count)) \(nature.mots(count))"
    }
    let effect =
      modele == .equite
      ? "chacun compte pour 30\u{A0}% d’un poste"
      : "leurs communes, jusqu’au rayon, comptent pour 70\u{A0}% de leur besoin"
    return
      "\(Francais.pluriel(existants.count, "lieu aide", "lieux aident")) déjà (\(Francais.liste(kinds)))\u{A0}: \(effect)."
  }

  /// How that count is to be read.
  var lecture: String {
    switch modele {
    case .couverture:
      "Habitants dont la commune a son centre à moins de \(rayon)\u{A0}km d’un poste, à vol d’oiseau."
    case .equite:
      "Habitants en difficulté (17\u{A0}% de la population, Insee 2019), comptés à proportion de l’accès que le plan leur donne."
    }
  }

  var resume: String {
    "\(Francais.pluriel(postes, "poste", "postes")), modèle \(modele.nom.lowercased()), clé «\u{A0}\(Francais.minuscule(nomDuBesoin))\u{A0}», rayon \(rayon)\u{A0}km"
  }
}

extension VersionScenario {
  /// « Au plus N habitants de mieux possible »: never a percentage.
  func certificat(_ reglages: ReglagesScenario) -> String {
    mieuxPossible == 0
      ? "C’est prouvé\u{A0}: aucun autre plan ne sert plus d’habitants avec ces règles."
      : "Au plus \(reglages.habitants(mieuxPossible)) de mieux possible avec un autre plan."
  }
}

extension VersionScenario.Cause {
  var nom: String {
    switch self {
    case .creation: "première version"
    case .forcage: "choix imposé"
    case .correction: "valeur corrigée"
    case .levee: "choix levé"
    case .actualisation: "candidatures du jour"
    case .officiel: "calcul officiel"
    }
  }
}

extension Forcage.Sens {
  var phrase: String {
    switch self {
    case .auMoins(let posts): "Au moins \(Francais.pluriel(posts, "poste", "postes"))"
    case .auPlus(0): "Aucun poste"
    case .auPlus(let posts): "Au plus \(Francais.pluriel(posts, "poste", "postes"))"
    }
  }
}

extension LieuExistant.Nature {
  func mots(_ count: Int = 1) -> String {
    switch self {
    case .franceServices: "France services"
    case .epn: Francais.accord(count, "espace public numérique", "espaces publics numériques")
    case .autre: Francais.accord(count, "autre lieu", "autres lieux")
    }
  }
}

extension TerritoireIndex {
  func nomCommune(_ code: String) -> String {
    Francais.apostrophes(resolve(code)?.commune.nom ?? code)
  }
}

/// `+312 habitants`, `312 habitants de moins`.
func gainEnMots(_ ecart: Int, _ reglages: ReglagesScenario) -> String {
  switch ecart {
  case 0: "Rien ne change pour personne"
  case 1...: "\(reglages.habitants(ecart)) de plus"
  default: "\(reglages.habitants(-ecart)) de moins"
  }
}

/// The last line of every page that proposes.
let derniereLigne = "Ce calcul propose\u{A0}; la décision est humaine."
