import Territoires
import Candidatures
import Comptes
import Kernel
import Seances

extension Recit {
  /// The comité and its séances, from the body's creation to the 80th post.
  static var seances: [Scene] {
    comiteCree + avisRendus + seanceAvril + seanceFinAvril + seanceJuin
  }

  private static var comiteCree: [Scene] {
    [
      Scene("comite", at: Demonstration.moment(2021, 1, 18, 10, 0)) { plateau in
        let ines = try await plateau.acteur("ines@equipe.example")
        let moyens = plateau.moyens.seances
        var comite = try await CreerComite(moyens)(
          nom: "Comité national de sélection", perimetre: .pays, quorum: .majorite,
          id: RecitSeances.comite, acteur: ines, by: plateau.geste("corps", par: ines.auteur))
        for (rang, siege) in RecitSeances.sieges.enumerated() {
          comite = try await NommerMembre(moyens)(
            comite.id, siege, version: comite.version, acteur: ines,
            by: plateau.geste("siege-\(rang)", par: ines.auteur))
        }
        let jour = moyens.candidatures.jour(plateau.at)
        try await FixerContingent(moyens)(
          Contingent(
            departement: "93", postes: 80, source: "Accord du 15 janvier 2021", le: jour),
          acteur: ines, by: plateau.geste("contingent", par: ines.auteur))
      },
      Scene("seance-avril-fixee", at: Demonstration.moment(2021, 3, 10, 18, 30)) { plateau in
        try await fix(
          RecitSeances.seanceAvril, le: Jour(2021, 4, 7), calcul: RecitSeances.calcul, plateau)
      },
    ]
  }

  /// What was missing on 11 March, then the 36 opinions: an agent prepares, the signatory renders.
  private static var avisRendus: [Scene] {
    let engagements = Scene("engagements-93", at: Demonstration.moment(2021, 3, 16, 11, 0)) {
      plateau in
      for (rang, dossier) in DossierDemonstration.tous.enumerated() where !dossier.engagee {
        try await commit(rang, plateau)
      }
    }
    let prepares = [(22, 0..<18), (26, 18..<36)].map { day, rangs in
      Scene("avis-prepares-\(day)", at: Demonstration.moment(2021, 3, day, 10, 0)) { plateau in
        for rang in rangs { try await prepare(rang, plateau) }
      }
    }
    let rendus = [(3, 30, 0..<20), (4, 2, 20..<36)].map { month, day, rangs in
      Scene("avis-rendus-\(day)", at: Demonstration.moment(2021, month, day, 15, 0)) { plateau in
        for rang in rangs { try await render(rang, plateau) }
      }
    }
    return [engagements] + prepares + rendus
  }

  static func commit(_ rang: Int, _ plateau: Plateau) async throws {
    let moyens = plateau.moyens.candidatures
    let id = InstallerDossiers.id(rang)
    guard let found = try await moyens.store.candidature(id),
      found.engagement.confirmeLe == nil
    else { return }
    let (at, jour) = (plateau.at, moyens.jour(plateau.at))
    _ = try await moyens.store.change(id, by: plateau.geste("\(rang)", par: .visiteur)) {
      try $0.engaged(par: "Dominique Fictif", at: at, jour: jour)
    }
  }

  static func prepare(_ rang: Int, _ plateau: Plateau) async throws {
    let selene = try await plateau.acteur("selene@prefecture-93.example")
    let moyens = plateau.moyens.candidatures
    let id = InstallerDossiers.id(rang)
    // What a visitor of the demonstration already did stays.
    guard let found = try await moyens.store.candidature(id), found.retrait == nil,
      found.avis?.renduLe == nil, found.decision == nil
    else { return }
    _ = try await PreparerAvis(moyens)(
      id, RecitSeances.avis(rang, postes: found.demande.postes), version: found.version,
      acteur: selene, by: plateau.geste("\(rang)", par: selene.auteur))
  }

  static func render(_ rang: Int, _ plateau: Plateau) async throws {
    let bastien = try await plateau.acteur("bastien@prefecture-93.example")
    let moyens = plateau.moyens.candidatures
    let id = InstallerDossiers.id(rang)
    guard let found = try await moyens.store.candidature(id), found.retrait == nil,
      found.avis != nil, found.avis?.renduLe == nil, found.decision == nil
    else { return }
    _ = try await RendreAvis(moyens)(
      id, version: found.version, acteur: bastien,
      by: plateau.geste("\(rang)", par: bastien.auteur))
  }
}
