package import Comptes
import Design
import HTML
import HTTP
package import Kernel
package import MisesEnRelation

extension MiseRoutes {
  /// The propositions of this actor, list by list, the nearest deadline first.
  func list(_ visit: Visit) async throws -> Answer {
    let lire = LireMises(moyens)
    let pile = PileMises(rawValue: visit.query.text("liste")) ?? .aRepondre
    let counts = try await lire.counts(acteur: visit.acteur, at: visit.at)
    let found = try await lire.liste(
      pile, acteur: visit.acteur, at: visit.at, apres: CurseurMises(visit.query.text("apres")),
      limit: LireMises.limit + 1)
    let shown = Array(found.prefix(LireMises.limit))
    let here = Href("/mises-en-relation").adding("liste", pile.rawValue)
    let next =
      found.count > shown.count
      ? shown.last.map { here.adding("apres", $0.curseur.description) } : nil
    let count = counts[pile, default: 0]
    let proposes = ProposerMise.roles.contains(where: visit.acteur.has)
    return .page(
      Page(
        "Les propositions de rencontre", trail: [("Mes dossiers", "/dossiers")],
        section: .dossiers
      ) { h in
        h.titre(
          "Les propositions de rencontre",
          chapo: "Chacune a une date limite. Passée celle-ci, elle s’arrête et chacun est prévenu.")
        h.onglets(
          "Listes de propositions",
          PileMises.allCases.map { other in
            Lien(
              "\(other.nom) (\(Francais.nombre(counts[other, default: 0])))",
              Href("/mises-en-relation").adding("liste", other.rawValue), courant: other == pile)
          })
        h.rubrique("liste", pile.nom) { h in
          Self.table(shown, count, &h)
          h.pages(precedente: nil, suivante: next)
        }
        guard proposes else { return }
        h.raw("<p><a href=\"/mises-en-relation/offres\">Proposer quelqu’un à une offre</a>, ")
        h.raw("<a href=\"/candidats\">chercher un candidat</a>, ")
        h.raw("<a href=\"/appariements\">ou en proposer beaucoup à la fois, par un calcul</a></p>")
      })
  }

  private static func table(_ lines: [LigneMise], _ count: Int, _ h: inout HTML) {
    guard !lines.isEmpty else {
      h.vide("Aucune proposition ici", "Les autres listes sont dans les onglets au-dessus.")
      return
    }
    h.tableau(
      Francais.pluriel(count, "proposition", "propositions") + ", la plus pressée d’abord",
      [
        Colonne("Candidat"), Colonne("Structure"), Colonne("État"), Colonne("Date limite"),
      ]
    ) { h in
      for line in lines {
        h.ligne { h in
          h.tete(line.candidat, "/mises-en-relation/\(line.id)")
          h.cellule("Structure", line.structure)
          h.cellule("État") { h in h.etat(line.etat.allure, line.etat.nom) }
          h.cellule("Date limite", Francais.jour(line.echeance))
        }
      }
    }
  }
}

/// What propositions put on « Mes dossiers à traiter ».
package struct PilesMisesEnRelation: SourceDePiles {
  private let moyens: MoyensMises

  package init(_ moyens: MoyensMises) { self.moyens = moyens }

  package func piles(for acteur: Acteur, at instant: Instant) async throws -> [Pile] {
    guard LireMises.roles.contains(where: acteur.has) else { return [] }
    let lire = LireMises(moyens)
    let counts = try await lire.counts(acteur: acteur, at: instant)
    var piles: [Pile] = []
    for (pile, titre, detail) in Self.shown {
      guard let count = counts[pile], count > 0 else { continue }
      let first = try await lire.liste(pile, acteur: acteur, at: instant, limit: 1).first
      piles.append(
        Pile(
          titre, Href("/mises-en-relation").adding("liste", pile.rawValue), nombre: count,
          echeance: first?.echeance, detail: detail))
    }
    return piles
  }

  private static let shown: [(PileMises, String, String)] = [
    (.aRepondre, "Propositions de rencontre à répondre", "Le candidat a dit oui"),
    (.rencontres, "Rencontres dont le résultat est attendu", "Retenir ou dire non, avec un motif"),
  ]
}
