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
  private static let etat: JSONValue = Schema.choice(EtatCandidature.allCases.map(\.rawValue))

  static let page: JSONValue = [
    "type": "object", "required": ["liste", "nombre", "candidatures", "suivant"],
    "properties": [
      "liste": Schema.text, "nombre": Schema.count, "candidatures": Schema.list(line),
      "suivant": Schema.maybeText,
    ],
  ]

  private static let line: JSONValue = [
    "type": "object",
    "required": [
      "id", "numero", "identifiant", "nom", "commune", "departement", "postes", "recue_le",
      "reponse_avant_le", "etat", "postes_accordes",
    ],
    "properties": [
      "id": Schema.integer, "numero": Schema.text, "identifiant": Schema.text, "nom": Schema.text,
      "commune": Schema.text, "departement": Schema.text, "postes": Schema.count,
      "recue_le": Schema.day,
      "reponse_avant_le": Schema.day, "etat": etat, "postes_accordes": Schema.maybeCount,
    ],
  ]

  static let file: JSONValue = [
    "type": "object",
    "required": [
      "id", "numero", "identifiant", "nom", "type", "commune", "departement", "postes", "lieux",
      "date_debut", "recue_le", "reponse_avant_le", "etat", "avis", "decisions",
    ],
    "properties": [
      "id": Schema.integer, "numero": Schema.text, "identifiant": Schema.text, "nom": Schema.text,
      "type": Schema.text,
      "commune": Schema.text, "departement": Schema.text, "postes": Schema.count,
      "lieux": Schema.list(lieu), "date_debut": Schema.day, "recue_le": Schema.day,
      "reponse_avant_le": Schema.day, "etat": etat, "avis": avis,
      "decisions": Schema.list(decision),
    ],
  ]

  private static let lieu: JSONValue = [
    "type": "object", "required": ["poste", "commune", "part"],
    "properties": [
      "poste": Schema.rank, "commune": Schema.maybeText,
      "part": Schema.percent,
    ],
  ]

  private static let avis: JSONValue = [
    "type": ["object", "null"], "required": ["favorable", "postes", "rang", "rendu"],
    "properties": [
      "favorable": Schema.flag, "postes": Schema.count, "rang": Schema.maybeCount,
      "rendu": Schema.flag,
    ],
  ]

  private static let decision: JSONValue = [
    "type": "object", "required": ["rang", "postes", "motif", "le", "notifiee_le"],
    "properties": [
      "rang": Schema.rank, "postes": Schema.count, "motif": Schema.maybeText, "le": Schema.day,
      "notifiee_le": Schema.maybeDay,
    ],
  ]
}
