import Programme
import Structures
import Kernel
import Territoires

extension Lettres {
  /// The letter that answers a candidature: what is decided, why, what remains possible, how to
  /// contest. Nil as long as nothing is decided.
  package func lettre(_ candidature: Candidature) -> Lettre? {
    guard let decision = candidature.decision else { return nil }
    let demande = candidature.demande
    let departement = index.departement(candidature.departement)
    let place = departement.map { $0.prefecture.nom + ", le " } ?? "Le "
    let day = (decision.notifieeLe ?? decision.le).enLettres
    let erased = demande.contact.isErased
    let notified =
      decision.notifieeLe == nil || erased ? "" : " Notifié le même jour par courriel."
    return Lettre(
      expediteur: sender(
        decision.auteur.service, Self.service(candidature.departement, index),
        town: departement.map { commune($0.prefecture.commune) } ?? []),
      destinataire: [demande.nom] + (erased ? [] : [demande.contact.nom])
        + commune(demande.commune),
      date: place + day + "." + notified, objet: objet(decision, demande),
      reference: "Dossier n°\u{A0}\(candidature.numero)",
      corps: corps(candidature, decision), signature: signature(decision.auteur))
  }

  /// Who writes, where, and whom to call.
  private func sender(_ service: String, _ prefecture: String, town: [String]) -> [String] {
    (service == prefecture ? [prefecture] : [prefecture, service]) + town
      + [telephone.map { "Téléphone\u{A0}: " + $0 }].compactMap { $0 }
  }

  private func commune(_ code: String) -> [String] {
    guard let commune = index.resolve(code)?.commune else { return [] }
    return [([commune.codesPostaux.first].compactMap { $0 } + [commune.nom]).joined(separator: " ")]
  }

  private func objet(_ decision: Decision, _ demande: Demande) -> String {
    let postes = postesEnLettres(demande.postes)
    switch decision.texte.postes {
    case 0: return "Votre demande de \(postes) n’est pas retenue"
    case demande.postes: return "Votre demande de \(postes) est acceptée"
    default:
      return "Votre demande est acceptée pour \(postesEnLettres(decision.texte.postes)) "
        + "sur \(demande.postes)"
    }
  }

  private func corps(
    _ candidature: Candidature, _ decision: Decision
  ) -> [Lettre.Paragraphe] {
    let demande = candidature.demande
    var corps = [
      Lettre.Paragraphe("Madame, Monsieur,"),
      Lettre.Paragraphe(
        "Vous avez demandé, le \(candidature.recueLe.enLettres), à accueillir "
          + "\(postesEnLettres(demande.postes)) de conseiller numérique. \(heard(candidature, decision))"
          + "\(answer(decision, demande))"),
    ]
    corps += reason(decision) + weighed(decision, candidature)
    corps.append(possible(decision, demande))
    return corps + [contest(candidature, decision), closing]
  }

  /// Who was heard before the decision.
  private func heard(_ candidature: Candidature, _ decision: Decision) -> String {
    let avis =
      candidature.avis?.renduLe == nil ? "" : "Le préfet a donné son avis sur votre dossier. "
    guard case .seance = decision.origine else { return avis }
    return avis + "Le comité de sélection l’a étudié, puis a fait une proposition. "
  }

  private func answer(_ decision: Decision, _ demande: Demande) -> String {
    let day = "Le \(decision.le.enLettres), j’ai décidé "
    let postes = decision.texte.postes
    guard postes > 0 else { return day + "de ne pas y donner de suite favorable." }
    let aide = regles.aides.parPoste(demande.type.type.employeur)
    let total = aide * postes
    return day
      + "de vous accorder \(postesEnLettres(postes)), soit une aide de "
      + "\(total.enEuros) sur toute la durée des contrats."
  }

  private func reason(_ decision: Decision) -> [Lettre.Paragraphe] {
    let motif = regles.tousMotifs.first { $0.code == decision.texte.motif }
      .map { "Motif (\($0.code)), \($0.texte). " }
    let texte = (motif ?? "") + decision.texte.phrase
    return texte.isEmpty ? [] : [Lettre.Paragraphe(texte, fort: "La raison.")]
  }

  /// An act that a computation prepared says so, and how to ask for its rules (CRPA, L. 311-3-1 and
  /// R. 311-3-1-1).
  private func weighed(
    _ decision: Decision, _ candidature: Candidature
  ) -> [Lettre.Paragraphe] {
    guard !decision.calcul.isEmpty else { return [] }
    return [
      Lettre.Paragraphe(
        "Un calcul a aidé à préparer cette décision\u{A0}: \(decision.calcul) Il n’a rien décidé. "
          + "Vous pouvez en demander les règles, et ce qu’elles ont donné pour votre dossier, par "
          + "simple lettre ou courriel au service nommé en tête, en citant le dossier "
          + "n°\u{A0}\(candidature.numero)\(online). Sans réponse sous un mois, vous pouvez saisir la "
          + "Commission d’accès aux documents administratifs (www.cada.fr).",
        fort: "Ce qu’un calcul a pesé.")
    ]
  }

  /// Where the structure reads its own line of a calculation at once; nothing without an address.
  private var online: String {
    site.isEmpty
      ? ""
      : ", ou tout de suite, depuis votre compte, sur \(site)/calculs avec le bouton «\u{A0}Demander ma ligne\u{A0}»"
  }

  private func possible(_ decision: Decision, _ demande: Demande) -> Lettre.Paragraphe {
    guard decision.texte.postes == demande.postes else {
      return Lettre.Paragraphe(
        "Vous pouvez vous porter sur un autre lieu d’exercice, ou mutualiser un poste avec une autre "
          + "structure. Le service nommé en tête de ce courrier vous y aide"
          + (telephone.map { " au \($0)." } ?? "."), fort: "Ce qui reste possible.")
    }
    return Lettre.Paragraphe(
      "Vous allez recevoir la convention à signer. Le recrutement commence ensuite.",
      fort: "La suite.")
  }

  private func contest(_ candidature: Candidature, _ decision: Decision) -> Lettre.Paragraphe {
    let limit = decision.notifieeLe.map { " (jusqu’au \(regles.recours(apres: $0).enLettres))" }
    let tribunal = Tribunal.of(departement: candidature.departement)
    return Lettre.Paragraphe(
      "Vous avez \(regles.recours) mois à compter de la réception de ce courrier\(limit ?? "") pour "
        + "m’écrire (recours gracieux), ou pour saisir le \(tribunal), par lettre ou sur "
        + "www.telerecours.fr. Si vous m’écrivez d’abord, ce délai repart de ma réponse ; sans "
        + "réponse sous \(regles.silence) mois, votre recours est rejeté, et vous avez alors "
        + "\(regles.recours) mois pour saisir le tribunal.", fort: "Si vous n’êtes pas d’accord.")
  }

  private var closing: Lettre.Paragraphe {
    Lettre.Paragraphe("Je vous prie de recevoir, Madame, Monsieur, mes salutations distinguées.")
  }

  private func signature(_ auteur: AuteurDecision) -> [String] {
    (auteur.delegation.isEmpty ? [] : [auteur.delegation + ","])
      + ["\(auteur.prenom) \(auteur.nom)", auteur.qualite, auteur.service]
  }
}
