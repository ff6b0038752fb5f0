import Kernel

/// One place of the chain as it is found in the database, with what stands beside it.
package struct LigneScellee: Sendable {
  package let sceau: Sceau
  package let contenu: Contenu
  /// In ascending order of person.
  package var personnes: [LignePersonnelle]

  package enum Contenu: Sendable {
    case entree(EntreeJournal)
    case absente
    case illisible
  }

  package init(sceau: Sceau, contenu: Contenu, personnes: [LignePersonnelle] = []) {
    self.sceau = sceau
    self.contenu = contenu
    self.personnes = personnes
  }
}

/// The erasable row of one person under one entry, with the person's salt while it exists.
package struct LignePersonnelle: Sendable {
  package let personne: Int64
  package let valeurs: String?
  package let empreinte: [UInt8]
  package let sel: [UInt8]?
  package let effacee: Bool

  package init(
    personne: Int64, valeurs: String?, empreinte: [UInt8], sel: [UInt8]?, effacee: Bool
  ) {
    self.personne = personne
    self.valeurs = valeurs
    self.empreinte = empreinte
    self.sel = sel
    self.effacee = effacee
  }

  /// What is wrong with this row alone; nil when nothing is.
  func faute(with digests: any Digests) -> FauteJournal.Nature? {
    guard !effacee else { return valeurs == nil ? nil : .valeurRestee }
    guard let valeurs else { return .valeurDetruite }
    guard let sel else { return .valeurModifiee }
    let computed = ValeursPersonnelles.empreinte(
      of: valeurs, personne: personne, salt: sel, with: digests)
    return computed == empreinte ? nil : .valeurModifiee
  }
}
