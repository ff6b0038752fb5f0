import Design
import HTML
import HTTP
import Repartition
import Territoires

/// `/repartition/rayon`: the places that let most people live near a post, why each one, and how far
/// from the best that is.
struct RayonPage: Sendable {
  let saisie: SaisieRayon
  let index: TerritoireIndex
  let plan: PlanRayon?

  var page: Page {
    Page(
      "Couvrir un territoire", status: saisie.isWrong ? .unprocessable : .ok,
      trail: [
        ("Accueil", "/"), ("Le programme", "/programme"),
        ("Essayer une répartition", "/repartition"),
      ], section: .programme, hasErrors: saisie.isWrong
    ) { h in
      h.titre(
        "Couvrir un territoire",
        chapo:
          "Où placer des postes pour que le plus d’habitants en aient un près de chez eux\u{A0}?")
      h.erreurs(saisie.champs)
      form(&h)
      if let plan { answer(plan, &h) }
      h.element(
        "p", .class("petit doux"), text: "Ce calcul propose\u{A0}; la décision est humaine.")
    }
  }

  private func form(_ h: inout HTML) {
    h.element("form", .action("/repartition/rayon"), .literal("method", "get")) { h in
      h.liste(
        saisie.departement, index.departements.map { Option($0.code, "\($0.nom) (\($0.code))") },
        vide: nil)
      h.duo { h in
        h.champ(saisie.postes, .nombre)
        h.champ(saisie.rayon, .nombre)
      }
      h.champ(saisie.epingles)
      h.actions { $0.bouton("Calculer") }
    }
  }

  private func answer(_ plan: PlanRayon, _ h: inout HTML) {
    guard !plan.communes.isEmpty else {
      h.vide(
        "Les communes de ce département ne sont pas chargées",
        "La démonstration connaît la Seine-Saint-Denis et une partie de la Manche. L’import officiel charge les autres."
      )
      return
    }
    h.rubrique("resultat", "Ce que cela couvre") { h in
      h.chiffres([
        Chiffre("habitants à moins de \(saisie.rayon.valeur) km", plan.couverts),
        Chiffre("de la population", Francais.pourcent(plan.couverts, sur: plan.total)),
        Chiffre("lieux", plan.lieux.count),
      ])
      h.element("p", text: certificate(plan))
      if let next = next(plan) { h.element("p", text: next) }
      if let far = far(plan) { h.element("p", text: far) }
    }
    h.rubrique("lieux", "Pourquoi ceux-ci") { h in table(plan, &h) }
  }

  private func certificate(_ plan: PlanRayon) -> String {
    plan.mieuxPossible == 0
      ? "C’est prouvé\u{A0}: aucun autre choix ne couvre plus d’habitants."
      : "Au plus \(Francais.pluriel(plan.mieuxPossible, "habitant", "habitants")) de mieux possible avec un autre choix."
  }

  private func next(_ plan: PlanRayon) -> String? {
    guard let next = plan.suivant else {
      return plan.couverts == plan.total
        ? "Tous les habitants sont couverts\u{A0}: à ce rayon, un poste de plus n’ajouterait personne. Jugez plutôt en habitants par poste."
        : nil
    }
    return
      "Avec un poste de plus, le meilleur lieu serait \(next.commune.nom)\u{A0}: \(Francais.pluriel(next.apport, "habitant", "habitants")) de plus."
  }

  private func far(_ plan: PlanRayon) -> String? {
    let names = plan.eloignees.filter { $0.population > 0 }.prefix(5).map(\.nom)
    return names.isEmpty ? nil : "Encore loin\u{A0}: \(Francais.liste(Array(names)))."
  }

  private func table(_ plan: PlanRayon, _ h: inout HTML) {
    h.tableau(
      "Lieux proposés",
      [
        Colonne("Lieu"), Colonne("Couvre seul", nombre: true), Colonne("Partage", nombre: true),
        Colonne("Si on le retire"), Colonne("Double en partie"),
      ]
    ) { h in
      for place in plan.lieux {
        h.ligne { h in
          h.tete(place.commune.nom)
          h.cellule("Couvre seul", nombre: place.apport)
          h.cellule("Partage", nombre: place.partages)
          h.cellule("Si on le retire", without(place))
          h.cellule(
            "Double en partie",
            place.doublons.isEmpty ? "Aucun" : Francais.liste(place.doublons.map(\.nom)))
        }
      }
    }
  }

  private func without(_ place: PlanRayon.ExplicationLieu) -> String {
    if place.estEpingle { return "Épinglé" }
    guard let loss = place.perte else { return "–" }
    guard loss > 0 else { return "Un autre lieu couvre autant" }
    return "\(Francais.pluriel(loss, "habitant", "habitants")) de moins, même en réorganisant"
  }
}

/// The form of that page, with what is wrong in it.
struct SaisieRayon: Sendable {
  var departement: Champ
  var postes: Champ
  var rayon: Champ
  var epingles: Champ
  private(set) var codes: Set<String> = []

  init(_ query: Form, _ index: TerritoireIndex) {
    departement = Champ("departement", "Département", valeur: query["departement"] ?? "93")
    postes = Champ("postes", "Postes", valeur: query["postes"] ?? "5", largeur: .court)
    rayon = Champ(
      "rayon", "Rayon en kilomètres", valeur: query["rayon"] ?? "5", largeur: .court)
    epingles = Champ(
      "epingles", "Communes épinglées",
      aide: "Elles auront un poste. Des noms, séparés par des virgules.",
      valeur: query.text("epingles"), facultatif: true, largeur: .tout)
    if index.departement(departement.valeur) == nil {
      departement.erreur = "Choisissez un département de la liste."
    }
    postes.attend(1...200)
    rayon.attend(1...50)
    codes = epingles.communes(in: departement.valeur, index)
    if let count, codes.count > count {
      epingles.erreur =
        "Épinglez au plus \(Francais.pluriel(count, "commune", "communes"))\u{A0}: une par poste."
    }
  }

  var champs: [Champ] { [departement, postes, rayon, epingles] }
  var isWrong: Bool { champs.contains { $0.erreur != nil } }
  var count: Int? { Int(postes.valeur) }
  var kilometres: Int? { Int(rayon.valeur) }
}
