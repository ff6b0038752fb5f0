import Candidatures
package import Comptes
import Kernel
package import Territoires

extension Acteur {
  /// Who runs séances.
  package static let secretariat: Set<Role> = [.comite, .equipeNationale]
  /// Who reads them beside.
  package static let lecteurs: Set<Role> = [
    .comite, .equipeNationale, .prefecture, .signataire,
  ]

  /// Runs the séances of this comité.
  package func runs(_ comite: Comite, _ index: TerritoireIndex) -> Bool {
    holds(Self.secretariat, over: index.ancestors(of: comite.perimetre))
  }

  /// Reads a comité: runs it, or handles files of a territory it covers.
  package func reads(_ comite: Comite, _ index: TerritoireIndex) -> Bool {
    if runs(comite, index) { return true }
    guard Self.lecteurs.contains(where: has) else { return false }
    return habilitations.contains { habilitation in
      guard Self.lecteurs.contains(habilitation.role),
        case .territoire(let territoire) = habilitation.perimetre
      else { return false }
      return index.contains(comite.perimetre, territoire)
        || index.contains(territoire, comite.perimetre)
    }
  }

  /// Refuses `introuvable` to whoever may not read the comité, `interdit` to whoever may not run it.
  func require(running comite: Comite, _ index: TerritoireIndex) throws(SeanceRefusal) {
    guard reads(comite, index) else { throw .introuvable }
    guard runs(comite, index) else { throw .interdit }
  }

  /// Whether the files of this département are theirs to read.
  package func covers(_ departement: String, _ index: TerritoireIndex) -> Bool {
    holds(Self.lecteurs, over: index.ancestors(of: .departement(departement)))
  }
}

extension Comite {
  /// The départements it proposes for; nil for every one.
  func departements(_ index: TerritoireIndex) -> Set<String>? {
    switch perimetre {
    case .region(let code):
      Set(index.departements.filter { $0.region == code }.map(\.code))
    case .departement(let code): [code]
    case .pays, .epci, .ept, .commune: nil
    }
  }
}
