import Design
import HTML
import HTTP
import Kernel
import Repartition
import Scenarios
import Territoires

/// The data of a new scenario that somebody brings: a need of one's own, the places that already help.
/// A file is chosen or its lines pasted; refused, its lines are shown again, to be corrected in place.
struct SaisieDonnees: Sendable {
  let form: Form
  let departement: String
  let index: TerritoireIndex
  let refusal: ScenarioRefusal?

  /// Bytes of both files, at most.
  static let octets = 1_000_000
  /// Among the keys of need.
  static let fichier = Option(
    "fichier", "Mon propre fichier",
    precision: "Un fichier CSV, avec son nom, sa date et sa source.")

  private var isOwnNeed: Bool { form.text("cle") == Self.fichier.valeur }

  /// Nil: the need is measured by a key.
  func besoin() throws(ScenarioRefusal) -> BesoinPropre? {
    guard isOwnNeed else { return nil }
    let lecture = LectureBesoin(bytes("besoin"), departement: departement, index: index)
    guard lecture.fautes.isEmpty else { throw .fichierBesoin(lecture.fautes) }
    guard let le = Jour(typed: form.text("besoin_le")) else { throw .dateDuBesoin }
    return try BesoinPropre(
      nom: form.text("besoin_nom"), source: form.text("besoin_source"), le: le,
      valeurs: lecture.valeurs)
  }

  func existants() throws(ScenarioRefusal) -> [LieuExistant] {
    let bytes = bytes("existants")
    guard !bytes.isEmpty else { return [] }
    let lecture = LectureExistants(bytes, departement: departement, index: index)
    guard lecture.fautes.isEmpty else { throw .fichierExistants(lecture.fautes) }
    return lecture.lieux
  }

  /// The file that was chosen, else the lines that were pasted.
  private func bytes(_ name: String) -> [UInt8] {
    let chosen = form.files.first { $0.field == "\(name)_csv" }?.bytes ?? []
    return chosen.isEmpty ? Array(form.text("\(name)_lignes").utf8) : chosen
  }

  var champs: [Champ] { [nom, source, le, lignes, franceServices, lieux] }

  private var nom: Champ {
    champ("besoin_nom", "Nom de ce besoin", aide: "Exemple\u{A0}: enquête des mairies")
  }
  private var source: Champ { champ("besoin_source", "Source", aide: "Qui l’a mesuré.") }
  private var le: Champ {
    champ(
      "besoin_le", "Date de la mesure", aide: "Exemple\u{A0}: 15/01/2021", largeur: .moyen)
  }
  private var lignes: Champ { pasted("besoin", "Ou ses lignes, collées") }
  private var franceServices: Champ {
    champ("france_services", "Compter les France services de la liste des structures")
  }
  private var lieux: Champ { pasted("existants", "Ou les lignes, collées") }

  func write(into h: inout HTML) {
    h.details("Mon propre fichier de besoin", ouvert: isOwnNeed) { h in
      h.pile { h in need(&h) }
    }
    h.details("Ce qui aide déjà", ouvert: isHelpGiven) { h in
      h.pile { h in help(&h) }
    }
  }

  private func need(_ h: inout HTML) {
    h.element(
      "p",
      text:
        "Deux colonnes\u{A0}: commune (son code Insee ou son nom) et valeur. Une commune absente compte pour zéro. Toutes les lignes sont prises, ou aucune."
    )
    h.champ(nom)
    h.champ(source)
    h.champ(le, .date)
    h.fichier(Champ("besoin_csv", "Le fichier CSV", facultatif: true), accepte: ".csv,text/csv")
    h.zone(lignes, lignes: 4)
    faults(.besoin, &h)
  }

  private func help(_ h: inout HTML) {
    h.element(
      "p",
      text:
        "Un lieu qui aide déjà compte pour une part d’un poste (30\u{A0}%)\u{A0}: le calcul place d’abord les postes ailleurs."
    )
    h.coche(franceServices, cochee: form["france_services"] != nil)
    h.fichier(
      Champ(
        "existants_csv", "D’autres lieux, en CSV",
        aide: "Trois colonnes\u{A0}: commune, nom, nature (France services, EPN ou autre).",
        facultatif: true), accepte: ".csv,text/csv")
    h.zone(lieux, lignes: 4)
    faults(.existants, &h)
  }

  private var isHelpGiven: Bool {
    form["france_services"] != nil || !bytes("existants").isEmpty
  }

  private enum Fichier { case besoin, existants }

  /// A sentence a line of the file.
  private func faults(_ fichier: Fichier, _ h: inout HTML) {
    let found: [FauteFichier] =
      switch (refusal, fichier) {
      case (.fichierBesoin(let faults), .besoin): faults
      case (.fichierExistants(let faults), .existants): faults
      default: []
      }
    guard !found.isEmpty else { return }
    h.raw("<ul class=\"liste\">")
    for faute in found.prefix(50) { h.element("li", text: faute.phrase) }
    h.raw("</ul>")
  }

  private func pasted(_ name: String, _ label: String) -> Champ {
    var champ = champ("\(name)_lignes", label)
    champ.facultatif = true
    champ.aide = "Titres compris."
    if champ.erreur != nil {
      champ.valeur = String(validating: bytes(name), as: UTF8.self) ?? champ.valeur
    }
    return champ
  }

  private func champ(
    _ name: String, _ label: String, aide: String? = nil, largeur: Champ.Largeur = .normal
  ) -> Champ {
    Champ(
      name, label, aide: aide, valeur: form.text(name),
      erreur: refusal?.champDeDonnees == name ? refusal?.phrase(index) : nil, largeur: largeur)
  }
}

extension ScenarioRefusal {
  /// The field of the data of a new scenario that it is about; nil: none.
  var champDeDonnees: String? {
    switch self {
    case .nomDuBesoin: "besoin_nom"
    case .sourceLongueur: "besoin_source"
    case .dateDuBesoin: "besoin_le"
    case .fichierBesoin: "besoin_lignes"
    case .fichierExistants: "existants_lignes"
    case .aucuneFranceServices: "france_services"
    default: nil
    }
  }
}

extension FauteFichier {
  var phrase: String {
    ligne.map { "Ligne \(Francais.nombre($0))\u{A0}: \(motif.phrase)" }
      ?? Francais.majuscule(motif.phrase)
  }
}

extension FauteFichier.Motif {
  fileprivate var phrase: String {
    switch self {
    case .vide: "le fichier est vide, ou n’est pas un CSV."
    case .colonne(let name): "il manque la colonne \(Francais.cite(name))."
    case .illisible:
      "elle n’a pas les mêmes colonnes que les titres, ou un guillemet n’y est pas fermé."
    case .communeInconnue(let text): "nous ne trouvons pas la commune \(short(text))."
    case .horsDepartement(let text): "la commune \(short(text)) n’est pas de ce département."
    case .valeur(let text):
      text.isEmpty
        ? "il manque la valeur."
        : "\(short(text)) n’est pas un nombre positif. Exemple\u{A0}: 1\u{A0}234,5."
    case .doublon(let name): "\(short(name)) y est deux fois."
    case .nature(let text):
      "\(short(text)) n’est pas une nature. Écrivez France services, EPN ou autre."
    case .nomVide: "il manque le nom du lieu."
    case .aucunBesoin: "aucune commune n’a de besoin au-dessus de zéro."
    case .tropDeLignes(let limit): "le fichier a plus de \(Francais.nombre(limit)) lignes."
    }
  }

  private func short(_ text: String) -> String { Francais.cite(String(text.prefix(60))) }
}
