import Candidats
import Design
import HTML
import HTTP
import Kernel
import MisesEnRelation
import Programme
import Territoires

extension CandidatRoutes {
  /// One proposition, with the offer to read before a yes.
  func proposition(_ visit: Visit) async throws -> Answer {
    try await proposition(visit, nil)
  }

  func answer(_ visit: Visit) async throws -> Answer {
    let reponse = visit.form.text("reponse")
    guard reponse == "oui" || reponse == "non" else { throw NotFound() }
    do {
      let candidat = try await espace.read(visit.parameter("jeton"), at: visit.at)
      _ = try await RepondreMise(mises).repondre(
        visit.id(), oui: reponse == "oui", par: .candidat(candidat.id),
        by: visit.geste(.candidat))
      return .seeOther("\(path: Self.href(visit).text)/propositions/\(visit.parameter("id"))")
    } catch MiseRefusal.introuvable { throw NotFound() } catch let refusal as MiseRefusal {
      return try await proposition(visit, refusal)
    } catch let refusal as CandidatRefusal { return .page(Self.dead(refusal)) }
  }

  /// « Non, merci » in two steps: the offer is named again, then one button.
  func declinePage(_ visit: Visit) async throws -> Answer {
    do {
      let candidat = try await espace.read(visit.parameter("jeton"), at: visit.at)
      let dossier = try await LireMises(mises).dossier(visit.id(), de: candidat.id)
      let index = try await moyens.territoires.index()
      let today = mises.local(visit.at, dossier.mise.departement, index).jour
      let space = Self.href(visit)
      let own: Href = "\(path: space.text)/propositions/\(dossier.mise.id)"
      let jetons = visit.freshJetons
      return .page(
        Page(
          "Dire non à cette proposition",
          trail: [("Mon espace candidat", space), ("Proposition de rencontre", own)],
          section: .accueil
        ) { h in
          h.titre("Dire non à cette proposition", chapo: dossier.offre.structure)
          guard dossier.mise.etat(on: today) == .attendCandidat else {
            h.vide("Cette proposition n’attend plus de réponse") { h in
              h.element("p") { h in h.element("a", .href(own), text: "Où en est-on") }
            }
            return
          }
          h.raw(
            "<p class=\"texte\">La structure est prévenue, sans voir ni vos coordonnées ni votre CV. "
          )
          h.raw(
            "Votre place se libère pour une autre proposition. Vous ne pourrez pas revenir sur ")
          h.raw("ce non.</p>")
          h.bouton(
            "Oui, je dis non", post: "\(path: own.text)/reponse", jetons,
            valeurs: ["reponse": "non"])
          h.element("p") { h in h.element("a", .href(own), text: "Revenir à la proposition") }
        })
    } catch MiseRefusal.introuvable { throw NotFound() } catch let refusal as CandidatRefusal {
      return .page(Self.dead(refusal))
    }
  }

  private func proposition(_ visit: Visit, _ refusal: MiseRefusal?) async throws -> Answer {
    do {
      let candidat = try await espace.read(visit.parameter("jeton"), at: visit.at)
      let dossier = try await LireMises(mises).dossier(visit.id(), de: candidat.id)
      let index = try await moyens.territoires.index()
      let href = Self.href(visit)
      let subject = dossier.mise.subject
      let saisie = try await historique.acts(of: subject, until: nil)
        .last(where: \.isReponseDeStructure)?.saisiPourLaStructure
      let lines = try await historique(of: subject, in: visit.environment)
      let view = PropositionPage(
        dossier: dossier, href: "\(path: href.text)/propositions/\(dossier.mise.id)",
        index: index, regles: try mises.regles(at: visit.at),
        today: mises.local(visit.at, dossier.mise.departement, index).jour,
        jetons: visit.freshJetons, saisie: saisie, jour: { visit.environment.local($0).jour })
      return .page(
        Page(
          "Proposition de rencontre", status: refusal == nil ? .ok : .conflict,
          trail: [("Mon espace candidat", href)], section: .accueil, hasErrors: refusal != nil
        ) { h in
          view.write(refusal, into: &h)
          h.historique(lines, de: "de cette proposition")
        })
    } catch MiseRefusal.introuvable { throw NotFound() } catch let refusal as CandidatRefusal {
      return .page(Self.dead(refusal))
    }
  }
}

/// A proposition as the candidat reads it, on an old telephone too.
struct PropositionPage: Sendable {
  let dossier: DossierMise
  let href: Href
  let index: TerritoireIndex
  let regles: LimitesMises
  let today: Jour
  let jetons: Jetons
  /// Who recorded the structure's last answer in its place; nil when the structure did.
  let saisie: String?
  let jour: @Sendable (Instant) -> Jour

  private var mise: MiseEnRelation { dossier.mise }

  func write(_ refusal: MiseRefusal?, into h: inout HTML) {
    let etat = mise.etat(on: today)
    h.titre(
      dossier.offre.structure, chapo: Self.sentence(dossier, regles, on: today),
      surtitre: "Proposition de rencontre")
    if let refusal { h.refus("Rien n’a été modifié", refusal.phrase) }
    h.duo { h in
      h.pile { h in
        FicheOffre(offre: dossier.offre, index: index, jour: jour).write(into: &h)
      }
      h.raw("<aside class=\"pile\" aria-label=\"Votre réponse\">")
      if etat == .attendCandidat { question(&h) } else { said(&h) }
      h.raw("</aside>")
    }
  }

  private func question(_ h: inout HTML) {
    h.rubrique("reponse", "Votre réponse") { h in
      h.raw(
        "<p class=\"texte\">Si vous dites oui, cette structure voit vos coordonnées, votre CV, et ")
      h.raw(
        "votre niveau Pix si vous le partagez. Un oui n’engage pas\u{A0}: vous vous rencontrez ")
      h.raw("d’abord.</p>")
      h.bouton(
        "Oui, je veux la rencontrer", post: answerHref, jetons.pour("oui"),
        valeurs: ["reponse": "oui"])
      h.bouton("Non, merci", vers: "\(path: href.text)/refus", second: true)
    }
  }

  private var answerHref: Href { "\(path: href.text)/reponse" }

  private func said(_ h: inout HTML) {
    h.rubrique("suite", "Où en est-on") { h in
      h.faits { h in
        h.fait("Proposée le", Francais.jourLong(jour(mise.proposeeLe)))
        if let reponse = mise.reponse {
          h.fait(
            "Votre réponse",
            (reponse.oui ? "Oui" : "Non") + ", le " + Francais.jour(jour(reponse.le)))
        }
        if let entretien = mise.entretien {
          h.fait("Rencontre", "\(Francais.moment(entretien.le)), \(entretien.lieu)")
        }
        if let saisie { h.fait("Réponse de la structure", Francais.majuscule(saisie)) }
      }
    }
  }

  /// The state in plain words, and until when.
  static func sentence(_ dossier: DossierMise, _ regles: LimitesMises, on today: Jour) -> String {
    if let issue = dossier.mise.fin(on: today) {
      return TexteIssue(dossier, issue, regles.motifs).pourCandidat
    }
    let limite = Francais.jourLong(dossier.mise.echeance) + ", 23\u{A0}h\u{A0}59"
    return switch dossier.mise.etat(on: today) {
    case .attendCandidat: "Dites oui ou non avant le \(limite)."
    case .attendStructure: "Vous avez dit oui. La structure vous répond avant le \(limite)."
    case .interet: "La structure veut vous rencontrer. Elle vous donne une date."
    case .entretien: "Une rencontre est fixée. Vous aurez le résultat avant le \(limite)."
    case .close: ""
    }
  }
}
