package import Candidatures
import Comptes
import Kernel
import Territoires

/// What the use cases of avenants work with.
package struct MoyensAvenants: Sendable {
  package let store: any AvenantStore
  package let candidatures: MoyensCandidatures

  package init(store: any AvenantStore, candidatures: MoyensCandidatures) {
    self.store = store
    self.candidatures = candidatures
  }

  var lettres: LettresAvenant {
    LettresAvenant(site: candidatures.site, catalogue: candidatures.catalogue)
  }

  /// Who acts, when and on which day of the file's clocks. Refuses `introuvable` to whoever may not
  /// read the file, `interdit` to whoever holds none of `roles`.
  func acte(
    _ roles: Set<Role>, on candidature: Candidature, _ acteur: Acteur, at: Instant,
    _ index: TerritoireIndex
  ) throws(AvenantRefusal) -> ActeAvenant {
    guard acteur.reads(candidature, index) else { throw .introuvable }
    let around = index.ancestors(of: .departement(candidature.departement))
    let isAgent = acteur.holds(roles.subtracting([.structure]), over: around)
    let isStructure = roles.contains(.structure) && acteur.has(.structure)
    guard let compte = acteur.compte, isAgent || isStructure else { throw .interdit }
    return ActeAvenant(
      at: at, jour: candidatures.jour(at, departement: candidature.departement, index), par: compte)
  }
}
