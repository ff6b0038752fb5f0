import Candidatures
import Comptes
package import Courriers
import Kernel

/// Writes the letters of a recueil to its guests.
package struct LettresRecueil: Sendable {
  /// Who asks: the coordonnateur's name.
  private let coordonnateur: String
  /// The address of the site, without a final slash.
  private let site: String
  /// The words of messages.
  private let catalogue: Catalogue

  package init(coordonnateur: String, site: String, catalogue: Catalogue = Catalogue()) {
    self.coordonnateur = coordonnateur
    self.site = site
    self.catalogue = catalogue
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
      recueil, invite, "invitation", Self.invitation,
      ["lien": lien(jeton), "jusquau": recueil.clotLe.enLettres])
  }

  func relance(_ recueil: Recueil, _ invite: Invite, _ jeton: Jeton, on jour: Jour) -> Message {
    message(
      recueil, invite, "relance-\(jour)", Self.relance,
      ["lien": lien(jeton), "jusquau": recueil.clotLe.enLettres])
  }

  func preremplie(_ recueil: Recueil, _ invite: Invite, _ brouillon: Brouillon) -> Message {
    message(
      recueil, invite, "preremplie", Self.preremplie,
      [
        "lien": "\(site)/candidatures/reprise", "code": "\(brouillon.code)",
        "jusquau": brouillon.valableJusquau.enLettres,
      ])
  }

  private func lien(_ jeton: Jeton) -> String { "\(site)/besoins/\(jeton.text)" }

  private func message(
    _ recueil: Recueil, _ invite: Invite, _ kind: String, _ modele: ModeleMessage,
    _ valeurs: [String: String]
  ) -> Message {
    let known = [
      "nom": invite.contact.nom, "structure": invite.nom, "coordonnateur": coordonnateur,
    ]
    return catalogue.lettre(
      modele, valeurs.merging(known) { first, _ in first },
      key: "recueil-\(recueil.id)-\(invite.id)-\(kind)", to: invite.contact.courriel,
      about: .init("invite", invite.id.rawValue))
  }
}
