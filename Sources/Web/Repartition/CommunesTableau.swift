import Design
import HTML
import Repartition
import Territoires

/// Posts by commune: those that have one, and those that would be next, with the reason in a few words.
struct CommunesTableau {
  let scenario: Scenario
  let index: TerritoireIndex

  private static let most = 60

  func write(into h: inout HTML) {
    let lines = shown
    CarteCommunes(lignes: scenario.communes, index: index).write(into: &h)
    h.tableau(
      "Postes par commune",
      [
        Colonne("Commune"), Colonne("Territoire"), Colonne("Postes", nombre: true),
        Colonne("Servis par le dernier poste", nombre: true), Colonne("Pourquoi"),
      ]
    ) { h in
      for line in lines { row(line, &h) }
    }
    let hidden = scenario.communes.count - lines.count
    if hidden > 0 {
      h.element(
        "p", .class("petit doux"),
        text:
          "Et \(Francais.pluriel(hidden, "commune", "communes")) sans poste, plus loin dans l’ordre."
      )
    }
  }

  private var shown: [Scenario.Ligne] {
    let served = scenario.communes.filter { $0.postes > 0 }
    let next = scenario.communes.filter { $0.postes == 0 }
      .sorted { ($0.rangSuivant, $0.commune.code) < ($1.rangSuivant, $1.commune.code) }
    return Array((served + next).prefix(Self.most))
  }

  private func row(_ line: Scenario.Ligne, _ h: inout HTML) {
    h.ligne { h in
      h.tete(line.commune.nom)
      h.cellule("Territoire", index.nom(of: line.part) ?? "–")
      h.cellule("Postes", nombre: line.postes)
      h.cellule("Servis par le dernier poste", nombre: line.gainMarginal)
      h.cellule("Pourquoi", reason(line))
    }
  }

  private func reason(_ line: Scenario.Ligne) -> String {
    if line.estEpinglee { return line.postes > 0 ? "Épinglée" : "Épinglée, faute de poste" }
    guard line.postes == 0 else { return "Besoin" }
    guard line.rangSuivant > 0 else { return "Sans habitant compté" }
    return "Aurait un poste avec \(line.rangSuivant) de plus ici"
  }
}

/// The communes as dots where they stand: the larger the more posts, grey without.
struct CarteCommunes {
  let lignes: [Scenario.Ligne]
  let index: TerritoireIndex

  private static let largeur = 600.0

  func write(into h: inout HTML) {
    let placed = lignes.filter {
      $0.commune.position != nil && ($0.postes > 0 || lignes.count < 120)
    }
    let positions = placed.compactMap(\.commune.position)
    guard let west = positions.map(\.lon).min(), let east = positions.map(\.lon).max(),
      let south = positions.map(\.lat).min(), let north = positions.map(\.lat).max(), east > west
    else { return }
    // Around 47° north a degree of longitude is about two thirds of one of latitude.
    let scale = (Self.largeur - 60) / (east - west)
    let height = min(900, max(200, (north - south) * scale * 1.5 + 60))
    let vertical = north > south ? (height - 60) / (north - south) : 0
    let points = placed.compactMap { line -> PointCarte? in
      guard let position = line.commune.position else { return nil }
      return PointCarte(
        line.commune.nom, x: 30 + (position.lon - west) * scale,
        y: 30 + (north - position.lat) * vertical,
        rayon: line.postes > 0 ? 6 + 3 * Double(line.postes).squareRoot() : 4,
        LieuCarte(
          classe: line.postes == 0 ? 0 : min(5, line.postes),
          valeur: Francais.pluriel(line.postes, "poste", "postes")))
    }
    h.carteContours(
      "carte-scenario", titre: "Postes proposés, par commune", largeur: Int(Self.largeur),
      hauteur: Int(height), [], points: points)
  }
}
