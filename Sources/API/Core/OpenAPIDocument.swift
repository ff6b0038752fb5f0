import Comptes
import HTTP
import JSON

/// The API's description (OpenAPI 3.1), written from the declarations of its operations.
struct OpenAPIDocument {
  let endpoints: [Endpoint]

  var value: JSONValue {
    [
      "openapi": "3.1.0",
      "info": [
        "title": "Maillage", "version": "1.0.0",
        "description":
          "Les données publiques du programme, avec les totaux des pages, et les dossiers de qui est connecté.",
        "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
      ],
      "servers": [["url": "/"]],
      "paths": .object(
        JSONObject(endpoints.map { .init($0.row.path, ["get": operation($0)]) })),
      "components": [
        "schemas": ["Probleme": APIFailure.schema],
        "responses": .object(JSONObject(Self.failures.map { .init($0.name, failure($0.text)) })),
      ],
    ]
  }

  private static let failures = [
    (name: "Parametre", text: "Un paramètre n’est pas acceptable."),
    (
      name: "Inconnu", text: "Un paramètre est bien écrit, et ne désigne rien qui existe ici."
    ),
    (name: "CompteRequis", text: "Il faut être connecté."),
    (name: "SansRole", text: "Le compte n’a pas le rôle voulu."),
    (name: "Absent", text: "Rien ne porte ce nom, ou l’accès n’est pas permis."),
    (name: "Limite", text: "Trop de demandes."),
  ]

  private func failure(_ text: String) -> JSONValue {
    [
      "description": .string(text),
      "content": [
        "application/problem+json": ["schema": ["$ref": "#/components/schemas/Probleme"]]
      ],
    ]
  }

  private func operation(_ endpoint: Endpoint) -> JSONValue {
    var members: [JSONObject.Member] = [
      .init("summary", .string(endpoint.summary)),
      .init("operationId", .string(operationID(endpoint))),
    ]
    if !endpoint.parameters.isEmpty {
      members.append(.init("parameters", .array(endpoint.parameters.map(parameter))))
    }
    members.append(.init("responses", .object(responses(endpoint))))
    return .object(JSONObject(members))
  }

  private func responses(_ endpoint: Endpoint) -> JSONObject {
    var responses = JSONObject([
      .init(
        "200",
        [
          "description": "Ce qui est demandé.",
          "content": ["application/json": ["schema": endpoint.schema]],
        ]),
      .init("400", ["$ref": "#/components/responses/Parametre"]),
      .init("429", ["$ref": "#/components/responses/Limite"]),
    ])
    if endpoint.mayNameNothing {
      responses.append("422", ["$ref": "#/components/responses/Inconnu"])
    }
    if endpoint.mayBeAbsent { responses.append("404", ["$ref": "#/components/responses/Absent"]) }
    if endpoint.row.permission != .everyone {
      responses.append("401", ["$ref": "#/components/responses/CompteRequis"])
      responses.append("403", ["$ref": "#/components/responses/SansRole"])
    }
    return responses
  }

  private func parameter(_ parameter: Parameter) -> JSONValue {
    [
      "name": .string(parameter.name), "in": .string(parameter.place.rawValue),
      "required": .bool(parameter.place == .path),
      "description": .string(parameter.description), "schema": parameter.schema,
    ]
  }

  /// `/api/v1/structures/{id}` gives `structures_id`.
  private func operationID(_ endpoint: Endpoint) -> String {
    endpoint.row.path.split(separator: "/").dropFirst(2)
      .map { $0.filter { $0 != "{" && $0 != "}" } }.joined(separator: "_")
  }
}
