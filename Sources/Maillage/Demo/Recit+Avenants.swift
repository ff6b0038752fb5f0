import Avenants
import Candidatures
import Comptes
import Kernel

extension Recit {
  /// After the awards: who supervises at « Le Fil », a post that coordinates, and a transfer that both
  /// structures agreed to and the signatory has not validated yet.
  static var avenants: [Scene] {
    [
      Scene("encadrant-le-fil", at: Demonstration.moment(2021, 5, 3, 10, 0)) { plateau in
        let selene = try await plateau.acteur(agent)
        guard let du = Jour(2021, 5, 3), let rang = rang("Le Fil") else { return }
        try await DesignerEncadrant(plateau.moyens.avenants)(
          InstallerDossiers.id(rang), nom: "Aïda Démo", fonction: "directrice",
          courriel: "aida@le-fil.example", telephone: "01 99 00 93 01", du: du,
          acteur: selene, by: plateau.geste(par: selene.auteur))
      },
      Scene("coordonnateur-plaine-commune", at: Demonstration.moment(2021, 5, 10, 10, 0)) {
        plateau in
        let selene = try await plateau.acteur(agent)
        guard let jour = Jour(2021, 5, 10), let rang = rang("Plaine Commune") else { return }
        let dossier = InstallerDossiers.id(rang)
        try await DesignerCoordonnateur(plateau.moyens.avenants)(
          dossier, Poste(origine: dossier, rang: 1), jour: jour, finit: false, acteur: selene,
          by: plateau.geste(par: selene.auteur))
      },
      Scene("transfert-demande", at: Demonstration.moment(2021, 6, 14, 11, 0)) { plateau in
        let selene = try await plateau.acteur(agent)
        guard let de = rang("Clic et Compagnie"), let vers = rang("La Souris verte"),
          let effet = Jour(2021, 7, 1),
          let receveur = try await plateau.moyens.candidatures.store.candidature(
            InstallerDossiers.id(vers))
        else { return }
        let origine = InstallerDossiers.id(de)
        _ = try await DemanderAvenant(plateau.moyens.avenants)(
          origine,
          TexteAvenant(
            nature: .transfert, postes: [Poste(origine: origine, rang: 2)], motif: .mutualisation,
            phrase: "Le second poste suit les ateliers que nous tenons déjà ensemble à Bondy.",
            effet: effet),
          vers: receveur.numero, id: transfert, acteur: selene,
          by: plateau.geste(par: selene.auteur))
      },
      Scene("transfert-accepte", at: Demonstration.moment(2021, 6, 15, 11, 0)) { plateau in
        let selene = try await plateau.acteur(agent)
        _ = try await AccepterTransfert(plateau.moyens.avenants)(
          transfert, acteur: selene, by: plateau.geste(par: selene.auteur))
      },
    ]
  }

  private static let agent = "selene@prefecture-93.example"
  private static let transfert = ID<Avenant>(9_401)

  /// The place of a structure of the story among the files received.
  private static func rang(_ nom: String) -> Int? {
    DossierDemonstration.tous.firstIndex { $0.nom.contains(nom) }
  }
}
