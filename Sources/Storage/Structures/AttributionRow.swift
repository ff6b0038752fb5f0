import Kernel
import Structures

/// What a table shows, then what a cursor needs.
let tableColumns: SQL = """
  SELECT structure, nom, commune, commune_nom, departement, postes, type, jour, montant, id,
    cle_nom, cle_commune
  """

func tableLine(_ row: any Row) throws -> LigneTableau {
  LigneTableau(
    structure: try row.id(0), nom: try row.text(1), commune: try row.text(2),
    communeNom: try row.text(3), departement: try row.text(4), postes: try row.int(5),
    type: try type(row, 6), date: try row.jour(7), montant: try row.centimes(8))
}

let awardColumns: SQL = """
  SELECT id, structure,
    (SELECT l.jour FROM liste_attributions l WHERE l.id = attribution.liste) AS jour_liste, siret, nom, type, postes, jour, montant, adresse, code_postal, commune_declaree, commune_nom,
    departement_declare, departement_nom, region_nom, zrr, qpv, france_services, commune, epci,
    ept, departement, region, departement_siege
  """

func decodedAward(_ row: any Row) throws -> Attribution {
  let ligne = LigneAttribution(
    siret: try row.decoded(try? Siret(row.text(3)), 3), nom: try row.text(4),
    type: try type(row, 5), postes: try row.int(6), date: try row.jour(7),
    montant: try row.centimes(8), adresse: try row.text(9), codePostal: try row.text(10),
    commune: try row.text(11), communeNom: try row.text(12), departement: try row.text(13),
    departementNom: try row.text(14), regionNom: try row.text(15), zrr: try zonage(row, 16),
    qpv: try zonage(row, 17), franceServices: try zonage(row, 18))
  let situation = Situation(
    commune: try row.text(19), epci: try row.optionalText(20), ept: try row.optionalText(21),
    departement: try row.text(22), region: try row.optionalText(23),
    departementSiege: try row.text(24))
  return Attribution(
    id: try row.id(0), structure: try row.id(1), ligne: ligne, situation: situation,
    liste: try row.jour(2))
}

func type(_ row: any Row, _ column: Int) throws -> TypeStructure {
  try row.decoded(TypeStructure(rawValue: row.text(column)), column)
}

private func zonage(_ row: any Row, _ column: Int) throws -> LigneAttribution.Zonage {
  try row.decoded(LigneAttribution.Zonage(rawValue: row.text(column)), column)
}

/// Every column of an award but its identifier, its structure and its list, in this order.
func values(_ ligne: LigneAttribution, _ situation: Situation) -> [Value] {
  let (nom, commune) = (searchKey(ligne.nom), searchKey(ligne.communeNom))
  return [
    .text(ligne.siret.description), .text(ligne.nom), .text(ligne.type.rawValue),
    .int(ligne.postes), .jour(ligne.date), .centimes(ligne.montant), .text(ligne.adresse),
    .text(ligne.codePostal), .text(ligne.commune), .text(ligne.communeNom),
    .text(ligne.departement), .text(ligne.departementNom), .text(ligne.regionNom),
    .text(ligne.zrr.rawValue), .text(ligne.qpv.rawValue), .text(ligne.franceServices.rawValue),
    .text(situation.commune), .optional(situation.epci), .optional(situation.ept),
    .text(situation.departement), .optional(situation.region), .text(situation.departementSiege),
    .text(nom), .text(commune), .text(" \(nom) \(commune) \(ligne.siret)"),
  ]
}
