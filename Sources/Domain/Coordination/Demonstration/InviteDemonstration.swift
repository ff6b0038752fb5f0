package import Kernel

/// A guest of Manche's recueil, and what it answered (design of the demonstration, §3). Public bodies
/// are real, their answers and persons invented; whoever is silent is fictional.
package struct InviteDemonstration: Sendable {
  let famille: Famille
  let nom: String
  let commune: String
  let contact: String
  package let courriel: String
  private let accueil: Accueil?
  /// The day of its answer; nil for a silence.
  package let repondLe: Jour?

  /// Invited on 25 January 2021.
  package static let premiers: [InviteDemonstration] = institutions + mediatheques
  /// Invited on 10 February.
  package static let suivants: [InviteDemonstration] = tardives

  /// The list as the coordonnateur pastes it.
  package static func liste(_ invites: [InviteDemonstration]) -> String {
    invites.map { invite in
      [
        invite.famille.rawValue, invite.nom, "commune:\(invite.commune)", invite.contact,
        invite.courriel,
      ].joined(separator: ";")
    }.joined(separator: "\n")
  }

  /// Nine would gladly host a conseiller: those become candidatures.
  package var isVolontaire: Bool { accueil == .volontiers }

  /// The answer; nil for a silence. `rang`: among the guests, so that answers differ.
  package func reponse(rang: Int, at: Instant) -> ReponseBesoins? {
    guard let accueil else { return nil }
    let (needs, said) = (Self.besoins[rang % Self.besoins.count], Self.phrases)
    return ReponseBesoins(
      besoins: needs, publics: [PublicVise.allCases[rang % PublicVise.allCases.count], .aines],
      accueil: accueil, commune: commune, horaires: Self.horaires[rang % Self.horaires.count],
      phrase: said[rang % said.count], repondueLe: at)
  }

  private static let besoins: [Set<Besoin>] = [
    [.demarches, .equipement], [.demarches, .messagerie, .donnees], [.emploi, .demarches],
    [.sante, .demarches, .equipement], [.scolarite, .messagerie], [.creation, .equipement],
  ]
  private static let horaires = [
    "mardi et jeudi matin", "mercredi après-midi", "", "samedi matin", "jours de marché",
  ]
  private static let phrases = [
    "On nous demande chaque jour d’imprimer une attestation.",
    "Les personnes âgées viennent avec un téléphone neuf et personne pour l’expliquer.",
    "Nos agents aident déjà, entre deux tâches, sans y être formés.",
    "Le premier guichet est à vingt-cinq kilomètres.",
  ]

  /// Writes one line.
  static func g(
    _ famille: Famille, _ nom: String, _ commune: String, _ contact: String, _ courriel: String,
    _ accueil: Accueil? = nil, _ jour: String = ""
  ) -> InviteDemonstration {
    InviteDemonstration(
      famille: famille, nom: nom, commune: commune, contact: contact, courriel: courriel,
      accueil: accueil, repondLe: Jour(iso: jour))
  }
}
