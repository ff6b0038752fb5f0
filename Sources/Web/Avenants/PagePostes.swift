import Avenants
import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Journal
import Kernel
import Programme
import Territoires

/// The posts of a file as a page: one line a post, then who supervises, then the avenants.
struct PagePostes: Sendable {
  let dossier: DossierPostes
  let acteur: Acteur
  let index: TerritoireIndex
  let today: Jour
  /// Who would sign.
  let auteur: AuteurDecision
  let regles: ReglesCandidature
  let form: Form
  let jetons: Jetons

  var candidature: Candidature { dossier.candidature }
  var href: Href { "/avenants/dossiers/\(candidature.id)" }

  func write(_ h: inout HTML) {
    guard !dossier.registre.postes.isEmpty else {
      h.vide(
        "Aucun poste accordé pour le moment",
        "Les postes paraissent ici dès que la décision est notifiée à la structure.")
      avenants(&h)
      return
    }
    h.rubrique("postes", "Les postes") { h in
      table(&h)
      if may(DesignerCoordonnateur.roles), !dossier.tenus.isEmpty {
        h.details("Dire quel poste coordonne") { h in coordinateForm(&h) }
      }
    }
    h.rubrique("encadrement", "Qui encadre") { h in supervision(&h) }
    avenants(&h)
  }

  func may(_ roles: Set<Role>) -> Bool { roles.contains(where: acteur.has) }

  func commune(_ code: String) -> String { index.resolve(code)?.commune.nom ?? code }

  private func table(_ h: inout HTML) {
    let held = dossier.registre.tenus(candidature.id, on: today).count
    h.tableau(
      Francais.pluriel(held, "poste tenu aujourd’hui", "postes tenus aujourd’hui"),
      [
        Colonne("Poste"), Colonne("Où il est"), Colonne("Lieu d’exercice"), Colonne("Depuis le"),
        Colonne("Rôle"),
      ]
    ) { h in
      for suivi in dossier.registre.postes where concerns(suivi) {
        h.ligne { h in
          h.tete(name(suivi.poste))
          h.cellule("Où il est", place(suivi))
          h.cellule("Lieu d’exercice", suivi.attributions.last.map { commune($0.commune) } ?? "")
          h.cellule("Depuis le", suivi.attributions.last.map { Francais.jour($0.du) } ?? "")
          h.cellule(
            "Rôle",
            dossier.isCoordonnateur(suivi.poste, on: today) ? "Coordonnateur" : "Conseiller")
        }
      }
    }
  }

  /// Comes from this file, or was once held by its structure.
  private func concerns(_ suivi: PosteSuivi) -> Bool {
    suivi.poste.origine == candidature.id
      || suivi.attributions.contains { $0.titulaire == candidature.id }
  }

  /// `Poste 2`, and for one that came from elsewhere, from where.
  func name(_ poste: Poste) -> String {
    poste.origine == candidature.id
      ? "Poste \(poste.rang)" : "Poste \(poste.rang), venu d’une autre structure"
  }

  private func place(_ suivi: PosteSuivi) -> String {
    guard let last = suivi.attributions.last else { return "" }
    if let au = last.au {
      return au > today ? "Rendu à partir du \(Francais.jour(au))" : "Rendu le \(Francais.jour(au))"
    }
    let own = last.titulaire == candidature.id
    if last.du > today {
      return own
        ? "Dans cette structure à partir du \(Francais.jour(last.du))"
        : "Transféré à partir du \(Francais.jour(last.du))"
    }
    return own ? "Dans cette structure" : "Transféré à une autre structure"
  }

  private func coordinateForm(_ h: inout HTML) {
    h.formulaire("\(path: href.text)/coordonnateurs", jetons.pour("coordonnateur")) { h in
      h.liste(
        Champ("poste", "Poste", valeur: form.text("poste")),
        dossier.tenus.map { Option($0.poste.valeur, name($0.poste)) })
      h.liste(
        Champ("finit", "Ce qui change", valeur: form.text("finit")),
        [
          Option("non", "Ce poste devient coordonnateur"),
          Option("oui", "Ce poste n’est plus coordonnateur"),
        ], vide: nil)
      h.champ(
        Champ(
          "du_coordonnateur", "À partir du", aide: "Exemple\u{A0}: 15/06/2021.",
          valeur: form.text("du_coordonnateur"), largeur: .moyen), .date)
      h.actions { h in h.bouton("Enregistrer le rôle") }
    }
  }

  private func supervision(_ h: inout HTML) {
    if let encadrant = dossier.encadrant(on: today) {
      h.faits { h in
        h.fait("Nom", encadrant.nom)
        if !encadrant.isErased {
          h.fait("Fonction", encadrant.fonction)
          h.fait("Courriel", encadrant.courriel)
        }
        if !encadrant.telephone.isEmpty { h.fait("Téléphone", encadrant.telephone) }
        h.fait("Depuis le", Francais.jourLong(encadrant.du))
      }
    } else {
      h.raw("<p>Personne n’est encore désigné.</p>")
    }
    let past = dossier.encadrants.filter { $0.au.map { $0 <= today } ?? false }
    for encadrant in past.reversed() {
      h.element(
        "p", .class("petit"),
        text: "Avant\u{A0}: \(encadrant.nom), du \(Francais.jour(encadrant.du)) au "
          + (encadrant.au.map { Francais.jour($0.adding(days: -1)) } ?? "") + ".")
    }
    for encadrant in dossier.encadrants where !encadrant.isErased {
      guard ErasePersonne.permission.allows(acteur) else { break }
      h.bouton(
        "Effacer \(encadrant.nom)",
        post: "\(path: href.text)/encadrants/\(encadrant.id)/effacement",
        jetons.pour("effacement"), second: true)
    }
    guard may(DesignerEncadrant.roles), !dossier.tenus.isEmpty else { return }
    h.details("Dire qui encadre") { h in
      h.formulaire("\(path: href.text)/encadrants", jetons.pour("encadrant")) { h in
        h.champ(Champ("encadrant", "Prénom et nom", valeur: form.text("encadrant")))
        h.champ(Champ("fonction", "Fonction", valeur: form.text("fonction")))
        h.champ(Champ("courriel", "Courriel", valeur: form.text("courriel")), .email)
        h.champ(
          Champ("telephone", "Téléphone", valeur: form.text("telephone"), facultatif: true),
          .telephone)
        h.champ(
          Champ(
            "du_encadrant", "À partir du", aide: "Exemple\u{A0}: 15/06/2021.",
            valeur: form.text("du_encadrant"), largeur: .moyen), .date)
        h.actions { h in h.bouton("Enregistrer l’encadrement") }
      }
    }
  }
}
