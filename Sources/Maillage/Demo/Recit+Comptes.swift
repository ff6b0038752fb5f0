import Comptes
import Kernel

extension Recit {
  static var comptes: [Scene] {
    [
      Scene("comptes", at: Demonstration.moment(2021, 1, 15, 9, 0)) { plateau in
        let create = CreerCompte(plateau.moyens.comptes)
        let day = FoundationFuseaux().local(plateau.at, in: .paris).jour
        for personnage in Personnage.tous {
          let habilitation = Habilitation(
            role: personnage.role, perimetre: .territoire(personnage.territoire), du: day)
          _ = try await create(
            courriel: personnage.courriel,
            identite: Identite(
              prenom: personnage.prenom, nom: personnage.nom, qualite: personnage.qualite),
            habilitation: habilitation, motDePasse: Personnage.motDePasse, par: .machine,
            geste: plateau.geste(personnage.courriel))
        }
      }
    ]
  }
}
