import Comptes
package import Courriers
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
  /// The words of messages.
  private let catalogue: Catalogue

  package init(
    index: TerritoireIndex, regles: ReglesCandidature, site: String, telephone: String?,
    catalogue: Catalogue = Catalogue()
  ) {
    self.index = index
    self.regles = regles
    self.site = site
    self.telephone = telephone
    self.catalogue = catalogue
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
    let page = jeton.map {
      """
      Cet accusé de réception se relit ici, où vous pouvez aussi demander l’effacement de vos données :
      \(site)/candidatures/accuses/\(candidature.numero)/\($0)
      """
    }
    return message(
      candidature, Self.accuse, to: demande.contact.courriel.text,
      [
        "recue": candidature.recueLe.enLettres, "structure": demande.nom,
        "postes": postesEnLettres(demande.postes), "numero": candidature.numero,
        "service": Self.service(candidature.departement, index), "telephone": telephone ?? "",
        "representant": candidature.engagement.courriel,
        "silence": candidature.silenceLe.enLettres,
        "recours": appels("ce refus", candidature.departement), "page": page ?? "",
      ])
  }

  /// The personal link by which the legal representative commits the structure; each sending is a letter.
  func lien(_ candidature: Candidature, jeton: String) -> Message {
    let demande = candidature.demande
    let rang = candidature.engagement.relances.count
    let forward =
      demande.representant == nil
      ? "Transmettez ce message à la personne qui représente légalement la structure." : ""
    return message(
      candidature, Self.engagement, to: candidature.engagement.courriel,
      [
        "transmettre": forward, "contact": demande.contact.nom, "structure": demande.nom,
        "postes": postesEnLettres(demande.postes), "numero": candidature.numero,
        "jusquau": candidature.engagement.limite.enLettres,
        "lien": "\(site)/engagement/\(jeton)",
      ], key: rang == 0 ? nil : "engagement-relance-\(rang)")
  }

  /// The e-mail that notifies a decision; nil when there is none, or nobody to send it to any more:
  /// the letter then goes by post.
  func decision(_ candidature: Candidature) -> Message? {
    guard !candidature.demande.contact.isErased, let decision = candidature.decision,
      let lettre = lettre(candidature)
    else { return nil }
    // A decision that follows another one has a letter of its own.
    return message(
      candidature, Self.decision, to: candidature.demande.contact.courriel.text,
      ["objet": lettre.objet, "numero": candidature.numero, "lettre": lettre.texte],
      key: decision.rang == 1 ? nil : "decision-\(decision.rang)")
  }

  /// The file is to be examined again at a later séance: not a decision, and the day of silence stays.
  func reexamen(_ candidature: Candidature, seance: Int64, le: Jour, phrase: String) -> Message? {
    let demande = candidature.demande
    guard !demande.contact.isErased else { return nil }
    return message(
      candidature, Self.reexamen, to: demande.contact.courriel.text,
      [
        "le": le.enLettres, "structure": demande.nom, "postes": postesEnLettres(demande.postes),
        "raison": phrase, "numero": candidature.numero,
        "appeler": telephone.map { ", ou appelez le " + $0 } ?? "",
        "silence": candidature.silenceLe.enLettres,
      ], key: "reexamen-\(seance)")
  }

  /// What happened to the candidature on a day, told to its contact; nil when there is nobody to write to
  /// any more.
  func auContact(
    _ candidature: Candidature, _ modele: ModeleMessage, le jour: Jour
  ) -> Message? {
    let demande = candidature.demande
    guard !demande.contact.isErased else { return nil }
    return message(
      candidature, modele, to: demande.contact.courriel.text,
      [
        "le": jour.enLettres, "structure": demande.nom, "postes": postesEnLettres(demande.postes),
        "numero": candidature.numero, "telephone": telephone ?? "",
      ])
  }

  /// The code that opens a draft again, once its form says where to write; nil before.
  func brouillon(_ brouillon: Brouillon) -> Message? {
    guard let courriel = AdresseCourriel(brouillon.reponses[.contactCourriel]) else { return nil }
    return catalogue.lettre(
      Self.brouillon,
      [
        "adresse": "\(site)/candidatures/reprise", "code": "\(brouillon.code)",
        "jusquau": brouillon.valableJusquau.enLettres,
      ], key: "brouillon-\(brouillon.id)", to: courriel.text,
      about: .init("brouillon", brouillon.id.rawValue))
  }

  /// The key ends with what the message is, or with `key`: it is sent once, whatever its words.
  func message(
    _ candidature: Candidature, _ modele: ModeleMessage, to: String, _ valeurs: [String: String],
    key: String? = nil
  ) -> Message {
    let kind = key ?? modele.code.split(separator: ".").last.map(String.init) ?? ""
    return catalogue.lettre(
      modele, valeurs, key: "candidature-\(candidature.id)-\(kind)", to: to,
      about: candidature.subject)
  }

  private func appels(_ quoi: String, _ departement: String) -> String {
    """
    Vous pourrez contester \(quoi) dans les \(regles.recours) mois : en écrivant au service qui étudie \
    votre dossier (recours gracieux), ou en saisissant le \(Tribunal.of(departement: departement)), par lettre \
    ou sur www.telerecours.fr.
    """
  }
}
