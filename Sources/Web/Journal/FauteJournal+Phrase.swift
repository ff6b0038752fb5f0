import Design
package import Journal

extension FauteJournal {
  /// Where, then what: « Entrée 12 (place 12 de la chaîne) : … »
  package var phrase: String {
    let entry = entree.map { "Entrée " + Francais.nombre($0) }
    let place = position.map { "place " + Francais.nombre($0) + " de la chaîne" }
    let start: String =
      switch (entry, place) {
      case (let entry?, let place?): entry + " (" + place + ")"
      case (let entry?, nil): entry
      case (nil, let place?): Francais.majuscule(place)
      case (nil, nil): "Journal"
      }
    return start + "\u{A0}: " + nature.phrase
  }
}

extension FauteJournal.Nature {
  var phrase: String {
    switch self {
    case .positionManquante: "le sceau de cette place a disparu."
    case .entreeAbsente: "l’entrée scellée ici a disparu."
    case .entreeIllisible: "l’entrée ne se lit plus."
    case .entreeModifiee: "l’entrée n’est plus celle qui a été scellée."
    case .sceauModifie: "le sceau a été récrit."
    case .entreeOuSceauModifie: "l’entrée et son sceau ne concordent plus."
    case .valeurModifiee: "une valeur personnelle n’est plus celle d’origine."
    case .valeurDetruite: "une valeur personnelle a disparu sans effacement de la personne."
    case .valeurRestee: "une valeur reste d’une personne pourtant effacée."
    case .personnesModifiees: "les personnes citées ne sont plus celles d’origine."
    case .effacementSansEntree: "une personne est effacée sans que rien ne le dise."
    case .entreeNonScellee: "l’entrée n’a jamais été scellée\u{A0}: elle a été écrite hors du site."
    case .journalTronque: "la chaîne s’arrête avant la tête gardée ailleurs."
    case .chaineRecalculee: "la chaîne n’est pas celle de la tête gardée ailleurs."
    }
  }
}
