import CSV
import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Seances
import Territoires

extension CandidatureRoutes {
  /// « Mes dossiers à traiter »: the lists of this actor, each with its count.
  func dossiers(_ visit: Visit) async throws -> Answer {
    let lister = ListerDossiers(moyens)
    let isStructure = try await isStructure(visit)
    // A structure has one list: the work of the services on its files is not its own.
    let (liste, appel) = (isStructure ? .tous : Self.liste(visit), Self.appel(visit))
    let counts = try await lister.counts(appel: appel, acteur: visit.acteur, at: visit.at)
    let found = try await lister(
      liste, appel: appel, acteur: visit.acteur, at: visit.at,
      apres: Curseur(visit.query.text("apres")),
      limit: ListerDossiers.limit + 1)
    let index = try await moyens.territoires.index()
    let shown = Array(found.prefix(ListerDossiers.limit))
    let next =
      found.count > shown.count ? shown.last.map { Self.next(liste, appel, after: $0) } : nil
    let (hello, acteur) = (visit.acteur.nom, visit.acteur)
    let others = try await otherPiles(visit)
    let hasFiles = visit.acteur.portee(index) != .rien
    let seance = try await annonces?(for: acteur, at: visit.at)
    return .page(
      Page("Mes dossiers à traiter", section: .dossiers) { h in
        h.titre(
          "Mes dossiers à traiter",
          chapo: "Bonjour \(hello). "
            + (isStructure ? Self.own(counts) : hasFiles ? Self.sentence(counts) : ""))
        h.prochaineSeance(seance)
        if !others.isEmpty { h.pochettes(others) }
        guard hasFiles else {
          Self.territory(&h)
          return
        }
        if !isStructure {
          h.onglets(
            "Listes de dossiers", ListeDossiers.allCases.map { Self.tab($0, liste, appel, counts) })
        }
        Self.filter(appel, liste, &h)
        h.rubrique("liste", isStructure ? "Mes candidatures" : liste.titre) { h in
          if isStructure, shown.isEmpty {
            Self.noFile(acteur, index, &h)
          } else {
            Self.table(shown, index, counts[liste, default: 0], &h)
          }
          h.pages(precedente: nil, suivante: next)
          if !shown.isEmpty {
            h.raw("<p class=\"action\">")
            h.telechargement(
              "Télécharger cette liste, CSV",
              Self.address("/dossiers.csv", liste, appel))
            if acteur.has(.prefecture) || acteur.has(.signataire) {
              h.bouton("Note d’une page pour le préfet", vers: "/dossiers/note", second: true)
            }
            h.raw("</p>")
          }
        }
      })
  }

  /// For a coordonnateur, who collects needs and handles nobody's file.
  private static func territory(_ h: inout HTML) {
    h.raw("<p class=\"action\"><a href=\"/recueils\">Les recueils de besoins</a>")
    h.raw("<a href=\"/comites-de-pilotage\">Les comités de pilotage</a>")
    h.raw("<a href=\"/coordonnateurs\">Les coordonnateurs</a></p>")
  }

  /// Who follows no candidature has something to read all the same: their territory, and how to begin.
  private static func noFile(_ acteur: Acteur, _ index: TerritoireIndex, _ h: inout HTML) {
    let around = acteur.habilitations.flatMap { habilitation -> [CodeTerritoire] in
      guard case .territoire(let territoire) = habilitation.perimetre else { return [] }
      return index.ancestors(of: territoire)
    }
    h.vide("Aucune candidature") { h in
      h.raw(
        "<p>Celles que vous déposez depuis ce compte, ou que l’on vous ouvre, paraissent ici.</p>")
      h.raw("<p class=\"action\">")
      for case .departement(let code) in around.prefix(4) {
        h.element("a", .href("/departements/\(code)")) { h in
          h.text("Les postes dans le département \(index.departement(code)?.complement ?? code)")
        }
        h.element("a", .href("/qui-aide-ou/\(code)"), text: "Qui aide où")
      }
      h.raw("<a href=\"/accords\">Les accords</a>")
      h.raw("<a href=\"/candidatures/structures/nouvelle\">Accueillir un poste</a></p>")
    }
  }

  private func otherPiles(_ visit: Visit) async throws -> [Pochette] {
    var shown: [Pochette] = []
    for source in piles {
      for pile in try await source.piles(for: visit.acteur, at: visit.at) {
        shown.append(
          Pochette(
            pile.titre, pile.href, mesure: Francais.nombre(pile.nombre), detail: pile.detail,
            numero: pile.echeance.map { "avant le \(Francais.jour($0))" } ?? ""))
      }
    }
    return shown
  }

  private static func liste(_ visit: Visit) -> ListeDossiers {
    ListeDossiers(rawValue: visit.query.text("liste")) ?? first(for: visit.acteur)
  }

  /// What each role comes for.
  private static func first(for acteur: Acteur) -> ListeDossiers {
    if acteur.has(.prefecture) { return .aInstruire }
    if acteur.has(.signataire) { return .aSigner }
    return acteur.has(.structure) ? .tous : .aDecider
  }

