import Design
import HTML
import Journal
import Kernel

/// What `/journal` shows.
struct JournalPage: Sendable {
  let head: TeteJournal?
  let seals: [SceauPose]
  let bilan: BilanJournal?
  let typed: String
  let isUnreadable: Bool
  let local: @Sendable (Instant) -> HeureLocale

  func write(into h: inout HTML) {
    h.titre(
      "Intégrité de l’historique",
      chapo: """
        Chaque changement est scellé à la suite du précédent. Si quelqu’un modifie, supprime ou \
        ajoute une ligne, la chaîne ne tient plus et la première faute est nommée.
        """)
    if let bilan { verdict(bilan, &h) }
    h.rubrique("tete-actuelle", "La tête") { h in writeHead(&h) }
    h.rubrique("verifier", "Vérifier") { h in form(&h) }
    if !seals.isEmpty { h.rubrique("sceaux", "Les derniers sceaux") { h in table(&h) } }
  }

  private func verdict(_ bilan: BilanJournal, _ h: inout HTML) {
    if let faute = bilan.premiereFaute {
      h.encart("La chaîne ne tient pas.", faute.phrase, alerte: true)
      return
    }
    h.confirmation("La chaîne tient") { h in
      h.element(
        "p",
        text: Francais.pluriel(bilan.entrees, "entrée", "entrées") + ", dont "
          + Francais.pluriel(bilan.scellees, "scellée", "scellées") + ". Aucune faute.")
    }
  }

  private func writeHead(_ h: inout HTML) {
    guard let head else {
      h.vide("Rien n’est encore scellé", "Le premier changement le sera en une seconde.")
      return
    }
    h.element(
      "p", .class("texte"),
      text: "Gardez cette ligne hors du site\u{A0}: elle permettra de reconnaître une chaîne "
        + "coupée ou refaite entièrement.")
    h.element("p", .class("num")) { h in h.element("code", text: head.ligne) }
    h.faits { h in
      h.fait("Place", Francais.nombre(head.position))
      h.fait("Écrite le", Francais.moment(local(head.moment)))
    }
  }

  private func form(_ h: inout HTML) {
    h.element("form", .action("/journal")) { h in
      h.champ(
        Champ(
          "tete", "Une tête gardée",
          aide: "La ligne copiée un autre jour\u{A0}: un numéro, une empreinte, un moment.",
          valeur: typed,
          erreur: isUnreadable ? "Copiez la ligne entière, telle qu’elle était affichée." : nil,
          facultatif: true, largeur: .tout))
      h.actions { h in h.bouton("Vérifier maintenant", name: "verifier") }
    }
  }

  private func table(_ h: inout HTML) {
    h.tableau(
      "Les derniers sceaux",
      [
        Colonne("Place", nombre: true), Colonne("Écrite"), Colonne("Genre"),
        Colonne("Empreinte"),
      ], legendeCachee: true
    ) { h in
      for seal in seals {
        h.ligne { h in
          h.cellule("Place", chiffre: Francais.nombre(seal.sceau.position))
          h.cellule("Écrite", Francais.moment(local(seal.moment)))
          h.cellule("Genre", seal.genre)
          h.cellule("Empreinte", String(hexadecimal(seal.sceau.empreinte).prefix(16)) + "…")
        }
      }
    }
  }
}
