import JSON
import Kernel
import Structures

/// What the operations on structures answer, and its JSON Schema.
enum StructureSchemas {
  static func value(_ totals: TotauxStructures) -> JSONValue {
    [
      "lignes": .int(totals.lignes), "postes": .int(totals.postes),
      "montant_centimes": .integer(totals.montant.value),
    ]
  }

  static func value(_ award: Attribution) -> JSONValue {
    let (ligne, situation) = (award.ligne, award.situation)
    return [
      "id": .integer(award.id.rawValue), "structure": .integer(award.structure.rawValue),
      "siret": .string(ligne.siret.description), "nom": .string(ligne.nom),
      "type": .string(ligne.type.rawValue), "postes": .int(ligne.postes),
      "date": .string(ligne.date.description), "montant_centimes": .integer(ligne.montant.value),
      "commune": .string(situation.commune), "commune_nom": .string(ligne.communeNom),
      "departement": .string(situation.departement), "region": .optional(situation.region),
      "departement_siege": .string(situation.departementSiege),
      "siege_ailleurs": .bool(award.isSeatElsewhere), "zrr": .string(ligne.zrr.rawValue),
      "qpv": .string(ligne.qpv.rawValue),
      "france_services": .string(ligne.franceServices.rawValue),
      "liste": .string(award.liste.description),
    ]
  }

  static let totals = object([
    ("lignes", Schema.count), ("postes", Schema.count), ("montant_centimes", Schema.count),
  ])

  static let page = object([
    ("totaux", totals), ("attributions", Schema.list(award)), ("precedente", Schema.maybeText),
    ("suivante", Schema.maybeText),
  ])

  static let dossier = object([
    ("id", Schema.count), ("identifiant", Schema.text), ("nom", Schema.text), ("type", Schema.text),
    ("commune", Schema.text),
    ("attributions", Schema.list(award)),
  ])

  private static let award = object([
    ("id", Schema.count), ("structure", Schema.count), ("siret", Schema.text), ("nom", Schema.text),
    ("type", Schema.text),
    ("postes", Schema.count), ("date", Schema.day), ("montant_centimes", Schema.count),
    ("commune", Schema.text),
    ("commune_nom", Schema.text), ("departement", Schema.text), ("region", Schema.maybeText),
    ("departement_siege", Schema.text), ("siege_ailleurs", Schema.flag), ("zrr", Schema.text),
    ("qpv", Schema.text), ("france_services", Schema.text), ("liste", Schema.day),
  ])

  private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    [
      "type": "object", "required": .array(members.map { .string($0.0) }),
      "additionalProperties": false,
      "properties": .object(JSONObject(members.map { JSONObject.Member($0.0, $0.1) })),
    ]
  }
}
