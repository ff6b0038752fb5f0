import Comptes
import Kernel
package import Territoires

/// Writes the letters of a candidature: what they need beside it.
package struct Lettres: Sendable {
  let index: TerritoireIndex
  let regles: ReglesCandidature
  /// The address of the site, without a final slash.
  let site: String
  /// Whom to call; nothing is said without one.
  let telephone: String?

  package init(
    index: TerritoireIndex, regles: ReglesCandidature, site: String, telephone: String?
  ) {
    self.index = index
    self.regles = regles
    self.site = site
    self.telephone = telephone
  }

  /// `Préfecture de la Seine-Saint-Denis`
  package static func service(_ departement: String, _ index: TerritoireIndex) -> String {
    guard let departement = index.departement(departement) else { return "Préfecture" }
    return (departement.isCollectivite ? "Représentation de l’État, " : "Préfecture ")
      + (departement.isCollectivite ? departement.nom : departement.complement)
  }

  /// `tribunal administratif de Montreuil`
  package static func tribunal(_ departement: String) -> String {
    Tribunal.of(departement: departement)
  }

  /// What happens next, when, whom to call: sent to the contact at the deposit (CRPA, R. 112-5).
  /// `jeton`: what the address of the acknowledgement ends with.
  func accuse(_ candidature: Candidature, jeton: String?) -> Message {
    let demande = candidature.demande
    let body = """
      Bonjour,

      Nous avons reçu le \(candidature.recueLe.enLettres) la candidature de \(demande.nom) \
      pour \(postesEnLettres(demande.postes)) de conseiller numérique.

      Numéro du dossier : \(candidature.numero)
      Service qui l’étudie : \(Self.service(candidature.departement, index))\(appel)

      Ce qui vient ensuite : la personne qui représente légalement la structure confirme \
      l’engagement par un lien personnel, envoyé à \(candidature.engagement.courriel). La préfecture \
      donne son avis, puis une décision est prise et vous est écrite.

      Si vous n’avez pas de réponse le \(candidature.silenceLe.enLettres), votre demande est \
      considérée comme refusée.

      \(appels("ce refus", candidature.departement))\(page(candidature, jeton))
      """
    return message(
      candidature, "accuse", to: demande.contact.courriel.text,
      subject: "Votre candidature \(candidature.numero) est bien reçue", body)
  }

  private func page(_ candidature: Candidature, _ jeton: String?) -> String {
    guard let jeton else { return "" }
    return """


      Cet accusé de réception se relit ici, où vous pouvez aussi demander l’effacement de vos données :
      \(site)/candidatures/accuses/\(candidature.numero)/\(jeton)
      """
  }

  /// The personal link by which the legal representative commits the structure.
  func lien(_ candidature: Candidature, jeton: String) -> Message {
    let demande = candidature.demande
    let forward =
      demande.representant == nil
      ? "Transmettez ce message à la personne qui représente légalement la structure.\n\n" : ""
    let body = """
      Bonjour,

      \(forward)\(demande.contact.nom) a déposé, pour \(demande.nom), une candidature pour accueillir \
      \(postesEnLettres(demande.postes)) de conseiller numérique (dossier \(candidature.numero)).

      Seule la personne qui représente légalement la structure peut l’engager. Si c’est vous, relisez \
      la demande et confirmez ici, avant le \(candidature.engagement.valableJusquau.enLettres) :

      \(site)/engagement/\(jeton)

      Ce lien est personnel. Si vous n’êtes pas d’accord, ne confirmez rien : sans votre \
      confirmation, aucun poste ne peut être accordé.
      """
    return message(
      candidature, "engagement", to: candidature.engagement.courriel,
      subject: "Confirmez l’engagement de \(demande.nom)", body)
  }

  /// The e-mail that notifies a decision; nil when there is none, or nobody to send it to any more:
  /// the letter then goes by post.
  func decision(_ candidature: Candidature) -> Message? {
    guard !candidature.demande.contact.isErased, let decision = candidature.decision,
      let lettre = lettre(candidature)
    else { return nil }
    // A decision that follows another one has a letter of its own.
    return message(
      candidature, decision.rang == 1 ? "decision" : "decision-\(decision.rang)",
      to: candidature.demande.contact.courriel.text,
      subject: lettre.objet, lettre.texte)
  }

  /// The file is to be examined again at a later séance: not a decision, and the day of silence stays.
  func reexamen(_ candidature: Candidature, seance: Int64, le: Jour, phrase: String) -> Message? {
    let demande = candidature.demande
    guard !demande.contact.isErased else { return nil }
    let body = """
      Bonjour,

      Le comité a étudié le \(le.enLettres) la candidature de \(demande.nom) pour \
      \(postesEnLettres(demande.postes)) de conseiller numérique. Il l’examinera de nouveau à une \
      prochaine séance. La raison : \(phrase)

      Ce n’est pas un refus. Écrivez au service qui étudie votre dossier pour le compléter, en citant \
      le numéro \(candidature.numero)\(telephone.map { ", ou appelez le " + $0 } ?? "").

      Si vous n’avez pas de réponse le \(candidature.silenceLe.enLettres), votre demande est \
      considérée comme refusée.
      """
    return message(
      candidature, "reexamen-\(seance)", to: demande.contact.courriel.text,
      subject: "Votre candidature \(candidature.numero) sera examinée de nouveau", body)
  }

  /// The code that opens a draft again, once its form says where to write; nil before.
  func brouillon(_ brouillon: Brouillon) -> Message? {
    guard let courriel = AdresseCourriel(brouillon.reponses[.contactCourriel]) else { return nil }
    return Message(
      key: "brouillon-\(brouillon.id)", to: courriel.text,
      subject: "Le code de votre brouillon : \(brouillon.code)",
      body: typographie(
        """
        Bonjour,

        Votre candidature pour accueillir un conseiller numérique est enregistrée, sans être envoyée.

        Pour la reprendre : \(site)/candidatures/reprise
        Votre code : \(brouillon.code)

        Il rouvre votre dossier jusqu’au \(brouillon.valableJusquau.enLettres).
        """), about: .init("brouillon", brouillon.id.rawValue))
  }

  private func message(
    _ candidature: Candidature, _ kind: String, to: String, subject: String, _ body: String
  ) -> Message {
    Message(
      key: "candidature-\(candidature.id)-\(kind)", to: to, subject: typographie(subject),
      body: typographie(body),
      about: candidature.subject)
  }

  private var appel: String { telephone.map { "\nPour toute question : \($0)" } ?? "" }

  private func appels(_ quoi: String, _ departement: String) -> String {
    """
    Vous pourrez contester \(quoi) dans les \(regles.recours) mois : en écrivant au service qui étudie \
    votre dossier (recours gracieux), ou en saisissant le \(Tribunal.of(departement: departement)), par lettre \
    ou sur www.telerecours.fr.
    """
  }
}
