import Candidats
import Comptes
import Kernel
import MisesEnRelation
import Structures

extension Recit {
  /// Four people look for a post (design of the demonstration, §4): each gets an answer.
  static var candidats: [Scene] {
    [
      Scene("candidats-inscrits", at: Demonstration.moment(2021, 3, 8, 18, 30)) { plateau in
        try await InstallerCandidats(plateau.moyens.candidats) {
          plateau.geste($0, par: .visiteur)
        }
      },
      Scene("cv-deposes", at: Demonstration.moment(2021, 3, 8, 19, 0)) { plateau in
        for person in [CandidatDemonstration.maelle, .karim, .lila] {
          _ = try await EspaceCandidat(plateau.moyens.candidats).deposerCV(
            person.lien, Self.cv(person.prenom), by: plateau.geste(person.courriel, par: .candidat))
        }
      },
      Scene("offre-fictive", at: Demonstration.moment(2021, 3, 10, 18, 30)) { plateau in
        try await publishInvented(plateau)
      },
    ] + rencontres
  }

  private static var rencontres: [Scene] {
    [
      Scene("offres-93", at: Demonstration.moment(2021, 4, 8, 10, 0)) { plateau in
        for dossier in [93_030, 93_033, 93_036, 93_028] as [Int64] {
          try await publish(dossier, plateau)
        }
      },
      Scene("propositions-maelle", at: Demonstration.moment(2021, 4, 8, 11, 0)) { plateau in
        for dossier in [93_030, 93_033, 93_036] as [Int64] {
          try await propose(dossier, InstallerCandidats.id(0), plateau)
        }
      },
      Scene("oui-de-maelle", at: Demonstration.moment(2021, 4, 8, 19, 0)) { plateau in
        try await answer(
          LiensDemonstration.maelle, [93_033: true, 93_036: true, 93_030: false], plateau)
      },
      Scene("proposition-karim", at: Demonstration.moment(2021, 4, 9, 10, 0)) { plateau in
        try await propose(93_036, InstallerCandidats.id(1), plateau)
      },
      Scene("oui-de-karim", at: Demonstration.moment(2021, 4, 9, 20, 0)) { plateau in
        try await answer(LiensDemonstration.karim, [93_036: true], plateau)
      },
      Scene("entretiens-fixes", at: Demonstration.moment(2021, 4, 12, 9, 30)) { plateau in
        try await meet(93_033, InstallerCandidats.id(0), "Mairie de Livry-Gargan", plateau)
        try await meet(93_036, InstallerCandidats.id(1), "Le Fil, Gagny", plateau)
      },
      Scene("proposition-odile", at: Demonstration.moment(2021, 4, 12, 10, 0)) { plateau in
        try await propose(93_028, InstallerCandidats.id(2), plateau)
      },
      Scene("oui-d-odile", at: Demonstration.moment(2021, 4, 12, 21, 0)) { plateau in
        try await answer(LiensDemonstration.odile, [93_028: true], plateau)
      },
      Scene("karim-non-retenu", at: Demonstration.moment(2021, 4, 14, 17, 0)) { plateau in
        try await refuse(93_036, InstallerCandidats.id(1), plateau)
      },
      Scene("nouvelles-propositions-karim", at: Demonstration.moment(2021, 4, 14, 17, 30)) {
        plateau in
        for dossier in [93_030, 93_033] as [Int64] {
          try await propose(dossier, InstallerCandidats.id(1), plateau)
        }
      },
      Scene("maelle-retenue", at: Demonstration.moment(2021, 4, 16, 16, 0)) { plateau in
        try await retain(93_033, InstallerCandidats.id(0), plateau)
      },
    ]
  }
}
