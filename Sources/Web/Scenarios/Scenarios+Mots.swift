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
    switch (modele, cle) {
    case (.couverture, .population): Francais.pluriel(count, "habitant", "habitants")
    case (.couverture, _):
      Francais.pluriel(count, "habitant, pondéré par la clé", "habitants, pondérés par la clé")
    case (.equite, _):
      Francais.pluriel(count, "habitant en difficulté", "habitants en difficulté")
    }
  }

  /// The same without its number: `habitants`.
  var unite: String {
    switch (modele, cle) {
    case (.couverture, .population): "habitants servis"
    case (.couverture, _): "habitants servis, pondérés par la clé"
    case (.equite, _): "habitants en difficulté servis"
    }
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
    "\(Francais.pluriel(postes, "poste", "postes")), modèle \(modele.nom.lowercased()), clé «\u{A0}\(cle.nom.lowercased())\u{A0}», rayon \(rayon)\u{A0}km"
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
