package import Comptes
package import HTML
package import Kernel

/// A pile of « Mes dossiers à traiter »: what waits for somebody, with the list behind it.
package struct Pile: Sendable {
  package let titre: String
  /// The list: it shows as many things as the pile says.
  package let href: Href
  package let nombre: Int
  /// The nearest day by which something in it is due.
  package let echeance: Jour?
  /// What is to be done, in a few words.
  package let detail: String

  package init(
    _ titre: String, _ href: Href, nombre: Int, echeance: Jour? = nil, detail: String = ""
  ) {
    self.titre = titre
    self.href = href
    self.nombre = nombre
    self.echeance = echeance
    self.detail = detail
  }
}

/// What a capability puts on « Mes dossiers à traiter ».
package protocol SourceDePiles: Sendable {
  /// The piles of this actor, empty ones left out.
  func piles(for acteur: Acteur, at instant: Instant) async throws -> [Pile]
}
