/// The personal links of the demonstration's candidats: always the same, so that its pages have fixed
/// addresses. Nobody real stands behind them.
package enum LiensDemonstration {
  package static let maelle = "demonstration-maelle-exemple-lien-personnel"
  package static let karim = "demonstration-karim-fictif-son-lien-personn"
  package static let odile = "demonstration-odile-demo-son-lien-personnel"
  package static let lila = "demonstration-lila-exemple-son-lien-personn"
  package static let ambre = "demonstration-ambre-exemple-son-lien-person"
  package static let basile = "demonstration-basile-fictif-son-lien-perso0"
  package static let coline = "demonstration-coline-demo-son-lien-personne"
  package static let driss = "demonstration-driss-exemple-son-lien-person"
  package static let yann = "demonstration-yann-exemple-lien-personnel-0"
}
