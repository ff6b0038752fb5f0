import Candidatures
import Kernel
import Programme

/// What is written to the signataires of an accord, in plain text.
package struct LettresAccord: Sendable {
  /// The address of the site, without a final slash.
  private let site: String

  package init(site: String) { self.site = site }

  /// Sent to each collectivité: what is due, when, what remains.
  func rappel(_ accord: Accord, _ rappel: Rappel) -> [Message] {
    let handed = accord.projet.derniereRemise?.postes ?? 0
    let days = rappel.avant
    return collectivites(accord).map { signataire in
      message(
        accord, "rappel-\(rappel.echeance)-\(days)", to: signataire,
        subject: "Projet à remettre avant le \(rappel.echeance.enLettres), 23 h 59",
        """
        Bonjour,

        Le projet d’accueil de l’accord « \(accord.titre) » est à remettre avant le \
        \(rappel.echeance.enLettres), 23 h 59.

        Postes de l’accord : \(accord.postes)
        Postes déjà remis : \(handed)

        Le projet s’écrit et se remet ici :
        \(site)/accords/\(accord.id)/projet

        Un projet peut être remis en partie, puis complété avant cette date. Les rappels cessent quand \
        tous les postes sont remis.
        """)
    }
  }

  /// To everyone who signed, the State too: what was handed in, when, what follows.
  func accuse(_ accord: Accord, _ version: VersionProjet, local: HeureLocale) -> [Message] {
    let hour = "\(local.minute / 60) h \(local.minute % 60 < 10 ? "0" : "")\(local.minute % 60)"
    return accord.signataires.enumerated().map { rang, signataire in
      message(
        accord, "remise-\(version.numero)", to: (rang, signataire),
        subject: "Projet d’accueil remis : version \(version.numero), "
          + postesEnLettres(version.postes),
        """
        Bonjour,

        La version \(version.numero) du projet d’accueil de l’accord « \(accord.titre) » a été remise \
        à l’État le \(local.jour.enLettres), à \(hour).

        Structures : \(version.lignes.count)
        Postes : \(version.postes) sur \(accord.postes)

        Ce message vaut accusé de réception. L’État répond : projet recevable en entier ou en partie, \
        avec ses observations. Recevable ne veut pas dire attribué : chaque structure dépose sa \
        candidature et reçoit sa décision.

        Lire la version remise : \(site)/accords/\(accord.id)/projet
        """)
    }
  }

  func reponse(_ accord: Accord, _ version: VersionProjet, _ reponse: ReponseEtat) -> [Message] {
    let sens =
      reponse.ecartees.isEmpty
      ? "recevable"
      : "recevable en partie, pour \(postesEnLettres(version.postesRecevables)) sur \(version.postes)"
    let notes = reponse.observations.isEmpty ? "Aucune observation." : reponse.observations
    return collectivites(accord).map { signataire in
      message(
        accord, "reponse-\(version.numero)", to: signataire,
        subject: "Réponse de l’État sur la version \(version.numero) du projet d’accueil",
        """
        Bonjour,

        L’État répond sur la version \(version.numero) du projet d’accueil de l’accord \
        « \(accord.titre) » : projet \(sens).

        Observations :
        \(notes)

        \(reponse.signature), le \(reponse.jour.enLettres)

        \(site)/accords/\(accord.id)/projet
        """)
    }
  }

  private func collectivites(_ accord: Accord) -> [(Int, Signataire)] {
    accord.signataires.enumerated().compactMap { $1.isEtat ? nil : ($0, $1) }
  }

  private func message(
    _ accord: Accord, _ kind: String, to: (rang: Int, signataire: Signataire), subject: String,
    _ body: String
  ) -> Message {
    Message(
      key: "accord-\(accord.id)-\(kind)-\(to.rang)", to: to.signataire.courriel,
      subject: typographie(subject), body: typographie(body), about: accord.subject)
  }
}
