import HTTP
import Candidatures
import Comptes
import Design
import HTML
import Kernel
import Territoires

extension CandidatureRoutes {
  private static let title = "Candidater pour accueillir un conseiller numérique"

  func newForm(_ visit: Visit) async throws -> Answer {
    .page(try form(visit, Reponses(), [], nil))
  }

  /// The form; 422 when answers are to correct, 409 when the SIRET is already registered.
  func form(
    _ visit: Visit, _ reponses: Reponses, _ fautes: [Faute], _ brouillon: Brouillon?,
    jumelle: String? = nil, reconnue: Reconnaissance? = nil, fresh: Bool = false,
    refus: String? = nil, placeAsked: Bool = false
  ) throws -> Page {
    let form = FormulaireCandidature(
      reponses: reponses, fautes: fautes, regles: try moyens.regles(on: visit.today),
      today: visit.today, brouillon: brouillon, placeAsked: placeAsked,
      jumelle: jumelle ?? reconnue?.numero)
    let jetons = jumelle == nil && !fresh ? visit.jetons : visit.freshJetons
    let saved = brouillon.map { visit.environment.local($0.enregistreLe) }
    let status: HTTPStatus =
      jumelle != nil || refus != nil ? .conflict : fautes.isEmpty ? .ok : .unprocessable
    return Page(
      Self.title, status: status, trail: [("Accueil", "/")], section: .candidater,
      hasErrors: status != .ok
    ) { h in
      h.titre(
        Self.title,
        chapo: "Il vous faut le SIRET, le nombre de postes, leurs lieux et 10 minutes. Vous pouvez "
          + "vous arrêter et reprendre avec un code.")
      h.duo { h in
        h.pile { h in
          if let refus { h.refus("Rien n’a été envoyé", refus) }
          if let reconnue { Self.recognised(reconnue, &h) }
          h.erreurs(fautes.map { ($0.field, $0.question.nom, $0.phrase) })
          form.write(jetons, into: &h)
        }
        h.raw("<aside class=\"pile\" aria-label=\"Votre brouillon\">")
        if let brouillon, let saved { Self.draftCard(brouillon, saved: saved, &h) }
        Self.aside(&h)
        h.raw("</aside>")
      }
    }
  }

  static func draftCard(
    _ brouillon: Brouillon, saved: HeureLocale, _ h: inout HTML
  ) {
    h.codeBrouillon(brouillon.code.description, titre: "Votre brouillon est enregistré") { h in
      h.raw("<p class=\"petit\">Notez ce code\u{A0}: il rouvre votre dossier ici ou sur un autre ")
      h.raw("ordinateur, jusqu’au ")
      h.text(Francais.jourLong(brouillon.valableJusquau))
      h.raw(".</p>")
      h.element(
        "p", .class("petit doux"),
        text: "Dernier enregistrement\u{A0}: \(Francais.moment(saved)).")
    }
  }

  static func aside(_ h: inout HTML) {
    h.rubrique("deja", "À votre rythme") { h in
      h.raw(
        "<p class=\"petit\"><a href=\"/candidatures/structures/etapes\">Une question à la fois, en "
      )
      h.raw("six étapes</a></p>")
      h.raw("<p class=\"petit\"><a href=\"/candidatures/reprise\">Reprendre avec mon code</a></p>")
      h.raw("<p class=\"petit\"><a href=\"/interets/nouveau\">Seulement dire notre intérêt</a></p>")
      h.raw("<p class=\"petit\"><a href=\"/appels-a-candidatures\">Les dates des appels</a></p>")
    }
  }

