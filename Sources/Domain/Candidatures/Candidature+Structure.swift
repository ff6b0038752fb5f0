package import Comptes
package import Territoires

extension Candidature {
  /// As this actor may read it; nil when they may not. A use case that shows a file goes through here.
  package func lue(par acteur: Acteur, _ index: TerritoireIndex) -> Candidature? {
    guard acteur.reads(self, index) else { return nil }
    return acteur.isStructure(index) ? lueParLaStructure : self
  }

  /// What its structure may read of it: an opinion once it is rendered, without its rank among the others,
  /// and decisions once they are notified (CRPA, L. 221-8). Work in preparation is the administration's.
  package var lueParLaStructure: Candidature {
    var shown = self
    shown.avis = avis.flatMap { avis in
      guard let renduLe = avis.renduLe else { return nil }
      return Avis(
        texte: TexteAvis(sens: avis.texte.sens, rang: nil, commentaire: avis.texte.commentaire),
        prepareLe: avis.prepareLe, preparePar: avis.preparePar, renduLe: renduLe,
        renduPar: avis.renduPar)
    }
    shown.decisions = decisions.filter { $0.notifieeLe != nil }
    return shown
  }
}

extension Acteur {
  /// Whether this actor reads files as a structure, not as an agent.
  package func isStructure(_ index: TerritoireIndex) -> Bool {
    if case .deposant = portee(index) { true } else { false }
  }
}
