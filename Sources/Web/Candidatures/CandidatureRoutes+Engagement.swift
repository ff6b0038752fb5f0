import HTTP
import Candidatures
import Design
import HTML
import Kernel

extension CandidatureRoutes {
  func commitmentPage(_ visit: Visit) async throws -> Answer {
    do {
      let candidature = try await ConfirmerEngagement(moyens).read(visit.parameter("jeton"))
      return .page(Self.commitment(try await pages(candidature, visit), visit, nil))
    } catch CandidatureRefusal.lienInvalide { return .page(Self.noLink(.lienInvalide)) }
  }

  /// Confirmed by a button: a mail scanner that opens the link commits nobody.
  func commit(_ visit: Visit) async throws -> Answer {
    let jeton = visit.parameter("jeton")
    do {
      _ = try await ConfirmerEngagement(moyens)(
        jeton, nom: visit.form.text("nom"), by: visit.geste())
      return .seeOther("/engagement/\(jeton)")
    } catch CandidatureRefusal.nomManquant {
      let candidature = try await ConfirmerEngagement(moyens).read(jeton)
      return .page(
        Self.commitment(
          try await pages(candidature, visit), visit, CandidatureRefusal.nomManquant.phrase))
    } catch let refusal as CandidatureRefusal { return .page(Self.noLink(refusal)) }
  }

  private static func commitment(
    _ pages: PagesDossier, _ visit: Visit, _ erreur: String?
  ) -> Page {
    let candidature = pages.candidature
    let demande = pages.demande
    let jetons = visit.jetons
    let champ = Champ(
      "nom", "Votre prénom et votre nom", valeur: visit.form.text("nom"), erreur: erreur,
      autocomplete: "name")
    return Page(
      "Engager \(demande.nom)", status: erreur == nil ? .ok : .unprocessable,
      section: .candidater, hasErrors: erreur != nil
    ) { h in
      h.titre(
        "Engager \(demande.nom)",
        chapo: "Relisez la demande. Seule la personne qui représente légalement la structure peut "
          + "la confirmer.")
      h.erreurs([champ])
      h.carte("demande", "Dossier n°\u{A0}\(candidature.numero)") { h in
        h.faits { h in
          h.fait("Demande", Francais.pluriel(demande.postes, "poste", "postes"))
          h.fait("Lieux d’exercice") { h in pages.places(&h) }
          h.fait("À partir du", Francais.jourLong(demande.dateDebut))
          h.fait("Déposée par", demande.contact.nom)
          if !demande.motivation.isEmpty { h.fait("Le projet", demande.motivation) }
          h.fait("Reçue le", Francais.jourLong(candidature.recueLe))
        }
      }
      guard candidature.engagement.confirmeLe == nil else {
        h.confirmation("L’engagement est confirmé") { h in
          h.raw(
            "<p>Merci. La préfecture étudie la candidature. Vous n’avez rien d’autre à faire.</p>")
        }
        return
      }
      if let refus = candidature.engagement.refuseLe {
        h.encart(
          "Vous avez refusé le \(Francais.jourLong(visit.environment.local(refus).jour)).",
          "La personne qui a déposé la demande est prévenue. Si vous changez d’avis, vous pouvez "
            + "encore confirmer.")
      }
      h.formulaire("/engagement/\(visit.parameter("jeton"))", jetons) { h in
        h.champ(champ)
        h.raw("<p class=\"texte\">En confirmant, vous engagez la structure à recruter au moins au ")
        h.raw("salaire minimum, à temps plein, et à payer ce que l’aide ne couvre pas.</p>")
        h.actions { h in h.bouton("Je confirme l’engagement") }
      }
      guard candidature.engagement.refuseLe == nil else { return }
      h.raw(
        "<p class=\"texte\">Vous n’êtes pas d’accord\u{A0}? Dites-le\u{A0}: sans vous, la structure "
      )
      h.raw("n’est engagée à rien.</p>")
      h.bouton(
        "Je refuse de m’engager", vers: "/engagement/\(visit.parameter("jeton"))/refus",
        second: true)
    }
  }

  static func noLink(_ refusal: CandidatureRefusal) -> Page {
    Page(
      "Lien d’engagement", status: refusal == .lienInvalide ? .notFound : .conflict,
      section: .candidater
    ) { h in
      h.titre("Lien d’engagement", chapo: refusal.phrase)
      h.bouton("Aller à l’accueil", vers: "/")
    }
  }
}