  /// The form's target: a deposit, or a draft when that button was pressed.
  func deposit(_ visit: Visit) async throws -> Answer {
    let code = CodeLisible(visit.form.text("brouillon"))
    let reponses = Reponses(visit.form)
    switch visit.form.text("action") {
    case "brouillon": return try await saveDraft(visit, reponses, code)
    case "siret": return try await fillIn(visit, reponses, code, step: nil)
    case "lieu":
      return .page(
        try form(
          visit, reponses.withOnePlaceMore, [], try await draft(code, visit), placeAsked: true))
    default: break
    }
    do {
      let candidature = try await DeposerCandidature(moyens)(
        reponses, brouillon: code, acteur: visit.acteur, by: visit.geste())
      return .seeOther(receiptAddress(candidature))
    } catch let refusal as DemandeRefusal {
      return .page(try form(visit, reponses, refusal.fautes, try await draft(code, visit)))
    } catch CandidatureRefusal.dejaInscrite(let numero) {
      return .page(
        try form(visit, reponses, [], try await draft(code, visit), jumelle: numero))
    } catch let refusal as CandidatureRefusal where refusal.isCall {
      return .page(
        try form(visit, reponses, [], try await draft(code, visit), refus: refusal.phrase))
    } catch let refusal as any Refusal where refusal.code == "geste.autreContenu" {
      return .page(
        try form(
          visit, reponses, [], try await draft(code, visit), fresh: true,
          refus: "Cette page a déjà servi à envoyer autre chose. Relisez, puis envoyez de nouveau.")
      )
    }
  }

  func draft(_ code: CodeLisible?, _ visit: Visit) async throws -> Brouillon? {
    guard let code else { return nil }
    return try? await ReprendreBrouillon(moyens)(code.text, at: visit.at)
  }

  private func saveDraft(
    _ visit: Visit, _ reponses: Reponses, _ code: CodeLisible?
  ) async throws -> Answer {
    let saved = try await keep(reponses, at: .structure, code, visit)
    return .seeOther(draftAddress(saved, step: nil))
  }

  /// Saves the answers in the draft of that code, or in a new one when it opens none.
  func keep(
    _ reponses: Reponses, at etape: EtapeFormulaire, _ code: CodeLisible?, _ visit: Visit
  ) async throws -> Brouillon {
    let save = EnregistrerBrouillon(moyens)
    do {
      return try await save(reponses, etape: etape.rawValue, code: code, by: visit.geste())
    } catch CandidatureRefusal.brouillonIntrouvable {
      return try await save(reponses, etape: etape.rawValue, code: nil, by: visit.geste())
    }
  }

  /// Where a saved draft is shown: on one page, or at one step.
  func draftAddress(_ draft: Brouillon, step: EtapeFormulaire?) -> Href {
    let jeton = draft.jeton(moyens.digests).text
    let page: Href = "/candidatures/brouillons/\(draft.id)/\(jeton)"
    return step.map { page.adding("etape", String($0.rawValue)) } ?? page
  }

  func draftPage(_ visit: Visit) async throws -> Answer {
    do {
      let draft = try await OuvrirBrouillon(moyens)(
        visit.id(), jeton: visit.parameter("jeton"), at: visit.at)
      let reconnue = try await recognition(draft.reponses, visit)
      if let etape = Int(visit.query.text("etape")).flatMap(EtapeFormulaire.init(rawValue:)) {
        return .page(try step(visit, etape, draft.reponses, [], draft, reconnue: reconnue))
      }
      return .page(try form(visit, draft.reponses, [], draft, reconnue: reconnue))
    } catch CandidatureRefusal.brouillonIntrouvable { throw NotFound() }
  }

  func resumePage(_ visit: Visit) async throws -> Answer { .page(Self.reprise.page(visit)) }

  /// Opens the draft again. The code never stands in an address.
  func resume(_ visit: Visit) async throws -> Answer {
    do {
      let draft = try await ReprendreBrouillon(moyens)(visit.form.text("code"), at: visit.at)
      let etape = draft.etape > 1 ? EtapeFormulaire(rawValue: draft.etape) : nil
      return .seeOther(draftAddress(draft, step: etape))
    } catch CandidatureRefusal.brouillonIntrouvable {
      return .page(Self.reprise.page(visit, CandidatureRefusal.brouillonIntrouvable.phrase))
    }
  }

  private static let reprise = ReprisePage(
    titre: "Reprendre ma candidature",
    formulaire: ("Accueillir un poste", "/candidatures/structures/nouvelle"),
    section: .candidater, envoi: "/candidatures/reprise")
}
