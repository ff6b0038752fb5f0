import Candidats
import Design
import HTML
import HTTP
import Kernel
import Territoires

extension CandidatRoutes {
  /// The candidats whom an agent may propose, in the order they registered.
  func list(_ visit: Visit) async throws -> Answer {
    let query = visit.query
    let departement = query.text("departement")
    let typed = query.text("disponible")
    let day = Jour(typed: typed)
    let disponible = Champ(
      "disponible", "Disponible au plus tard le", valeur: day.map(Francais.jourCourt) ?? typed,
      erreur: typed.isEmpty || day != nil
        ? nil : "Écrivez un jour du calendrier, comme 16/06/2021.")
    let isWrong = disponible.erreur != nil
    let filtre = FiltreCandidats(
      departements: departement.isEmpty ? nil : [departement], disponibleLe: day,
      texte: String(query.text("q").prefix(100)))
    let found =
      isWrong
      ? []
      : try await ListerCandidats(moyens)(
        filtre, acteur: visit.acteur, apres: CurseurCandidats(query.text("apres")),
        limit: ListerCandidats.limit + 1)
    let shown = Array(found.prefix(ListerCandidats.limit))
    let here = Self.address(filtre, departement)
    let next =
      found.count > shown.count
      ? shown.last.map { here.adding("apres", $0.curseur.description) } : nil
    let index = try await moyens.territoires.index()
    return .page(
      Page(
        "Les candidats", status: isWrong ? .unprocessable : .ok,
        trail: [("Mes dossiers", "/dossiers")], section: .dossiers, hasErrors: isWrong
      ) { h in
        h.titre(
          "Les candidats",
          chapo: "Dans l’ordre de leur inscription. Rien d’autre ne les classe.")
        h.erreurs([disponible])
        h.filtres("/candidats") { h in
          h.filtre(Champ("q", "Nom, par son début", valeur: filtre.texte), double: true)
          h.filtre(
            Champ("departement", "Département", valeur: departement),
            Departement.tous.map { Option($0.code, "\($0.nom) (\($0.code))") },
            vide: "Tous les miens", double: true)
          h.filtre(disponible, .date)
        }
        if !isWrong { Self.table(shown, index, &h) }
        h.pages(precedente: nil, suivante: next)
      })
  }

  private static func address(_ filtre: FiltreCandidats, _ departement: String) -> Href {
    var href: Href = "/candidats"
    if !filtre.texte.isEmpty { href = href.adding("q", filtre.texte) }
    if !departement.isEmpty { href = href.adding("departement", departement) }
    if let day = filtre.disponibleLe { href = href.adding("disponible", day.description) }
    return href
  }

  private static func table(
    _ lines: [LigneCandidat], _ index: TerritoireIndex, _ h: inout HTML
  ) {
    guard !lines.isEmpty else {
      h.vide(
        "Aucun candidat ici",
        "Enlevez un filtre. Une personne apparaît une fois son adresse confirmée.")
      return
    }
    h.tableau(
      Francais.pluriel(lines.count, "candidat", "candidats") + " sur cette page",
      [
        Colonne("Candidat"), Colonne("Commune"), Colonne("Disponible le"), Colonne("Distance"),
      ]
    ) { h in
      for line in lines {
        h.ligne { h in
          h.tete("\(line.prenom) \(line.nom)")
          h.cellule("Commune", index.resolve(line.commune)?.commune.nom ?? line.commune)
          h.cellule("Disponible le", Francais.jour(line.disponibleLe))
          h.cellule("Distance", FormulaireInscription.distance(line.mobilite))
        }
      }
    }
  }
}
