import CSV
import Design
import Territoires

extension LigneRefusee {
  /// Why the line was left out, for whoever corrects the file.
  package var phrase: String {
    switch self {
    case .illisible(let fault): fault.phrase
    case .code(let text): "\(shown(text)) n’est pas un code officiel."
    case .nomAbsent: "Le nom manque."
    case .population(let text): "\(shown(text)) n’est pas un nombre d’habitants."
    case .departement(let text):
      "Le département \(shown(text)) ne va pas avec le code de la commune."
    case .commune(let text): "La commune \(shown(text)) est inconnue."
    case .valeur(let text): "\(shown(text)) n’est pas une valeur prévue."
    case .date(let text): "\(shown(text)) n’est pas une date."
    case .contour: "Le contour n’est pas un polygone placé sur la carte."
    case .fichier(let reason): "Le fichier est illisible (\(reason))."
    }
  }
}

extension CSVFault {
  package var phrase: String {
    switch self {
    case .cellTooLong(let limit):
      "Une case dépasse \(Francais.nombre(limit)) octets."
    case .tooManyColumns(let limit): "La ligne a plus de \(Francais.nombre(limit)) colonnes."
    case .nul:
      "La ligne contient un caractère perdu, montré par «\u{A0}\u{FFFD}\u{A0}»\u{A0}: remplacez-le par du texte."
    case .unclosedQuote: "Un guillemet ouvert n’est jamais refermé."
    case .width(let expected, let found):
      "La ligne a \(found) colonnes au lieu de \(expected)."
    }
  }
}

private func shown(_ text: String) -> String { Francais.cite(String(text.prefix(60))) }
