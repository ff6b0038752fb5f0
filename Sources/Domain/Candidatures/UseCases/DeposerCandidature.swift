import Territoires
package import Comptes
package import Kernel

/// Anybody deposits a structure's candidature: the public form, whole.
package struct DeposerCandidature: Sendable {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// `brouillon`: the draft it comes from, closed by the deposit.
  /// Throws `DemandeRefusal` with what is to correct, `CandidatureRefusal.dejaInscrite`, and
  /// `appelAVenir` or `appelClos` when no call lets it in.
  package func callAsFunction(
    _ reponses: Reponses, brouillon: CodeLisible? = nil, acteur: Acteur, by geste: Geste
  ) async throws -> Candidature {
    let index = try await moyens.territoires.index()
    let regles = try moyens.regles(on: moyens.jour(geste.at))
    var lecture = LectureDemande(reponses, regles: regles, index: index) {
      moyens.jour(geste.at, in: $0)
    }
    let demande = try lecture.demande()
    let departement = demande.departement(index)
    let appel = try await moyens.appels.fenetre(departement: departement, at: geste.at)
      .requireOpen()
    let jeton = Jeton(from: moyens.randomness)
    let empreinte = jeton.empreinte(moyens.digests)
    let depot = Depot(
      id: moyens.identifiers.next(), personne: moyens.identifiers.next(),
      code: CodeLisible(drawn: moyens.randomness), jeton: jeton,
      empreinte: empreinte, accuse: Candidature.jetonAccuse(of: empreinte, moyens.digests),
      deposant: acteur.compte, at: geste.at,
      jour: moyens.jour(geste.at, departement: departement, index), appel: appel)
    let deposit = Candidature.deposee(
      demande, departement: departement, depot: depot, regles: regles,
      lettres: moyens.lettres(index, regles))
    return try await moyens.store.insert(deposit, from: brouillon, by: geste)
  }

  /// What is wrong with the answers to some questions, without depositing anything: what a step of
  /// the form checks before the next one.
  package func check(
    _ reponses: Reponses, only questions: Set<Question>, at: Instant
  ) async throws -> [Faute] {
    let index = try await moyens.territoires.index()
    let regles = try moyens.regles(on: moyens.jour(at))
    var lecture = LectureDemande(reponses, regles: regles, index: index) {
      moyens.jour(at, in: $0)
    }
    do {
      _ = try lecture.demande()
      return []
    } catch {
      return error.fautes.filter { questions.contains($0.question) }
    }
  }
}
