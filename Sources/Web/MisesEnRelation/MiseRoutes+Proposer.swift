import Candidats
import Design
import HTML
import HTTP
import Kernel
import MisesEnRelation
import Territoires

extension MiseRoutes {
  private static let perPage = 25

  /// Who would go there of their own wish, in the order they registered.
  func reachable(_ visit: Visit) async throws -> Answer {
    try await reachablePage(visit, visit.id(), nil)
  }

  func propose(_ visit: Visit) async throws -> Answer {
    guard let offre = ID<Offre>(visit.form.text("offre")),
      let candidat = ID<Candidat>(visit.form.text("candidat"))
    else { throw NotFound() }
    do {
      let mise = try await ProposerMise(moyens)(
        offre, candidat, acteur: visit.acteur, by: visit.geste())
      return .seeOther("/mises-en-relation/\(mise.id)")
    } catch MiseRefusal.introuvable { throw NotFound() } catch let refusal as MiseRefusal {
      return try await reachablePage(visit, offre, refusal)
    }
  }

  private func reachablePage(
    _ visit: Visit, _ id: ID<Offre>, _ refusal: MiseRefusal?
  ) async throws -> Answer {
    do {
      let venues = try await ProposerMise(moyens).candidats(
        pour: id, acteur: visit.acteur, apres: CurseurCandidats(visit.query.text("apres")),
        limit: Self.perPage + 1)
      let (offre, found) = (venues.offre, venues.candidats)
      let shown = Array(found.prefix(Self.perPage))
      let here: Href = "/mises-en-relation/offres/\(id)/candidats"
      let next =
        found.count > shown.count
        ? shown.last.map { here.adding("apres", $0.curseur.description) } : nil
      let index = try await moyens.index()
      let jeton = visit.jeton
      let cles = shown.map { _ in visit.freshJetons.cle }
      return .page(
        Page(
          "Qui pourrait venir", status: refusal == nil ? .ok : .conflict,
          trail: [
            ("Les offres", "/mises-en-relation/offres"),
            (offre.structure, "/mises-en-relation/offres/\(id)"),
          ], section: .dossiers, hasErrors: refusal != nil
        ) { h in
          h.titre(
            "Qui pourrait venir",
            chapo:
              "Les personnes disponibles qui veulent bien aller jusque-là, dans l’ordre de leur "
              + "inscription. Rien d’autre ne les classe.", surtitre: offre.structure)
          if let refusal { h.refus("La proposition n’est pas faite", refusal.phrase) }
          guard !venues.isFilled else {
            h.vide("Cette offre est pourvue", "Tous ses postes ont trouvé quelqu’un.")
            return
          }
          Self.people(shown, id, index, zip(shown, cles).map { Jetons(jeton: jeton, cle: $1) }, &h)
          h.pages(precedente: nil, suivante: next)
        })
    } catch MiseRefusal.introuvable { throw NotFound() }
  }

  private static func people(
    _ lines: [LigneCandidat], _ offre: ID<Offre>, _ index: TerritoireIndex, _ jetons: [Jetons],
    _ h: inout HTML
  ) {
    guard !lines.isEmpty else {
      h.vide("Personne pour l’instant", "Les personnes qui s’inscrivent apparaissent ici.")
      return
    }
    h.tableau(
      Francais.pluriel(lines.count, "personne", "personnes") + " sur cette page",
      [Colonne("Personne"), Colonne("Commune"), Colonne("Disponible le"), Colonne("Proposer")]
    ) { h in
      for (line, jetons) in zip(lines, jetons) {
        h.ligne { h in
          h.tete("\(line.prenom) \(line.nom)")
          h.cellule("Commune", index.resolve(line.commune)?.commune.nom ?? line.commune)
          h.cellule("Disponible le", Francais.jour(line.disponibleLe))
          h.cellule("Proposer") { h in
            h.bouton(
              "Proposer \(line.prenom) \(line.nom)", post: "/mises-en-relation", jetons,
              second: true,
              valeurs: ["offre": offre.description, "candidat": line.id.description])
          }
        }
      }
    }
  }
}
