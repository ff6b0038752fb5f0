import Repartition
import Web

extension RefusCalcul {
  var phrase: String {
    switch self {
    case .rayonTropGrand(let paires):
      "ce rayon relie plus de \(paires) couples de communes et de sites : choisissez-en un plus petit."
    case .infaisable(let reason): reason.phrase
    }
  }
}

extension Infaisabilite {
  fileprivate var phrase: String {
    switch self {
    case .garanties(let departement, let garantis, let plafond):
      "dans le département \(departement), \(garantis) postes sont garantis et le plafond est \(plafond)."
    case .zone(let zone): "dans la zone \(zone), aucun site ne peut recevoir de poste."
    case .contradiction:
      "les garanties, les zones et les fourchettes des départements se contredisent."
    case .budget(let minimum, let budget):
      "les garanties, les zones et les planchers coûtent au moins \(minimum) €, "
        + "et l’enveloppe est de \(budget) €."
    case .postes(let limite):
      "les garanties, les zones et les planchers demandent plus de \(limite) postes."
    }
  }
}

extension FauteInstance.Motif {
  var phrase: String {
    switch self {
    case .vide: "le fichier est vide, ou sa première ligne est illisible."
    case .colonnesAbsentes(let names):
      "il manque \(names.count > 1 ? "les colonnes" : "la colonne") \(names.joined(separator: ", "))."
    case .illisible(let fault): fault.phrase
    case .nombre(let column, let value, let bounds):
      "« \(value) » dans la colonne \(column) n’est pas un nombre entre \(bounds)."
    case .texteVide(let column): "la colonne \(column) est vide."
    case .choixInconnu(let column, let value, let choices):
      "« \(value) » dans la colonne \(column) : écrivez \(choices.joined(separator: " ou "))."
    case .communeInconnue(let number):
      "la commune \(number) n’est pas dans le fichier des communes."
    case .doublon(let number): "le numéro \(number) est porté par deux lignes."
    case .tropDeLignes(let limit): "le fichier a plus de \(limit) lignes."
    }
  }
}
