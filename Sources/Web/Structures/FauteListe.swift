import Design
import HTML
import Structures

/// A field of a list's address that could not be read, and what to write instead.
package struct FauteListe: Hashable, Sendable {
  /// Its name in the address.
  package let name: String
  let label: String
  /// As it was typed.
  let saisi: String
  /// What to write, beside the field.
  let help: String
  /// The same above the form, with what was typed.
  package let message: String

  init(_ name: String, _ label: String, saisi: String, _ help: String) {
    self.name = name
    self.label = label
    self.saisi = saisi
    self.help = help
    message = "\(Francais.cite(String(saisi.prefix(60)))) n’est pas compris. \(help)"
  }

  init(_ champ: LectureFiltre.Champ, saisi: String) {
    self.init(champ.rawValue, champ.label, saisi: saisi, champ.help)
  }
}

extension LectureFiltre.Champ {
  var label: String {
    switch self {
    case .territoire: "Territoire"
    case .type: "Type"
    case .zrr: "Zone rurale (ZRR)"
    case .qpv: "Quartier prioritaire (QPV)"
    case .franceServices: "France services"
    case .du: "Validées depuis le"
    case .au: "Validées jusqu’au"
    case .siege: "Siège"
    case .texte: "Nom, commune ou SIRET"
    }
  }

  /// What to write.
  fileprivate var help: String {
    switch self {
    case .territoire: "Choisissez un territoire dans la liste."
    case .type: "Choisissez «\u{A0}Publiques\u{A0}», «\u{A0}Privées\u{A0}» ou «\u{A0}Tous\u{A0}»."
    case .zrr, .qpv, .franceServices: "Choisissez «\u{A0}Oui\u{A0}», ou enlevez ce filtre."
    case .du, .au: "Écrivez un jour du calendrier, comme 16/06/2021."
    case .siege: "Écrivez «\u{A0}ailleurs\u{A0}», ou enlevez ce filtre."
    case .texte: "Écrivez au plus \(LectureFiltre.longestTexte) caractères."
    }
  }
}

extension DemandeListe {
  /// A field with what was read, or with what was typed and what to write instead.
  func champ(_ name: String, _ label: String, valeur: String) -> Champ {
    guard let faute = fautes.first(where: { $0.name == name }) else {
      return Champ(name, label, valeur: valeur)
    }
    return Champ(name, label, valeur: faute.saisi, erreur: faute.help)
  }

  /// A filter of the list, called as it is everywhere.
  func champ(_ champ: LectureFiltre.Champ, valeur: String) -> Champ {
    self.champ(champ.rawValue, champ.label, valeur: valeur)
  }

  /// `options`, and what was typed when it is none of them: it stays there to be corrected.
  func options(_ name: String, _ options: [Option]) -> [Option] {
    guard let faute = fautes.first(where: { $0.name == name }) else { return options }
    return options + [Option(faute.saisi, Francais.cite(String(faute.saisi.prefix(60))))]
  }

  /// The fields with a fault that a form does not otherwise hold: there to be corrected or emptied.
  func writeOthers(besides shown: Set<String>, into h: inout HTML) {
    for faute in fautes where !shown.contains(faute.name) {
      h.filtre(champ(faute.name, faute.label, valeur: ""), .texte)
    }
  }

  /// What is to correct, above the form.
  func writeErrors(into h: inout HTML) {
    h.erreurs(fautes.map { ($0.name, $0.label, $0.message) })
  }

  /// In place of figures that would answer another question.
  static func noFigure(_ h: inout HTML) {
    h.encart(
      "Rien n’est compté.", "Les chiffres viendront quand toute la demande sera comprise.")
  }
}
