package import Comptes
package import Kernel
import Territoires

/// A campagne d'appariement of a département: until when its candidats order their wishes, and the
/// lottery drawn before anybody's are known. Its calculations come in waves.
package struct CampagneAppariement: Sendable, Equatable {
  package let id: ID<CampagneAppariement>
  package let departement: String
  package let ouverteLe: Instant
  /// The programme's rules of that civil day hold for every wave.
  package let jour: Jour
  package let par: ID<Compte>?
  /// The last day of the wishes: it ends at 23:59, local time.
  package let voeuxJusquau: Jour
  /// Of the lottery, hexadecimal.
  package let graine: String

  package init(
    id: ID<CampagneAppariement>, departement: String, ouverteLe: Instant, jour: Jour,
    par: ID<Compte>?, voeuxJusquau: Jour, graine: String
  ) {
    self.id = id
    self.departement = departement
    self.ouverteLe = ouverteLe
    self.jour = jour
    self.par = par
    self.voeuxJusquau = voeuxJusquau
    self.graine = graine
  }

  package var subject: JournalEvent.Subject { .init("campagne", id.rawValue) }

  /// Opened. Refuses an unknown département and a last day already over.
  package static func ouverte(
    _ campagne: CampagneAppariement
  ) throws(AppariementRefusal) -> Changed<CampagneAppariement> {
    guard Departement.tous.contains(where: { $0.code == campagne.departement }) else {
      throw .departementInconnu
    }
    guard campagne.voeuxJusquau >= campagne.jour else { throw .datePassee }
    return Changed(
      campagne,
      events: [
        JournalEvent(
          "campagne.ouverte", on: campagne.subject,
          facts: [
            ("departement", .code(campagne.departement)), ("jusquau", .jour(campagne.voeuxJusquau)),
            ("graine", .code(campagne.graine)),
          ])
      ])
  }
}
