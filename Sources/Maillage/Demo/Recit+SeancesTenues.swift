import Territoires
import Candidatures
import Comptes
import Kernel
import Programme
import Seances

extension Recit {
  /// 7 April 2021: 34 structures kept for 77 posts, one to examine again, one refused.
  static var seanceAvril: [Scene] {
    [
      Scene("seance-avril-ordre", at: Demonstration.moment(2021, 4, 6, 14, 0)) { plateau in
        try await schedule(RecitSeances.seanceAvril, plateau)
      },
      Scene("seance-avril", at: Demonstration.moment(2021, 4, 7, 9, 30)) { plateau in
        let exceptions = Dictionary(
          RecitSeances.exceptions.map { (InstallerDossiers.id($0), $1) },
          uniquingKeysWith: { first, _ in first })
        try await hold(
          RecitSeances.seanceAvril,
          deport: (RecitSeances.deportee, InstallerDossiers.id(RecitSeances.sourisVerte)),
          exceptions, plateau)
      },
      Scene("seance-avril-decisions", at: Demonstration.moment(2021, 4, 7, 18, 30)) { plateau in
        try await close(RecitSeances.seanceAvril, plateau)
      },
    ]
  }

  /// 28 April: « Mains connectées » is kept, before the day when silence would be a refusal.
  static var seanceFinAvril: [Scene] {
    [
      Scene("seance-fin-avril-fixee", at: Demonstration.moment(2021, 4, 19, 10, 0)) { plateau in
        try await fix(RecitSeances.seanceFinAvril, le: Jour(2021, 4, 28), calcul: "", plateau)
      },
      Scene("seance-fin-avril", at: Demonstration.moment(2021, 4, 28, 9, 30)) { plateau in
        try await hold(
          RecitSeances.seanceFinAvril, deport: nil,
          [
            InstallerDossiers.id(RecitSeances.mainsConnectees): Proposition(
              .retenir(postes: 1), phrase: "Les statuts à jour sont joints.")
          ], plateau)
      },
      Scene("seance-fin-avril-decisions", at: Demonstration.moment(2021, 4, 28, 16, 0)) {
        plateau in try await close(RecitSeances.seanceFinAvril, plateau)
      },
    ]
  }

  /// 20 May to 16 June: the two posts that remained, 80 out of 80.
  static var seanceJuin: [Scene] {
    let rangs =
      DossierDemonstration.tous.count..<DossierDemonstration.tous.count
      + DossierDemonstration.complements.count
    return [
      Scene("complements-93", at: Demonstration.moment(2021, 5, 20, 15, 0)) { plateau in
        try await InstallerDossiers(plateau.moyens.candidatures, debut: plateau.at)
          .complements(at: plateau.at)
      },
      Scene("complements-engages", at: Demonstration.moment(2021, 5, 25, 11, 0)) { plateau in
        for rang in rangs { try await commit(rang, plateau) }
      },
      Scene("complements-avis", at: Demonstration.moment(2021, 6, 3, 10, 0)) { plateau in
        for rang in rangs { try await prepare(rang, plateau) }
      },
      Scene("complements-rendus", at: Demonstration.moment(2021, 6, 4, 15, 0)) { plateau in
        for rang in rangs { try await render(rang, plateau) }
        try await fix(RecitSeances.seanceJuin, le: Jour(2021, 6, 16), calcul: "", plateau)
      },
      Scene("seance-juin", at: Demonstration.moment(2021, 6, 16, 9, 30)) { plateau in
        try await hold(RecitSeances.seanceJuin, deport: nil, [:], plateau)
      },
      Scene("seance-juin-decisions", at: Demonstration.moment(2021, 6, 16, 16, 0)) { plateau in
        try await close(RecitSeances.seanceJuin, plateau)
      },
    ]
  }

  /// Fixes a séance, with a first agenda.
  static func fix(
    _ id: ID<Seance>, le jour: Jour?, calcul: String, filtre: FiltreOrdre? = nil,
    _ plateau: Plateau
  ) async throws {
    guard let jour else { return }
    let violette = try await plateau.acteur("violette@comite.example")
    _ = try await FixerSeance(plateau.moyens.seances)(
      RecitSeances.comite, le: jour, lieu: RecitSeances.lieu, calcul: calcul, id: id,
      acteur: violette, by: plateau.geste("seance", par: violette.auteur))
    try await schedule(id, filtre: filtre, plateau)
  }

