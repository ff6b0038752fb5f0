import CSV
import Candidatures
import Design
import Kernel
package import Seances

extension RefusLigne {
  /// Why the line was left out, for whoever corrects the file.
  package var phrase: String {
    switch self {
    case .illisible(let fault): fault.phrase
    case .numeroInconnu(let numero): "Le dossier \(Francais.cite(short(numero))) est inconnu."
    case .postesIllisibles(let texte):
      "\(Francais.cite(short(texte))) n’est pas un nombre de postes."
    case .dateIllisible(let texte): "\(Francais.cite(short(texte))) n’est pas une date."
    case .dateHorsBornes: "La date est avant la réception de la candidature, ou dans l’avenir."
    case .doublon(let ligne): "Ce dossier est déjà à la ligne \(ligne)."
    case .regle(let refusal): refusal.phrase
    }
  }

  private func short(_ text: String) -> String { String(text.prefix(40)) }
}
