import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Structures

/// Joining the file of a structure that has one: asking, and saying yes.
extension CandidatureRoutes {
  var joiningRoutes: [Route] {
    [
      .get("/candidatures/rejoindre", example: "/candidatures/rejoindre?siret=99993002700019") {
        .page(try await joiningForm($0, nil))
      },
      .post(
        "/candidatures/rejoindre", .everyone, useCase: "RejoindreDossier", limit: .secret, join),
      .get("/candidatures/rejoindre/transmise", example: "/candidatures/rejoindre/transmise") { _ in
        .page(Self.asked)
      },
      .get(
        "/rattachement/{jeton}",
        example: "/rattachement/50JqmlId1JDV681CryeXc9XFDs47zqDmW2WhMbeicmE",
        useCase: "AccepterRattachement", limit: .secret, invitation),
      .post(
        "/rattachement/{jeton}", .everyone, useCase: "AccepterRattachement", limit: .secret, letIn),
    ]
  }

  private func join(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    let identifiant = Reponses([.siret: [form.text("siret")], .ridet: [form.text("siret")]])
      .identifiant
    guard let identifiant else {
      return .page(try await joiningForm(visit, ("siret", "Ce n’est ni un SIRET ni un RIDET.")))
    }
    guard let courriel = AdresseCourriel(form.text("courriel")) else {
      return .page(
        try await joiningForm(
          visit, ("courriel", "Écrivez une adresse complète, comme mairie@exemple.fr.")))
    }
    do {
      let issue = try await RejoindreDossier(moyens)(
        identifiant, nom: form.text("nom"), courriel: courriel, acteur: visit.acteur,
        by: visit.geste())
      if case .ouvert(let id) = issue { return .seeOther("/candidatures/\(id)") }
      return .seeOther("/candidatures/rejoindre/transmise")
    } catch CandidatureRefusal.introuvable {
      return .page(
        try await joiningForm(
          visit,
          ("siret", "Aucune candidature ne porte ce numéro\u{A0}: vous pouvez en déposer une.")))
    } catch CandidatureRefusal.nomManquant {
      return .page(
        try await joiningForm(visit, ("nom", CandidatureRefusal.nomManquant.phrase)))
    } catch let refusal as CandidatureRefusal {
      return .page(try await joiningForm(visit, ("siret", refusal.phrase)))
    }
  }

  /// Filled in for who is signed in.
  private func joiningForm(
    _ visit: Visit, _ faute: (field: String, phrase: String)?
  ) async throws -> Page {
    let compte: Compte? =
      if let id = visit.acteur.compte { try await moyens.comptes.compte(id) } else { nil }
    let jetons = visit.jetons
    func champ(_ name: String, _ label: String, _ own: String, aide: String? = nil) -> Champ {
      Champ(
        name, label, aide: aide, valeur: visit.form[name] ?? own,
        erreur: faute?.field == name ? faute?.phrase : nil)
    }
    let champs = [
      champ("siret", "SIRET ou RIDET de la structure", visit.query.text("siret")),
      champ("nom", "Vos prénom et nom", compte?.identite.nomComplet ?? ""),
      champ(
        "courriel", "Votre courriel", compte?.courriel.text ?? "",
        aide: "La personne à joindre du dossier vous y répondra."),
    ]
    return Page(
      "Rejoindre un dossier", status: faute == nil ? .ok : .unprocessable,
      trail: [("Accueil", "/"), ("Accueillir un poste", "/candidatures/structures/nouvelle")],
      section: .candidater, hasErrors: faute != nil
    ) { h in
      h.titre(
        "Rejoindre un dossier",
        chapo:
          "Votre structure a déjà une candidature\u{A0}? La personne qui l’a déposée reçoit un "
          + "message avec votre nom. Elle seule décide de ce qu’elle partage.")
      h.erreurs(champs)
      h.formulaire("/candidatures/rejoindre", jetons) { h in
        h.champ(champs[0], .nombre)
        h.champ(champs[1])
        h.champ(champs[2], .email)
        h.actions { h in h.bouton("Demander à rejoindre") }
      }
    }
  }

  private static let asked = Page(
    "Demande transmise", trail: [("Accueil", "/")], section: .candidater
  ) { h in
    h.titre(
      "Votre demande est transmise",
      chapo: "La personne à joindre du dossier reçoit votre nom et votre courriel.")
    h.raw(
      "<p class=\"texte\">Si vous avez un compte, le dossier apparaîtra dans «\u{A0}Mes dossiers\u{A0}» "
    )
    h.raw(
      "dès qu’elle aura dit oui. Sans réponse, appelez la préfecture\u{A0}: elle connaît le dossier.</p>"
    )
  }

  private func invitation(_ visit: Visit) async throws -> Answer {
    do {
      let (rattachement, candidature, nom) = try await AccepterRattachement(moyens).read(
        visit.parameter("jeton"))
      return .page(Self.invitation(rattachement, candidature, nom, visit))
    } catch let refusal as CandidatureRefusal { return .page(Self.dead(refusal)) }
  }

  /// Confirmed by a button: a mail scanner that opens the link lets nobody in.
  private func letIn(_ visit: Visit) async throws -> Answer {
    let jeton = visit.parameter("jeton")
    do {
      try await AccepterRattachement(moyens)(jeton, by: visit.geste())
      return .seeOther("/rattachement/\(jeton)")
    } catch let refusal as CandidatureRefusal { return .page(Self.dead(refusal)) }
  }

  private static func invitation(
    _ rattachement: Rattachement, _ candidature: Candidature, _ nom: String, _ visit: Visit
  ) -> Page {
    let jetons = visit.jetons
    return Page("Ouvrir le dossier \(candidature.numero)", section: .candidater) { h in
      h.titre(
        "Ouvrir le dossier \(candidature.numero)",
        chapo: "\(nom) souhaite suivre la candidature déposée par \(candidature.demande.nom).")
      guard rattachement.accepteLe == nil else {
        return h.confirmation("C’est fait") { h in
          h.raw("<p>Cette personne lit maintenant le dossier et sa réponse.</p>")
        }
      }
      h.raw(
        "<p class=\"texte\">Elle lira tout le dossier, vos coordonnées comprises. Si vous ne la ")
      h.raw("connaissez pas, fermez cette page\u{A0}: elle ne voit rien.</p>")
      h.formulaire("/rattachement/\(visit.parameter("jeton"))", jetons) { h in
        h.actions { h in h.bouton("Lui ouvrir le dossier") }
      }
    }
  }

  private static func dead(_ refusal: CandidatureRefusal) -> Page {
    Page(
      "Lien de rattachement", status: refusal == .lienInvalide ? .notFound : .conflict,
      section: .candidater
    ) { h in
      h.titre("Lien de rattachement", chapo: refusal.phrase)
      h.bouton("Aller à l’accueil", vers: "/")
    }
  }
}
