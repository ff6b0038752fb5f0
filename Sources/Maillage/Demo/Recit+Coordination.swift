import Territoires
import Comptes
import Coordination
import Kernel
import Structures

extension Recit {
  /// Manche: the coordonnateur, its recueil de besoins, its comité de pilotage.
  static var coordination: [Scene] { reconnaissance + recueil + pilotage }

  static let coordinatrice = "noemie@manche.example"
  static let recueilManche = ID<Recueil>(50_200)
  private static let coordonnateurManche = ID<Coordonnateur>(50_100)

  private static var reconnaissance: [Scene] {
    [
      Scene("coordonnateur-50", at: Demonstration.moment(2021, 1, 18, 17, 0)) { plateau in
        let moyens = plateau.coordination(from: coordonnateurManche.rawValue)
        let acteur = try await plateau.acteur("erwan@prefecture-50.example")
        _ = try await ReconnaitreCoordonnateur(moyens)(
          DemandeReconnaissance(
            nom: "Département de la Manche", siret: try Siret("22500502400081"),
            departement: "50", territoires: [.departement("50")],
            du: Jour(2021, 1, 18) ?? Jour(number: 0), au: nil,
            acte: "Candidature du Département retenue et rôle de coordonnateur reconnu, communiqué "
              + "de la préfecture de la Manche, janvier 2021"),
          acteur: acteur, by: plateau.geste(par: acteur.auteur))
      }
    ]
  }

  private static var recueil: [Scene] {
    [
      Scene("recueil-50", at: Demonstration.moment(2021, 1, 25, 9, 0)) { plateau in
        let acteur = try await plateau.acteur(coordinatrice)
        let moyens = plateau.coordination(from: recueilManche.rawValue, graine: "recueil-50")
        _ = try await OuvrirRecueil(moyens)(
          coordonnateurManche, titre: "Recueil de besoins de la Manche, hiver 2021",
          clotLe: Jour(2021, 2, 19) ?? Jour(number: 0),
          invites: InviteDemonstration.liste(InviteDemonstration.premiers),
          acteur: acteur, by: plateau.geste(par: acteur.auteur))
      },
      Scene("recueil-50-relance", at: Demonstration.moment(2021, 2, 8, 9, 30)) { plateau in
        let acteur = try await plateau.acteur(coordinatrice)
        let moyens = plateau.coordination(from: 50_500, graine: "relance-50")
        for famille in [Famille.missionLocale, .franceServices, .mediatheque] {
          try await RelancerFamille(moyens)(
            recueilManche, famille, acteur: acteur,
            by: plateau.geste(famille.rawValue, par: acteur.auteur))
        }
      },
      Scene("recueil-50-suite", at: Demonstration.moment(2021, 2, 10, 14, 0)) { plateau in
        let acteur = try await plateau.acteur(coordinatrice)
        let moyens = plateau.coordination(from: 50_281, graine: "recueil-50-suite")
        try await InviterAuRecueil(moyens)(
          recueilManche, invites: InviteDemonstration.liste(InviteDemonstration.suivants),
          acteur: acteur, by: plateau.geste(par: acteur.auteur))
      },
      Scene("recueil-50-prolonge", at: Demonstration.moment(2021, 2, 19, 18, 0)) { plateau in
        let acteur = try await plateau.acteur(coordinatrice)
        try await ProlongerRecueil(plateau.moyens.coordination)(
          recueilManche, jusquau: Jour(2021, 3, 31) ?? Jour(number: 0),
          acteur: acteur, by: plateau.geste(par: acteur.auteur))
      },
    ] + reponses
  }

  /// The days on which guests answer.
  private static var reponses: [Scene] {
    Set(InviteDemonstration.premiers.compactMap(\.repondLe)).sorted().map { jour in
      let (year, month, day) = jour.components
      let at = Demonstration.moment(year, month, day, 10, 0)
      return Scene("recueil-50-reponses-\(jour)", at: at) { plateau in
        let moyens = plateau.coordination(from: 50_500)
        let links = GraineSuivie("recueil-50")
        for (rang, invite) in InviteDemonstration.premiers.enumerated() {
          let jeton = Jeton(from: links)
          guard invite.repondLe == jour,
            let reponse = invite.reponse(rang: rang, at: plateau.at)
          else { continue }
          try await RepondreAuRecueil(moyens)(
            jeton.text, reponse, by: plateau.geste(String(rang), par: .visiteur))
        }
      }
    }
  }
}

extension Plateau {
  /// The means of coordination with numbers counted from `first`, and links drawn from `graine`.
  func coordination(from first: Int64, graine: String = "coordination") -> MoyensCoordination {
    var moyens = moyens.coordination
    moyens.identifiers = CountingIdentifiers(from: first)
    moyens.randomness = GraineSuivie(graine)
    return moyens
  }
}
