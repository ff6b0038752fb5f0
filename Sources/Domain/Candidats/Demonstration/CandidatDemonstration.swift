/// One candidat of the demonstration, as their form was filled in. All are invented.
package struct CandidatDemonstration: Sendable {
  package let prenom: String
  package let nom: String
  package let courriel: String
  /// The token of their fixed link.
  package let lien: String
  package let reponses: Inscription

  package static let maelle = CandidatDemonstration(
    "Maëlle", "Exemple", LiensDemonstration.maelle, commune: "93046", disponible: "2021-04-01",
    mobilite: "10", situation: ["diplome", "demandeur_emploi"],
    motivation: "J’ai animé deux ans un espace public numérique. J’aime expliquer lentement.")
  package static let karim = CandidatDemonstration(
    "Karim", "Fictif", LiensDemonstration.karim, commune: "93032", disponible: "2021-04-01",
    mobilite: "15", situation: ["demandeur_emploi"],
    motivation: "Je dépanne tout mon immeuble. Je veux en faire mon métier.")
  package static let odile = CandidatDemonstration(
    "Odile", "Démo", LiensDemonstration.odile, commune: "93010", disponible: "2021-04-15",
    mobilite: "5", situation: ["en_emploi", "experience"],
    motivation: "Bibliothécaire, j’aide déjà les lecteurs à écrire leurs courriels.")
  package static let yann = CandidatDemonstration(
    "Yann", "Exemple", LiensDemonstration.yann, commune: "50502", disponible: "2021-04-01",
    mobilite: "100", situation: ["experience"],
    motivation:
      "Travailler dans dix bibliothèques, avec un véhicule\u{A0}: c’est ce que je cherche.")
  /// Beside the story: her pages can be read as soon as the demonstration is loaded.
  package static let lila = CandidatDemonstration(
    "Lila", "Exemple", LiensDemonstration.lila, commune: "93046", disponible: "2021-03-15",
    mobilite: "20", situation: ["en_formation"],
    motivation: "Je termine une formation d’animatrice.")

  package static let tous = [maelle, karim, odile, yann, lila]

  init(
    _ prenom: String, _ nom: String, _ lien: String, commune: String, disponible: String,
    mobilite: String, situation: [String], motivation: String
  ) {
    self.prenom = prenom
    self.nom = nom
    self.lien = lien
    courriel = "\(prenom == "Maëlle" ? "maelle" : prenom.lowercased())@candidats.example"
    reponses = Inscription([
      .prenom: [prenom], .nom: [nom], .courriel: [courriel], .telephone: ["06 99 00 93 00"],
      .commune: ["commune:\(commune)"], .situation: situation, .disponible: [disponible],
      .mobilite: [mobilite], .motivation: [motivation], .information: ["oui"],
    ])
  }
}
