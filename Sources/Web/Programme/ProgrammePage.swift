import Design
import HTML
import Kernel
import Structures
import Territoires

/// `/programme`: how many posts, where, for how much.
struct ProgrammePage: Sendable {
  let demande: DemandeListe
  let totaux: TotauxStructures
  let population: Int
  let densites: [DensitePostes]
  /// Totals by month, `2021-03`.
  let mois: [String: TotauxStructures]
  let contours: [Territoires::Contour]
  let liste: ListeCitee?

  func write(into h: inout HTML) {
    h.titre("Le programme en chiffres", chapo: chapo)
    FiltresProgramme(demande: demande).write(into: &h)
    h.raw("<section aria-labelledby=\"cles\"><h2 class=\"cache\" id=\"cles\">Chiffres clés</h2>")
    h.chiffres([
      Chiffre("postes attribués", totaux.postes, total: "postes"),
      Chiffre("attributions", totaux.lignes, total: "lignes"),
      Chiffre("engagés par l’État", totaux.montant, total: "montant_centimes"),
      Chiffre(
        "pour 100 000 habitants", national,
        precision: "\(Francais.nombre(population)) habitants"),
    ])
    h.raw("</section>")
    guard totaux.lignes > 0 else { return empty(&h) }
    h.duo { h in
      h.rubrique("carte", "Postes pour 100 000 habitants") { h in map(&h) }
      h.rubrique("temps", "Au fil du temps") { h in overTime(&h) }
    }
    h.rubrique("suite", "Aller plus loin") { h in
      h.raw("<p class=\"action\">")
      h.element(
        "a", .class("bouton second"), .href(demande.filtered("/structures")),
        text: "Voir les structures")
      h.bouton("Les accords signés", vers: "/accords", second: true)
      h.bouton("Essayer une répartition", vers: "/repartition", second: true)
      h.bouton("Le siège n’est pas le lieu", vers: "/repartition/lieux", second: true)
      h.bouton("La liste rejouée", vers: "/repartition/rejeu", second: true)
      h.bouton("Les règles des calculs", vers: "/calculs", second: true)
      h.raw("</p>")
    }
  }

  private var chapo: String {
    let source = liste.map { " D’après la liste du \($0.date)." } ?? ""
    return "Combien de postes de conseiller numérique l’État a financés, où, et pour quel montant."
      + source
  }

  private var national: String {
    population > 0 ? Francais.decimal(Double(totaux.postes) * 100_000 / Double(population)) : "–"
  }

  private func empty(_ h: inout HTML) {
    guard liste != nil else {
      h.vide(
        "Aucune liste n’a encore été importée",
        "Les chiffres viennent de la liste publiée des structures\u{A0}: elle n’est pas encore là.")
      return
    }
    h.vide("Aucune attribution", "Enlevez un filtre pour voir le programme entier.")
  }

  private var measured: [DensitePostes] { densites.filter { $0.pour100000 != nil } }

  private func map(_ h: inout HTML) {
    h.raw("<div class=\"pile\"><p class=\"petit doux\">")
    h.text(sentence)
    h.raw("</p>")
    h.legende(DensitePostes.classes, measured.map(\.valeur))
    let title = "Postes pour 100 000 habitants, par département"
    if contours.isEmpty {
      h.carteTuiles("carte-france", titre: title, places)
    } else {
      h.carteContours(
        "carte-france", titre: title, largeur: Territoires::Contour.largeur,
        hauteur: Territoires::Contour.hauteur, outlines)
    }
    h.details("Le tableau de la carte") { h in table(&h) }
    h.raw("</div>")
  }

  /// What the map shows, in words.
  private var sentence: String {
    let sorted = measured.sorted { ($0.valeur, $0.code) > ($1.valeur, $1.code) }
    func words(_ some: some Sequence<DensitePostes>) -> String {
      Francais.liste(some.map { "\($0.nom) \($0.texte)" })
    }
    let basis =
      demande.parSiege
      ? "Les postes sont comptés dans le département du siège de la structure, non dans celui de l’attribution."
      : "Les postes sont comptés dans le département de l’attribution, non dans celui du siège."
    let held = sorted.filter { $0.totaux.postes > 0 }
    guard held.count > 2 else { return basis }
    return basis
      + " En tête\u{A0}: \(words(held.prefix(3))). Les plus bas, là où il y en a\u{A0}: "
      + "\(words(held.suffix(3).reversed()))."
  }

  private func place(_ densite: DensitePostes) -> LieuCarte {
    LieuCarte(
      classe: DensitePostes.classes.classe(densite.valeur), valeur: densite.texte,
      href: "/departements/\(densite.code)")
  }

  private var places: [String: LieuCarte] {
    Dictionary(densites.map { ($0.code, place($0)) }, uniquingKeysWith: { first, _ in first })
  }

  private var outlines: [Design::Contour] {
    let places = self.places
    return contours.map { contour in
      Design::Contour(
        nomsDepartements[contour.code] ?? contour.code, trace: contour.chemin,
        places[contour.code] ?? LieuCarte(classe: 0, valeur: "sans valeur"))
    }
  }

  private func table(_ h: inout HTML) {
    h.tableau(
      "Postes par département", DensitePostes.columns, .serre, legendeCachee: true
    ) { h in
      for densite in densites { densite.row("/departements/\(densite.code)", into: &h) }
    }
  }

  private func overTime(_ h: inout HTML) {
    let quarters = Trimestre.counts(mois)
    h.colonnes("trimestres", resume: Trimestre.sentence(quarters), Trimestre.columns(quarters))
    h.element("p", .class("petit doux"), text: Trimestre.sentence(quarters))
  }
}
