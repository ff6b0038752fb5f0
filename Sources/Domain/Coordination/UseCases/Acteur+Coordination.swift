package import Comptes
package import Territoires

extension Acteur {
  /// Acts as the coordonnateur: holds the role over the whole perimeter.
  package func coordinates(_ coordonnateur: Coordonnateur, _ index: TerritoireIndex) -> Bool {
    coordonnateur.perimetre.territoires.allSatisfy {
      holds([.coordonnateur], over: index.ancestors(of: $0))
    }
  }

  /// Reads what the coordonnateur collects: itself, the State's agents of the département, the
  /// national team.
  package func follows(_ coordonnateur: Coordonnateur, _ index: TerritoireIndex) -> Bool {
    coordinates(coordonnateur, index)
      || holds(
        [.prefecture, .signataire, .equipeNationale],
        over: index.ancestors(of: .departement(coordonnateur.departement)))
  }

  /// Decides of the coordonnateurs of a département.
  package func recognises(_ departement: String, _ index: TerritoireIndex) -> Bool {
    holds([.signataire, .equipeNationale], over: index.ancestors(of: .departement(departement)))
  }

  /// Keeps the comité de pilotage of a département.
  package func steers(_ departement: String, _ index: TerritoireIndex) -> Bool {
    holds([.coordonnateur, .prefecture], over: index.ancestors(of: .departement(departement)))
  }

  /// Reads it.
  package func attends(_ departement: String, _ index: TerritoireIndex) -> Bool {
    steers(departement, index)
      || holds(
        [.signataire, .equipeNationale], over: index.ancestors(of: .departement(departement)))
  }
}
