import Comptes
import Candidatures
import Design
import HTML
import Kernel
import Territoires

extension CandidatureRoutes {
  /// Where a deposit leads: an address nobody can guess, to load again or to keep.
  func receiptAddress(_ candidature: Candidature) -> Href {
    let jeton = candidature.jetonAccuse(moyens.digests).text
    return "/candidatures/accuses/\(candidature.numero)/\(jeton)"
  }

  func receipt(_ visit: Visit) async throws -> Answer {
    do {
      let candidature = try await LireAccuse(moyens)(
        numero: visit.parameter("numero"), jeton: visit.parameter("jeton"))
      return .page(try await acknowledgement(candidature, visit, refusal: nil))
    } catch CandidatureRefusal.introuvable { throw NotFound() }
  }

  /// The representative's link once more, asked from the acknowledgement.
  func remindFromReceipt(_ visit: Visit) async throws -> Answer {
    let (numero, jeton) = (visit.parameter("numero"), visit.parameter("jeton"))
    do {
      let candidature = try await RelancerEngagement(moyens)(
        numero: numero, jeton: jeton, by: visit.geste())
      return .seeOther(receiptAddress(candidature))
    } catch CandidatureRefusal.introuvable { throw NotFound() } catch let refusal
      as CandidatureRefusal
    {
      let candidature = try await LireAccuse(moyens)(numero: numero, jeton: jeton)
      return .page(try await acknowledgement(candidature, visit, refusal: refusal))
    }
  }

  /// What happened, what comes next, when, whom to call, how to contest. Names nobody: the address may
  /// be passed on.
  private func acknowledgement(
    _ candidature: Candidature, _ visit: Visit, refusal: CandidatureRefusal?
  ) async throws -> Page {
    let index = try await moyens.territoires.index()
    let service = Lettres.service(candidature.departement, index)
    let regles = try moyens.regles(on: candidature.recueLe)
    let telephone = moyens.telephone
    let tribunal = Lettres.tribunal(candidature.departement)
    let demande = candidature.demande
    let asked = try await moyens.store.demandeEffacement(candidature.id)
    let jetons = visit.freshJetons
    let own = receiptAddress(candidature)
    let suite = SuiteAccuse(
      pages: try await pages(candidature, visit), regles: regles, tribunal: tribunal,
      lettre: candidature.decision == nil
        ? nil : try await NotifierDecision(moyens).letter(candidature))
    let engagement = Self.engagement(candidature, visit)
    return Page(
      "Candidature reçue", status: refusal == nil ? .ok : .conflict, trail: [("Accueil", "/")],
      section: .candidater, hasErrors: refusal != nil
    ) { h in
      h.titre(
        "Votre candidature est bien reçue",
        chapo: "Gardez ce numéro\u{A0}: il est aussi dans le courriel que nous vous envoyons. "
          + "L’adresse de cette page la rouvre quand vous voulez.")
      if let refusal { h.refus("Rien n’a été modifié", refusal.phrase) }
      h.element(
        "p", .class("num grand"), Attribute("data-numero", candidature.numero),
        text: candidature.numero)
      suite.answers(&h)
      h.rubrique("accuse", "Accusé de réception") { h in
        h.faits { h in
          h.fait("Structure", demande.nom)
          h.fait("Demande", Francais.pluriel(demande.postes, "poste", "postes"))
          h.fait("Lieux d’exercice") { h in suite.pages.places(&h) }
          h.fait("Reçue le", Francais.jourLong(candidature.recueLe))
          h.fait("Service qui l’étudie", service)
          if let telephone { h.fait("Téléphone") { h in h.telephone(telephone) } }
          if !suite.pages.etat.isClosed {
            h.fait(
              "Si l’État se tait",
              "La demande est refusée le \(Francais.jourLong(candidature.silenceLe))")
          }
        }
      }
      suite.whatFollows(&h)
      Self.commitmentSection(candidature, engagement, own, jetons, &h)
      h.rubrique("deliberation", "Pour votre conseil") { h in
        h.raw(
          "<p class=\"texte\">Le modèle de délibération est déjà rempli avec votre demande.</p>")
        h.actions { h in
          h.bouton(
            "Lire la délibération", vers: "\(path: own.text)/documents/deliberation", second: true)
          h.telechargement(
            "Délibération, PDF", "\(path: own.text)/documents/deliberation.pdf")
        }
      }
      suite.contest(&h)
      h.rubrique("donnees", "Vos données") { h in
        Self.ownData(demande.contact.isErased, asked, "\(path: own.text)/effacement", jetons, &h)
      }
    }
  }

  private static func commitmentSection(
    _ candidature: Candidature, _ engagement: String, _ own: Href, _ jetons: Jetons,
    _ h: inout HTML
  ) {
    h.rubrique("engagement", "L’engagement de la structure") { h in
      h.element("p", .class("texte"), text: engagement)
      if candidature.awaitsEngagement {
        h.bouton(
          "Renvoyer le lien d’engagement", post: "\(path: own.text)/relance",
          jetons.pour("relance"), second: true)
      }
    }
  }

  /// Where the commitment is at; the address it was sent to is not shown, the page may be passed on.
  private static func engagement(_ candidature: Candidature, _ visit: Visit) -> String {
    let engagement = candidature.engagement
    func day(_ instant: Instant) -> String {
      Francais.jourLong(visit.environment.local(instant).jour)
    }
    if let le = engagement.confirmeLe { return "Il est confirmé depuis le \(day(le))." }
    if let le = engagement.refuseLe {
      return "La personne qui représente la structure l’a refusé le \(day(le)). Sans lui, aucun "
        + "poste ne peut être accordé."
    }
    guard candidature.awaitsEngagement else { return "Il n’est plus attendu." }
    guard let last = engagement.relances.last else {
      return "Il est attendu. La personne qui représente la structure n’a rien reçu\u{A0}? Faites "
        + "partir le lien de nouveau."
    }
    return "Il est attendu. Le lien est parti de nouveau le \(day(last.le))."
  }
}