  /// The files of `filtre`, or of Seine-Saint-Denis: for the first séances, those received before the project was
  /// handed in.
  static func schedule(
    _ id: ID<Seance>, filtre: FiltreOrdre? = nil, _ plateau: Plateau
  ) async throws {
    let violette = try await plateau.acteur("violette@comite.example")
    let moyens = plateau.moyens.seances
    guard let seance = try await moyens.store.seance(id) else { throw SeanceRefusal.introuvable }
    _ = try await FixerSeance(moyens).schedule(
      id,
      filtre
        ?? FiltreOrdre(
          departement: "93",
          recuesAvant: id == RecitSeances.seanceJuin ? Jour(2021, 6, 1) : Jour(2021, 3, 12)),
      version: seance.version, acteur: violette, by: plateau.geste("ordre", par: violette.auteur))
  }

  /// Presences, the member who stands aside, what is proposed line by line, then the opinions. What a
  /// visitor of the demonstration deposited or left unfinished is put off, so that the story goes on.
  static func hold(
    _ id: ID<Seance>, deport: (membre: ID<Membre>, dossier: ID<Candidature>)?,
    _ exceptions: [ID<Candidature>: Proposition], _ plateau: Plateau
  ) async throws {
    let violette = try await plateau.acteur("violette@comite.example")
    let (moyens, tenir) = (plateau.moyens.seances, TenirSeance(plateau.moyens.seances))
    guard var seance = try await moyens.store.seance(id) else { throw SeanceRefusal.introuvable }
    seance = try await tenir.attend(
      id, RecitSeances.presents, version: seance.version, acteur: violette,
      by: plateau.geste("presences", par: violette.auteur))
    if let deport {
      seance = try await tenir.recuse(
        id, deport.membre, from: [deport.dossier], version: seance.version, acteur: violette,
        by: plateau.geste("deport", par: violette.auteur))
    }
    let restants = seance.restants.map(\.candidature)
    let lignes = exceptions.filter { restants.contains($0.key) }
    seance = try await propose(
      lignes.merging(
        putOff(restants.filter { !RecitSeances.dossiers.contains($0) }), uniquingKeysWith: { $1 }),
      "exceptions", to: seance, plateau)
    if !seance.restants.isEmpty {
      seance = try await tenir.proposeAvis(
        id, version: seance.version, acteur: violette,
        by: plateau.geste("avis", par: violette.auteur))
    }
    _ = try await propose(
      putOff(seance.restants.map(\.candidature)), "restants", to: seance, plateau)
  }

  private static func putOff(_ dossiers: [ID<Candidature>]) -> [ID<Candidature>: Proposition] {
    Dictionary(
      dossiers.map { ($0, RecitSeances.ajournement) }, uniquingKeysWith: { first, _ in first })
  }

  private static func propose(
    _ serie: [ID<Candidature>: Proposition], _ geste: String, to seance: Seance, _ plateau: Plateau
  ) async throws -> Seance {
    guard !serie.isEmpty else { return seance }
    let violette = try await plateau.acteur("violette@comite.example")
    return try await TenirSeance(plateau.moyens.seances).propose(
      seance.id, serie, version: seance.version, acteur: violette,
      by: plateau.geste(geste, par: violette.auteur))
  }

  /// Two approvals, the decisions, the letters: the same evening.
  static func close(
    _ id: ID<Seance>, by signataire: String = "bastien@prefecture-93.example",
    departement: String = "93", _ plateau: Plateau
  ) async throws {
    let moyens = plateau.moyens.seances
    for (rang, courriel) in ["hortense@comite.example", "violette@comite.example"].enumerated() {
      let membre = try await plateau.acteur(courriel)
      guard let seance = try await moyens.store.seance(id) else {
        throw SeanceRefusal.introuvable
      }
      _ = try await ApprouverProcesVerbal(moyens)(
        id, version: seance.version, acteur: membre,
        by: plateau.geste("approbation-\(rang)", par: membre.auteur))
    }
    let signataire = try await plateau.acteur(signataire)
    let decisions = PrendreDecisions(moyens)
    let index = try await moyens.candidatures.territoires.index()
    let auteur = try await Decider(moyens.candidatures).signature(
      signataire, service: Lettres.service(departement, index))
    _ = try await decisions(
      id, auteur: auteur, acteur: signataire,
      by: plateau.geste("decisions", par: signataire.auteur))
    _ = try await decisions.notify(
      id, acteur: signataire, by: plateau.geste("courriers", par: signataire.auteur))
  }
}
