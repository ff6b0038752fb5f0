import Candidatures
package import Coordination
import JSON
import Kernel
import Structures
import Territoires

/// `/api/v1/coordonnateurs` and `/api/v1/departements/{code}/postes`: what the public pages say, for
/// programs.
package struct CoordonnateurEndpoints: Sendable {
  private let moyens: MoyensCoordination

  package init(_ moyens: MoyensCoordination) { self.moyens = moyens }

  package var endpoints: [Endpoint] {
    [
      .get(
        "/api/v1/coordonnateurs", "Les coordonnateurs, présents et passés, avec leurs dates.",
        answers: Self.coordonnateurs, example: "/api/v1/coordonnateurs"
      ) { _ in
        let found = try await moyens.coordonnateurs.coordonnateurs()
        return ["coordonnateurs": .array(found.map(Self.value))]
      },
      .get(
        "/api/v1/departements/{code}/postes",
        "Les postes accordés dans un département, par structure et par lieu d’exercice.",
        parameters: [.path("code", .code(max: 3), "Le code du département.")],
        answers: Self.postes, example: "/api/v1/departements/50/postes", mayBeAbsent: true
      ) { try await posts($0) },
    ]
  }

  private func posts(_ call: Call) async throws -> JSONValue {
    let index = try await moyens.territoires.index()
    guard let departement = index.departement(call.text("code") ?? "") else { throw Absent() }
    let jour = try await moyens.jour(call.at, departement.code)
    let found = try await moyens.pilotage.accueillantes(departement.code, on: jour)
    return [
      "departement": .string(departement.code),
      "postes": .int(found.reduce(0) { $0 + $1.postes }),
      "structures": .array(found.map(Self.value)),
    ]
  }

  private static func value(_ coordonnateur: Coordonnateur) -> JSONValue {
    let recognition = coordonnateur.reconnaissance
    return [
      "id": .integer(coordonnateur.id.rawValue), "nom": .string(coordonnateur.nom),
      "siret": .string(coordonnateur.siret.description),
      "departement": .string(coordonnateur.departement),
      "territoires": .array(
        coordonnateur.perimetre.territoires.map { .string($0.description) }),
      "du": .string(recognition.du.description),
      "au": .optional(coordonnateur.dernierJour?.description),
      "acte": .string(recognition.acte),
    ]
  }

  private static func value(_ structure: StructureAccueillante) -> JSONValue {
    [
      "nom": .string(structure.nom), "siege": .string(structure.siege),
      "postes": .int(structure.postes), "decision": .string(structure.decideLe.description),
      "lieux": .array(
        structure.lieuxAccordes.map { lieu in
          [
            "poste": .int(lieu.poste), "commune": .optional(lieu.commune),
            "part": .int(lieu.part),
          ]
        }),
    ]
  }

  private static let coordonnateurs: JSONValue = [
    "type": "object", "required": ["coordonnateurs"],
    "properties": [
      "coordonnateurs": [
        "type": "array",
        "items": [
          "type": "object", "required": ["id", "nom", "siret", "departement", "territoires", "du"],
          "properties": [
            "id": Schema.integer, "nom": Schema.text, "siret": Schema.text,
            "departement": Schema.text,
            "territoires": Schema.list(Schema.text),
            "du": Schema.day, "au": Schema.maybeText,
            "acte": Schema.text,
          ],
        ],
      ]
    ],
  ]

  private static let postes: JSONValue = [
    "type": "object", "required": ["departement", "postes", "structures"],
    "properties": [
      "departement": Schema.text, "postes": Schema.count,
      "structures": Schema.list(structure),
    ],
  ]

  private static let structure: JSONValue = [
    "type": "object", "required": ["nom", "siege", "postes", "decision", "lieux"],
    "properties": [
      "nom": Schema.text, "siege": Schema.text,
      "postes": Schema.rank,
      "decision": Schema.day,
      "lieux": [
        "type": "array",
        "items": [
          "type": "object", "required": ["poste", "commune", "part"],
          "properties": [
            "poste": Schema.rank, "commune": Schema.maybeText,
            "part": Schema.percent,
          ],
        ],
      ],
    ],
  ]
}
