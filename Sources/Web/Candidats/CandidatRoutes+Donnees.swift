import Candidats
import Comptes
import Design
import HTML
import HTTP
import JSON
import Kernel
import MisesEnRelation

extension CandidatRoutes {
  /// Everything that is held of the person, to be read.
  func dataPage(_ visit: Visit) async throws -> Answer {
    do {
      let candidat = try await espace.read(visit.parameter("jeton"), at: visit.at)
      let data = try await data(candidat, visit)
      let href = Self.href(visit)
      return .page(
        Page("Mes données", trail: [("Mon espace candidat", href)], section: .accueil) { h in
          h.titre("Mes données", chapo: "Tout ce que ce site garde de vous, à cette heure.")
          h.telechargement("Emporter, JSON", "\(path: href.text)/donnees.json")
          h.rubrique("tout", "Ce qui est gardé") { h in
            h.faits { h in for donnee in data { donnee.write(into: &h) } }
          }
        })
    } catch let refusal as CandidatRefusal { return .page(Self.dead(refusal)) }
  }

  /// The same, for a program.
  func dataFile(_ visit: Visit) async throws -> Answer {
    do {
      let candidat = try await espace.read(visit.parameter("jeton"), at: visit.at)
      let members = try await data(candidat, visit).map {
        JSONObject.Member($0.cle, $0.valeur)
      }
      return .file(
        name: "mes-donnees.json", contentType: "application/json",
        bytes: JSONValue.object(JSONObject(members)).bytes)
    } catch is CandidatRefusal { throw NotFound() }
  }

  /// The first gesture of an erasure: read what goes.
  func erasePage(_ visit: Visit) async throws -> Answer { try await erasure(visit, nil) }

  /// The second: the box and the button.
  func erase(_ visit: Visit) async throws -> Answer {
    do {
      let candidat = try await espace.read(visit.parameter("jeton"), at: visit.at)
      try await EffacerCandidat(moyens)(
        visit.parameter("jeton"), confirme: visit.form.text("confirme") == "oui",
        by: visit.geste(.candidat))
      try await LibererMises(mises).dun(candidat.id, at: visit.at)
    } catch CandidatRefusal.effacementNonConfirme {
      return try await erasure(visit, CandidatRefusal.effacementNonConfirme.phrase)
    } catch let refusal as CandidatRefusal { return .page(Self.dead(refusal)) }
    return .page(
      Page("Vos données sont effacées") { h in
        h.titre("Vos données sont effacées", chapo: "Ce site ne sait plus qui vous êtes.")
        h.raw("<p class=\"texte\">L’historique garde des dates, sans votre nom. Votre lien ")
        h.raw("n’ouvre plus rien.</p>")
        h.bouton("Aller à l’accueil", vers: "/")
      })
  }

  private func erasure(_ visit: Visit, _ erreur: String?) async throws -> Answer {
    do {
      _ = try await espace.read(visit.parameter("jeton"), at: visit.at)
    } catch let refusal as CandidatRefusal { return .page(Self.dead(refusal)) }
    let (href, jetons) = (Self.href(visit), visit.jetons)
    let champ = Champ(
      "confirme", "Je veux effacer mon inscription et mes données", erreur: erreur)
    return .page(
      Page(
        "Tout effacer", status: erreur == nil ? .ok : .unprocessable,
        trail: [("Mon espace candidat", href)], section: .accueil, hasErrors: erreur != nil
      ) { h in
        h.titre("Tout effacer", chapo: "C’est immédiat, et cela ne se défait pas.")
        h.erreurs([champ])
        h.raw("<ul class=\"liste texte\"><li>Votre nom, votre adresse, votre téléphone, votre ")
        h.raw("motivation et votre CV sont détruits.</li><li>Vos propositions en cours ")
        h.raw("s’arrêtent\u{A0}; les structures lisent «\u{A0}personne effacée\u{A0}».</li>")
        h.raw("<li>Les courriels déjà reçus par une structure restent chez elle.</li></ul>")
        h.formulaire("\(path: href.text)/effacement", jetons) { h in
          h.coche(champ, cochee: false)
          h.actions { h in
            h.bouton("Effacer mes données")
            h.bouton("Revenir", vers: href, second: true)
          }
        }
      })
  }
}
