import Design
import HTML
import Repartition
import Territoires

/// Posts and need per post in each département, as they are and as they would be.
struct RejeuDepartements: Sendable {
  let rejeu: Rejeu
  let index: TerritoireIndex

  private static let titres: [StaticString] = ["Mêmes communes", "Toute commune"]

  func write(_ h: inout HTML) {
    h.tableau(
      "Postes et habitants en difficulté par poste",
      [
        Colonne("Département"), Colonne("Postes", nombre: true),
        Colonne("Par poste", nombre: true), Colonne("Mêmes communes", nombre: true),
        Colonne("Toute commune", nombre: true),
      ]
    ) { h in
      for (place, real) in rejeu.reel.departements.enumerated() {
        h.ligne { h in
          h.tete(index.departement(real.code)?.nom ?? real.code)
          h.cellule("Postes", nombre: real.postes)
          h.cellule("Par poste", chiffre: real.besoinParPoste.map { Francais.nombre($0) } ?? "–")
          for (title, proposition) in zip(Self.titres, rejeu.propositions) {
            h.cellule(title, nombre: proposition.bilan.departements[place].postes)
          }
        }
      }
    }
  }
}
