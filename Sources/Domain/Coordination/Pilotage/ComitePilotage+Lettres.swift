import Candidatures
package import Courriers
import Kernel

extension ComitePilotage {
  /// The messages of comités de pilotage.
  package static let modeles = [releve]

  func letter(
    _ reunion: Reunion, _ contact: Invite.Contact, rank: Int, _ catalogue: Catalogue
  ) -> Message {
    let points = reunion.releve.enumerated().map { place, point in
      "\(place + 1). \(point.texte)\n   Responsable : \(point.responsable), avant le "
        + point.echeance.enLettres
    }
    return catalogue.lettre(
      Self.releve,
      [
        "date": reunion.quand.jour.dateEnLettres, "nom": contact.nom, "comite": nom,
        "jour": reunion.quand.jour.enLettres, "lieu": reunion.lieu,
        "releve": points.joined(separator: "\n\n"),
      ], key: "reunion-\(reunion.id)-\(rank + 1)", to: contact.courriel, about: subject)
  }

  private static let releve = ModeleMessage(
    "pilotage.releve", usage: "À chaque membre d’un comité de pilotage, après une réunion.",
    blancs: [
      .init("date", "la date de la réunion"), .init("nom", "le nom de la personne"),
      .init("comite", "le nom du comité"), .init("jour", "le jour de la réunion"),
      .init("lieu", "où il s’est réuni"),
      .init("releve", "les décisions, avec qui et pour quand", obligatoire: true),
    ],
    objet: "Relevé de décisions du {date}",
    texte: """
      Bonjour {nom},

      {comite} s’est réuni le {jour}, {lieu}. Voici ce qui a été décidé.

      {releve}

      Vous recevez ce message parce que vous siégez dans ce comité.
      """)
}
