import Candidatures
import JSON
import Kernel
import Structures

extension DossierEndpoints {
  static func value(_ dossier: Dossier) -> JSONValue {
    [
      "id": .integer(dossier.id.rawValue), "numero": .string(dossier.numero),
      "identifiant": .string(dossier.identifiant), "nom": .string(dossier.nom),
      "commune": .string(dossier.commune), "departement": .string(dossier.departement),
      "postes": .int(dossier.postes), "recue_le": .string(dossier.recueLe.description),
      "reponse_avant_le": .string(dossier.silenceLe.description),
      "etat": .string(dossier.etat.rawValue),
      "postes_accordes": dossier.accordes.map { .int($0) } ?? .null,
    ]
  }

  static func value(_ file: Candidature, on jour: Jour) -> JSONValue {
    let demande = file.demande
    return [
      "id": .integer(file.id.rawValue), "numero": .string(file.numero),
      "identifiant": .string(demande.identifiant.description), "nom": .string(demande.nom),
      "type": .string(demande.type.rawValue), "commune": .string(demande.commune),
      "departement": .string(file.departement), "postes": .int(demande.postes),
      "lieux": .array(demande.lieux.map(value)),
      "date_debut": .string(demande.dateDebut.description),
      "recue_le": .string(file.recueLe.description),
      "reponse_avant_le": .string(file.silenceLe.description),
      "etat": .string(file.etat(on: jour).rawValue),
      "avis": file.avis.map(value) ?? .null,
      "decisions": .array(file.decisions.map(value)),
    ]
  }

  private static func value(_ lieu: LieuExercice) -> JSONValue {
    ["poste": .int(lieu.poste), "commune": .optional(lieu.commune), "part": .int(lieu.part)]
  }

  private static func value(_ avis: Avis) -> JSONValue {
    let (isFavourable, postes) =
      switch avis.texte.sens {
      case .favorable(let postes): (true, postes)
      case .defavorable: (false, 0)
      }
    return [
      "favorable": .bool(isFavourable), "postes": .int(postes),
      "rang": avis.texte.rang.map { .int($0) } ?? .null, "rendu": .bool(avis.renduLe != nil),
    ]
  }

  private static func value(_ decision: Decision) -> JSONValue {
    [
      "rang": .int(decision.rang), "postes": .int(decision.texte.postes),
      "motif": .optional(decision.texte.motif), "le": .string(decision.le.description),
      "notifiee_le": .optional(decision.notifieeLe?.description),
    ]
  }
}

extension DossierEndpoints {
  private static let text: JSONValue = ["type": "string"]
  private static let maybeText: JSONValue = ["type": ["string", "null"]]
  private static let day: JSONValue = ["type": "string", "format": "date"]
  private static let count: JSONValue = ["type": "integer", "minimum": 0]
  private static let maybeCount: JSONValue = ["type": ["integer", "null"], "minimum": 0]
  private static let etat: JSONValue = [
    "type": "string", "enum": .array(EtatCandidature.allCases.map { .string($0.rawValue) }),
  ]

  static let page: JSONValue = [
    "type": "object", "required": ["liste", "nombre", "candidatures", "suivant"],
    "properties": [
      "liste": text, "nombre": count, "candidatures": ["type": "array", "items": line],
      "suivant": maybeText,
    ],
  ]

  private static let line: JSONValue = [
    "type": "object",
    "required": [
      "id", "numero", "identifiant", "nom", "commune", "departement", "postes", "recue_le",
      "reponse_avant_le", "etat", "postes_accordes",
    ],
    "properties": [
      "id": ["type": "integer"], "numero": text, "identifiant": text, "nom": text,
      "commune": text, "departement": text, "postes": count, "recue_le": day,
      "reponse_avant_le": day, "etat": etat, "postes_accordes": maybeCount,
    ],
  ]

  static let file: JSONValue = [
    "type": "object",
    "required": [
      "id", "numero", "identifiant", "nom", "type", "commune", "departement", "postes", "lieux",
      "date_debut", "recue_le", "reponse_avant_le", "etat", "avis", "decisions",
    ],
    "properties": [
      "id": ["type": "integer"], "numero": text, "identifiant": text, "nom": text, "type": text,
      "commune": text, "departement": text, "postes": count,
      "lieux": ["type": "array", "items": lieu], "date_debut": day, "recue_le": day,
      "reponse_avant_le": day, "etat": etat, "avis": avis,
      "decisions": ["type": "array", "items": decision],
    ],
  ]

  private static let lieu: JSONValue = [
    "type": "object", "required": ["poste", "commune", "part"],
    "properties": [
      "poste": ["type": "integer", "minimum": 1], "commune": maybeText,
      "part": ["type": "integer", "minimum": 1, "maximum": 100],
    ],
  ]

  private static let avis: JSONValue = [
    "type": ["object", "null"], "required": ["favorable", "postes", "rang", "rendu"],
    "properties": [
      "favorable": ["type": "boolean"], "postes": count, "rang": maybeCount,
      "rendu": ["type": "boolean"],
    ],
  ]

  private static let decision: JSONValue = [
    "type": "object", "required": ["rang", "postes", "motif", "le", "notifiee_le"],
    "properties": [
      "rang": ["type": "integer", "minimum": 1], "postes": count, "motif": maybeText, "le": day,
      "notifiee_le": ["type": ["string", "null"], "format": "date"],
    ],
  ]
}
