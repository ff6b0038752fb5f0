import Design
import HTML
import Kernel
import Structures
import Territoires

/// `/structures`: the awards that a filter keeps, a page at a time.
struct ListePage: Sendable {
  let demande: DemandeListe
  /// Nil when the demand could not be read.
  let page: PageStructures<LigneTableau>?
  let liste: ListeCitee?
  /// How the filtered territory is called.
  let territoire: String

  func write(into h: inout HTML) {
    h.titre("Les structures qui accueillent un poste", chapo: chapo)
    demande.writeErrors(into: &h)
    filters(&h)
    guard let page else { return DemandeListe.noFigure(&h) }
    h.raw("<section aria-labelledby=\"cles\"><h2 class=\"cache\" id=\"cles\">Totaux</h2>")
    h.chiffres([
      Chiffre("attributions", page.totaux.lignes, total: "lignes"),
      Chiffre("postes", page.totaux.postes, total: "postes"),
      Chiffre("aide de l’État", page.totaux.montant, total: "montant_centimes"),
    ])
    h.raw("</section>")
    if page.lignes.isEmpty { empty(&h) } else { table(page, &h) }
    if page.totaux.lignes > 0 { exports(page.totaux, &h) }
  }

  private var chapo: String {
    guard let liste else { return "Aucune liste n’a encore été importée." }
    return
      "D’après la liste du \(liste.date)\u{A0}: elle dit les postes "
      + "attribués, et non les personnes en poste aujourd’hui."
  }

  private func empty(_ h: inout HTML) {
    h.vide("Aucune structure ne correspond") { h in
      h.raw("<p>Enlevez un filtre, ou cherchez seulement le début d’un nom ou d’une commune.</p>")
      h.raw("<p><a href=\"/structures\">Voir toutes les structures</a></p>")
    }
  }

  private func filters(_ h: inout HTML) {
    let filtre = demande.filtre
    h.filtres("/structures") { h in
      h.filtre(demande.champ(.texte, valeur: filtre.texte), double: true)
      h.filtre(
        demande.champ(.territoire, valeur: filtre.territoire.description),
        demande.options("territoire", narrow), vide: nil, puis: Self.wide, double: true)
      h.filtre(
        demande.champ(.type, valeur: filtre.type?.rawValue ?? ""),
        demande.options("type", TypeStructure.options), vide: "Tous")
      yes(.zrr, filtre.zrr, vide: "Toutes", &h)
      yes(.qpv, filtre.qpv, vide: "Tous", &h)
      yes(.franceServices, filtre.franceServices, vide: "Toutes", &h)
      h.filtre(demande.champ(.du, valeur: filtre.du.map(Francais.jourCourt) ?? ""), .date)
      h.filtre(demande.champ(.au, valeur: filtre.au.map(Francais.jourCourt) ?? ""), .date)
      h.filtre(
        demande.champ("par", "Lignes par page", valeur: String(demande.par)),
        demande.options("par", DemandeListe.tailles.map { Option(String($0), String($0)) }),
        vide: nil)
      demande.writeOthers(
        besides: [
          "q", "territoire", "type", "zrr", "qpv", "france_services", "du", "au", "par",
        ], into: &h)
    }
  }

  private func yes(
    _ champ: LectureFiltre.Champ, _ isOn: Bool, vide: String, _ h: inout HTML
  ) {
    h.filtre(
      demande.champ(champ, valeur: isOn ? "oui" : ""),
      demande.options(champ.rawValue, [Option("oui", "Oui")]), vide: vide)
  }

  /// The territory asked for, when it is not among those offered to everyone.
  private var narrow: [Option] {
    switch demande.filtre.territoire {
    case .pays, .region, .departement: []
    case .epci, .ept, .commune: [Option(demande.filtre.territoire.description, territoire)]
    }
  }

  /// The country, the régions, the départements: the same for everyone, so written once.
  private static let wide = OptionsEcrites(
    [Option("pays", "Toute la France")]
      + Region.toutes.sorted { searchKey($0.nom) < searchKey($1.nom) }.map {
        Option("region:\($0.code)", "Région \($0.nom)")
      }
      + Departement.tous.map { Option("departement:\($0.code)", "\($0.nom) (\($0.code))") })

  private func table(_ page: PageStructures<LigneTableau>, _ h: inout HTML) {
    h.tableau(caption(page), columns) { h in
      // Lent, not copied: the rows are shared by all who read the list at this moment, and a copy
      // would count the references of each text.
      let lignes = page.lignes.span
      for index in lignes.indices { row(lignes[index], &h) }
    }
    h.pages(
      precedente: page.precedente.map(demande.page), suivante: page.suivante.map(demande.page))
  }

  private func caption(_ page: PageStructures<LigneTableau>) -> String {
    let shown = Francais.pluriel(page.lignes.count, "attribution", "attributions")
    return "\(shown) sur \(Francais.nombre(page.totaux.lignes)), \(territoire)"
  }

  private var columns: [Colonne] {
    [
      column("Structure", .nom), column("Commune", .commune), Colonne("Type"),
      column("Postes", .postes, isNumber: true), column("Validée le", .date),
      column("Aide de l’État", .montant, isNumber: true),
    ]
  }

  private func column(_ name: String, _ cle: TriStructures.Cle, isNumber: Bool = false) -> Colonne {
    let tri = demande.tri
    let sens: Colonne.Sens? = tri.cle == cle ? (tri.descendant ? .decroissant : .croissant) : nil
    return Colonne(name, nombre: isNumber, tri: demande.sorted(by: cle), sens: sens)
  }

  private func row(_ line: LigneTableau, _ h: inout HTML) {
    h.ligne { h in
      h.tete(line.nom, "/structures/", line.structure.rawValue)
      h.cellule("Commune") { h in
        h.text(line.communeNom)
        h.raw(", ")
        h.text(nomsDepartements[line.departement] ?? line.departement)
      }
      h.cellule("Type", line.type.mot)
      h.cellule("Postes", nombre: line.postes)
      h.cellule("Validée le", jour: line.date)
      h.cellule("Aide de l’État", montant: line.montant)
    }
  }

  private func exports(_ totaux: TotauxStructures, _ h: inout HTML) {
    let words = Francais.pluriel(totaux.lignes, "attribution", "attributions")
    h.rubrique("exporter", "Reprendre ces données") { h in
      h.element(
        "p", .class("doux"),
        text: "\(Francais.majuscule(words)), avec les mêmes filtres et les mêmes totaux\u{A0}; la "
          + "dernière ligne du fichier est «\u{A0}TOTAL\u{A0}».")
      h.raw("<div class=\"action\">")
      h.element(
        "a", .class("bouton second"), .href(demande.filtered("/structures.csv")),
        text: "Fichier CSV")
      h.element(
        "a", .class("bouton second"), .href(demande.filtered("/structures.xlsx")),
        text: "Fichier XLSX")
      h.element("a", .href(demande.filtered("/api/v1/structures")), text: "La même liste par l’API")
      h.raw("</div>")
    }
  }
}

/// Names by code, for rows.
let nomsDepartements: [String: String] = Dictionary(
  Departement.tous.map { ($0.code, $0.nom) }, uniquingKeysWith: { first, _ in first })

extension TypeStructure {
  /// `publique`, `privée`.
  var mot: String {
    switch self {
    case .publique: "Publique"
    case .privee: "Privée"
    }
  }

  /// To choose from, in a filter.
  static let options = [Option("publique", "Publiques"), Option("privee", "Privées")]
}
