package import Candidatures
package import Kernel
package import Territoires

/// A call to structures: when it opens and closes, where, under which rules. Its days and hours are
/// those of the clocks of each territory: « 23:59 » is 23:59 in Cayenne and in Nouméa.
package struct AppelACandidatures: Sendable, Equatable {
  package let id: ID<AppelACandidatures>
  package let titre: String
  package let territoire: CodeTerritoire
  /// The first minute.
  package let ouverture: HeureLocale
  /// The last minute: what comes in it is in time.
  package let cloture: HeureLocale
  /// In plain words, paragraphs a line each.
  package let regles: String

  package init(
    id: ID<AppelACandidatures>, titre: String, territoire: CodeTerritoire,
    ouverture: HeureLocale, cloture: HeureLocale, regles: String
  ) {
    self.id = id
    self.titre = titre
    self.territoire = territoire
    self.ouverture = ouverture
    self.cloture = cloture
    self.regles = regles
  }

  package enum Etat: String, Sendable {
    case aVenir, ouvert, clos
  }

  /// Where it stands when the clocks show `local` where one applies.
  package func etat(at local: HeureLocale) -> Etat {
    if local < ouverture { return .aVenir }
    return local <= cloture ? .ouvert : .clos
  }

  package var subject: JournalEvent.Subject { .init("appel", id.rawValue) }

  /// As a candidature keeps it.
  package var cite: AppelCite { AppelCite(numero: id.rawValue, titre: titre) }

  /// Written again by `autre`, as long as its first minute has not come.
  package func modifie(
    par autre: AppelACandidatures, at local: HeureLocale
  ) throws(AccordRefusal) -> Changed<AppelACandidatures> {
    guard etat(at: local) == .aVenir else { throw .appelOuvert(ouverture) }
    return Changed(
      autre,
      events: [
        JournalEvent(
          "appel.modifie", on: subject,
          facts: [
            ("territoire", .code(autre.territoire.description)),
            ("ouverture", .code(autre.ouverture.description)),
            ("cloture", .code(autre.cloture.description)),
          ])
      ])
  }

  /// Published.
  package func publie() -> Changed<AppelACandidatures> {
    Changed(
      self,
      events: [
        JournalEvent(
          "appel.publie", on: subject,
          facts: [
            ("territoire", .code(territoire.description)),
            ("ouverture", .code(ouverture.description)), ("cloture", .code(cloture.description)),
          ])
      ])
  }
}

/// Where calls are kept. Each method is one whole transaction.
package protocol AppelStore: Sendable {
  /// All of them, the last to close first.
  func appels() async throws -> [AppelACandidatures]

  /// Stores a call. Answers the one that the same gesture stored before, if it did.
  func insert(
    _ changed: Changed<AppelACandidatures>, by geste: Geste
  ) async throws -> AppelACandidatures

  /// Applies `change` to the call as it is stored. Throws `introuvable`, and what `change` throws.
  func change(
    _ id: ID<AppelACandidatures>, by geste: Geste,
    _ change: @escaping @Sendable (AppelACandidatures) throws -> Changed<AppelACandidatures>
  ) async throws -> AppelACandidatures
}
