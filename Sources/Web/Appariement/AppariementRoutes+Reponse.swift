import Appariement
import Candidats
import Design
import HTML
import HTTP
import Kernel
import MisesEnRelation

extension AppariementRoutes {
  /// What a published calculation answers to one person, and why: nobody else is named.
  func answer(_ visit: Visit) async throws -> Answer {
    do {
      let candidat = try await EspaceCandidat(moyens.candidats).read(
        visit.parameter("jeton"), at: visit.at)
      guard let calcul = try await moyens.store.calcul(visit.id()), calcul.publication != nil,
        let campagne = try await moyens.store.campagne(calcul.campagne),
        let personne = calcul.entrees.personnes.first(where: { $0.id == candidat.id }),
        let reponse = calcul.reponse(candidat.id, calcul.rejouer())
      else { throw NotFound() }
      let billet = TirageAppariement(graine: campagne.graine, moyens.candidats.digests)
        .billet(candidat.id)
      let noms = try await noms(reponse)
      let (espace, voeux) = (Self.space(visit), Self.wishes(visit))
      return .page(
        Page(
          "Votre réponse", trail: [("Mon espace candidat", espace), ("Vos vœux", voeux)],
          section: .accueil
        ) { h in
          h.titre("Votre réponse", surtitre: "Vague \(calcul.vague)")
          Self.proposed(reponse.obtenu.map { noms[$0] ?? "" }, espace, &h)
          Self.why(reponse, noms, &h)
          Self.own(personne, billet, &h)
          h.raw("<p>")
          h.element(
            "a", .href("/appariements/calculs/\(calcul.id)/regles"), text: "Les règles du calcul")
          h.raw("</p>")
          h.element("p", .class("doux"), text: Self.finale)
        })
    } catch let refusal as CandidatRefusal { return .page(CandidatRoutes.dead(refusal)) }
  }

  private func noms(_ reponse: ReponseAppariement) async throws -> [ID<Offre>: String] {
    var noms: [ID<Offre>: String] = [:]
    for id in reponse.mieux.map(\.offre) + [reponse.obtenu].compactMap(\.self) {
      noms[id] = try await moyens.mises.store.offre(id)?.structure
    }
    return noms
  }

  private static func proposed(_ structure: String?, _ espace: Href, _ h: inout HTML) {
    guard let structure else {
      h.encart(
        "Pas de rencontre pour vous cette fois.",
        "Vos vœux restent\u{A0}: une place qui se libère compte à la vague suivante.")
      return
    }
    h.confirmation("Une rencontre vous est proposée") { h in
      h.element("p", text: structure)
      h.raw("<p>Lisez l’offre, puis dites oui ou non, dans ")
      h.element("a", .href(espace), text: "votre espace")
      h.raw(".</p>")
    }
  }

  /// What the calculation read and drew about them: enough to check it with the public rules.
  private static func own(
    _ personne: EntreesAppariement.Personne, _ billet: [UInt8], _ h: inout HTML
  ) {
    h.rubrique("ligne", "Votre ligne dans le calcul") { h in
      h.faits { h in
        h.fait("Numéro d’inscription", personne.id.description)
        h.fait("Diplôme", Francais.pluriel(personne.points.diplome, "point", "points"))
        h.fait("Expérience", Francais.pluriel(personne.points.experience, "point", "points"))
        h.fait("Tirage au sort") { h in
          h.element("code", text: String(hexadecimal(billet).prefix(16)) + "…")
        }
      }
    }
  }

  private static func why(
    _ reponse: ReponseAppariement, _ noms: [ID<Offre>: String], _ h: inout HTML
  ) {
    h.rubrique("pourquoi", "Pourquoi, vœu par vœu") { h in
      guard !reponse.mieux.isEmpty else {
        h.element(
          "p", .class("texte"),
          text: reponse.obtenu == nil
            ? "Aucun de vos vœux n’était dans cette vague." : "C’est votre premier vœu.")
        return
      }
      h.tableau(
        reponse.obtenu == nil
          ? "Vos vœux, dans votre ordre" : "Les postes que vous aviez placés plus haut",
        [Colonne("Vœu"), Colonne("Structure"), Colonne("Ce qu’il aurait fallu")]
      ) { h in
        for voeu in reponse.mieux {
          h.ligne { h in
            h.cellule("Vœu", Francais.ordinal(voeu.rang))
            h.tete(noms[voeu.offre] ?? "")
            h.cellule("Ce qu’il aurait fallu", voeu.pourquoi.phrase)
          }
        }
      }
    }
  }
}
