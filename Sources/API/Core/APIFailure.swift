package import HTTPTypes
package import Hummingbird
import JSON

/// A failure as the API says it: a problem (RFC 9457) with a stable code and a French sentence.
package struct APIFailure: Sendable {
  let status: Int
  let code: String
  let detail: String

  static let signIn = APIFailure(
    status: 401, code: "compte.requis", detail: "Connectez-vous pour lire ces données.")
  static let forbidden = APIFailure(
    status: 403, code: "compte.sansRole", detail: "Votre compte ne permet pas de lire ces données.")
  static let absent = APIFailure(
    status: 404, code: "absent", detail: "Rien ne porte ce nom, ou vous n’y avez pas accès.")
  static let tooMany = APIFailure(
    status: 429, code: "limite", detail: "Trop de demandes\u{A0}: attendez le délai indiqué.")

  static func parameter(_ error: BadParameter) -> APIFailure {
    APIFailure(
      status: error.isUnknown ? 422 : 400, code: "parametre",
      detail: "Paramètre «\u{A0}\(error.name)\u{A0}»\u{A0}: \(error.message).")
  }

  package var response: Response {
    let body: JSONValue = [
      "type": "about:blank", "status": .int(status), "code": .string(code),
      "detail": .string(detail),
    ]
    return reply(.init(code: status), body.bytes, type: "application/problem+json")
  }

  /// What no operation answers: an unknown address, another method, an incident.
  package static func response(_ status: HTTPResponse.Status, requestID: String) -> Response {
    let failure =
      switch status.code {
      case 404: absent
      case 405:
        APIFailure(
          status: 405, code: "methode", detail: "Cette adresse ne sert pas à cette action.")
      case 400..<500:
        APIFailure(status: status.code, code: "demande", detail: "Cette demande n’est pas lisible.")
      case 503:
        APIFailure(status: 503, code: "indisponible", detail: "Réessayez dans une minute.")
      default:
        APIFailure(
          status: 500, code: "incident", detail: "L’incident porte le numéro \(requestID).")
      }
    return failure.response
  }

  static let schema: JSONValue = [
    "type": "object", "required": ["type", "status", "code", "detail"],
    "additionalProperties": false,
    "properties": [
      "type": Schema.text, "status": Schema.integer, "code": Schema.text,
      "detail": Schema.text,
    ],
  ]
}
