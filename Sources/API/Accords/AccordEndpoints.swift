package import Accords
import Comptes
import HTTP
import JSON
import Kernel
import Programme
import Territoires

/// What is public of an accord, for programs: the same figures as its page, and nothing about refusals.
package struct AccordEndpoints: Sendable {
  private let moyens: MoyensAccords

  package init(_ moyens: MoyensAccords) { self.moyens = moyens }

  package var endpoints: [Endpoint] {
    [
      .get(
        "/api/v1/accords/{id}", "Un accord\u{A0}: qui a signé, postes promis, proposés, placés.",
        parameters: [.path("id", .integer(1...Int64.max), "Le numéro de l’accord.")],
        answers: Self.schema, example: "/api/v1/accords/93", mayBeAbsent: true
      ) { try await accord($0) }
    ]
  }

  private func accord(_ call: Call) async throws -> JSONValue {
    guard let accord = try await moyens.accords.accord(call.id("id")) else { throw Absent() }
    let index = try await moyens.territoires.index()
    let places = try await LireAccord(moyens).places(accord, at: call.at)
    let placed = places.reduce(0) { $0 + $1.postes }
    let proposed = accord.projet.derniereRemise
    return [
      "id": .integer(accord.id.rawValue), "titre": .string(accord.titre),
      "territoire": .string(accord.territoire.description),
      "signe_le": .string(accord.signeLe.description),
      "projet_avant_le": .string(accord.echeance.jour.description),
      "projet_remis_le": .optional(proposed?.remise?.jour.description),
      "promis": .int(accord.postes), "proposes": .int(proposed?.postes ?? 0),
      "places": .int(placed), "restants": .int(max(0, accord.postes - placed)),
      "signataires": .array(accord.signataires.map { .string($0.nom) }),
      "territoires": .array(territories(accord, places, index)),
    ]
  }

  private func territories(
    _ accord: Accord, _ places: [PostePlace], _ index: TerritoireIndex
  ) -> [JSONValue] {
    let proposed = accord.projet.derniereRemise?.repartition(accord.parties, index)
    return accord.parties.enumerated().map { rang, partie in
      let placed = places.filter { index.contains(partie, .commune($0.commune)) }
      return [
        "territoire": .string(partie.description),
        "nom": .string(index.nom(of: partie) ?? ""),
        "proposes": .int(proposed?[rang].postes ?? 0),
        "places": .int(placed.reduce(0) { $0 + $1.postes }),
      ]
    }
  }

  private static let schema: JSONValue = [
    "type": "object",
    "required": [
      "id", "titre", "territoire", "signe_le", "projet_avant_le", "promis", "proposes", "places",
      "restants", "signataires", "territoires",
    ],
    "properties": [
      "id": Schema.integer, "titre": Schema.text, "territoire": Schema.text,
      "signe_le": Schema.day, "projet_avant_le": Schema.day,
      "projet_remis_le": Schema.maybeDay,
      "promis": Schema.count, "proposes": Schema.count, "places": Schema.count,
      "restants": Schema.count,
      "signataires": Schema.list(Schema.text),
      "territoires": [
        "type": "array",
        "items": [
          "type": "object", "required": ["territoire", "nom", "proposes", "places"],
          "properties": [
            "territoire": Schema.text, "nom": Schema.text, "proposes": Schema.count,
            "places": Schema.count,
          ],
        ],
      ],
    ],
  ]
}
