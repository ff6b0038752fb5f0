import Structures
import Accords
import CSV
import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Territoires

extension AccordRoutes {
  private static let pageLength = 50

  /// The declared interests of the reader's territory, with their totals.
  func interests(_ visit: Visit) async throws -> Answer {
    .page(try await interestsPage(visit, refusal: nil))
  }

  private func interestsPage(_ visit: Visit, refusal: InteretRefusal?) async throws -> Page {
    let portee = try await inviter.portee(visit.acteur)
    let totals = try await moyens.interets.totaux(portee)
    let found = try await moyens.interets.interets(
      portee, apres: ID<Interet>(visit.query.text("apres")), limit: Self.pageLength + 1)
    let shown = Array(found.prefix(Self.pageLength))
    let next =
      found.count > shown.count
      ? shown.last.map { Href("/interets").adding("apres", "\($0.id)") } : nil
    let index = try await moyens.territoires.index()
    let mayInvite = visit.acteur.has(.prefecture)
    let jetons = visit.freshJetons
    return Page(
      "Structures intéressées", status: refusal == nil ? .ok : .conflict,
      trail: [("Mes dossiers", "/dossiers")], section: .dossiers, hasErrors: refusal != nil
    ) { h in
      h.titre(
        "Les structures intéressées",
        chapo:
          "Une déclaration n’est pas une candidature\u{A0}: elle n’engage personne. Vous pouvez "
          + "inviter une structure à finir une candidature déjà remplie.")
      if let refusal { h.refus("Rien n’a été modifié", refusal.phrase) }
      h.chiffres([
        Chiffre("structures", totals.structures, total: "structures"),
        Chiffre("postes souhaités", totals.postes, total: "postes"),
      ])
      guard !shown.isEmpty else {
        h.vide("Aucune déclaration", "Elles arrivent par le formulaire public.")
        return
      }
      h.tableau(
        Francais.pluriel(totals.structures, "structure", "structures") + ", la dernière d’abord",
        [
          Colonne("Structure"), Colonne("Commune"), Colonne("Postes", nombre: true),
          Colonne("Déclarée le"), Colonne("Personne à joindre"), Colonne("Suite"),
        ]
      ) { h in
        for interet in shown {
          Self.row(
            interet, index, visit.environment.local(interet.declareLe), mayInvite ? jetons : nil, &h
          )
        }
      }
      h.pages(precedente: nil, suivante: next)
      h.raw("<p>")
      h.telechargement("Toute la liste, CSV", "/interets.csv")
      h.raw("</p>")
    }
  }

  private static func row(
    _ interet: Interet, _ index: TerritoireIndex, _ local: HeureLocale, _ jetons: Jetons?,
    _ h: inout HTML
  ) {
    h.ligne { h in
      h.tete(typographie(interet.nom))
      h.cellule("Commune", index.resolve(interet.commune)?.commune.nom ?? interet.commune)
      h.cellule("Postes", nombre: interet.postes)
      h.cellule("Déclarée le", Francais.jour(local.jour))
      h.cellule("Personne à joindre", "\(interet.contact), \(interet.courriel.text)")
      h.cellule("Suite") { h in
        if interet.invitation != nil {
          h.text("Invitée à candidater")
        } else if let jetons {
          h.bouton(
            "Inviter", post: "/interets/\(interet.id)/candidature",
            Jetons(jeton: jetons.jeton, cle: "\(jetons.cle)-\(interet.id)"), second: true)
        } else {
          h.text("–")
        }
      }
    }
  }

  func invite(_ visit: Visit) async throws -> Answer {
    do {
      _ = try await inviter(
        visit.id("id", Interet.self), acteur: visit.acteur, by: visit.geste())
      return .seeOther("/interets")
    } catch InteretRefusal.introuvable {
      throw NotFound()
    } catch let refusal as InteretRefusal {
      return .page(try await interestsPage(visit, refusal: refusal))
    }
  }

  func exportInterests(_ visit: Visit) async throws -> Answer {
    let portee = try await inviter.portee(visit.acteur)
    let index = try await moyens.territoires.index()
    return try await .csv(
      "structures-interessees.csv",
      titres: [
        "structure", "siret", "commune", "departement", "postes_souhaites", "declaree_le",
        "personne", "courriel", "precisions", "invitee_le",
      ]
    ) { [self] (last: ID<Interet>?) in
      let page = try await moyens.interets.interets(portee, apres: last, limit: 1_000)
      return PageCSV(
        lignes: page.map { Self.cells($0, index, visit) },
        suite: page.count < 1_000 ? nil : page.last?.id)
    }
  }

  private static func cells(
    _ interet: Interet, _ index: TerritoireIndex, _ visit: Visit
  ) -> [CSVWriter.Cell] {
    [
      .text(interet.nom), .optional(interet.siret?.description),
      .text(index.resolve(interet.commune)?.commune.nom ?? interet.commune),
      .text(interet.departement), .integer(Int64(interet.postes)),
      .text(visit.environment.local(interet.declareLe).jour.description), .text(interet.contact),
      .text(interet.courriel.text), .text(interet.precisions),
      .optional(interet.invitation.map { visit.environment.local($0.le).jour.description }),
    ]
  }
}

extension InteretRefusal {
  var phrase: String {
    switch self {
    case .introuvable: "Cette déclaration n’existe pas, ou n’est pas de votre territoire."
    case .dejaInvite:
      "Cette structure est déjà invitée\u{A0}: elle a reçu le code de son brouillon."
    }
  }
}
