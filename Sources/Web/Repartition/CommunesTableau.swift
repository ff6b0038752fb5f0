import Design
import HTML
import Repartition
import Territoires

/// Posts by commune: those that have one, and those that would be next, with the reason in a few words.
struct CommunesTableau {
  let partage: Partage
  let index: TerritoireIndex

  private static let most = 60

  func write(into h: inout HTML) {
    let lines = shown
    CartePostes(
      id: "carte-scenario", titre: "Postes proposés, par commune",
      lieux: partage.communes.filter { $0.postes > 0 || partage.communes.count < 120 }
        .map { CartePostes.Place(commune: $0.commune, postes: $0.postes) }
    ).write(into: &h)
    h.legende(["1 poste", "2 postes", "3 postes", "4 postes", "5 postes et plus"])
    h.tableau(
      "Postes par commune",
      [
        Colonne("Commune"), Colonne("Territoire"), Colonne("Postes", nombre: true),
        Colonne("Servis par le dernier poste", nombre: true), Colonne("Pourquoi"),
      ]
    ) { h in
      for line in lines { row(line, &h) }
    }
    let hidden = partage.communes.count - lines.count
    if hidden > 0 {
      h.element(
        "p", .class("petit doux"),
        text:
          "Et \(Francais.pluriel(hidden, "commune", "communes")) sans poste, plus loin dans l’ordre."
      )
    }
  }

  private var shown: [Partage.Ligne] {
    let served = partage.communes.filter { $0.postes > 0 }
    let next = partage.communes.filter { $0.postes == 0 }
      .sorted { ($0.rangSuivant, $0.commune.code) < ($1.rangSuivant, $1.commune.code) }
    return Array((served + next).prefix(Self.most))
  }

  private func row(_ line: Partage.Ligne, _ h: inout HTML) {
    h.ligne { h in
      h.tete(line.commune.nom)
      h.cellule("Territoire", index.nom(of: line.part) ?? "–")
      h.cellule("Postes", nombre: line.postes)
      h.cellule("Servis par le dernier poste", nombre: line.gainMarginal)
      h.cellule("Pourquoi", reason(line))
    }
  }

  private func reason(_ line: Partage.Ligne) -> String {
    if line.estEpinglee { return line.postes > 0 ? "Épinglée" : "Épinglée, faute de poste" }
    guard line.postes == 0 else { return "Besoin" }
    guard line.rangSuivant > 0 else { return "Sans habitant compté" }
    guard line.rangSuivant <= 50 else { return "Trop peu d’habitants pour un poste entier" }
    return "Aurait un poste avec \(line.rangSuivant) de plus ici"
  }
}
