import Design
import HTML
import Kernel
import Seances

extension SeanceAnnoncee {
  /// `Prochaine séance : mercredi 7 avril 2021, Comité national de sélection.`
  var phrase: String { "Prochaine séance\u{A0}: \(Francais.jourLong(le)), \(nom)." }
}

extension HTML {
  /// For those who may open it.
  mutating func prochaineSeance(_ seance: SeanceAnnoncee?) {
    guard let seance else { return }
    element("p", .class("texte")) { h in
      h.text(seance.phrase + " ")
      h.element("a", .href("/seances/\(seance.id)"), text: "Ouvrir la séance")
    }
  }

  /// For everybody: the day alone.
  mutating func prochaineSeancePublique(_ seance: SeanceAnnoncee?) {
    guard let seance else { return }
    element("p", .class("petit"), text: seance.phrase)
  }
}
