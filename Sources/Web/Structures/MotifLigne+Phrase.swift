import CSV
package import Structures

extension MotifLigne {
  /// What is wrong and what to do, for the report and the file of refused lines.
  package var phrase: String {
    switch self {
    case .colonnes(let n, let attendues):
      "La ligne a \(n) cellules, il en faut \(attendues) : complétez-la."
    case .celluleTropLongue(let colonne, let n):
      "\(colonne.map { "«\u{A0}\($0.rawValue)\u{A0}»" } ?? "Une cellule") a \(n) caractères\u{A0}: raccourcissez-la."
    case .formule:
      "Une cellule commence par un signe de formule de tableur\u{A0}: écrivez la valeur elle-même."
    case .nom(let text):
      text.isEmpty
        ? "La raison sociale manque."
        : "«\u{A0}\(text)\u{A0}» n’est pas une raison sociale\u{A0}: écrivez le nom de la structure."
    case .siret(let refusal): refusal.phrase
    case .type(let text):
      "Type «\u{A0}\(text)\u{A0}» inconnu\u{A0}: écrivez «\u{A0}publique\u{A0}» ou «\u{A0}privée\u{A0}»."
    case .postes(let text): "«\u{A0}\(text)\u{A0}» n’est pas un nombre de postes de 1 à 1 000."
    case .date(let text): "«\u{A0}\(text)\u{A0}» n’est pas une date\u{A0}: écrivez jour/mois/année."
    case .montant(let text): "«\u{A0}\(text)\u{A0}» n’est pas un montant en euros."
    case .commune(let text):
      text.isEmpty
        ? "Le code INSEE de la commune manque."
        : "Aucune commune ne porte, ni n’a porté, le code INSEE «\u{A0}\(text)\u{A0}»."
    case .departement(let text): "Aucun département ne porte le code «\u{A0}\(text)\u{A0}»."
    case .illisible(let fault): fault.phrase
    }
  }
}

extension IdentifiantRefusal {
  /// Why it cannot be a SIRET.
  package var phrase: String {
    switch self {
    case .absent: "Le SIRET manque."
    case .signes: "Le SIRET contient autre chose que des chiffres."
    case .longueur(let n): "Le SIRET a \(n) chiffres au lieu de 14."
    case .nul: "Le SIRET n’est fait que de zéros."
    case .cle: "Ce SIRET n’existe pas\u{A0}: sa clé de contrôle est fausse."
    }
  }
}
