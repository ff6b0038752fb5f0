import Structures
import Comptes
import Candidatures
import Design
import HTML
import Kernel
import Programme
import Territoires

/// What a file says, for its page and for those of the opinion and the decision.
struct PagesDossier: Sendable {
  let candidature: Candidature
  let index: TerritoireIndex
  let regles: ReglesCandidature
  let today: Jour
  let moment: @Sendable (Instant) -> HeureLocale

  var demande: Demande { candidature.demande }
  var etat: EtatCandidature { candidature.etat(on: today) }
  var href: Href { "/candidatures/\(candidature.id)" }
  var trail: [(title: String, href: Href)] {
    [("Mes dossiers", "/dossiers"), ("Dossier \(candidature.numero)", href)]
  }

  func commune(_ code: String) -> String { index.resolve(code)?.commune.nom ?? code }

  func summary(_ h: inout HTML) {
    let aide = regles.aides.parPoste(demande.type.type.employeur)
    h.raw("<p>")
    h.etat(etat.allure, etat.nom)
    h.raw("</p>")
    h.faits { h in
      h.fait(
        "Demande",
        Francais.pluriel(demande.postes, "poste", "postes")
          + ", \(Francais.euros(aide)) par poste, soit \(Francais.euros(aide * demande.postes))")
      if demande.genre != .structure { h.fait("Mission", demande.genre.nom) }
      h.fait("Structure", "\(demande.nom), \(demande.type.nom.lowercased())")
      h.fait("Numéro officiel", demande.identifiant.lisible)
      h.fait("Siège", commune(demande.commune))
      h.fait("Lieux d’exercice") { h in places(&h) }
      h.fait("À partir du", Francais.jourLong(demande.dateDebut))
      h.fait("Personne à joindre") { h in contact(&h) }
      h.fait("Engagement", engagement)
      if let appel = candidature.appel {
        h.fait("Appel") { h in
          h.element("a", .href("/appels-a-candidatures/\(appel.numero)"), text: appel.titre)
        }
      }
      h.fait("Reçue le", Francais.jourLong(candidature.recueLe))
      if !etat.isClosed {
        h.fait("Si l’État se tait", "Refusée le \(Francais.jourLong(candidature.silenceLe))")
      }
    }
  }

  private var engagement: String {
    guard let le = candidature.engagement.confirmeLe else {
      if let refus = candidature.engagement.refuseLe {
        return
          "Refusé le \(Francais.jour(moment(refus).jour)) par la personne qui représente la structure"
      }
      guard !demande.contact.isErased else { return "Pas confirmé" }
      let again = candidature.engagement.relances.last.map {
        ", de nouveau le \(Francais.jour(moment($0.le).jour))"
      }
      return "Pas encore confirmé\u{A0}; lien envoyé à \(candidature.engagement.courriel)"
        + (again ?? "")
    }
    let par = candidature.engagement.par.map { " par \($0)" } ?? ""
    return "Confirmé\(par), le \(Francais.jour(moment(le).jour))"
  }

  private func contact(_ h: inout HTML) {
    let contact = demande.contact
    guard let telephone = contact.telephone else { return h.text(contact.nom) }
    h.text("\(contact.nom), ")
    h.element("a", .href(Href(telephone: telephone.e164)), text: telephone.affiche)
    h.text(", \(contact.courriel.text)")
  }

  /// One line a place.
  func places(_ h: inout HTML) {
    h.raw("<ul class=\"liste\">")
    for group in grouped {
      h.element("li", text: group)
    }
    h.raw("</ul>")
  }

  /// One line a place: `Drancy, Médiathèque : 2 postes`.
  private var grouped: [String] {
    var order: [String] = []
    var parts: [String: Int] = [:]
    for lieu in demande.lieux {
      let place = lieu.commune.map(commune) ?? "Lieu à préciser"
      let name = lieu.adresse.isEmpty ? place : "\(place), \(lieu.adresse)"
      if parts[name] == nil { order.append(name) }
      parts[name, default: 0] += lieu.part
    }
    return order.map { name in
      let part = parts[name, default: 0]
      let share =
        part % 100 == 0
        ? Francais.pluriel(part / 100, "poste", "postes") : "\(part)\u{A0}% d’un poste"
      return "\(name)\u{A0}: \(share)"
    }
  }

  func opinion(_ h: inout HTML) {
    guard let avis = candidature.avis else { return }
    h.rubrique("avis", avis.renduLe == nil ? "Avis préparé" : "Avis de la préfecture") { h in
      h.faits { h in
        h.fait("Sens", avis.texte.phrase)
        if let rang = avis.texte.rang {
          h.fait("Rang dans le département", Francais.ordinal(rang))
        }
        h.fait("Commentaire", avis.texte.commentaire)
        if let le = avis.renduLe { h.fait("Rendu le", Francais.jourLong(moment(le).jour)) }
      }
    }
  }
}

extension TexteAvis {
  var phrase: String {
    switch sens {
    case .favorable(let postes): "Favorable pour " + Francais.pluriel(postes, "poste", "postes")
    case .defavorable: "Défavorable"
    }
  }
}
