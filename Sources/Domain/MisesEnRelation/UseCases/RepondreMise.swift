package import Candidats
package import Comptes
package import Kernel
import Programme
import Territoires

/// Whoever acts upon a proposition, and how they came to it.
package enum QuiRepond: Sendable {
  /// By the candidat's personal link.
  case candidat(ID<Candidat>)
  /// By the structure's personal link to this proposition.
  case lien(ID<MiseEnRelation>)
  case compte(Acteur)
}

/// Both sides answer a proposition; what ends it frees the other side at once.
package struct RepondreMise: Sendable {
  private let moyens: MoyensMises

  package init(_ moyens: MoyensMises) { self.moyens = moyens }

  /// The candidat's yes or no.
  package func repondre(
    _ id: ID<MiseEnRelation>, oui: Bool, par qui: QuiRepond, by geste: Geste
  ) async throws -> DossierMise {
    try await change(id, qui, geste) { dossier, local, regles, lettres in
      guard case .candidat = qui else { throw MiseRefusal.interdit }
      var changed = try dossier.mise.answered(
        oui: oui, at: geste.at, jour: local.jour, regles: regles)
      changed.messages = lettres.reponse(dossier.with(changed.value))
      return changed
    }
  }

  package func marquerInteret(
    _ id: ID<MiseEnRelation>, par qui: QuiRepond, by geste: Geste
  ) async throws -> DossierMise {
    try await change(id, qui, geste) { dossier, local, regles, lettres in
      try requireStructure(qui, dossier)
      var changed = try dossier.mise.interesting(
        at: geste.at, jour: local.jour, regles: regles)
      changed.messages = changed.events.isEmpty ? [] : lettres.interet(dossier.with(changed.value))
      return changed
    }
  }

  package func fixerEntretien(
    _ id: ID<MiseEnRelation>, _ entretien: MiseEnRelation.Entretien, par qui: QuiRepond,
    by geste: Geste
  ) async throws -> DossierMise {
    try await change(id, qui, geste) { dossier, local, regles, lettres in
      try requireStructure(qui, dossier)
      var changed = try dossier.mise.meetingFixed(
        entretien, at: geste.at, now: local, regles: regles)
      changed.messages = lettres.entretien(dossier.with(changed.value))
      return changed
    }
  }

  /// Not retained, with the ground and the sentence that the person reads.
  package func refuser(
    _ id: ID<MiseEnRelation>, motif: String, phrase: String, par qui: QuiRepond, by geste: Geste
  ) async throws -> DossierMise {
    try await change(id, qui, geste) { dossier, local, regles, lettres in
      try requireStructure(qui, dossier)
      var changed = try dossier.mise.refused(
        motif: motif, phrase: phrase, jour: local.jour, regles: regles)
      changed.messages = lettres.issue(dossier.with(changed.value))
      return changed
    }
  }

  package func retenir(
    _ id: ID<MiseEnRelation>, par qui: QuiRepond, by geste: Geste
  ) async throws -> DossierMise {
    try await change(id, qui, geste) { dossier, local, _, lettres in
      try requireStructure(qui, dossier)
      var changed = try dossier.mise.retained(
        jour: local.jour, isTakenElsewhere: dossier.isTakenElsewhere)
      changed.messages = lettres.issue(dossier.with(changed.value))
      return changed
    }
  }

  /// Stands on the local day of the offer: a deadline ends at 23:59 there.
  private func change(
    _ id: ID<MiseEnRelation>, _ qui: QuiRepond, _ geste: Geste,
    _ change:
      @escaping @Sendable (DossierMise, HeureLocale, LimitesMises, LettresMise) throws ->
      Changed<MiseEnRelation>
  ) async throws -> DossierMise {
    let index = try await moyens.index()
    let regles = try moyens.regles(at: geste.at)
    let lettres = try moyens.lettres(at: geste.at, index)
    let moyens = moyens
    return try await moyens.store.change(id, candidatActif: qui.isCandidat, by: geste) { dossier in
      guard qui.sees(dossier, index) else { throw MiseRefusal.introuvable }
      let local = moyens.local(geste.at, dossier.mise.departement, index)
      return try change(dossier, local, regles, lettres)
    } autres: { dossier, nature in
      let local = moyens.local(geste.at, dossier.mise.departement, index)
      return dossier.released(nature, jour: local.jour, lettres)
    }
  }
}

/// The structure itself, or an agent of its préfecture on its behalf.
private func requireStructure(_ qui: QuiRepond, _ dossier: DossierMise) throws(MiseRefusal) {
  if case .candidat = qui { throw .interdit }
}

extension QuiRepond {
  var isCandidat: Bool { if case .candidat = self { true } else { false } }

  func sees(_ dossier: DossierMise, _ index: TerritoireIndex) -> Bool {
    switch self {
    case .candidat(let id): dossier.candidat.id == id
    case .lien(let id): dossier.mise.id == id
    case .compte(let acteur): acteur.reads(dossier, index)
    }
  }
}

extension DossierMise {
  func with(_ mise: MiseEnRelation) -> DossierMise {
    var other = self
    other.mise = mise
    return other
  }

  /// Ends without either side's word, and tells both.
  func released(
    _ nature: MiseEnRelation.Nature, jour: Jour, _ lettres: LettresMise
  ) -> Changed<MiseEnRelation> {
    var changed = mise.closed(nature, jour: jour)
    changed.messages = changed.events.isEmpty ? [] : lettres.issue(with(changed.value))
    return changed
  }
}
