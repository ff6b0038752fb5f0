import Comptes
import Territoires

/// The people of the demonstration who sign in. All are invented (design of the demonstration, §1).
struct Personnage: Sendable {
  let prenom: String
  let nom: String
  let courriel: String
  let qualite: String
  let role: Role
  let territoire: CodeTerritoire

  /// Theirs all, where passwords are asked for: the demonstration's data are nobody's.
  static let motDePasse = "demonstration 2021"

  static let tous: [Personnage] = [
    Personnage(
      prenom: "Sélène", nom: "Démo", courriel: "selene@prefecture-93.example",
      qualite: "Chargée de mission", role: .prefecture, territoire: .departement("93")),
    Personnage(
      prenom: "Bastien", nom: "Démo", courriel: "bastien@prefecture-93.example",
      qualite: "Secrétaire général, par délégation", role: .signataire,
      territoire: .departement("93")),
    Personnage(
      prenom: "Noémie", nom: "Exemple", courriel: "noemie@manche.example",
      qualite: "Coordinatrice", role: .coordonnateur, territoire: .departement("50")),
    Personnage(
      prenom: "Violette", nom: "Fictif", courriel: "violette@comite.example",
      qualite: "Secrétaire du comité de sélection", role: .comite, territoire: .pays),
    Personnage(
      prenom: "Odette", nom: "Exemple", courriel: "odette.exemple@livry-gargan.example",
      qualite: "Secrétaire de mairie, Livry-Gargan", role: .structure,
      territoire: .commune("93046")),
    Personnage(
      prenom: "Gaspard", nom: "Démo", courriel: "gaspard.demo@ecran-partage.example",
      qualite: "Directeur, association fictive L’Écran partagé", role: .structure,
      territoire: .commune("93029")),
    Personnage(
      prenom: "Thierry", nom: "Fictif", courriel: "thierry.fictif@seine-saint-denis.example",
      qualite: "Rédacteur du projet, Département de la Seine-Saint-Denis", role: .structure,
      territoire: .departement("93")),
    Personnage(
      prenom: "Camille", nom: "Fictif", courriel: "camille.fictif@plaine-commune.example",
      qualite: "Chargée de l’inclusion numérique, Plaine Commune", role: .structure,
      territoire: .ept("200057867")),
    Personnage(
      prenom: "Claude", nom: "Exemple", courriel: "claude.exemple@est-ensemble.example",
      qualite: "Chargé de l’inclusion numérique, Est Ensemble", role: .structure,
      territoire: .ept("200057875")),
    Personnage(
      prenom: "Maud", nom: "Fictif", courriel: "maud.fictif@paris-terres-d-envol.example",
      qualite: "Chargée de l’inclusion numérique, Paris Terres d’Envol", role: .structure,
      territoire: .ept("200058097")),
    Personnage(
      prenom: "Sacha", nom: "Fictif", courriel: "sacha.fictif@grand-paris-grand-est.example",
      qualite: "Chargé de l’inclusion numérique, Grand Paris Grand Est", role: .structure,
      territoire: .ept("200058790")),
    Personnage(
      prenom: "Inès", nom: "Fictif", courriel: "ines@equipe.example",
      qualite: "Équipe nationale", role: .equipeNationale, territoire: .pays),
    Personnage(
      prenom: "Paul", nom: "Démo", courriel: "paul@observatoire.example",
      qualite: "Observateur", role: .observateur, territoire: .pays),
  ]

  static var adresses: Set<AdresseCourriel> {
    Set(tous.compactMap { AdresseCourriel($0.courriel) })
  }
}
