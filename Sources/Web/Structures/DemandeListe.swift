package import HTML
package import HTTP
import Kernel
package import Structures
package import Territoires

/// What the address of a list asks for: the same on the page, in the exports and in the links.
package struct DemandeListe: Sendable {
  package var filtre: FiltreStructures
  package var tri: TriStructures
  package var curseur: CurseurStructures?
  /// Rows a page.
  package var par: Int
  /// Whether the page of the programme counts posts where the seat is, not where they were awarded.
  package let parSiege: Bool
  /// The fields that could not be read: the answer is then what to write, never a list.
  package let fautes: [FauteListe]

  /// The numbers of rows a page may have.
  static let tailles = [25, 50, 100]

  package init(_ query: Form, _ index: TerritoireIndex) {
    let lecture = LectureFiltre(index) { query[$0.rawValue] }
    var fautes = lecture.illisibles.map { FauteListe($0, saisi: query.text($0.rawValue)) }
    func read<T>(_ name: String, _ label: String, _ help: String, _ parse: (String) -> T?) -> T? {
      guard let text = query[name], !text.isEmpty else { return nil }
      if let value = parse(text) { return value }
      fautes.append(FauteListe(name, label, saisi: text, help))
      return nil
    }
    filtre = lecture.filtre
    tri = TriStructures(
      read("tri", "Ordre des lignes", "Choisissez-le en haut d’une colonne.") {
        TriStructures.Cle(rawValue: $0)
      } ?? .nom,
      descendant: read(
        "sens", "Sens de l’ordre", "Écrivez «\u{A0}asc\u{A0}» ou «\u{A0}desc\u{A0}»."
      ) { ["desc": true, "asc": false][$0] } ?? false)
    curseur = read("curseur", "Suite de la liste", "Reprenez la liste à sa première page.") {
      CurseurStructures($0)
    }
    par =
      read("par", "Lignes par page", "Choisissez 25, 50 ou 100.") {
        Int($0).flatMap { Self.tailles.contains($0) ? $0 : nil }
      } ?? 25
    parSiege =
      read("compte", "Compter au département", "Choisissez dans la liste.") {
        ["siege": true, "attribution": false][$0]
      } ?? false
    self.fautes = fautes
  }

  /// `page` with this filter, and nothing else.
  package func filtered(_ page: Href) -> Href {
    var href = page
    if filtre.territoire != .pays {
      href = href.adding("territoire", filtre.territoire.description)
    }
    if let type = filtre.type { href = href.adding("type", type.rawValue) }
    if filtre.zrr { href = href.adding("zrr", "oui") }
    if filtre.qpv { href = href.adding("qpv", "oui") }
    if filtre.franceServices { href = href.adding("france_services", "oui") }
    if let du = filtre.du { href = href.adding("du", du.description) }
    if let au = filtre.au { href = href.adding("au", au.description) }
    if filtre.siegeAilleurs { href = href.adding("siege", "ailleurs") }
    if !filtre.texte.isEmpty { href = href.adding("q", filtre.texte) }
    return href
  }

  /// `page` with this filter, this order and this size, from the first row on.
  package func ordered(_ page: Href) -> Href {
    var href = filtered(page)
    if tri.cle != .nom { href = href.adding("tri", tri.cle.rawValue) }
    if tri.descendant { href = href.adding("sens", "desc") }
    if par != 25 { href = href.adding("par", String(par)) }
    return href
  }

  /// The same list from `cursor` on.
  func page(_ cursor: CurseurStructures) -> Href {
    ordered("/structures").adding("curseur", cursor.description)
  }

  /// The same list sorted by `cle`, the other way when it is already.
  func sorted(by cle: TriStructures.Cle) -> Href {
    var other = self
    // Numbers and days are looked at from the largest down first.
    let startsDown = cle == .postes || cle == .montant || cle == .date
    other.tri = TriStructures(cle, descendant: tri.cle == cle ? !tri.descendant : startsDown)
    return other.ordered("/structures")
  }
}
