import Design
import HTML
import Territoires

/// `/communes/{code}`: what is known of a commune, and what surrounds it.
struct CommunePage: Sendable {
  let commune: Commune
  /// The stale code or the arrondissement that led here.
  let former: TerritoireIndex.Resolution?
  let index: TerritoireIndex

  private var departement: Departement? { index.departement(commune.departement) }
  private var region: Region? { departement?.region.flatMap { index.region($0) } }

  var trail: [(title: String, href: Href)] {
    var trail: [(title: String, href: Href)] = [("Accueil", "/")]
    if let region { trail.append((region.nom, "/regions/\(region.code)")) }
    if let departement {
      trail.append((departement.nom, "/departements/\(departement.code)"))
    }
    return trail
  }

  func write(into h: inout HTML) {
    h.titre(commune.nom, chapo: lead)
    if let sentence = formerSentence { h.encart(sentence.fort, sentence.phrase) }
    h.rubrique("carte-identite", "En bref") { h in facts(&h) }
    if let fragilite = commune.fragilite {
      h.rubrique("fragilite", "Fragilité numérique") { h in scores(fragilite, &h) }
    }
    let around = neighbours
    if !around.isEmpty { h.rubrique("autour", "Autour") { h in list(around, &h) } }
  }

  private var lead: String {
    let inhabitants = Francais.pluriel(commune.population, "habitant", "habitants")
    guard let departement else { return inhabitants + "." }
    return "\(inhabitants), \(departement.nom) (\(departement.code))."
  }

  private var formerSentence: (fort: String, phrase: String)? {
    switch former {
    case .ancienne(let ancienne, _) where ancienne.nom == commune.nom:
      ("Ce code a changé.", "\(commune.nom) portait le code \(ancienne.code).")
    case .ancienne(let ancienne, _):
      (
        "\(ancienne.nom) fait aujourd’hui partie de \(commune.nom).",
        """
        Le code \(ancienne.code) n’est plus celui d’une commune\u{A0}: cette page est celle de la \
        commune actuelle.
        """
      )
    case .arrondissement(let arrondissement, _):
      (
        "\(arrondissement.nom) est un arrondissement de \(commune.nom).",
        "Les chiffres de cette page sont ceux de la commune entière."
      )
    case .actuelle, nil: nil
    }
  }

  private func facts(_ h: inout HTML) {
    h.faits { h in
      h.fait("Code officiel", commune.code)
      if !commune.codesPostaux.isEmpty {
        h.fait("Code postal", Francais.liste(commune.codesPostaux))
      }
      h.fait("Habitants", Francais.nombre(commune.population))
      if let departement { h.fait("Département", "\(departement.nom) (\(departement.code))") }
      if let region { h.fait("Région", region.nom) }
      if let ept = commune.ept.flatMap({ index.intercommunalite($0) }) {
        h.fait("Établissement public territorial", ept.nom)
      }
      if let epci = commune.epci.flatMap({ index.intercommunalite($0) }) {
        h.fait("Intercommunalité", epci.nom)
      }
      h.fait("Zone de revitalisation rurale", zrr)
    }
  }

  private var zrr: String {
    switch commune.zrr {
    case .c: "oui"
    case .nc: "non"
    case .pc: "pour une partie de la commune"
    }
  }

  private var neighbours: [(commune: Commune, kilometres: Double)] {
    guard let position = commune.position else { return [] }
    return Array(
      index.communes(within: 10, of: position).filter { $0.commune.code != commune.code }
        .prefix(10))
  }

  private func list(_ around: [(commune: Commune, kilometres: Double)], _ h: inout HTML) {
    h.tableau(
      "Les communes les plus proches, à vol d’oiseau, de centre à centre",
      [
        Colonne("Commune"), Colonne("Distance", nombre: true), Colonne("Habitants", nombre: true),
      ], .serre
    ) { h in
      for (near, kilometres) in around {
        h.ligne { h in
          h.tete(near.nom, "/communes/\(near.code)")
          h.cellule("Distance", chiffre: "\(Francais.decimal(kilometres))\u{A0}km")
          h.cellule("Habitants", nombre: near.population)
        }
      }
    }
  }
}

extension CommunePage {
  private func scores(_ fragilite: Fragilite, _ h: inout HTML) {
    h.raw(
      """
      <p class="texte">De 1 (parmi les communes les moins fragiles) à 10 (parmi les plus fragiles). \
      Chaque note est le rang de la commune, par dixième, parmi toutes celles de France.</p>
      """)
    h.faits { h in
      h.fait("Très haut débit", Francais.decimal(fragilite.tresHautDebit))
      h.fait("Réseau mobile", Francais.decimal(fragilite.mobile))
      h.fait("Pauvreté", Francais.decimal(fragilite.pauvrete))
      h.fait("Personnes de 65\u{A0}ans et plus", Francais.decimal(fragilite.age))
      h.fait("Personnes peu ou pas diplômées", Francais.decimal(fragilite.diplome))
      h.fait("Moyenne des cinq", Francais.decimal(fragilite.total))
    }
  }
}
