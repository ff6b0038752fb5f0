package import Candidatures
package import Comptes
import Design
import HTML
import HTTP
import Journal
package import Kernel

/// Erasing a person: whom the data are about asks, the national team does it.
extension CandidatureRoutes {
  var erasureRoutes: [Route] {
    let team = Permission.roles(PreparerEffacement.roles)
    return [
      .post(
        "/candidatures/accuses/{numero}/{jeton}/effacement", .everyone,
        useCase: "DemanderEffacement", limit: .secret, askErasure),
      .get(
        "/candidatures/effacements", team, example: "/candidatures/effacements",
        useCase: "PreparerEffacement", erasuresAsked),
      .get(
        "/candidatures/{id}/effacement", team, example: "/candidatures/93009/effacement",
        useCase: "PreparerEffacement"
      ) { visit in .page(try await erasurePage(visit, nil)) },
      .post("/candidatures/{id}/effacement", team, useCase: "ErasePersonne", erase),
    ]
  }

  private func askErasure(_ visit: Visit) async throws -> Answer {
    let (numero, jeton) = (visit.parameter("numero"), visit.parameter("jeton"))
    do {
      _ = try await DemanderEffacement(moyens)(numero: numero, jeton: jeton, by: visit.geste())
    } catch CandidatureRefusal.introuvable {
      throw NotFound()
    } catch CandidatureRefusal.dejaEffacee {
      // The page says so.
    }
    return .seeOther("/candidatures/accuses/\(numero)/\(jeton)")
  }

  /// On the acknowledgement: what is held, and the button that asks to erase it.
  static func ownData(
    _ isErased: Bool, _ asked: DemandeEffacement?, _ target: Href, _ jetons: Jetons,
    _ h: inout HTML
  ) {
    if isErased {
      h.raw("<p class=\"texte\">Votre nom, vos adresses et votre téléphone sont effacés.</p>")
    } else if let asked {
      h.element(
        "p", .class("texte"),
        text: "Vous avez demandé leur effacement le \(Francais.jourLong(asked.demandeeLe)). La "
          + "réponse vous sera donnée avant le \(Francais.jourLong(asked.limite)).")
    } else {
      h.details("Demander l’effacement de mes données") { h in
        h.raw("<p class=\"texte\">Votre nom, votre courriel, votre téléphone, ceux de la personne ")
        h.raw("qui représente la structure et la description du projet seront détruits. La ")
        h.raw("demande de postes et sa réponse restent\u{A0}: ce sont des actes de l’État. ")
        h.raw("Nous ne pourrons plus vous écrire. <a href=\"/vos-donnees#effacer\">En savoir ")
        h.raw("plus</a></p>")
        h.bouton("Demander l’effacement", post: target, jetons, second: true)
      }
    }
  }

  private func erasuresAsked(_ visit: Visit) async throws -> Answer {
    let asked = try await PreparerEffacement(moyens).demandes(acteur: visit.acteur)
    return .page(
      Page("Demandes d’effacement", trail: [("Mes dossiers", "/dossiers")], section: .dossiers) {
        h in
        h.titre(
          "Demandes d’effacement",
          chapo: "Des personnes demandent que leurs données soient détruites. La loi vous donne "
            + "un mois pour répondre.")
        guard !asked.isEmpty else {
          return h.vide("Aucune demande n’attend", "Vous avez répondu à toutes.")
        }
        h.tableau(
          Francais.pluriel(asked.count, "demande", "demandes") + ", la plus pressée d’abord",
          [
            Colonne("Structure"), Colonne("Numéro"), Colonne("Demandé le"),
            Colonne("À répondre avant le"),
          ]
        ) { h in
          for one in asked {
            h.ligne { h in
              h.tete(one.nom, "/candidatures/\(one.candidature)/effacement")
              h.cellule("Numéro", one.numero)
              h.cellule("Demandé le", Francais.jour(one.demandeeLe))
              h.cellule("À répondre avant le", Francais.jour(one.limite))
            }
          }
        }
      })
  }

  private func erase(_ visit: Visit) async throws -> Answer {
    do {
      let candidature = try await PreparerEffacement(moyens)(
        visit.candidature(), acteur: visit.acteur)
      guard visit.form.text("confirmation") == "oui" else {
        return .page(try await erasurePage(visit, "Cochez la case pour confirmer."))
      }
      try await ErasePersonne(store: journal)(
        candidature.personne, of: [candidature.subject], by: visit.acteur, visit.geste())
      return .seeOther("/candidatures/\(candidature.id)")
    } catch CandidatureRefusal.dejaEffacee {
      // Sent twice, it is done.
      return .seeOther("/candidatures/\(visit.parameter("id"))")
    } catch let refusal as CandidatureRefusal {
      return try await refused(refusal, visit)
    }
  }

