import Design
import HTML
import Repartition
import Territoires

/// `/repartition`: a scenario for a département, without JavaScript: fields, a button, an answer.
struct PartagePage {
  let saisie: SaisiePartage
  let index: TerritoireIndex
  let partage: Partage?

  init(_ saisie: SaisiePartage, _ index: TerritoireIndex) {
    self.saisie = saisie
    self.index = index
    partage = saisie.demande.map { Partage($0, index, .insee2019) }
  }

  var page: Page {
    Page(
      "Essayer une répartition", status: saisie.isWrong ? .unprocessable : .ok,
      trail: [("Accueil", "/"), ("Le programme", "/programme")], section: .programme,
      hasErrors: saisie.isWrong
    ) { h in
      h.titre(
        "Essayer une répartition",
        chapo:
          "Partagez des postes dans un département selon le besoin, et voyez ce que change la clé.")
      h.erreurs(saisie.champs)
      form(&h)
      if let partage { answer(partage, &h) }
      h.actions { h in
        h.bouton("Couvrir un territoire à un rayon donné", vers: "/repartition/rayon", second: true)
      }
      h.element(
        "p", .class("petit doux"), text: "Ce calcul propose\u{A0}; la décision est humaine.")
    }
  }

  private func form(_ h: inout HTML) {
    h.element("form", .action("/repartition"), .literal("method", "get")) { h in
      h.duo { h in
        h.liste(
          saisie.departement, index.departements.map { Option($0.code, "\($0.nom) (\($0.code))") },
          vide: nil)
        h.champ(saisie.postes, .nombre)
      }
      h.radios(
        saisie.cle, CleDeBesoin.allCases.map { Option($0.rawValue, $0.nom, precision: $0.phrase) })
      h.champ(saisie.epingles)
      h.details("Limiter, comparer avec aujourd’hui", ouvert: saisie.aDesPrecisions) { h in
        h.champ(saisie.plafond, .nombre)
        if !saisie.actuels.isEmpty {
          h.element("p", text: "Postes prévus aujourd’hui, par territoire\u{A0}:")
        }
        for part in saisie.actuels { h.champ(part.champ, .nombre) }
      }
      h.actions { $0.bouton("Calculer") }
    }
  }

  private func answer(_ partage: Partage, _ h: inout HTML) {
    guard !partage.communes.isEmpty else {
      h.vide(
        "Les communes de ce département ne sont pas chargées",
        "La démonstration connaît la Seine-Saint-Denis et la Manche. L’import officiel charge les autres."
      )
      return
    }
    h.rubrique("territoires", "Par territoire") { h in
      if let moved = partage.deplaces { moves(partage, moved, &h) }
      PartsTableau(partage: partage, index: index).write(into: &h)
      scores(partage, &h)
      keys(partage, &h)
    }
    h.rubrique("communes", "Par commune") { h in
      CommunesTableau(partage: partage, index: index).write(into: &h)
    }
  }

  private func moves(_ partage: Partage, _ moved: Int, _ h: inout HTML) {
    guard moved > 0 else {
      return h.element("p", text: "Aucun poste ne change de territoire.")
    }
    let words = partage.parts.compactMap { part -> String? in
      guard let gap = part.ecart, gap != 0 else { return nil }
      return "\(index.nom(of: part.part.territoire) ?? "Territoire") \(Francais.ecart(gap))"
    }
    let count = Francais.majuscule(Francais.enLettres(moved))
    h.element(
      "p",
      text:
        "\(count) \(moved > 1 ? "postes changent" : "poste change") de territoire\u{A0}: \(Francais.liste(words))."
    )
  }

  /// The components of the index beside its mean: one may hide the other.
  private func scores(_ partage: Partage, _ h: inout HTML) {
    let communes = partage.communes.map(\.commune)
    let scores = [
      ("Pauvreté", CleDeBesoin.pauvrete.scoreMoyen(communes)),
      ("Indice entier", CleDeBesoin.fragilite.scoreMoyen(communes)),
    ].map { "\($0.0)\u{A0}: \(Francais.decimal($0.1)) sur 10" }
    h.element(
      "p", .class("petit doux"),
      text: "Fragilité numérique du département. \(scores.joined(separator: ". ")).")
  }

  /// What each key would give, side by side: a key is a choice.
  private func keys(_ partage: Partage, _ h: inout HTML) {
    let territoires = partage.parts.map(\.part.territoire)
    h.details("Ce que donneraient les autres clés") { h in
      h.tableau(
        "Postes par territoire, selon la clé",
        [Colonne("Clé")]
          + territoires.map { Colonne(index.nom(of: $0) ?? "Territoire", nombre: true) }, .defile
      ) { h in
        for key in CleDeBesoin.allCases {
          h.ligne { h in
            h.tete(key.nom)
            for part in index.parts(of: partage.demande.postes, over: territoires, by: key) {
              h.cellule("Postes", nombre: part.postes)
            }
          }
        }
      }
    }
  }
}

extension CleDeBesoin {
  var nom: String {
    switch self {
    case .population: "Population"
    case .pauvrete: "Population × pauvreté"
    case .fragilite: "Population × indice de fragilité"
    }
  }

  var phrase: String {
    switch self {
    case .population: "Habitants, recensement en vigueur."
    case .pauvrete:
      "Composante «\u{A0}pauvreté\u{A0}» de l’indice de fragilité numérique, de 1 à 10."
    case .fragilite: "Moyenne des cinq composantes\u{A0}: réseau fixe, 4G, pauvreté, âge, diplôme."
    }
  }
}