  /// The number of a call in the address; nil for every call.
  private static func appel(_ visit: Visit) -> Int64? {
    ID<AppelCite>(visit.query.text("appel"))?.rawValue
  }

  /// A list, of one call when there is one.
  private static func address(_ page: Href, _ liste: ListeDossiers, _ appel: Int64?) -> Href {
    let href = page.adding("liste", liste.rawValue)
    return appel.map { href.adding("appel", String($0)) } ?? href
  }

  /// Says that a list holds the files of one call only.
  private static func filter(_ appel: Int64?, _ liste: ListeDossiers, _ h: inout HTML) {
    guard let appel else { return }
    h.element("p", .class("petit")) { h in
      h.text("Seulement les dossiers d’")
      h.element("a", .href("/appels-a-candidatures/\(appel)"), text: "un appel à candidatures")
      h.text(". ")
      h.element("a", .href(address("/dossiers", liste, nil)), text: "Voir ceux de tous les appels")
    }
  }

  private static func own(_ counts: [ListeDossiers: Int]) -> String {
    let files = counts[.tous, default: 0]
    guard files > 0 else { return "Aucune candidature n’est suivie depuis ce compte." }
    return "Voici où "
      + (files == 1 ? "en est votre candidature." : "en sont vos \(files) candidatures.")
  }

  private static func sentence(_ counts: [ListeDossiers: Int]) -> String {
    let waiting = counts[.aInstruire, default: 0]
    guard waiting > 0 else { return "Aucune candidature n’attend d’avis." }
    return Francais.pluriel(waiting, "candidature attend", "candidatures attendent") + " un avis."
  }

  private static func tab(
    _ liste: ListeDossiers, _ current: ListeDossiers, _ appel: Int64?,
    _ counts: [ListeDossiers: Int]
  ) -> Lien {
    Lien(
      "\(liste.nom) (\(Francais.nombre(counts[liste, default: 0])))",
      address("/dossiers", liste, appel), courant: liste == current)
  }

  private static func table(
    _ dossiers: [Dossier], _ index: TerritoireIndex, _ count: Int, _ h: inout HTML
  ) {
    guard !dossiers.isEmpty else {
      h.vide("Aucun dossier ici", "Les autres listes sont dans les onglets au-dessus.")
      return
    }
    h.tableau(
      Francais.pluriel(count, "dossier", "dossiers") + ", le plus pressé d’abord",
      [
        Colonne("Structure"), Colonne("Commune"), Colonne("Postes", nombre: true),
        Colonne("État"), Colonne("Refus par silence le"), Colonne("Numéro"),
      ]
    ) { h in
      for dossier in dossiers {
        h.ligne { h in
          h.tete(dossier.nom, "/candidatures/\(dossier.id)")
          h.cellule("Commune", index.resolve(dossier.commune)?.commune.nom ?? dossier.commune)
          h.cellule("Postes", nombre: dossier.postes)
          h.cellule("État") { h in h.etat(dossier.etat.allure, dossier.etat.nom) }
          h.cellule(
            "Refus par silence le", dossier.etat.isClosed ? "–" : Francais.jour(dossier.silenceLe))
          h.cellule("Numéro", dossier.numero)
        }
      }
    }
  }

  private static func next(
    _ liste: ListeDossiers, _ appel: Int64?, after dossier: Dossier
  ) -> Href {
    address("/dossiers", liste, appel).adding("apres", Curseur(after: dossier).text)
  }

  /// The whole list, page by page, in one file.
  func export(_ visit: Visit) async throws -> Answer {
    let liste = Self.liste(visit)
    let index = try await moyens.territoires.index()
    return try await .csv(
      "dossiers-\(liste.rawValue).csv",
      titres: [
        "numero", "structure", "siret_ou_ridet", "commune", "departement", "postes_demandes",
        "etat",
        "recue_le", "silence_le", "postes_avis", "rang_avis", "postes_accordes",
      ]
    ) { [self] (cursor: Curseur?) in
      let page = try await ListerDossiers(moyens)(
        liste, appel: Self.appel(visit), acteur: visit.acteur, at: visit.at, apres: cursor,
        limit: 1_000)
      let last = page.count < 1_000 ? nil : page.last
      return PageCSV(
        lignes: page.map { Self.cells($0, index) },
        suite: last.map { Curseur(after: $0) })
    }
  }

  private static func cells(_ dossier: Dossier, _ index: TerritoireIndex) -> [CSVWriter.Cell] {
    func number(_ value: Int?) -> CSVWriter.Cell { value.map { .integer(Int64($0)) } ?? .empty }
    return [
      .text(dossier.numero), .text(dossier.nom), .text(dossier.identifiant),
      .text(index.resolve(dossier.commune)?.commune.nom ?? dossier.commune),
      .text(dossier.departement), number(dossier.postes), .text(dossier.etat.nom),
      .text(dossier.recueLe.description), .text(dossier.silenceLe.description),
      number(dossier.avis?.postes), number(dossier.avis?.rang), number(dossier.accordes),
    ]
  }
}
