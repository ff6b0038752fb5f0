package import Candidatures
import Comptes
import JSON
import Kernel
import Territoires

/// The files of « Mes dossiers », for the programs of those who handle or follow them: the same lists, counts
/// and words as the pages, with the session of the person. Nobody's name, address or telephone.
package struct DossierEndpoints: Sendable {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  static let readers: Permission = .roles([
    .prefecture, .signataire, .comite, .equipeNationale, .structure,
  ])

  package var endpoints: [Endpoint] {
    [
      .get(
        "/api/v1/candidatures", "Une de vos listes de dossiers, par date de réponse attendue.",
        Self.readers,
        parameters: [
          .query(
            "liste", .choice(ListeDossiers.allCases.map(\.rawValue)),
            "La liste\u{A0}; toutes sans elle."),
          .query(
            "appel", .integer(1...Int64.max), "Seulement un appel à candidatures, par son numéro."),
          .query("apres", .code(max: 40), "Le « suivant » de la page d’avant."),
        ],
        answers: Self.page, example: "/api/v1/candidatures"
      ) { try await list($0) },
      .get(
        "/api/v1/candidatures/{id}", "Un dossier\u{A0}: la demande, l’avis et les décisions.",
        Self.readers, parameters: [.path("id", .integer(1...Int64.max), "Le numéro du dossier.")],
        answers: Self.file, example: "/api/v1/candidatures/93009", mayBeAbsent: true
      ) { try await file($0) },
    ]
  }

  private func list(_ call: Call) async throws -> JSONValue {
    let liste = call.text("liste").flatMap(ListeDossiers.init) ?? .tous
    var cursor: Curseur?
    if let text = call.text("apres") {
      cursor = Curseur(text)
      guard cursor != nil else {
        throw BadParameter(
          "apres", "reprenez la valeur « suivant » de la page d’avant", isUnknown: true)
      }
    }
    let appel = call.integer("appel")
    let lister = ListerDossiers(moyens)
    let counts = try await lister.counts(appel: appel, acteur: call.acteur, at: call.at)
    let found = try await lister(
      liste, appel: appel, acteur: call.acteur, at: call.at, apres: cursor,
      limit: ListerDossiers.limit + 1)
    let shown = found.prefix(ListerDossiers.limit)
    let next = found.count > shown.count ? shown.last.map { Curseur(after: $0).text } : nil
    return [
      "liste": .string(liste.rawValue), "nombre": .int(counts[liste, default: 0]),
      "candidatures": .array(shown.map(Self.value)), "suivant": .optional(next),
    ]
  }

  private func file(_ call: Call) async throws -> JSONValue {
    do {
      let found = try await LireCandidature(moyens)(call.id("id"), acteur: call.acteur)
      return Self.value(found, on: moyens.jour(call.at))
    } catch CandidatureRefusal.introuvable {
      throw Absent()
    }
  }
}
