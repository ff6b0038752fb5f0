package import Structures

extension MotifLigne {
  /// What is wrong and what to do, for the report and the file of refused lines.
  package var phrase: String {
    switch self {
    case .colonnes(let n, let attendues):
      "La ligne a \(n) cellules, il en faut \(attendues) : complétez-la."
    case .celluleTropLongue(let colonne, let n):
      "\(colonne.map { "« \($0.rawValue) »" } ?? "Une cellule") a \(n) caractères : raccourcissez-la."
    case .formule:
      "Une cellule commence par un signe de formule de tableur : écrivez la valeur elle-même."
    case .nom(let text):
      text.isEmpty
        ? "La raison sociale manque."
        : "« \(text) » n’est pas une raison sociale : écrivez le nom de la structure."
    case .siret(let refusal): refusal.phrase
    case .type(let text): "Type « \(text) » inconnu : écrivez « publique » ou « privée »."
    case .postes(let text): "« \(text) » n’est pas un nombre de postes de 1 à 1 000."
    case .date(let text): "« \(text) » n’est pas une date : écrivez jour/mois/année."
    case .montant(let text): "« \(text) » n’est pas un montant en euros."
    case .commune(let text):
      text.isEmpty
        ? "Le code INSEE de la commune manque."
        : "Aucune commune ne porte, ni n’a porté, le code INSEE « \(text) »."
    case .departement(let text): "Aucun département ne porte le code « \(text) »."
    case .illisible: "La ligne ne se lit pas : des guillemets ouverts ne sont pas fermés."
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
    case .cle: "Ce SIRET n’existe pas : sa clé de contrôle est fausse."
    }
  }
}
