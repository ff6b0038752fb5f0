import Accords
import Comptes
import Kernel
import Structures

extension Recit {
  /// The first three versions of the projet: handed in for 62 posts, shown with 80, then being written.
  static var versions: [Scene] {
    [
      ecriture("projet-v1", at: Demonstration.moment(2021, 2, 22, 10, 0)) { _ in
        [.importer(ProjetDemonstration.v1)]
      },
      remise("projet-v1-remis", at: Demonstration.moment(2021, 2, 22, 11, 0)),
      ecriture("projet-v2", at: Demonstration.moment(2021, 3, 1, 10, 0)) { _ in
        [.importer(ProjetDemonstration.ajoutsV2), .partager]
      },
      ecriture("projet-v3", at: Demonstration.moment(2021, 3, 3, 14, 0)) { _ in
        [.importer(ProjetDemonstration.v3)]
      },
    ]
  }

  /// Handed in on 11 March, answered on 19 March; completed in May, answered in June.
  static var suites: [Scene] {
    [
      remise("projet-v3-remis", at: Demonstration.moment(2021, 3, 11, 16, 40)),
      reponse(
        "projet-v3-reponse", at: Demonstration.moment(2021, 3, 19, 10, 0),
        """
        Les collectivités dont la délibération est prévue fin mars la transmettent dès qu’elle est prise.
        Les lieux d’exercice des postes du Département sont précisés, adresse par adresse, avant les \
        recrutements.
        """),
      ecriture("projet-v4", at: Demonstration.moment(2021, 5, 20, 10, 0)) {
        let retirees = $0.projet.versions.last?.lignes.filter {
          $0.siret.description == ProjetDemonstration.retireV4
        }
        return (retirees ?? []).map { .retirer($0.numero) }
          + [.importer(ProjetDemonstration.ajoutsV4)]
      },
      remise("projet-v4-remis", at: Demonstration.moment(2021, 5, 20, 11, 0)),
      reponse("projet-v4-reponse", at: Demonstration.moment(2021, 6, 16, 10, 0), ""),
    ]
  }

  private static func ecriture(
    _ nom: String, at moment: Instant,
    _ actes: @escaping @Sendable (Accord) -> [EcrireProjet.Acte]
  ) -> Scene {
    Scene(nom, at: moment) { plateau in
      let acteur = try await plateau.acteur(AccordDemonstration.redacteur)
      let before = try await plateau.accord()
      var revision = before.projet.revision
      for (rang, acte) in actes(before).enumerated() {
        revision = try await EcrireProjet(plateau.moyens.accords)(
          AccordDemonstration.id, acte, revision: revision, acteur: acteur,
          by: plateau.geste("\(rang)", par: acteur.auteur)
        ).projet.revision
      }
    }
  }

  private static func remise(_ nom: String, at moment: Instant) -> Scene {
    Scene(nom, at: moment) { plateau in
      let acteur = try await plateau.acteur(AccordDemonstration.redacteur)
      _ = try await RemettreProjet(plateau.moyens.accords)(
        AccordDemonstration.id, revision: plateau.accord().projet.revision, acteur: acteur,
        by: plateau.geste(par: acteur.auteur))
    }
  }

  private static func reponse(
    _ nom: String, at moment: Instant, _ observations: String
  ) -> Scene {
    Scene(nom, at: moment) { plateau in
      let acteur = try await plateau.acteur("bastien@prefecture-93.example")
      _ = try await RepondreProjet(plateau.moyens.accords)(
        AccordDemonstration.id, ecartees: [], observations: observations,
        revision: plateau.accord().projet.revision, acteur: acteur,
        by: plateau.geste(par: acteur.auteur))
    }
  }
}

extension Plateau {
  /// The accord as it is at that point of the story.
  fileprivate func accord() async throws -> Accord {
    guard let accord = try await moyens.accords.accords.accord(AccordDemonstration.id) else {
      throw AccordRefusal.introuvable
    }
    return accord
  }
}
