import Candidatures
import Comptes
import Coordination
import Kernel
import Seances

extension Recit {
  /// The ten candidatures of Manche: the Département's, then those that answers became; their
  /// opinions; the decisions of 24 March 2021, 20 posts.
  static var manche: [Scene] { depots + avis + decisions }

  private static var depots: [Scene] {
    [
      Scene("manche-departement", at: Demonstration.moment(2021, 1, 25, 10, 0)) { plateau in
        guard let dossier = DossierDemonstration.manche.first else { return }
        let deposer = DeposerDossier(plateau.moyens.candidatures)
        _ = try await deposer(
          dossier, DossierDemonstration.idManche(0), graine: "50-0", at: plateau.at,
          deposant: nil)
      },
      Scene("manche-departement-engagement", at: Demonstration.moment(2021, 1, 26, 9, 0)) {
        try await engager(0, $0)
      },
      Scene("manche-preremplies", at: Demonstration.moment(2021, 2, 22, 9, 30)) { plateau in
        let acteur = try await plateau.acteur(coordinatrice)
        for (rang, invite) in InviteDemonstration.premiers.enumerated() where invite.isVolontaire {
          let moyens = plateau.coordination(
            from: 50_400 + Int64(rang), graine: brouillon(invite.courriel))
          try await PreremplirCandidature(moyens)(
            recueilManche, ID(recueilManche.rawValue + 1 + 2 * Int64(rang)), acteur: acteur,
            by: plateau.geste(String(rang), par: acteur.auteur))
        }
      },
    ] + (1..<DossierDemonstration.manche.count).flatMap { depot($0) }
  }

  /// Sent from its draft, and committed the next morning.
  private static func depot(_ rang: Int) -> [Scene] {
    let day = 22 + rang / 3
    let sent = Demonstration.moment(2021, 2, day, 14, rang)
    return [
      Scene("manche-depot-\(rang)", at: sent) { plateau in
        let dossier = DossierDemonstration.manche[rang]
        let code = CodeLisible(drawn: GraineSuivie(brouillon(dossier.courriel)))
        _ = try await DeposerDossier(plateau.moyens.candidatures)(
          dossier, DossierDemonstration.idManche(rang), graine: "50-\(rang)", at: plateau.at,
          deposant: nil, brouillon: code)
      },
      Scene("manche-engagement-\(rang)", at: sent.adding(seconds: 19 * 3_600)) {
        try await engager(rang, $0)
      },
    ]
  }

  private static func brouillon(_ courriel: String) -> String { "brouillon-\(courriel)" }

  private static func engager(_ rang: Int, _ plateau: Plateau) async throws {
    _ = try await DeposerDossier(plateau.moyens.candidatures).engager(
      DossierDemonstration.idManche(rang), par: "Dominique Fictif", graine: "50-\(rang)",
      at: plateau.at)
  }

  private static var avis: [Scene] {
    [
      Scene("manche-avis", at: Demonstration.moment(2021, 3, 16, 10, 0)) { plateau in
        let acteur = try await plateau.acteur("yuna@prefecture-50.example")
        for (rang, dossier) in DossierDemonstration.manche.enumerated() {
          let id = DossierDemonstration.idManche(rang)
          _ = try await PreparerAvis(plateau.moyens.candidatures)(
            id,
            TexteAvis(
              sens: .favorable(postes: dossier.postes), rang: rang + 1,
              commentaire:
                "Le besoin est établi par le recueil du Département, et le lieu n’est pas "
                + "déjà servi."),
            version: try await version(id, plateau), acteur: acteur,
            by: plateau.geste(String(rang), par: acteur.auteur))
        }
      },
      Scene("manche-avis-rendus", at: Demonstration.moment(2021, 3, 18, 16, 0)) { plateau in
        let acteur = try await plateau.acteur(signataire)
        for rang in DossierDemonstration.manche.indices {
          let id = DossierDemonstration.idManche(rang)
          _ = try await RendreAvis(plateau.moyens.candidatures)(
            id, version: try await version(id, plateau), acteur: acteur,
            by: plateau.geste(String(rang), par: acteur.auteur))
        }
      },
    ]
  }

  private static let signataire = "erwan@prefecture-50.example"

  /// 24 March 2021: the comité keeps the ten files; the priority of the recognised coordonnateur reads
  /// on its agenda.
  private static var decisions: [Scene] {
    let seance = RecitSeances.seanceManche
    return [
      Scene("manche-seance-fixee", at: Demonstration.moment(2021, 3, 18, 17, 0)) { plateau in
        try await fix(
          seance, le: Jour(2021, 3, 24), calcul: "",
          filtre: FiltreOrdre(avisRendu: true, departement: "50"), plateau)
      },
      Scene("manche-seance", at: Demonstration.moment(2021, 3, 24, 9, 30)) { plateau in
        try await hold(seance, deport: nil, [:], plateau)
      },
      Scene("manche-decisions", at: Demonstration.moment(2021, 3, 24, 17, 0)) { plateau in
        try await close(seance, by: signataire, departement: "50", plateau)
      },
    ]
  }

  /// The file as it is now: a visitor may have changed it.
  private static func version(_ id: ID<Candidature>, _ plateau: Plateau) async throws -> Int {
    guard let found = try await plateau.moyens.candidatures.store.candidature(id) else {
      throw CandidatureRefusal.introuvable
    }
    return found.version
  }
}
