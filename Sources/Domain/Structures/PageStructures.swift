package import Kernel

/// Some awards in order, and where the pages beside them start.
package struct PageStructures<Ligne: Sendable>: Sendable {
  package let lignes: [Ligne]
  package let precedente: CurseurStructures?
  package let suivante: CurseurStructures?
  /// Of everything the filter keeps, not of this page.
  package let totaux: TotauxStructures
  /// The newest list at that moment; nil when none was imported.
  package let liste: ListeAttributions?

  package init(
    lignes: [Ligne], precedente: CurseurStructures?, suivante: CurseurStructures?,
    totaux: TotauxStructures, liste: ListeAttributions?
  ) {
    self.lignes = lignes
    self.precedente = precedente
    self.suivante = suivante
    self.totaux = totaux
    self.liste = liste
  }
}

/// An award as a table shows it.
package struct LigneTableau: Hashable, Sendable {
  package let structure: ID<Structure>
  package let nom: String
  /// Today's commune of the seat.
  package let commune: String
  package let communeNom: String
  /// Where it was awarded.
  package let departement: String
  package let postes: Int
  package let type: TypeStructure
  package let date: Jour
  package let montant: Centimes

  package init(
    structure: ID<Structure>, nom: String, commune: String, communeNom: String,
    departement: String, postes: Int, type: TypeStructure, date: Jour, montant: Centimes
  ) {
    self.structure = structure
    self.nom = nom
    self.commune = commune
    self.communeNom = communeNom
    self.departement = departement
    self.postes = postes
    self.type = type
    self.date = date
    self.montant = montant
  }
}

/// The three figures that page, exports and API must agree on.
package struct TotauxStructures: Hashable, Sendable {
  package var lignes: Int
  package var postes: Int
  package var montant: Centimes

  package init(lignes: Int, postes: Int, montant: Centimes) {
    self.lignes = lignes
    self.postes = postes
    self.montant = montant
  }

  package static let zero = TotauxStructures(lignes: 0, postes: 0, montant: .zero)

  package static func + (a: Self, b: Self) -> Self {
    TotauxStructures(
      lignes: a.lignes + b.lignes, postes: a.postes + b.postes, montant: a.montant + b.montant)
  }
}

/// What totals are taken by.
package enum RegroupementStructures: String, Hashable, Sendable, CaseIterable {
  /// Where posts were awarded.
  case region, departement
  /// Where the seat is.
  case departementSiege, commune
  case mois
}

/// A structure with what it was awarded.
package struct DossierStructure: Sendable {
  package let structure: Structure
  /// By day.
  package let attributions: [Attribution]

  package init(structure: Structure, attributions: [Attribution]) {
    self.structure = structure
    self.attributions = attributions
  }
}

/// The newest award list that was imported.
package struct ListeAttributions: Hashable, Sendable {
  package let date: Jour
  package let importee: Instant

  package init(date: Jour, importee: Instant) {
    self.date = date
    self.importee = importee
  }
}
