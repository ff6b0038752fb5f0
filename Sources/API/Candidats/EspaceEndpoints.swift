package import Candidats
import Candidatures
import Comptes
import JSON
import Kernel
package import MisesEnRelation
import Territoires

/// A candidat's own space, for a program that holds their personal link: what the page says of them, and
/// of each proposition. Reads only; whoever lost the link asks for it again on the site.
package struct EspaceEndpoints: Sendable {
  private let moyens: MoyensCandidats
  private let mises: MoyensMises

  package init(_ moyens: MoyensCandidats, mises: MoyensMises) {
    self.moyens = moyens
    self.mises = mises
  }

  package var endpoints: [Endpoint] {
    [
      .get(
        "/api/v1/candidats/moi/{jeton}",
        "L’espace d’un candidat, par son lien personnel\u{A0}: ce qu’il a dit, ses propositions.",
        parameters: [.path("jeton", .code(max: 64), "La fin du lien personnel.")],
        answers: Self.schema, example: "/api/v1/candidats/moi/\(LiensDemonstration.lila)",
        mayBeAbsent: true
      ) { try await space($0) }
    ]
  }

  private func space(_ call: Call) async throws -> JSONValue {
    let candidat: Candidat
    do {
      candidat = try await EspaceCandidat(moyens).read(call.text("jeton") ?? "", at: call.at)
    } catch is CandidatRefusal { throw Absent() }
    // Before the address is proved, the page shows a button and nothing of what is held.
    guard candidat.confirmeLe != nil, let profil = candidat.profil else { throw Absent() }
    let index = try await moyens.territoires.index()
    let propositions = try await LireMises(mises).dossiers(de: candidat.id)
    return [
      "etat": .string(candidat.etat.rawValue), "profil": Self.value(profil),
      "inscrit_le": .string(moyens.jour(candidat.inscritLe).description),
      "pix": candidat.pix.map { ["niveau": .int($0.niveau), "partage": .bool($0.partage)] }
        ?? .null,
      "cv": candidat.cv.map {
        ["format": .string($0.format.rawValue), "octets": .int($0.taille)]
      } ?? .null,
      "propositions": .array(
        propositions.map { dossier in
          let today = mises.local(call.at, dossier.mise.departement, index).jour
          return Self.value(dossier, on: today)
        }),
    ]
  }

  private static func value(_ profil: Profil) -> JSONValue {
    [
      "prenom": .string(profil.prenom), "nom": .string(profil.nom),
      "courriel": .string(profil.courriel.text), "telephone": .string(profil.telephone.e164),
      "commune": .string(profil.commune),
      "situations": .array(
        Situation.allCases.filter(profil.situations.contains).map { .string($0.rawValue) }),
      "diplome": .string(profil.diplome),
      "disponible_le": .string(profil.disponibleLe.description),
      "mobilite_km": .int(profil.mobilite), "motivation": .string(profil.motivation),
    ]
  }

  private static func value(_ dossier: DossierMise, on jour: Jour) -> JSONValue {
    [
      "id": .integer(dossier.mise.id.rawValue), "structure": .string(dossier.offre.structure),
      "etat": .string(dossier.mise.etat(on: jour).code),
      "repondre_avant_le": .string(dossier.mise.echeance.description),
    ]
  }
}

extension EtatMise {
  fileprivate var code: String {
    switch self {
    case .attendCandidat: "attendCandidat"
    case .attendStructure: "attendStructure"
    case .interet: "interet"
    case .entretien: "entretien"
    case .close(let nature): nature.rawValue
    }
  }

  fileprivate static let codes =
    [Self.attendCandidat, .attendStructure, .interet, .entretien].map(\.code)
    + MiseEnRelation.Nature.allCases.map(\.rawValue)
}

extension EspaceEndpoints {

  private static let schema: JSONValue = [
    "type": "object",
    "required": ["etat", "profil", "inscrit_le", "pix", "cv", "propositions"],
    "properties": [
      "etat": Schema.choice(Candidat.Etat.allCases.map(\.rawValue)),
      "profil": profil, "inscrit_le": Schema.day,
      "pix": [
        "type": ["object", "null"], "required": ["niveau", "partage"],
        "properties": ["niveau": Schema.count, "partage": Schema.flag],
      ],
      "cv": [
        "type": ["object", "null"], "required": ["format", "octets"],
        "properties": ["format": Schema.text, "octets": Schema.count],
      ],
      "propositions": Schema.list(proposition),
    ],
  ]

  private static let profil: JSONValue = [
    "type": "object",
    "required": [
      "prenom", "nom", "courriel", "telephone", "commune", "situations", "diplome",
      "disponible_le", "mobilite_km", "motivation",
    ],
    "properties": [
      "prenom": Schema.text, "nom": Schema.text, "courriel": Schema.text, "telephone": Schema.text,
      "commune": Schema.text,
      "situations": Schema.list(Schema.text), "diplome": Schema.text, "disponible_le": Schema.day,
      "mobilite_km": Schema.count, "motivation": Schema.text,
    ],
  ]

  private static let proposition: JSONValue = [
    "type": "object", "required": ["id", "structure", "etat", "repondre_avant_le"],
    "properties": [
      "id": Schema.integer, "structure": Schema.text,
      "etat": Schema.choice(EtatMise.codes),
      "repondre_avant_le": Schema.day,
    ],
  ]
}
