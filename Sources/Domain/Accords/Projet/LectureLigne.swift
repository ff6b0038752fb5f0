package import Kernel
import Programme
import Structures
package import Territoires

/// A line of a projet as it was typed, in the form or in a file.
package struct LectureLigne: Sendable {
  private let index: TerritoireIndex
  private let today: Jour

  /// `today`: where the territory is; a vote cannot have been taken after it.
  package init(index: TerritoireIndex, today: Jour) {
    self.index = index
    self.today = today
  }

  /// Lieux are a commune a line, with how many posts after it: `Saint-Denis 2`; one without a number.
  /// The number of the line is 0: the accord gives it one.
  package func callAsFunction(
    _ typed: [ChampSaisie: String]
  ) throws(SaisieRefusal) -> LigneProjet {
    var saisie = Saisie(typed, index)
    let nom = saisie.texte(.nom, max: 200)
    let siret = saisie.siret(.siret)
    let employeur = Employeur(rawValue: saisie.raw(.employeur))
    if employeur == nil { saisie.refuse(.employeur, .manquant) }
    let lieux = lieux(&saisie)
    let missions = saisie.texte(.missions, max: 2_500, facultatif: true)
    let deliberation = deliberation(&saisie)
    guard let siret, let employeur, let deliberation else { return try saisie.checked(nil) }
    return try saisie.checked(
      LigneProjet(
        numero: 0, nom: nom, siret: siret, employeur: employeur, lieux: lieux,
        missions: missions, deliberation: deliberation))
  }

  private func lieux(_ saisie: inout Saisie) -> [LieuProjet] {
    let lines = saisie.raw(.lieux).split { $0.isNewline || $0 == "," }
    guard !lines.isEmpty else {
      saisie.refuse(.lieux, .manquant)
      return []
    }
    var found: [LieuProjet] = []
    for line in lines {
      let (name, postes) = Self.parts(line)
      if name.isEmpty { continue }
      guard let commune = saisie.commune(.lieux, name) else { continue }
      guard (1...99).contains(postes) else {
        saisie.refuse(.lieux, .horsBornes(1...99))
        continue
      }
      if let place = found.firstIndex(where: { $0.commune == commune }) {
        found[place] = LieuProjet(commune: commune, postes: found[place].postes + postes)
      } else {
        found.append(LieuProjet(commune: commune, postes: postes))
      }
    }
    return found
  }

  /// `Saint-Denis (93200) : 2` is a name and two posts; a code of five digits is no number of posts.
  private static func parts(_ line: Substring) -> (name: String, postes: Int) {
    let words = line.split { $0.isWhitespace || $0 == ":" }
    guard words.count > 1, let last = words.last, last.utf8.count < 4, let postes = Int(last) else {
      return (words.joined(separator: " "), 1)
    }
    return (words.dropLast().joined(separator: " "), postes)
  }

  private func deliberation(_ saisie: inout Saisie) -> Deliberation? {
    switch saisie.raw(.deliberation) {
    case "sans_objet": return .sansObjet
    case "prevue": return saisie.jour(.deliberationLe).map { .prevue($0) }
    case "prise":
      guard let jour = saisie.jour(.deliberationLe) else { return nil }
      if jour > today { saisie.refuse(.deliberationLe, .futur) }
      return .prise(jour)
    default:
      saisie.refuse(.deliberation, .manquant)
      return nil
    }
  }
}

extension LigneProjet {
  /// As it is typed again in the form or in a file. `nom`: how a commune's code is called.
  package func typed(nom commune: (String) -> String) -> [ChampSaisie: String] {
    var typed: [ChampSaisie: String] = [
      .nom: nom, .siret: siret.description, .employeur: employeur.rawValue, .missions: missions,
      .lieux: lieux.map { "\(commune($0.commune)) \($0.postes)" }.joined(separator: "\n"),
    ]
    switch deliberation {
    case .sansObjet: typed[.deliberation] = "sans_objet"
    case .prevue(let jour):
      typed[.deliberation] = "prevue"
      typed[.deliberationLe] = jour.description
    case .prise(let jour):
      typed[.deliberation] = "prise"
      typed[.deliberationLe] = jour.description
    }
    return typed
  }
}