  /// What disappears and what stays, before anything is destroyed.
  private func erasurePage(_ visit: Visit, _ erreur: String?) async throws -> Page {
    let candidature: Candidature
    do {
      candidature = try await PreparerEffacement(moyens)(visit.candidature(), acteur: visit.acteur)
    } catch CandidatureRefusal.introuvable {
      throw NotFound()
    } catch CandidatureRefusal.interdit {
      return RefusalPages.forbidden
    } catch let refusal as CandidatureRefusal {
      return try await filePage(visit, open(visit), refusal: refusal.phrase)
    }
    let pages = try await pages(candidature, visit)
    let asked = try await moyens.store.demandeEffacement(candidature.id)
    let jetons = visit.jetons
    let champ = Champ(
      "confirmation", "J’ai vérifié que la demande vient de la personne elle-même.", erreur: erreur)
    return Page(
      "Effacer la personne à joindre", status: erreur == nil ? .ok : .unprocessable,
      trail: pages.trail, section: .dossiers, hasErrors: erreur != nil
    ) { h in
      h.titre(
        "Effacer la personne à joindre",
        chapo: "C’est définitif\u{A0}: personne ne pourra retrouver ce qui est détruit.",
        surtitre: candidature.demande.nom)
      h.erreurs([champ])
      h.duo { h in
        h.pile { h in
          Self.whatGoes(candidature, &h)
          h.formulaire("/candidatures/\(candidature.id)/effacement", jetons) { h in
            h.coche(champ, cochee: false)
            h.actions { h in h.bouton("Effacer définitivement") }
          }
        }
        h.raw("<aside class=\"pile\" aria-label=\"Le dossier\">")
        if let asked {
          h.encart(
            "Demandé par lien personnel.",
            "Le \(Francais.jourLong(asked.demandeeLe)), à répondre avant le "
              + "\(Francais.jourLong(asked.limite)).")
        }
        if !pages.etat.isClosed {
          h.encart(
            "Ce dossier attend encore une réponse.",
            "Plus aucun courriel ne partira\u{A0}: la réponse devra être postée.", alerte: true)
        }
        pages.summary(&h)
        h.raw("</aside>")
      }
    }
  }

  private static func whatGoes(_ candidature: Candidature, _ h: inout HTML) {
    h.rubrique("disparait", "Ce qui disparaît") { h in
      h.raw("<ul class=\"liste texte\"><li>Le nom, le courriel et le téléphone de la personne à ")
      h.raw("joindre.</li><li>Le nom et le courriel de la personne qui représente la structure, ")
      h.raw(
        "et son nom sous l’engagement.</li><li>La description du projet, écrite par elles.</li>")
      h.raw("<li>L’adresse et le texte des courriels envoyés pour ce dossier.</li>")
      h.raw(
        "<li>Les mêmes valeurs dans l’historique, qui dira «\u{A0}personne effacée\u{A0}».</li></ul>"
      )
    }
    h.rubrique("reste", "Ce qui reste") { h in
      h.raw(
        "<ul class=\"liste texte\"><li>La structure, son numéro officiel, les postes demandés, ")
      h.raw("leurs lieux, les dates.</li><li>L’avis, la décision, leur raison et qui les a signés")
      h.raw(
        "\u{A0}: ce sont des actes de l’État.</li><li>L’historique\u{A0}: qui a fait quoi, quand, ")
      h.raw("par rôle. Il se vérifie toujours.</li><li>Les sauvegardes déjà faites, jusqu’à ce ")
      h.raw("qu’elles expirent.</li></ul>")
    }
  }
}

/// The requests of erasure, on « Mes dossiers à traiter ».
package struct PilesEffacements: SourceDePiles {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  package func piles(for acteur: Acteur, at instant: Instant) async throws -> [Pile] {
    let asked = try await PreparerEffacement(moyens).demandes(acteur: acteur)
    guard !asked.isEmpty else { return [] }
    return [
      Pile(
        "Demandes d’effacement", "/candidatures/effacements", nombre: asked.count,
        echeance: asked.first?.limite, detail: "Des personnes attendent votre réponse.")
    ]
  }
}
