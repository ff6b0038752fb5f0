import Comptes
import Design
import HTML
import HTTP
import Repartition
import Scenarios
import Territoires

/// The form of a new scenario, with what was typed and what is wrong in it.
struct SaisieScenario: Sendable {
  private let form: Form
  private let departements: [Departement]
  private let refusal: ScenarioRefusal?
  private let index: TerritoireIndex
  private let donnees: SaisieDonnees

  init(_ form: Form, _ acteur: Acteur, _ index: TerritoireIndex, _ refusal: ScenarioRefusal?) {
    self.form = form
    self.index = index
    self.refusal = refusal
    departements = index.departements.filter { acteur.plans($0.code, index) }
    donnees = SaisieDonnees(
      form: form, departement: form.text("departement"), index: index, refusal: refusal)
  }

  func reglages() throws(ScenarioRefusal) -> ReglagesScenario {
    try ReglagesScenario(
      modele: ModeleScenario(rawValue: form.text("modele")) ?? .equite,
      cle: CleDeBesoin(rawValue: form.text("cle")) ?? .population, rayon: number("rayon", "10"),
      postes: number("postes", ""), plancher: number("plancher", "75"),
      plafond: number("plafond", "135"), graine: number("graine", "1"),
      iterations: number("iterations", "300")
    ).avec(besoin: donnees.besoin(), existants: donnees.existants())
  }

  /// What was typed; −1 for what is no number, which is out of all bounds.
  private func number(_ name: String, _ usual: String) -> Int {
    let typed = form[name].map { $0.filter { !$0.isWhitespace } } ?? usual
    return Int(typed.isEmpty ? usual : typed) ?? -1
  }

  func write(_ jetons: Jetons, into h: inout HTML) {
    h.titre(
      "Nouveau scénario",
      chapo:
        "Le calcul part des lieux d’exercice des candidatures reçues à ce jour, jamais du siège des structures."
    )
    let titre = champ("titre", "Nom du scénario", aide: "Exemple\u{A0}: 60 postes, clé pauvreté")
    let numbers = nombres
    h.erreurs([titre] + numbers + donnees.champs)
    if let refusal, !isOfAField { h.refus("Rien n’est enregistré", refusal.phrase(index)) }
    h.formulaire("/scenarios", jetons, fichiers: true) { h in
      h.champ(titre)
      h.liste(
        champ("departement", "Département", usual: departements.first?.code ?? ""),
        departements.map { Option($0.code, "\($0.nom) (\($0.code))") }, vide: nil)
      h.champ(numbers[0], .nombre)
      h.radios(
        champ("modele", "Modèle", usual: "equite"),
        ModeleScenario.allCases.reversed().map {
          Option($0.rawValue, $0.nom, precision: $0.phrase)
        })
      h.radios(
        champ("cle", "Le besoin se mesure par", usual: "population"),
        CleDeBesoin.allCases.map { Option($0.rawValue, $0.nom, precision: $0.phrase) }
          + [SaisieDonnees.fichier])
      donnees.write(into: &h)
      h.champ(numbers[1], .nombre)
      h.details("Fourchette par territoire, tirage, durée", ouvert: isOfANumber) { h in
        for number in numbers.dropFirst(2) { h.champ(number, .nombre) }
      }
      h.actions { $0.bouton("Calculer et enregistrer") }
    }
    h.element("p", .class("petit doux"), text: derniereLigne)
  }

  private var nombres: [Champ] {
    [
      champ("postes", "Postes à répartir", largeur: .court),
      champ(
        "rayon", "Rayon en kilomètres",
        aide:
          "Jusqu’où un poste sert. Modèle équité\u{A0}: trois couronnes, jusqu’au quart, à la moitié, au rayon.",
        usual: "10", largeur: .court),
      champ(
        "plancher", "Plancher",
        aide: "Chaque EPT ou EPCI a au moins ce pourcentage de sa part du besoin.",
        usual: "75", largeur: .court),
      champ("plafond", "Plafond", aide: "Et au plus celui-ci.", usual: "135", largeur: .court),
      champ(
        "graine", "Graine du tirage",
        aide: "Départage les égalités, après la date du dossier complet.",
        usual: "1", largeur: .court),
      champ(
        "iterations", "Pas du calcul",
        aide: "Un nombre, jamais une durée\u{A0}: le même plan partout.",
        usual: "300", largeur: .court),
    ]
  }

  private func champ(
    _ name: String, _ label: String, aide: String? = nil, usual: String = "",
    largeur: Champ.Largeur = .normal
  ) -> Champ {
    Champ(
      name, label, aide: aide, valeur: form[name] ?? usual, erreur: fault(name), largeur: largeur)
  }

  private var isOfAField: Bool {
    if case .titreLongueur = refusal { return true }
    return isOfANumber || refusal?.champDeDonnees != nil
  }

  private var isOfANumber: Bool {
    if case .horsBornes = refusal { true } else { false }
  }

  private func fault(_ name: String) -> String? {
    switch refusal {
    case .titreLongueur where name == "titre": refusal?.phrase(index)
    case .horsBornes(let reglage, _) where name == reglage.rawValue: refusal?.phrase(index)
    default: nil
    }
  }
}
