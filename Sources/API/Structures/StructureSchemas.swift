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
    ("lignes", integer), ("postes", integer), ("montant_centimes", integer),
  ])

  static let page = object([
    ("totaux", totals), ("attributions", list(award)), ("precedente", optionalText),
    ("suivante", optionalText),
  ])

  static let dossier = object([
    ("id", integer), ("identifiant", text), ("nom", text), ("type", text), ("commune", text),
    ("attributions", list(award)),
  ])

  private static let award = object([
    ("id", integer), ("structure", integer), ("siret", text), ("nom", text), ("type", text),
    ("postes", integer), ("date", day), ("montant_centimes", integer), ("commune", text),
    ("commune_nom", text), ("departement", text), ("region", optionalText),
    ("departement_siege", text), ("siege_ailleurs", ["type": "boolean"]), ("zrr", text),
    ("qpv", text), ("france_services", text), ("liste", day),
  ])

  private static let integer: JSONValue = ["type": "integer", "minimum": 0]
  private static let text: JSONValue = ["type": "string"]
  private static let day: JSONValue = ["type": "string", "format": "date"]
  private static let optionalText: JSONValue = ["type": ["string", "null"]]

  private static func list(_ item: JSONValue) -> JSONValue { ["type": "array", "items": item] }

  private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    [
      "type": "object", "required": .array(members.map { .string($0.0) }),
      "additionalProperties": false,
      "properties": .object(JSONObject(members.map { JSONObject.Member($0.0, $0.1) })),
    ]
  }
}
