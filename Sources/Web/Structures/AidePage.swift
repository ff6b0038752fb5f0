import Design
import HTML
import HTTP
import Kernel
import Structures
import Territoires

extension StructureRoutes {
  /// `/aide`: where to find help near a commune.
  func help(_ visit: Visit) async throws -> Page {
    let index = try await territoires.index()
    let typed = visit.query.text("q")
    let code = visit.query.text("commune")
    let named = index.resolve(code)?.commune
    let choices = named == nil && !typed.isEmpty ? index.search(typed, limit: 20) : []
    let commune = named ?? (choices.count == 1 ? choices.first : nil)
    let near = try await commune.asyncMap {
      try await FindProches(store: store, territoires: territoires)($0)
    }
    let page = AidePage(
      typed: commune?.nom ?? typed, commune: commune,
      ancienne: index.formerCommunes(typed).first { $0.aujourdhui == commune },
      choices: commune == nil ? choices : [],
      near: near ?? [],
      liste: try await store.liste().map { ListeCitee($0, visit.environment.settings) },
      hotline: visit.environment.settings.hotline, wasAsked: !typed.isEmpty || !code.isEmpty,
      isDemonstration: visit.environment.settings.demonstration, knowsAll: index.isImported)
    return Page("Trouver de l’aide", trail: [("Accueil", "/")], section: .aide) { h in
      page.write(into: &h)
    }
  }
}

extension Optional where Wrapped: Sendable {
  fileprivate func asyncMap<T: Sendable>(
    _ transform: (Wrapped) async throws -> T
  ) async throws -> T? {
    guard let self else { return nil }
    return try await transform(self)
  }
}

/// The page of a resident who looks for help.
struct AidePage: Sendable {
  let typed: String
  let commune: Commune?
  /// The commune of the past that was typed.
  let ancienne: TerritoireIndex.Ancienne?
  let choices: [Commune]
  let near: [FindProches.Proche]
  let liste: ListeCitee?
  let hotline: String?
  let wasAsked: Bool
  /// Places then have an invented number, from those reserved for fiction.
  let isDemonstration: Bool
  /// Whether every commune of the country is known here.
  let knowsAll: Bool

  func write(into h: inout HTML) {
    h.titre(
      "Trouver de l’aide près de chez vous",
      chapo: "Des conseillers numériques aident gratuitement à se servir d’un ordinateur ou d’un "
        + "téléphone.")
    h.filtres("/aide", bouton: "Chercher") { h in
      h.filtre(
        Champ("q", "Votre commune ou votre code postal", valeur: typed), .texte, double: true)
    }
    if !choices.isEmpty {
      chooseOne(&h)
    } else if let commune {
      answer(commune, &h)
    } else if wasAsked {
      h.vide("Nous ne trouvons pas cette commune") { h in
        h.raw("<p>Écrivez le début de son nom, ou son code postal.</p>")
        guard !knowsAll else { return }
        h.raw("<p>Cette démonstration ne connaît que des communes de deux départements, la ")
        h.raw("Seine-Saint-Denis et la Manche.</p>")
      }
    }
    phone(&h)
  }

  private func chooseOne(_ h: inout HTML) {
    h.rubrique("choix", "Laquelle de ces communes\u{A0}?") { h in
      h.raw("<ul class=\"liste\">")
      for commune in choices {
        h.raw("<li>")
        let place = nomsDepartements[commune.departement] ?? commune.departement
        h.element(
          "a", .href("/aide?commune=\(commune.code)"), text: "\(commune.nom), \(place)")
        h.raw("</li>")
      }
      h.raw("</ul>")
    }
  }

  private func answer(_ commune: Commune, _ h: inout HTML) {
    if let ancienne {
      h.element(
        "p", .class("texte"),
        text: "\(ancienne.nom) fait maintenant partie de \(commune.nom).")
    }
    h.rubrique("proches", "Les structures les plus proches de \(commune.nom)") { h in
      guard let liste, !near.isEmpty else {
        h.vide("Aucune structure connue à moins de 100 km") { h in
          h.raw("<p>Demandez à votre mairie ou à une France services.</p>")
        }
        return
      }
      h.element(
        "p", .class("texte"),
        text:
          "D’après la liste du \(liste.date). Appelez avant de "
          + "vous déplacer\u{A0}: cette liste ne dit pas les horaires, et les choses ont pu changer."
      )
      h.raw("<ul class=\"liste\">")
      for place in near { line(place, &h) }
      h.raw("</ul>")
      guard isDemonstration else { return }
      h.raw(
        "<p class=\"petit doux\">Les numéros sont inventés pour la démonstration\u{A0}: ils ne ")
      h.raw("sont à personne.</p>")
    }
  }

  private func line(_ place: FindProches.Proche, _ h: inout HTML) {
    h.raw("<li>")
    h.element("a", .href("/structures/\(place.ligne.structure)"), text: place.ligne.nom)
    h.raw("<br>")
    h.text(place.ligne.communeNom)
    h.text(distance(place.kilometres))
    if isDemonstration {
      let numero = TelephoneFictif.numero(
        place.ligne.structure.rawValue, departement: place.ligne.departement)
      h.raw("<br>")
      h.element("a", .class("insecable"), .href(Href(telephone: numero)), text: numero)
    }
    h.raw("</li>")
  }

  private func distance(_ kilometres: Double) -> String {
    kilometres < 1
      ? "" : ", à environ \(Francais.decimal(kilometres, chiffres: 0))\u{A0}km à vol d’oiseau"
  }

  private func phone(_ h: inout HTML) {
    guard let hotline else { return }
    h.rubrique("telephone", "Par téléphone") { h in
      h.raw("<p>")
      h.telephone(hotline)
      h.raw("</p>")
    }
  }
}
