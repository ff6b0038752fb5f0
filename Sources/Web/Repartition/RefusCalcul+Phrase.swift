package import Repartition

extension RefusCalcul {
  /// Why a calculation cannot be made, for a page or a terminal.
  package var phrase: String {
    switch self {
    case .rayonTropGrand(let paires):
      "ce rayon relie plus de \(paires) couples de communes et de sites\u{A0}: choisissez-en un plus petit."
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
      "les garanties, les zones et les planchers coûtent au moins \(minimum)\u{A0}€, "
        + "et l’enveloppe est de \(budget)\u{A0}€."
    case .postes(let limite):
      "les garanties, les zones et les planchers demandent plus de \(limite) postes."
    case .introuvable(let contraintes):
      "aucun plan trouvé qui tienne aussi \(contraintes.joined(separator: ", ")), "
        + "sans preuve qu’il n’y en ait pas."
    }
  }
}
