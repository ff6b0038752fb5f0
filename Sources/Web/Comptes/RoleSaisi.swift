import Comptes
import Design
import HTML
import HTTP
import Kernel
import Territoires

/// A role being given: what the form says, and what is wrong with it.
struct RoleSaisi {
  private(set) var role: Champ
  private(set) var territoire: Champ
  private(set) var structure: Champ
  private(set) var au: Champ
  /// What to give; nil when something is to be corrected.
  private(set) var habilitation: Habilitation?
  private let roles: [Option]
  private let territoires: [Option]

  init(_ form: Form, today: Jour, _ index: TerritoireIndex) {
    roles = Role.allCases.filter { $0 != .exploitant }.map {
      Option($0.rawValue, "\($0.nom)\u{A0}: \($0.precision)")
    }
    territoires = Self.territoires(index)
    role = Champ("role", "Rôle", valeur: form.text("role"))
    territoire = Champ(
      "territoire", "Territoire", aide: "Inutile pour le rôle d’une structure.",
      valeur: form["territoire"] ?? "", facultatif: true)
    structure = Champ(
      "structure", "Numéro de la structure",
      aide:
        "Pour un rôle tenu dans une structure\u{A0}: le nombre à la fin de l’adresse de sa page.",
      valeur: form.text("structure"), facultatif: true, largeur: .court)
    au = Champ(
      "au", "Dernier jour",
      aide:
        "Exemple\u{A0}: \(Francais.jourCourt(today.adding(months: 12))). Vide\u{A0}: sans limite.",
      valeur: form.text("au"), facultatif: true, largeur: .moyen)
    guard !form.isEmpty else { return }
    check(today)
  }

  var champs: [Champ] { [role, territoire, structure, au] }

  func write(into html: inout HTML) {
    html.liste(role, roles)
    html.liste(territoire, territoires)
    html.champ(structure, .nombre)
    html.champ(au)
  }

  private mutating func check(_ today: Jour) {
    let given = Role(rawValue: role.valeur)
    if given == nil { role.erreur = "Choisissez un rôle." }
    let last = au.valeur.isEmpty ? nil : Jour(typed: au.valeur)
    if !au.valeur.isEmpty, last == nil { au.erreur = "Écrivez le jour comme dans l’exemple." }
    if let last, last < today { au.erreur = "Ce jour est passé." }
    guard let given, let perimetre = perimetre(given), au.erreur == nil else { return }
    habilitation = Habilitation(role: given, perimetre: perimetre, du: today, au: last)
  }

  private mutating func perimetre(_ role: Role) -> Perimetre? {
    let named: Perimetre? =
      switch role.portee {
      case .structure: Perimetre("structure:\(structure.valeur)")
      case .territoire, .pays:
        territoires.first { $0.valeur == territoire.valeur }.flatMap { Perimetre($0.valeur) }
      }
    do throws(CompteRefusal) {
      // The form names a place for every role: none is held over the country by omission.
      if named == nil, role.portee != .structure { throw .territoireManquant }
      return try role.perimetre(named)
    } catch {
      let phrase = error.phrase(at: Instant(milliseconds: 0))
      if role.portee == .structure { structure.erreur = phrase } else { territoire.erreur = phrase }
      return nil
    }
  }

  private static func territoires(_ index: TerritoireIndex) -> [Option] {
    func options(_ places: [(CodeTerritoire, String)]) -> [Option] {
      places.sorted { searchKey($0.1) < searchKey($1.1) }.map { Option($0.0.description, $0.1) }
    }
    return [Option("pays", "Tout le pays")]
      + options(index.departements.map { (.departement($0.code), "\($0.nom) (\($0.code))") })
      + options(index.regions.map { (.region($0.code), "Région \($0.nom)") })
  }
}
