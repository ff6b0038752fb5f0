import Territoires
import Programme
import Candidats
import Candidatures
import Design
import HTML
import HTTP
import Kernel

extension CandidatRoutes {
  private static let title = "Devenir conseiller numérique"

  func newForm(_ visit: Visit) async throws -> Answer {
    .page(try await form(visit, Inscription(), []))
  }

  /// The form's target. What follows says the same whether the address was known or not.
  func register(_ visit: Visit) async throws -> Answer {
    let reponses = Inscription(visit.form)
    do {
      try await InscrireCandidat(moyens)(
        reponses, brouillon: Self.code(visit), by: visit.geste())
      return .seeOther("/candidats/inscription/suite")
    } catch let refusal as InscriptionRefusal {
      return .page(try await form(visit, reponses, refusal.fautes))
    } catch let refusal as any Refusal where refusal.code == "geste.autreContenu" {
      return .page(try await form(visit, reponses, [], isStale: true))
    }
  }

  func form(
    _ visit: Visit, _ reponses: Inscription, _ fautes: [FauteInscription], isStale: Bool = false,
    draft: BrouillonCandidat? = nil
  ) async throws -> Page {
    let regles = try moyens.regles(at: visit.at)
    let form = FormulaireInscription(
      reponses: reponses, fautes: fautes, regles: regles,
      index: try await moyens.territoires.index())
    let jetons = isStale ? visit.freshJetons : visit.jetons
    let code = (draft?.code ?? Self.code(visit))?.text ?? ""
    let status: HTTPStatus = isStale ? .conflict : fautes.isEmpty ? .ok : .unprocessable
    return Page(
      Self.title, status: status, trail: [("Accueil", "/")], section: .accueil,
      hasErrors: status != .ok
    ) { h in
      h.titre(
        Self.title,
        chapo:
          "Il vous faut une adresse de courriel et 5 minutes. Pas de compte, pas de mot de passe.")
      if isStale {
        h.refus(
          "Rien n’a été envoyé",
          "Cette page a déjà servi à envoyer autre chose. Relisez, puis envoyez de nouveau.")
      }
      if let draft { Self.kept(draft, &h) }
      h.erreurs(form.corrections)
      h.duo { h in
        h.formulaire("/candidats/inscription", jetons) { h in
          form.identity(&h)
          form.address(&h)
          form.rest(&h)
          Self.notice(regles, &h)
          h.coche(form.champ(.information), cochee: reponses[.information] == "oui")
          if !code.isEmpty { h.invisible("brouillon", code) }
          h.actions { h in
            h.bouton("M’inscrire")
            h.bouton("Enregistrer pour plus tard", envoi: "/candidats/inscription/brouillon")
          }
        }
        Self.promise(&h)
      }
    }
  }

  /// What is said before anything is sent (GDPR, article 13).
  private static func notice(_ regles: ReglesCandidat, _ h: inout HTML) {
    h.encart { h in
      h.raw("<h2>Vos données</h2><ul class=\"liste\">")
      h.raw("<li>Elles servent à vous proposer des rencontres avec des structures qui recrutent, ")
      h.raw("et à rien d’autre.</li>")
      h.raw("<li>La préfecture de votre département les lit, sans votre CV. Une structure ne lit ")
      h.raw("que ce qui la concerne, et votre CV seulement si vous lui dites oui.</li><li>")
      h.text(
        "Elles sont effacées \(regles.conservationMois) mois après votre dernière visite, votre CV "
          + "après \(regles.cvConservationMois) mois. Vous êtes prévenu avant.")
      h.raw("</li><li>Vous pouvez les lire, les corriger, les emporter et les effacer vous-même, ")
      h.raw("dans votre espace. Vous pouvez aussi saisir la CNIL.</li></ul>")
    }
  }

  private static func promise(_ h: inout HTML) {
    h.raw("<aside class=\"pile\" aria-label=\"Ce qui vient ensuite\">")
    h.rubrique("suite", "Ce qui vient ensuite") { h in
      h.suite([
        EtapeSuite("Vous confirmez votre adresse", phrase: "Par le lien du courriel."),
        EtapeSuite(
          "Vous recevez des propositions de rencontre",
          phrase: "Trois à la fois au plus. À chacune, vous dites oui ou non."),
        EtapeSuite(
          "La structure vous répond",
          phrase: "Avec une date limite, et une raison si c’est non."),
      ])
      h.raw("<p class=\"petit\">Ni votre âge, ni votre adresse, ni un score ne vous classent.</p>")
    }
    h.raw("<p class=\"petit\">Déjà inscrit\u{A0}? <a href=\"/candidats/lien\">Recevoir le lien de ")
    h.raw("mon espace</a></p><p class=\"petit\">Un brouillon\u{A0}? <a ")
    h.raw("href=\"/candidats/inscription/reprise\">Reprendre avec mon code</a></p></aside>")
  }

  func registered(_ visit: Visit) -> Page {
    let isDemonstration = visit.environment.settings.demonstration
    return Page("Regardez vos courriels", trail: [("Accueil", "/")], section: .accueil) { h in
      h.titre(
        "Regardez vos courriels", chapo: "Un message part vers l’adresse que vous avez donnée.")
      h.confirmation("Votre inscription est reçue") { h in
        h.raw("<p>Ouvrez le lien du message pour confirmer votre adresse. Si vous étiez déjà ")
        h.raw("inscrit, ce lien ouvre votre espace.</p>")
      }
      h.raw("<p class=\"texte\">Rien dans une heure\u{A0}? Regardez les indésirables, ou ")
      h.raw("<a href=\"/candidats/lien\">demandez un nouveau lien</a>.</p>")
      if isDemonstration {
        h.raw("<p class=\"petit doux\">Démonstration\u{A0}: les courriels se lisent ")
        h.raw("<a href=\"/demo/courriels\">ici</a>.</p>")
      }
    }
  }

  func linkForm(_ visit: Visit) async throws -> Answer { .page(link(visit, nil)) }

  func sendLink(_ visit: Visit) async throws -> Answer {
    do {
      try await DemanderLienCandidat(moyens)(visit.form.text("courriel"), by: visit.geste())
    } catch let refusal as CandidatRefusal { return .page(link(visit, refusal.phrase)) }
    return .seeOther("/candidats/lien?envoye=oui")
  }

  private func link(_ visit: Visit, _ erreur: String?) -> Page {
    let title = "Retrouver mon espace candidat"
    let jetons = visit.jetons
    let isSent = visit.query.text("envoye") == "oui" && erreur == nil
    let champ = Champ(
      "courriel", "Votre courriel", valeur: visit.form.text("courriel"), erreur: erreur,
      autocomplete: "email")
    return Page(
      title, status: erreur == nil ? .ok : .unprocessable,
      trail: [("Accueil", "/"), ("Devenir conseiller", "/candidats/inscription")],
      section: .accueil, hasErrors: erreur != nil
    ) { h in
      h.titre(title, chapo: "Nous vous envoyons le lien personnel qui ouvre votre espace.")
      if isSent {
        h.confirmation("Demande reçue") { h in
          h.raw("<p>Si cette adresse est inscrite, le lien y arrive dans quelques minutes.</p>")
        }
      }
      h.erreurs([champ])
      h.formulaire("/candidats/lien", jetons) { h in
        h.champ(champ, .email)
        h.actions { h in h.bouton("Recevoir mon lien") }
      }
    }
  }
}
