import Accords
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Territoires

extension AccordRoutes {
  private static let champs: [ChampSaisie] = [.titre, .territoire, .ouverture, .cloture, .regles]

  func newCall(_ visit: Visit) async throws -> Answer {
    .page(try await callForm(visit, [.territoire: "pays"], nil))
  }

  func publishCall(_ visit: Visit) async throws -> Answer {
    let typed = Self.typed(visit.form, Self.champs)
    do {
      let appel = try await PublierAppel(moyens)(
        typed, acteur: visit.acteur, by: visit.geste())
      return .seeOther("/appels-a-candidatures/\(appel.id)")
    } catch let refusal as SaisieRefusal {
      return .page(try await callForm(visit, typed, refusal))
    } catch AccordRefusal.interdit { return .page(RefusalPages.forbidden) }
  }

  /// A call that has not opened, to write again; one that has says that it is too late.
  func editCall(_ visit: Visit) async throws -> Answer {
    let appel = try await openCall(visit)
    let index = try await moyens.territoires.index()
    guard appel.etat(at: moyens.local(visit.at, appel.territoire, index)) == .aVenir else {
      return .page(Self.tooLate(appel))
    }
    return .page(
      try await callForm(
        visit,
        [
          .titre: appel.titre, .territoire: appel.territoire.description,
          .ouverture: Francais.jourCourt(appel.ouverture.jour),
          .cloture: Francais.jourCourt(appel.cloture.jour), .regles: appel.regles,
        ], nil, appel))
  }

  func changeCall(_ visit: Visit) async throws -> Answer {
    let appel = try await openCall(visit)
    let typed = Self.typed(visit.form, Self.champs)
    do {
      _ = try await ModifierAppel(moyens)(
        appel.id, typed, acteur: visit.acteur, by: visit.geste())
      return .seeOther("/appels-a-candidatures/\(appel.id)")
    } catch let refusal as SaisieRefusal {
      return .page(try await callForm(visit, typed, refusal, appel))
    } catch AccordRefusal.interdit { return .page(RefusalPages.forbidden) } catch AccordRefusal
      .appelOuvert
    { return .page(Self.tooLate(appel, .conflict)) }
  }

  private static func tooLate(_ appel: AppelACandidatures, _ status: HTTPStatus = .ok) -> Page {
    let page: Href = "/appels-a-candidatures/\(appel.id)"
    return Page(
      "Modifier un appel", status: status,
      trail: [("Les appels à candidatures", "/appels-a-candidatures"), (appel.titre, page)],
      section: .candidater
    ) { h in
      h.titre("Modifier un appel", surtitre: appel.titre)
      h.vide("Cet appel ne se modifie plus", AccordRefusal.appelOuvert(appel.ouverture).phrase)
    }
  }

  private func callForm(
    _ visit: Visit, _ typed: [ChampSaisie: String], _ refusal: SaisieRefusal?,
    _ appel: AppelACandidatures? = nil
  ) async throws -> Page {
    let index = try await moyens.territoires.index()
    let fields = Self.champs.map { champ in
      Champ(
        champ.rawValue, champ.label, aide: Self.aide(champ), valeur: typed[champ] ?? "",
        erreur: refusal?.fautes.first { $0.champ == champ }?.phrase,
        largeur: champ == .ouverture || champ == .cloture ? .moyen : .normal)
    }
    let places =
      [Option("pays", "France")]
      + index.departements.map { Option("departement:\($0.code)", "\($0.nom) (\($0.code))") }
    let jetons = visit.jetons
    let title =
      appel == nil ? "Publier un appel à candidatures" : "Modifier un appel à candidatures"
    let action: Href =
      appel.map { "/appels-a-candidatures/\($0.id)/modification" }
      ?? "/appels-a-candidatures/nouveau"
    return Page(
      title, status: refusal == nil ? .ok : .unprocessable,
      trail: [("Les appels à candidatures", "/appels-a-candidatures")], section: .candidater,
      hasErrors: refusal != nil
    ) { h in
      h.titre(
        title,
        chapo: "Après la dernière minute, aucune candidature n’est plus reçue.")
      h.erreurs(fields)
      h.formulaire(action, jetons) { h in
        for (champ, field) in zip(Self.champs, fields) {
          switch champ {
          case .territoire: h.liste(field, places)
          case .regles: h.zone(field, lignes: 8)
          case .ouverture, .cloture: h.champ(field, .date)
          default: h.champ(field)
          }
        }
        h.actions { h in h.bouton(appel == nil ? "Publier l’appel" : "Enregistrer l’appel") }
      }
    }
  }

  private static func aide(_ champ: ChampSaisie) -> String? {
    switch champ {
    case .ouverture: "Comme 01/03/2021. L’appel ouvre à 0\u{A0}h, heure de chaque territoire."
    case .cloture:
      "Comme 30/04/2021. L’appel ferme à 23\u{A0}h\u{A0}59, heure de chaque territoire."
    case .regles: "Une règle par ligne."
    default: nil
    }
  }
}
