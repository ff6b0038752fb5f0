import Candidatures
package import Coordination
import Design
import HTML
import HTTP
import Kernel
import Territoires

/// « Qui aide où »: who coordinates a département, the posts granted there, and where. Public: nothing
/// of what was refused, nobody who applied.
package struct QuiAideOuRoutes: Sendable {
  private let moyens: MoyensCoordination

  package init(_ moyens: MoyensCoordination) { self.moyens = moyens }

  package var routes: [Route] {
    [
      .get("/qui-aide-ou/{code}", example: "/qui-aide-ou/50") { try await .page(page($0)) }
    ]
  }

  private func page(_ visit: Visit) async throws -> Page {
    let index = try await moyens.territoires.index()
    guard let departement = index.departement(visit.parameter("code")) else { throw NotFound() }
    let jour = try await moyens.jour(visit.at, departement.code)
    let coordonnateurs = try await moyens.coordonnateurs.coordonnateurs()
      .filter { $0.departement == departement.code && $0.isReconnu(on: jour) }
    let page = QuiAideOuPage(
      departement: departement, coordonnateurs: coordonnateurs,
      accueillantes: try await moyens.pilotage.accueillantes(departement.code, on: jour),
      index: index)
    return Page(
      page.titre, trail: [("Accueil", "/"), ("Le programme", "/programme")], section: .programme
    ) { h in
      page.write(into: &h)
    }
  }
}

struct QuiAideOuPage: Sendable {
  let departement: Departement
  let coordonnateurs: [Coordonnateur]
  let accueillantes: [StructureAccueillante]
  let index: TerritoireIndex

  var titre: String { "Qui aide où dans le département \(departement.complement)" }

  private var postes: Int { accueillantes.reduce(0) { $0 + $1.postes } }
  private var aPreciser: Int { accueillantes.reduce(0) { $0 + $1.postesAPreciser } }

  func write(into h: inout HTML) {
    h.titre(
      titre,
      chapo: "Les postes de conseillers numériques accordés dans le département, et où chacun "
        + "s’exerce.")
    h.rubrique("coordination", "Qui coordonne") { h in
      guard !coordonnateurs.isEmpty else {
        h.raw("<p>Aucun coordonnateur n’est reconnu ici aujourd’hui.</p>")
        return
      }
      h.raw("<ul class=\"liste\">")
      for coordonnateur in coordonnateurs {
        h.element("li") { h in
          h.element(
            "a", .href("/coordonnateurs/\(coordonnateur.id)"), text: coordonnateur.nom)
          h.text(
            ", reconnu le \(Francais.jour(coordonnateur.reconnaissance.du))\u{A0}: "
              + coordonnateur.perimetre.nom(index))
        }
      }
      h.raw("</ul>")
    }
    guard !accueillantes.isEmpty else {
      h.vide(
        "Aucun poste accordé à ce jour",
        "Les postes paraissent ici dès que la structure est prévenue.")
      return
    }
    h.chiffres([
      Chiffre("postes accordés", postes, total: "postes"),
      Chiffre("structures", accueillantes.count),
      Chiffre("communes servies", lieux.count),
      Chiffre("postes dont le lieu reste à préciser", aPreciser),
    ])
    h.rubrique("lieux", "Par commune") { h in places(&h) }
    h.rubrique("structures", "Par structure") { h in hosts(&h) }
  }

  /// The parts of posts exercised in each commune, in per cent of a post, the largest first.
  private var lieux: [(commune: String, part: Int, structures: [String])] {
    var parts: [String: (part: Int, structures: [String])] = [:]
    for structure in accueillantes {
      for lieu in structure.lieuxAccordes {
        guard let commune = lieu.commune else { continue }
        parts[commune, default: (0, [])].part += lieu.part
        if !parts[commune, default: (0, [])].structures.contains(structure.nom) {
          parts[commune, default: (0, [])].structures.append(structure.nom)
        }
      }
    }
    return parts.map { (name($0.key), $0.value.part, $0.value.structures) }
      .sorted { (-$0.part, searchKey($0.commune)) < (-$1.part, searchKey($1.commune)) }
  }

  private func name(_ code: String) -> String { index.resolve(code)?.commune.nom ?? code }

  private func places(_ h: inout HTML) {
    h.tableau(
      "Présence par commune",
      [Colonne("Commune"), Colonne("Présence"), Colonne("Qui")], legendeCachee: true
    ) { h in
      for lieu in lieux {
        h.ligne { h in
          h.tete(lieu.commune)
          h.cellule("Présence", Self.presence(lieu.part))
          h.cellule("Qui", lieu.structures.joined(separator: ", "))
        }
      }
    }
    h.element(
      "p", .class("petit doux"),
      text: "Un dixième de poste, c’est une demi-journée par semaine.")
  }

  /// `2 postes`, `1 poste et un dixième`, `un dixième de poste`
  private static func presence(_ part: Int) -> String {
    if part % 100 == 0 { return Francais.pluriel(part / 100, "poste", "postes") }
    return Francais.decimal(Double(part) / 100) + "\u{A0}poste"
  }

  private func hosts(_ h: inout HTML) {
    h.tableau(
      "Structures accueillantes",
      [
        Colonne("Structure"), Colonne("Siège"), Colonne("Postes", nombre: true),
        Colonne("Accordés le"),
      ], legendeCachee: true
    ) { h in
      for structure in accueillantes {
        h.ligne { h in
          h.tete(structure.nom)
          h.cellule("Siège", name(structure.siege))
          h.cellule("Postes", nombre: structure.postes)
          h.cellule("Accordés le", Francais.jour(structure.decideLe))
        }
      }
    }
  }
}
