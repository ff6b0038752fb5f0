import Appariement
import Design
import HTML
import HTTP
import Kernel

/// What a calculation would propose, or proposed; its check is done again each time it is read.
struct CalculAppariementPage: Sendable {
  static let perPage = 25
  let calcul: CalculAppariement
  let rows: Rows
  let visit: Visit
  let lines: [LigneHistorique]

  struct Rows: Sendable {
    /// The people without a meeting, instead of the posts.
    let without: Bool
    let lines: [Line]
    let page: Int
    let pages: Int
    /// The whole result.
    let postes: [Int32]
  }

  struct Line: Sendable {
    let tete: String
    let href: Href?
    var capacite = 0
    var demandes = 0
    var declares = 0
    var noms: [String] = []
  }

  private var href: Href { "/appariements/calculs/\(calcul.id)" }
  private var left: Int { rows.postes.count { $0 < 0 } }

  func write(_ surtitre: String, _ refusal: AppariementRefusal?, into h: inout HTML) {
    h.titre("Résultat du calcul", surtitre: "\(surtitre), vague \(calcul.vague)")
    if let refusal { h.refus("Le résultat n’est pas publié", refusal.phrase) }
    state(&h)
    h.chiffres([
      Chiffre("personnes", calcul.entrees.personnes.count, total: "personnes"),
      Chiffre("rencontres proposées", calcul.apparies, total: "rencontres"),
      Chiffre("sans rencontre cette fois", left, total: "sans"),
    ])
    check(&h)
    h.onglets(
      "Lire le résultat",
      [
        Lien("Par poste", href, courant: !rows.without),
        Lien("Sans rencontre (\(left))", href.adding("liste", "sans"), courant: rows.without),
      ])
    h.rubrique("resultat", rows.without ? "Sans rencontre cette fois" : "Poste par poste") { h in
      if rows.without { people(&h) } else { posts(&h) }
      h.pages(courante: rows.page, sur: rows.pages) { page in
        (rows.without ? href.adding("liste", "sans") : href).adding("page", String(page))
      }
    }
    h.raw("<p>")
    h.element("a", .href("\(path: href.text)/regles"), text: "Les règles du calcul, publiques")
    h.raw("</p>")
    h.historique(lines, de: "du calcul")
    h.element("p", .class("doux"), text: AppariementRoutes.finale)
  }

  private func state(_ h: inout HTML) {
    guard let publication = calcul.publication else {
      h.encart("Simulation\u{A0}: rien n’est envoyé.", "Relisez, puis publiez ou recommencez.")
      h.bouton(
        "Publier ces propositions", post: "\(path: href.text)/publication", visit.freshJetons)
      return
    }
    let le = Francais.moment(visit.environment.local(publication.le))
    h.confirmation("Publié le \(le)") { h in
      h.element(
        "p",
        text: calcul.envoyeLe == nil
          ? "Les propositions et les réponses partent."
          : "Chaque rencontre est proposée aux deux, chaque autre personne a sa réponse.")
    }
  }

  private func check(_ h: inout HTML) {
    let digest = AcceptationDifferee.apparier(calcul.entrees.instance).empreinte
    h.rubrique("controle", "Le contrôle, refait à l’instant") { h in
      h.faits { h in
        h.fait(
          "Paires bloquantes",
          Francais.nombre(PairesBloquantes.compter(calcul.entrees.instance, rows.postes)))
        h.fait("Empreinte gardée", calcul.empreinte)
        h.fait(
          "Empreinte recalculée", digest == calcul.empreinte ? "\(digest), la même" : digest)
      }
      h.raw("<p class=\"texte petit\">Une paire bloquante\u{A0}: une personne et un poste qui se ")
      h.raw("préfèrent tous deux à ce que le calcul leur donne. Il n’en faut aucune.</p>")
      h.telechargement("Les données figées, sans nom", "\(path: href.text)/instance.txt")
    }
  }

  private func posts(_ h: inout HTML) {
    h.tableau(
      "Ce que chaque poste se voit proposer",
      [
        Colonne("Structure"), Colonne("Rencontres possibles", nombre: true),
        Colonne("Le souhaitent", nombre: true), Colonne("Rangées par la structure", nombre: true),
        Colonne("Rencontres proposées"),
      ]
    ) { h in
      for line in rows.lines {
        h.ligne { h in
          if let href = line.href { h.tete(line.tete, href) } else { h.tete(line.tete) }
          h.cellule("Rencontres possibles", nombre: line.capacite)
          h.cellule("Le souhaitent", nombre: line.demandes)
          h.cellule("Rangées par la structure", nombre: line.declares)
          h.cellule(
            "Rencontres proposées", line.noms.isEmpty ? "Aucune" : Francais.liste(line.noms))
        }
      }
    }
  }

  private func people(_ h: inout HTML) {
    guard !rows.lines.isEmpty else {
      h.vide("Personne", "Chacun a une rencontre proposée.")
      return
    }
    h.raw("<p class=\"texte\">À la publication, chacune lit pourquoi, vœu par vœu.</p>")
    h.raw("<ul class=\"liste\">")
    for line in rows.lines { h.element("li", text: line.tete) }
    h.raw("</ul>")
  }
}
