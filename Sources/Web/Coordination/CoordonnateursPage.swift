import Coordination
import Design
import HTML
import Kernel
import Programme
import Territoires

/// `/coordonnateurs`: the rule of priority with its dates, and every coordonnateur.
struct CoordonnateursPage: Sendable {
  let coordonnateurs: [Coordonnateur]
  let regles: Regles
  let index: TerritoireIndex
  let today: Jour
  let mayRecognise: Bool

  func write(into h: inout HTML) {
    h.titre(
      "Les coordonnateurs",
      chapo: "Une collectivité que l’État reconnaît, par une décision datée, pour fédérer les "
        + "candidatures de son territoire.")
    if mayRecognise {
      h.raw("<p class=\"action\">")
      h.bouton("Reconnaître un coordonnateur", vers: "/coordonnateurs/nouveau")
      h.raw("</p>")
    }
    h.rubrique("liste", "Qui coordonne où") { h in table(&h) }
    h.rubrique("regle", "La règle de priorité") { h in rule(&h) }
  }

  private func table(_ h: inout HTML) {
    guard !coordonnateurs.isEmpty else {
      h.vide("Aucun coordonnateur", "L’État n’a encore reconnu aucune collectivité.")
      return
    }
    h.tableau(
      Francais.pluriel(coordonnateurs.count, "coordonnateur", "coordonnateurs"),
      [
        Colonne("Collectivité"), Colonne("Territoire"), Colonne("Reconnue le"), Colonne("Jusqu’au"),
        Colonne("Aujourd’hui"),
      ]
    ) { h in
      for coordonnateur in coordonnateurs {
        h.ligne { h in
          h.tete(coordonnateur.nom, "/coordonnateurs/\(coordonnateur.id)")
          h.cellule("Territoire", coordonnateur.perimetre.nom(index))
          h.cellule("Reconnue le", Francais.jour(coordonnateur.reconnaissance.du))
          h.cellule(
            "Jusqu’au", coordonnateur.dernierJour.map(Francais.jour) ?? "Sans terme fixé")
          h.cellule("Aujourd’hui") { h in coordonnateur.etat(on: today, &h) }
        }
      }
    }
  }

  private func rule(_ h: inout HTML) {
    h.raw("<p class=\"texte\">")
    h.text(ReglePriorite(regles, on: today).phrase)
    h.raw("</p>")
    h.tableau(
      "La règle, de date en date",
      [Colonne("Depuis le"), Colonne("Niveau"), Colonne("Source")]
    ) { h in
      for regle in ReglePriorite.toutes(regles) {
        h.ligne { h in
          h.tete(Francais.jour(regle.du))
          h.cellule("Niveau", regle.valeur == "0" ? "Pas de priorité" : regle.valeur)
          h.cellule("Source", regle.source)
        }
      }
    }
  }
}

/// The rule of priority in words.
struct ReglePriorite {
  let phrase: String

  init(_ regles: Regles, on jour: Jour) {
    guard let regle = regles.regle(.prioriteCoordonnateur, on: jour), regle.valeur != "0" else {
      phrase = "Aucune priorité n’est en vigueur aujourd’hui."
      return
    }
    phrase =
      "Depuis le \(Francais.jour(regle.du)), les candidatures dont la plus grande part des postes "
      + "s’exerce dans le territoire d’un coordonnateur reconnu, et qui sont reçues à partir de "
      + "cette reconnaissance, passent au niveau\u{A0}\(regle.valeur) de l’ordre du jour\u{A0}: elles "
      + "sont retenues prioritairement. Le niveau\u{A0}1 est celui des dossiers à réexaminer, le "
      + "niveau\u{A0}3 celui des autres. L’ordre ne dit rien de la décision."
  }

  /// In the order of their dates.
  static func toutes(_ regles: Regles) -> [Regle] {
    regles.toutes.filter { $0.code == .prioriteCoordonnateur }.sorted { $0.du < $1.du }
  }
}

extension Coordonnateur {
  func etat(on jour: Jour, _ h: inout HTML) {
    if isReconnu(on: jour) {
      h.etat(.oui, "Reconnu")
    } else if jour < reconnaissance.du {
      h.etat(.neutre, "À venir")
    } else {
      h.etat(.non, "Terminé")
    }
  }
}
