package import Comptes
package import MisesEnRelation
package import Territoires

extension Acteur {
  package static let conduisentAppariement = suiventMises

  /// May lead the campagne of a département: its préfecture, or the national team.
  package func conduit(_ departement: String, _ index: TerritoireIndex) -> Bool {
    holds(Self.conduisentAppariement, over: index.ancestors(of: .departement(departement)))
  }

  /// May rank the people who wish for an offer: its structure, or an agent on its behalf.
  package func classe(_ offre: Offre, _ index: TerritoireIndex) -> Bool {
    answers(for: offre) || follows(offre, index)
  }
}
