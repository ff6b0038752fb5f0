import Comptes
import HTTP
import JSON
package import Territoires

/// `/api/v1/territoires`: what a form's commune field suggests while one types.
package struct TerritoireEndpoints: Sendable {
  private let territoires: TerritoiresCourants

  package init(territoires: TerritoiresCourants) { self.territoires = territoires }

  package var endpoints: [Endpoint] {
    [
      .get(
        "/api/v1/territoires", "Cherche une commune par son nom, un code postal ou son code.",
        parameters: [
          .query("q", .text(max: 100), "Ce que la personne a tapé, sans souci des accents."),
          .query("limite", .integer(1...20), "Combien de communes au plus\u{A0}; 20 sans cela."),
        ],
        answers: Self.schema, example: "/api/v1/territoires?q=saint%20denis"
      ) { try await search($0) }
    ]
  }

  private func search(_ call: Call) async throws -> JSONValue {
    let index = try await territoires.index()
    let found = index.search(call.text("q") ?? "", limit: call.int("limite") ?? 20)
    return ["territoires": .array(found.map { Self.commune($0, index) })]
  }

  private static func commune(_ commune: Commune, _ index: TerritoireIndex) -> JSONValue {
    let departement = index.departement(commune.departement)
    return [
      "territoire": .string(commune.territoire.description),
      "code": .string(commune.code),
      "nom": .string(commune.nom),
      "departement": [
        "code": .string(commune.departement), "nom": .string(departement?.nom ?? ""),
      ],
      "population": .int(commune.population),
      "codes_postaux": .array(commune.codesPostaux.map(JSONValue.string)),
      "lon": commune.position.map { .number($0.lon) } ?? .null,
      "lat": commune.position.map { .number($0.lat) } ?? .null,
    ]
  }

  private static let schema: JSONValue = [
    "type": "object", "required": ["territoires"],
    "properties": ["territoires": Schema.list(communeSchema)],
  ]

  private static let communeSchema: JSONValue = [
    "type": "object",
    "required": ["territoire", "code", "nom", "departement", "population", "codes_postaux"],
    "properties": [
      "territoire": Schema.text, "code": Schema.text, "nom": Schema.text,
      "departement": [
        "type": "object", "required": ["code", "nom"],
        "properties": ["code": Schema.text, "nom": Schema.text],
      ],
      "population": Schema.count,
      "codes_postaux": Schema.list(Schema.text),
      "lon": ["type": ["number", "null"]], "lat": ["type": ["number", "null"]],
    ],
  ]
}
