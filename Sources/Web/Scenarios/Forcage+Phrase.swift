import Design
import Scenarios
import Territoires

/// An override in words: about what, what it imposes, why.
struct PhraseForcage: Sendable {
  let forcage: Forcage
  let version: VersionScenario
  let index: TerritoireIndex

  /// A place, a territory, a structure or a commune.
  var sujet: String {
    switch forcage.objet {
    case .lieu(let lieu, _), .place(let lieu, _): nom(lieu)
    case .deplacement(let move): nom(move.de)
    case .groupe(.partie(let code), _): index.nomDePartie(code)
    case .groupe(.structure(let id), _):
      version.sites.first { $0.candidature == id }?.structure ?? Self.retiree
    case .besoin(let commune, _, _): index.nomCommune(commune)
    }
  }

  var choix: String {
    switch forcage.objet {
    case .lieu(_, let sens): sens.phrase
    case .deplacement(let move): "Un poste déplacé vers \(nom(move.vers))"
    case .groupe(_, let bornes): bornes.phrase
    case .besoin(_, let people, let before):
      "Besoin corrigé\u{A0}: \(Francais.pluriel(people, "habitant", "habitants")) au lieu de \(Francais.nombre(before))"
    case .place(_, let commune): "Lieu corrigé\u{A0}: \(index.nomCommune(commune))"
    }
  }

  /// With the source of a corrected value.
  var raison: String {
    forcage.source.isEmpty
      ? forcage.raison : "\(forcage.raison) Source\u{A0}: \(forcage.source)"
  }

  func effet(_ reglages: ReglagesScenario) -> String {
    let words = gainEnMots(-forcage.cout, reglages)
    return forcage.estCorrection ? "Plan revu avec cette valeur\u{A0}: \(words)" : words
  }

  private static let retiree = "Candidature retirée"

  private func nom(_ lieu: LieuForce) -> String {
    "\(version.site(lieu)?.structure ?? Self.retiree), \(index.nomCommune(lieu.commune))"
  }
}

extension BornesPostes {
  /// `Au moins 2 postes, au plus 5`.
  var phrase: String {
    switch (minimum, maximum) {
    case (let least?, let most?) where least == most:
      "\(Francais.pluriel(least, "poste", "postes")), ni plus ni moins"
    case (let least?, let most?):
      "Au moins \(Francais.pluriel(least, "poste", "postes")), au plus \(Francais.nombre(most))"
    case (let least?, nil): Forcage.Sens.auMoins(least).phrase
    case (nil, let most?): Forcage.Sens.auPlus(most).phrase
    case (nil, nil): "Aucune limite"
    }
  }
}
