import Comptes
import Design
import HTML
import HTTP
import Kernel

/// « Nous sommes le … »: moves the demonstration on along its story. Only where it is on.
package struct DateDemoRoutes: Sendable {
  private let horloge: any HorlogeDemonstration

  package init(_ horloge: any HorlogeDemonstration) { self.horloge = horloge }

  package var routes: [Route] {
    [
      .get("/demo/date", example: "/demo/date") { visit in
        .page(try await page(visit, saisie(visit, jour: "", heure: "", refus: nil)))
      },
      .post("/demo/date", .everyone, useCase: "AvancerDemonstration", advance),
      .post("/demo/recommencement", .everyone, useCase: "RecommencerDemonstration", restart),
    ]
  }

  private func advance(_ visit: Visit) async throws -> Answer {
    let (jour, heure) = (visit.form.text("jour"), visit.form.text("heure"))
    guard let target = moment(jour, heure, visit) else {
      return .page(
        try await page(visit, saisie(visit, jour: jour, heure: heure, refus: .illisible)))
    }
    do {
      try await horloge.avancer(jusqua: target)
      return .seeOther("/demo/date")
    } catch let refusal as HorlogeRefusal {
      return .page(
        try await page(
          visit, saisie(visit, jour: jour, heure: heure, refus: .horloge(refusal))))
    }
  }

  private func restart(_ visit: Visit) async throws -> Answer {
    let wanted = visit.form.text("arret")
    guard let arret = horloge.arrets.first(where: { $0.cle == wanted }) else { throw NotFound() }
    do {
      try await horloge.recommencer(au: arret.at)
      return .seeOther("/demo/comptes")
    } catch let refusal as HorlogeRefusal {
      return .page(
        try await page(visit, saisie(visit, jour: "", heure: "", refus: .horloge(refusal))))
    }
  }

  private func moment(_ jour: String, _ heure: String, _ visit: Visit) -> Instant? {
    let parts = heure.split { ":hH ".contains($0) }.map { Int($0) }
    guard let day = Jour(typed: jour), let hour = parts.first ?? nil, (0...23).contains(hour),
      parts.count <= 2, let minute = parts.count == 2 ? parts[1] : 0, (0...59).contains(minute)
    else { return nil }
    return visit.environment.fuseaux.instant(HeureLocale(day, hour, minute), in: .paris)
  }

  private enum Refus {
    case illisible
    case horloge(HorlogeRefusal)
    var phrase: String {
      switch self {
      case .illisible: "Écrivez la date comme 08/04/2021 et l’heure comme 9:00."
      case .horloge(let refusal): refusal.phrase
      }
    }
  }

  /// The two fields as they were typed, or tomorrow morning.
  private func saisie(
    _ visit: Visit, jour: String, heure: String, refus: Refus?
  ) -> [Champ] {
    let tomorrow = Francais.jourCourt(visit.today.adding(days: 1))
    return [
      Champ(
        "jour", "Aller au", aide: "Comme 08/04/2021.", valeur: jour.isEmpty ? tomorrow : jour,
        erreur: refus?.phrase, largeur: .moyen),
      Champ(
        "heure", "À", aide: "Comme 9:00.", valeur: heure.isEmpty ? "9:00" : heure,
        largeur: .court),
    ]
  }

  private func page(_ visit: Visit, _ champs: [Champ]) async throws -> Page {
    let now = visit.environment.local(visit.environment.clock.now())
    let hasErrors = champs.contains { $0.erreur != nil }
    let missed = try await horloge.etapesEmpechees()
    let arrets = horloge.arrets
    return Page(
      "La date de la démonstration", status: hasErrors ? .unprocessable : .ok,
      trail: [("Accueil", "/"), ("Démonstration", "/demo/comptes")], hasErrors: hasErrors
    ) { h in
      h.titre(
        "Nous sommes le \(Francais.moment(now))",
        chapo: "Avancez la date\u{A0}: les avis, les séances, les rappels et les réponses de "
          + "l’histoire arrivent à leur jour, sans attendre.")
      h.erreurs(champs)
      Self.missed(missed, &h)
      h.rubrique("avancer", "Avancer") { h in
        Self.stops(arrets.filter { $0.at > visit.environment.clock.now() }, visit, &h)
        h.formulaire("/demo/date", visit.freshJetons) { h in
          for champ in champs { h.champ(champ) }
          h.actions { h in h.bouton("Avancer jusque-là", second: true) }
        }
      }
      h.rubrique("recommencer", "Recommencer") { h in
        h.raw(
          "<p>Tout ce que les visiteurs ont fait est effacé, et l’histoire reprend à\u{A0}:</p>")
        for arret in arrets {
          h.bouton(
            "Recommencer\u{A0}: " + Self.label(arret, visit), post: "/demo/recommencement",
            visit.freshJetons, second: true,
            valeurs: ["arret": arret.cle])
        }
      }
    }
  }

  /// What did not happen, and why: nothing is broken.
  private static func missed(_ missed: [EtapeEmpechee], _ h: inout HTML) {
    guard !missed.isEmpty else { return }
    h.rubrique("empeche", "Ce qui n’a pas pu avoir lieu") { h in
      h.raw(
        "<p>Ce que les visiteurs ont fait a rendu ces étapes de l’histoire impossibles. Pour les ")
      h.raw("revoir, recommencez la démonstration.</p><ul class=\"liste\">")
      for step in missed {
        h.element("li", text: "\(step.quoi)\u{A0}: \(step.pourquoi).")
      }
      h.raw("</ul>")
    }
  }

  private static func stops(
    _ arrets: [ArretDemonstration], _ visit: Visit, _ h: inout HTML
  ) {
    for arret in arrets {
      let local = visit.environment.local(arret.at)
      h.bouton(
        label(arret, visit), post: "/demo/date", visit.freshJetons,
        valeurs: [
          "jour": local.jour.description, "heure": "\(local.minute / 60):\(local.minute % 60)",
        ])
    }
  }

  private static func label(_ arret: ArretDemonstration, _ visit: Visit) -> String {
    "\(arret.nom)\u{A0}: \(Francais.moment(visit.environment.local(arret.at)))"
  }
}

extension ArretDemonstration {
  /// How a form names it.
  fileprivate var cle: String { String(at.milliseconds) }
}
