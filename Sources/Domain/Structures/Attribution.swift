package import Kernel

/// Posts given to a structure on one day, as the award list publishes it, and where that puts it.
package struct Attribution: Hashable, Sendable {
  package let id: ID<Attribution>
  package let structure: ID<Structure>
  package let ligne: LigneAttribution
  package let situation: Situation
  /// The day of the newest list that holds it.
  package let liste: Jour

  package init(
    id: ID<Attribution>, structure: ID<Structure>, ligne: LigneAttribution, situation: Situation,
    liste: Jour
  ) {
    self.id = id
    self.structure = structure
    self.ligne = ligne
    self.situation = situation
    self.liste = liste
  }

  /// The seat lies outside the declared département: said on screen, never corrected.
  package var isSeatElsewhere: Bool { ligne.departement != situation.departementSiege }
}

/// One line of the award list as it declares things, its lost zeros given back. Two equal lines are
/// two awards.
package struct LigneAttribution: Hashable, Sendable {
  package var siret: Siret
  package var nom: String
  package var type: TypeStructure
  package var postes: Int
  package var date: Jour
  package var montant: Centimes
  package var adresse: String
  package var codePostal: String
  /// INSEE code, perhaps of an arrondissement or of a commune merged since.
  package var commune: String
  package var communeNom: String
  /// As declared: `00` for Saint-Martin.
  package var departement: String
  package var departementNom: String
  package var regionNom: String
  package var zrr: Zonage
  package var qpv: Zonage
  package var franceServices: Zonage

  package init(
    siret: Siret, nom: String, type: TypeStructure, postes: Int, date: Jour, montant: Centimes,
    adresse: String, codePostal: String, commune: String, communeNom: String, departement: String,
    departementNom: String, regionNom: String, zrr: Zonage, qpv: Zonage, franceServices: Zonage
  ) {
    self.siret = siret
    self.nom = nom
    self.type = type
    self.postes = postes
    self.date = date
    self.montant = montant
    self.adresse = adresse
    self.codePostal = codePostal
    self.commune = commune
    self.communeNom = communeNom
    self.departement = departement
    self.departementNom = departementNom
    self.regionNom = regionNom
    self.zrr = zrr
    self.qpv = qpv
    self.franceServices = franceServices
  }

  /// Whether the line says yes, and how it says that it does not know.
  package enum Zonage: String, Hashable, Sendable, CaseIterable {
    case oui, non
    case sansObjet = "sans objet"
    case nonDefini = "non défini"
    case nonRenseigne = "non renseigné"
  }
}

/// Where an award counts today.
package struct Situation: Hashable, Sendable {
  /// Today's commune of the seat.
  package var commune: String
  package var epci: String?
  package var ept: String?
  /// Where the posts were awarded: the declared département, or the overseas collectivity of the seat.
  package var departement: String
  package var region: String?
  /// Where the seat is.
  package var departementSiege: String

  package init(
    commune: String, epci: String?, ept: String?, departement: String, region: String?,
    departementSiege: String
  ) {
    self.commune = commune
    self.epci = epci
    self.ept = ept
    self.departement = departement
    self.region = region
    self.departementSiege = departementSiege
  }
}

extension LigneAttribution: Comparable {
  /// By SIRET, then day, then the rest: an order that owes nothing to the file's.
  package static func < (a: Self, b: Self) -> Bool {
    if a.siret != b.siret { return a.siret < b.siret }
    if a.date != b.date { return a.date < b.date }
    if a.postes != b.postes { return a.postes < b.postes }
    return a.remainder.lexicographicallyPrecedes(b.remainder)
  }

  private var remainder: [String] {
    [
      nom, type.rawValue, String(montant.value), adresse, codePostal, commune, communeNom,
      departement, departementNom, regionNom, zrr.rawValue, qpv.rawValue, franceServices.rawValue,
    ]
  }
}
