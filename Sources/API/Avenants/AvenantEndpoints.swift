package import Avenants
import Candidatures
import Comptes
import JSON
import Kernel

/// The avenants of a file, for the programs of those who may read it, with the session of the person.
package struct AvenantEndpoints: Sendable {
  private let moyens: MoyensAvenants

  package init(_ moyens: MoyensAvenants) { self.moyens = moyens }

  package var endpoints: [Endpoint] {
    [
      .get(
        "/api/v1/candidatures/{id}/avenants",
        "Les postes tenus par un dossier, et ses avenants, le dernier d’abord.",
        DossierEndpoints.readers,
        parameters: [.path("id", .integer(1...Int64.max), "Le numéro du dossier.")],
        answers: Self.schema, example: "/api/v1/candidatures/93009/avenants", mayBeAbsent: true
      ) { try await avenants($0) }
    ]
  }

  private func avenants(_ call: Call) async throws -> JSONValue {
    do {
      let found = try await LirePostes(moyens)(call.id("id"), acteur: call.acteur)
      return [
        "postes_tenus": .int(found.tenus.count), "avenants": .array(found.avenants.map(Self.value)),
      ]
    } catch AvenantRefusal.introuvable {
      throw Absent()
    }
  }

  private static func value(_ avenant: Avenant) -> JSONValue {
    [
      "id": .integer(avenant.id.rawValue), "nature": .string(avenant.nature.rawValue),
      "etat": .string(avenant.etat.rawValue), "nombre": .int(avenant.nombre),
      "de": .integer(avenant.candidature.rawValue),
      "vers": avenant.vers.map { .integer($0.rawValue) } ?? .null,
      "motif": .string(avenant.motif.rawValue), "effet": .string(avenant.effet.description),
      "demande_le": .string(avenant.demande.jour.description),
    ]
  }

  private static let schema: JSONValue = [
    "type": "object", "required": ["postes_tenus", "avenants"],
    "properties": [
      "postes_tenus": Schema.count,
      "avenants": Schema.list(avenant),
    ],
  ]

  private static let avenant: JSONValue = [
    "type": "object",
    "required": ["id", "nature", "etat", "nombre", "de", "vers", "motif", "effet", "demande_le"],
    "properties": [
      "id": Schema.integer, "nature": Schema.choice(NatureAvenant.allCases.map(\.rawValue)),
      "etat": Schema.choice(EtatAvenant.allCases.map(\.rawValue)),
      "nombre": Schema.rank, "de": Schema.integer,
      "vers": Schema.maybeInteger, "motif": Schema.choice(MotifAvenant.allCases.map(\.rawValue)),
      "effet": Schema.day, "demande_le": Schema.day,
    ],
  ]
}
