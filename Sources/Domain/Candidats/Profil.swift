package import Candidatures
package import Comptes
package import Kernel
package import Territoires

/// What a candidat said of themselves, once read and found right (`LectureInscription`).
package struct Profil: Sendable, Equatable {
  package let prenom: String
  package let nom: String
  package let courriel: AdresseCourriel
  package let telephone: Telephone
  /// INSEE code of where they live: their wish of distance starts from its centre.
  package let commune: String
  package let departement: String
  /// Of the commune's centre; nil where it is not known.
  package let position: Position?
  package let situations: Set<Situation>
  /// The name of the diploma; empty without one.
  package let diplome: String
  package let disponibleLe: Jour
  /// Kilometres they are ready to travel: one of the programme's list.
  package let mobilite: Int
  /// In their own words; may be empty.
  package let motivation: String

  package init(
    prenom: String, nom: String, courriel: AdresseCourriel, telephone: Telephone, commune: String,
    departement: String, position: Position?, situations: Set<Situation>, diplome: String,
    disponibleLe: Jour, mobilite: Int, motivation: String
  ) {
    self.prenom = prenom
    self.nom = nom
    self.courriel = courriel
    self.telephone = telephone
    self.commune = commune
    self.departement = departement
    self.position = position
    self.situations = situations
    self.diplome = diplome
    self.disponibleLe = disponibleLe
    self.mobilite = mobilite
    self.motivation = motivation
  }

  package var nomComplet: String { "\(prenom) \(nom)" }
}
