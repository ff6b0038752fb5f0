import Candidatures
import Comptes
import Kernel

/// Writes the letters of a recueil to its guests.
package struct LettresRecueil: Sendable {
  /// Who asks: the coordonnateur's name.
  private let coordonnateur: String
  /// The address of the site, without a final slash.
  private let site: String

  package init(coordonnateur: String, site: String) {
    self.coordonnateur = coordonnateur
    self.site = site
  }

  /// One letter for each guest who has a link.
  func letters(
    _ invites: [Invite], _ liens: [LienInvite], _ write: (Invite, Jeton) -> Message
  ) -> [Message] {
    let jetons = Dictionary(
      liens.map { ($0.invite, $0.jeton) }, uniquingKeysWith: { first, _ in first })
    return invites.compactMap { invite in jetons[invite.id].map { write(invite, $0) } }
  }

  func invitation(_ recueil: Recueil, _ invite: Invite, _ jeton: Jeton) -> Message {
    message(
      recueil, invite, "invitation", "De quoi vos publics ont-ils besoin ?",
      """
      \(coordonnateur) prépare l’arrivée de conseillers numériques et voudrait savoir ce qui manque \
      là où vous êtes. Une page, cinq minutes, sans compte à créer :

      \(lien(jeton))

      Vous pouvez répondre, puis corriger, jusqu’au \(recueil.clotLe.enLettres), 23 h 59. Ce lien est \
      personnel à \(invite.nom).
      """)
  }

  func relance(_ recueil: Recueil, _ invite: Invite, _ jeton: Jeton, on jour: Jour) -> Message {
    message(
      recueil, invite, "relance-\(jour)", "Votre réponse manque à la carte",
      """
      \(coordonnateur) n’a pas encore reçu la réponse de \(invite.nom). Sur la carte des besoins, \
      votre commune est un silence. Une page, cinq minutes :

      \(lien(jeton))

      Vous pouvez répondre jusqu’au \(recueil.clotLe.enLettres), 23 h 59. Si vous n’avez pas de \
      besoin, dites-le : c’est aussi une réponse.
      """)
  }

  func preremplie(_ recueil: Recueil, _ invite: Invite, _ brouillon: Brouillon) -> Message {
    message(
      recueil, invite, "preremplie", "Votre candidature est préremplie",
      """
      Vous avez dit que \(invite.nom) accueillerait un conseiller numérique. Nous avons recopié votre \
      réponse dans une candidature : il reste à la compléter et à l’envoyer. Rien n’est envoyé sans vous.

      Pour l’ouvrir : \(site)/candidatures/reprise
      Votre code : \(brouillon.code)

      Il ouvre votre dossier jusqu’au \(brouillon.valableJusquau.enLettres).
      """)
  }

  private func lien(_ jeton: Jeton) -> String { "\(site)/besoins/\(jeton.text)" }

  private func message(
    _ recueil: Recueil, _ invite: Invite, _ kind: String, _ subject: String, _ body: String
  ) -> Message {
    Message(
      key: "recueil-\(recueil.id)-\(invite.id)-\(kind)", to: invite.contact.courriel,
      subject: typographie(subject),
      body: typographie("Bonjour \(invite.contact.nom),\n\n\(body)"),
      about: .init("invite", invite.id.rawValue))
  }
}
