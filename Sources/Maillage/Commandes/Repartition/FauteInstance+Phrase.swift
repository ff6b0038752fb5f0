import Repartition
import Web

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
    case .siteInconnu(let number): "le site \(number) n’est pas dans le fichier des sites."
    case .jour(let column, let value):
      "« \(value) » dans la colonne \(column) n’est pas un jour comme 2021-03-11."
    case .parts(let site, let total):
      "les lieux du site \(site) font ensemble \(total) centièmes : 100 au plus."
    case .bornes(let minimum, let maximum):
      "le minimum \(minimum) est plus grand que le maximum \(maximum)."
    case .doublon(let number): "le numéro \(number) est porté par deux lignes."
    case .tropDeLignes(let limit): "le fichier a plus de \(limit) lignes."
    }
  }
}
