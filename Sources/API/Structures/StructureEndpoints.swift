import Comptes
import JSON
import Kernel
package import Structures
package import Territoires

/// The award list for programs: the same filters and totals as the pages.
package struct StructureEndpoints: Sendable {
  private let store: any StructureStore
  private let territoires: TerritoiresCourants

  package init(store: any StructureStore, territoires: TerritoiresCourants) {
    self.store = store
    self.territoires = territoires
  }

  package var endpoints: [Endpoint] {
    [
      .get(
        "/api/v1/structures", "Les attributions, page par page, avec les totaux du filtre.",
        parameters: Self.filters + Self.paging, answers: StructureSchemas.page,
        example: "/api/v1/structures?limite=25"
      ) { try await page($0) },
      .get(
        "/api/v1/structures/{id}", "Une structure et ses attributions.",
        parameters: [
          .path("id", .integer(1...Int64.max), "Le numéro de la structure, donné par la liste.")
        ],
        answers: StructureSchemas.dossier, example: "/api/v1/structures/1", mayBeAbsent: true
      ) { try await dossier($0) },
      .get(
        "/api/v1/totaux", "Les trois totaux du filtre.", parameters: Self.filters,
        answers: StructureSchemas.totals, example: "/api/v1/totaux"
      ) { call in StructureSchemas.value(try await store.totaux(filter(call))) },
    ]
  }

  private static let filters: [Parameter] = [
    .query(
      "territoire", .code(max: 30),
      "pays, region:11, departement:93, epci:200054781, ept:200057867 ou commune:93008."),
    .query("type", .choice(TypeStructure.allCases.map(\.rawValue)), "Le type de structure."),
    .query("zrr", .choice(["oui"]), "En zone de revitalisation rurale."),
    .query("qpv", .choice(["oui"]), "En quartier prioritaire."),
    .query("france_services", .choice(["oui"]), "Labellisées France services."),
    .query("du", .day, "Premier jour de validation."),
    .query("au", .day, "Dernier jour de validation."),
    .query("siege", .choice(["ailleurs"]), "Dont le siège est hors du département déclaré."),
    .query(
      "q", .text(max: LectureFiltre.longestTexte),
      "Mots du nom ou de la commune, ou début d’un SIRET."),
  ]

  private static let paging: [Parameter] = [
    .query("tri", .choice(TriStructures.Cle.allCases.map(\.rawValue)), "L’ordre de la liste."),
    .query("sens", .choice(["asc", "desc"]), "Croissant ou décroissant."),
    .query("limite", .integer(1...100), "Le nombre d’attributions, 25 sans cela."),
    .query("curseur", .code(max: 1_000), "La suite d’une page, telle que la page l’a donnée."),
  ]

  private func filter(_ call: Call) async throws -> FiltreStructures {
    let lecture = LectureFiltre(try await territoires.index()) { call.text($0.rawValue) }
    guard let unread = lecture.illisibles.first else { return lecture.filtre }
    // The declarations above let through nothing else that cannot be read.
    throw BadParameter(
      unread.rawValue,
      unread == .territoire ? "ce territoire n’existe pas" : "cette valeur n’est pas comprise",
      isUnknown: true)
  }

  private func page(_ call: Call) async throws -> JSONValue {
    let tri = TriStructures(
      call.text("tri").flatMap { TriStructures.Cle(rawValue: $0) } ?? .nom,
      descendant: call.text("sens") == "desc")
    let cursor = try call.text("curseur").map { text in
      guard let cursor = CurseurStructures(text) else {
        throw BadParameter(
          "curseur", "reprenez la valeur telle qu’une page l’a donnée", isUnknown: true)
      }
      return cursor
    }
    let page = try await store.attributions(
      filter(call), tri, cursor, limite: call.int("limite") ?? 25)
    return [
      "totaux": StructureSchemas.value(page.totaux),
      "attributions": .array(page.lignes.map(StructureSchemas.value)),
      "precedente": .optional(page.precedente?.description),
      "suivante": .optional(page.suivante?.description),
    ]
  }

  private func dossier(_ call: Call) async throws -> JSONValue {
    guard let dossier = try await store.dossier(call.id("id")) else { throw Absent() }
    return [
      "id": .integer(dossier.structure.id.rawValue),
      "identifiant": .string(dossier.structure.identifiant.description),
      "nom": .string(dossier.structure.nom), "type": .string(dossier.structure.type.rawValue),
      "commune": .string(dossier.structure.commune),
      "attributions": .array(dossier.attributions.map(StructureSchemas.value)),
    ]
  }
}
