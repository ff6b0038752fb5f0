package import Comptes
import Design
import HTML
import HTTP
import Journal
package import Kernel

/// The national team erases the holder of an account, asked here or otherwise.
extension ComptesRoutes {
  var erasureRoutes: [Route] {
    [
      .get(
        "/comptes/effacements", Self.equipe, example: "/comptes/effacements",
        useCase: "PreparerEffacementCompte", erasuresAsked),
      .get(
        "/comptes/{id}/effacement", Self.equipe, example: "/comptes/1/effacement",
        useCase: "PreparerEffacementCompte"
      ) { .page(try await erasurePage($0, nil)) },
      .post("/comptes/{id}/effacement", Self.equipe, useCase: "ErasePersonne", erase),
    ]
  }

  private func erasuresAsked(_ visit: Visit) async throws -> Answer {
    do {
      let asked = try await PreparerEffacementCompte(moyens).demandes(par: visit.acteur)
      return .page(Self.list(asked))
    } catch CompteRefusal.interdit {
      return .page(RefusalPages.forbidden)
    }
  }

  private static func list(
    _ asked: [(compte: Compte, demande: DemandeEffacementCompte)]
  ) -> Page {
    Page(
      "Comptes à effacer", trail: [("Accueil", "/"), ("Les comptes", "/comptes")],
      section: .comptes
    ) { h in
      h.titre(
        "Comptes à effacer",
        chapo:
          "Des personnes demandent que leur compte soit effacé. La loi vous donne un mois pour "
          + "répondre.")
      guard !asked.isEmpty else {
        return h.vide("Aucune demande n’attend", "Vous avez répondu à toutes.")
      }
      h.tableau(
        Francais.pluriel(asked.count, "demande", "demandes") + ", la plus pressée d’abord",
        [Colonne("Compte"), Colonne("Demandé le"), Colonne("À répondre avant le")]
      ) { h in
        for one in asked {
          h.ligne { h in
            h.tete(one.compte.identite.nomComplet, "/comptes/\(one.compte.id)/effacement")
            h.cellule("Demandé le", Francais.jour(one.demande.demandeeLe))
            h.cellule("À répondre avant le", Francais.jour(one.demande.limite))
          }
        }
      }
    }
  }

  private func erase(_ visit: Visit) async throws -> Answer {
    let back: Href = "/comptes/\(visit.parameter("id"))?fait=efface"
    do {
      let (compte, _) = try await PreparerEffacementCompte(moyens)(visit.id(), par: visit.acteur)
      guard visit.form.text("confirmation") == "oui" else {
        return .page(try await erasurePage(visit, "Cochez la case pour confirmer."))
      }
      try await ErasePersonne(store: journal)(
        compte.id.rawValue, of: [compte.subject], by: visit.acteur, visit.geste())
      return .seeOther(back)
    } catch CompteRefusal.dejaEfface {
      // Sent twice, it is done.
      return .seeOther(back)
    } catch CompteRefusal.compteInconnu {
      throw NotFound()
    } catch is CompteRefusal {
      return .page(RefusalPages.forbidden)
    }
  }

  /// What disappears and what stays, before anything is destroyed.
  private func erasurePage(_ visit: Visit, _ erreur: String?) async throws -> Page {
    let opened: (compte: Compte, demande: DemandeEffacementCompte?)
    do {
      opened = try await PreparerEffacementCompte(moyens)(visit.id(), par: visit.acteur)
    } catch CompteRefusal.compteInconnu {
      throw NotFound()
    } catch CompteRefusal.interdit {
      return RefusalPages.forbidden
    } catch let refusal as CompteRefusal {
      return try await fiche(visit, refusal)
    }
    return Self.page(opened.compte, opened.demande, erreur, visit.jetons)
  }

  private static func page(
    _ compte: Compte, _ demande: DemandeEffacementCompte?, _ erreur: String?, _ jetons: Jetons
  ) -> Page {
    let file: Href = "/comptes/\(compte.id)"
    let champ = Champ(
      "confirmation", "J’ai vérifié que la demande vient de la personne elle-même.", erreur: erreur)
    return Page(
      "Effacer ce compte", status: erreur == nil ? .ok : .unprocessable,
      trail: [
        ("Accueil", "/"), ("Les comptes", "/comptes"), (compte.identite.nomComplet, file),
      ], section: .comptes, hasErrors: erreur != nil
    ) { h in
      h.titre(
        "Effacer ce compte",
        chapo: "C’est définitif\u{A0}: personne ne pourra retrouver ce qui est détruit.",
        surtitre: compte.identite.nomComplet)
      h.erreurs([champ])
      if let demande { h.effacementDemande(demande) }
      h.effacementCompte()
      h.formulaire("\(path: file.text)/effacement", jetons) { h in
        h.coche(champ, cochee: false)
        h.actions { h in h.bouton("Effacer définitivement") }
      }
    }
  }
}

/// The accounts to erase, on « Mes dossiers à traiter ».
package struct PilesEffacementsComptes: SourceDePiles {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  package func piles(for acteur: Acteur, at instant: Instant) async throws -> [Pile] {
    guard acteur.managesComptes else { return [] }
    let asked = try await PreparerEffacementCompte(moyens).demandes(par: acteur)
    guard let first = asked.first else { return [] }
    return [
      Pile(
        "Comptes à effacer", "/comptes/effacements", nombre: asked.count,
        echeance: first.demande.limite, detail: "Des personnes attendent votre réponse.")
    ]
  }
}
