import Candidatures
import Comptes
package import Courriers
import Kernel
import Programme

/// What is written to the signataires of an accord and to the structures that declare an interest, in
/// plain text.
package struct LettresAccord: Sendable {
  /// The address of the site, without a final slash.
  private let site: String
  /// The words of messages.
  private let catalogue: Catalogue

  package init(site: String, catalogue: Catalogue = Catalogue()) {
    self.site = site
    self.catalogue = catalogue
  }

  /// Sent to each collectivité: what is due, when, what remains.
  func rappel(_ accord: Accord, _ rappel: Rappel) -> [Message] {
    let handed = accord.projet.derniereRemise?.postes ?? 0
    return messages(
      accord, Self.rappel, "rappel-\(rappel.echeance)-\(rappel.avant)", to: collectivites(accord),
      [
        "echeance": rappel.echeance.enLettres, "accord": accord.titre,
        "postes": String(accord.postes), "remis": String(handed), "lien": projet(accord),
      ])
  }

  /// To everyone who signed, the State too: what was handed in, when, what follows.
  func accuse(_ accord: Accord, _ version: VersionProjet, local: HeureLocale) -> [Message] {
    let hour = "\(local.minute / 60) h \(local.minute % 60 < 10 ? "0" : "")\(local.minute % 60)"
    return messages(
      accord, Self.remise, "remise-\(version.numero)",
      to: accord.signataires.enumerated().map { ($0, $1) },
      [
        "version": String(version.numero), "remis": postesEnLettres(version.postes),
        "accord": accord.titre, "jour": local.jour.enLettres, "heure": hour,
        "structures": String(version.lignes.count),
        "postes": "\(version.postes) sur \(accord.postes)", "lien": projet(accord),
      ])
  }

  func reponse(_ accord: Accord, _ version: VersionProjet, _ reponse: ReponseEtat) -> [Message] {
    let sens =
      reponse.ecartees.isEmpty
      ? "recevable"
      : "recevable en partie, pour \(postesEnLettres(version.postesRecevables)) sur \(version.postes)"
    return messages(
      accord, Self.reponse, "reponse-\(version.numero)", to: collectivites(accord),
      [
        "version": String(version.numero), "accord": accord.titre, "sens": sens,
        "observations": reponse.observations.isEmpty
          ? "Aucune observation." : reponse.observations,
        "signature": reponse.signature, "jour": reponse.jour.enLettres, "lien": projet(accord),
      ])
  }

  /// To whoever declared an interest: what it means, what comes next.
  func declaration(_ interet: Interet) -> Message {
    catalogue.lettre(
      Self.declaration,
      [
        "structure": interet.nom, "postes": postesEnLettres(interet.postes),
        "lien": "\(site)/candidatures/structures/nouvelle",
      ], key: "interet-\(interet.id)-declare", to: interet.courriel.text, about: interet.subject)
  }

  private func projet(_ accord: Accord) -> String { "\(site)/accords/\(accord.id)/projet" }

  private func collectivites(_ accord: Accord) -> [(Int, Signataire)] {
    accord.signataires.enumerated().compactMap { $1.isEtat ? nil : ($0, $1) }
  }

  private func messages(
    _ accord: Accord, _ modele: ModeleMessage, _ kind: String, to signataires: [(Int, Signataire)],
    _ valeurs: [String: String]
  ) -> [Message] {
    signataires.map { rang, signataire in
      catalogue.lettre(
        modele, valeurs, key: "accord-\(accord.id)-\(kind)-\(rang)", to: signataire.courriel,
        about: accord.subject)
    }
  }
}
