import Candidatures
import Comptes
package import Courriers
import Kernel

/// Writes the letters of avenants; whoever was erased is not written to.
package struct LettresAvenant: Sendable {
  private let site: String
  private let catalogue: Catalogue

  /// `site`: the address of the site, without a final slash.
  package init(site: String, catalogue: Catalogue = Catalogue()) {
    self.site = site
    self.catalogue = catalogue
  }

  package static let modeles = [modeleAAccepter, modeleIssue]

  /// To the structure that would receive posts: does it agree?
  func aAccepter(
    _ avenant: Avenant, from demandeur: Candidature, to receveur: Candidature
  ) -> Message? {
    message(
      Self.modeleAAccepter, avenant, to: receveur, key: "a-accepter",
      [
        "structure": demandeur.demande.nom, "postes": postesEnLettres(avenant.nombre),
        "effet": avenant.effet.enLettres, "motif": avenant.motif.texte,
        "raison": avenant.phrase, "numero": receveur.numero,
        "adresse": "\(site)/avenants/dossiers/\(receveur.id)",
      ])
  }

  /// To each structure it is about: what the préfecture answered.
  func issue(_ avenant: Avenant, _ contexte: ContexteAvenant) -> [Message] {
    guard let issue = avenant.issue else { return [] }
    let files =
      [contexte.demandeur.candidature] + (contexte.receveur.map { [$0.candidature] } ?? [])
    let auteur = issue.auteur.map { "\($0.prenom) \($0.nom), \($0.qualite), \($0.service)" } ?? ""
    return files.compactMap { file in
      message(
        Self.modeleIssue, avenant, to: file, key: "issue-\(file.id)",
        [
          "objet": Self.objet(avenant, issue), "numero": file.numero,
          "contenu": Self.contenu(avenant, contexte), "raison": issue.raison,
          "effet": issue.sens == .valide ? avenant.effet.enLettres : "",
          "auteur": auteur, "adresse": "\(site)/avenants/dossiers/\(file.id)",
        ])
    }
  }

  private static func objet(_ avenant: Avenant, _ issue: IssueAvenant) -> String {
    let quoi = avenant.nature == .transfert ? "Le transfert de postes" : "L’avenant"
    return quoi + (issue.sens == .valide ? " est validé" : " n’est pas validé")
  }

  private static func contenu(_ avenant: Avenant, _ contexte: ContexteAvenant) -> String {
    let (postes, nom) = (
      postesEnLettres(avenant.nombre), contexte.demandeur.candidature.demande.nom
    )
    return switch avenant.nature {
    case .plus: "\(postes) de plus pour \(nom)"
    case .moins: "\(postes) de moins pour \(nom)"
    case .transfert:
      "\(postes), \(nom) vers \(contexte.receveur?.candidature.demande.nom ?? "")"
    }
  }

  private func message(
    _ modele: ModeleMessage, _ avenant: Avenant, to file: Candidature, key: String,
    _ valeurs: [String: String]
  ) -> Message? {
    guard !file.demande.contact.isErased else { return nil }
    let texte = catalogue.message(modele, valeurs)
    return Message(
      key: "avenant-\(avenant.id)-\(key)", to: file.demande.contact.courriel.text,
      subject: typographie(texte.objet), body: typographie(texte.texte), about: file.subject)
  }

  private static let modeleAAccepter = ModeleMessage(
    "avenant.aAccepter",
    usage: "À la structure qui recevrait des postes\u{A0}: est-elle d’accord\u{A0}?",
    blancs: [
      .init("structure", "qui transfère"), .init("postes", "« 2 postes »"),
      .init("effet", "le premier jour"), .init("motif", "le motif"), .init("raison", "la phrase"),
      .init("numero", "le numéro de votre dossier"),
      .init("adresse", "où répondre", obligatoire: true),
    ],
    objet: "{structure} propose de vous transférer {postes}",
    texte: """
      Bonjour,

      {structure} propose de vous transférer {postes} de conseiller numérique à partir du {effet}. Le motif : {motif}.

      La raison : {raison}

      Rien ne change sans votre accord, ni sans la validation de la préfecture. Pour répondre, dossier {numero} :
      {adresse}
      """)

  private static let modeleIssue = ModeleMessage(
    "avenant.issue", usage: "Aux structures d’un avenant\u{A0}: la réponse de la préfecture.",
    blancs: [
      .init("objet", "validé ou non", obligatoire: true), .init("contenu", "ce qui était demandé"),
      .init("effet", "le premier jour, s’il est validé"),
      .init("raison", "pourquoi, s’il ne l’est pas"),
      .init("auteur", "qui signe"), .init("numero", "le numéro du dossier"),
      .init("adresse", "où relire les postes"),
    ],
    objet: "{objet}, dossier {numero}",
    texte: """
      Bonjour,

      {objet} : {contenu}.

      Il prend effet le {effet}.

      La raison : {raison}

      {auteur}

      Vos postes, dossier {numero} : {adresse}
      """)
}
