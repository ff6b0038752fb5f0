package import Accords
import Avenants
import Candidatures
package import Kernel

/// The posts given, from the decisions of the candidatures: those in favour only, once notified, and
/// the last of each candidature; then wherever avenants took them. A post keeps the day of its award.
/// One exercised in several communes counts in the first; one « à préciser » at the seat.
package struct SQLPostesPlaces: PostesPlaces {
  private let database: any Database

  package init(_ database: any Database) { self.database = database }

  package func places(
    departement: String, depuis: Jour, on jour: Jour
  ) async throws -> [PostePlace] {
    try await database.read { tx in
      let known = try RegistreDepartement.read(departement, depuis: depuis, in: tx)
      var order: [Place] = []
      var postes: [Place: Int] = [:]
      for suivi in known.registre.postes {
        guard let held = suivi.attribution(on: jour), let first = suivi.attributions.first else {
          continue
        }
        let place = Place(titulaire: held.titulaire, commune: held.commune, le: first.du)
        if postes[place] == nil { order.append(place) }
        postes[place, default: 0] += 1
      }
      return order.map { place in
        PostePlace(
          structure: known.titulaires[place.titulaire]?.nom ?? "", commune: place.commune,
          postes: postes[place] ?? 0, le: place.le)
      }
    }
  }

  /// Posts told on one line: of one structure, in one commune, granted on one day.
  private struct Place: Hashable {
    let titulaire: ID<Candidature>
    let commune: String
    let le: Jour
  }
}
