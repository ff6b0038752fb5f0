import Candidatures
package import Comptes
package import Kernel
import Territoires

/// The chair, then the secretary, approve the minutes; the second approval freezes them.
package struct ApprouverProcesVerbal: Sendable {
  private let moyens: MoyensSeances

  package init(_ moyens: MoyensSeances) { self.moyens = moyens }

  package func callAsFunction(
    _ id: ID<Seance>, version: Int, acteur: Acteur, by geste: Geste
  ) async throws -> Seance {
    let index = try await moyens.candidatures.territoires.index()
    let (means, digests) = (moyens, moyens.candidatures.digests)
    return try await moyens.store.change(id, by: geste) { seance, contexte in
      guard acteur.reads(contexte.comite, index) else { throw SeanceRefusal.introuvable }
      guard let compte = acteur.compte else { throw SeanceRefusal.nonMembre }
      let texte = RedactionProcesVerbal(
        seance, contexte, try means.regles(on: seance.le), index
      ).procesVerbal.texte
      return try seance.approved(
        by: compte, in: contexte, texte: texte,
        empreinte: hexadecimal(digests.sha256(Array(texte.utf8))), at: geste.at,
        version: version)
    }
  }

  /// The minutes as they were frozen, or as they stand now.
  package func read(_ ouverte: SeanceOuverte) async throws -> ProcesVerbal {
    if let frozen = ouverte.seance.procesVerbal { return ProcesVerbal(texte: frozen) }
    return RedactionProcesVerbal(
      ouverte.seance, ouverte.contexte, try moyens.regles(on: ouverte.seance.le),
      try await moyens.candidatures.territoires.index()
    ).procesVerbal
  }
}
