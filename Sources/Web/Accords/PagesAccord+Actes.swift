import Accords
import Design
import HTML
import Kernel

/// What the reader of a projet may do.
extension PagesAccord {
  var isRedacteur: Bool { if case .redacteur? = voix { true } else { false } }

  /// The version that the State may answer.
  var aRepondre: VersionProjet? {
    accord.projet.derniereRemise.flatMap { $0.reponse == nil ? $0 : nil }
  }

  func projetActs(_ jetons: Jetons, _ h: inout HTML) {
    h.carte("agir", "Ce que vous pouvez faire") { h in
      switch voix {
      case .redacteur: writerActs(jetons, &h)
      case .etat(signe: true): stateActs(&h)
      case .etat(signe: false):
        h.raw("<p>Vous lisez toutes les versions. La personne qui signe pour l’État répond.</p>")
      case .signataire:
        h.raw("<p>Vous lisez toutes les versions. Le Département rédige le projet.</p>")
      case .lecteur, nil: h.raw("<p>Vous lisez toutes les versions.</p>")
      }
      if voix?.rang != nil {
        h.element("p") { h in
          h.element("a", .href("\(path: href.text)/part"), text: "Indiquer notre part")
        }
      }
      h.element("p") { h in h.element("a", .href(href), text: "La page publique de l’accord") }
    }
  }

  private func writerActs(_ jetons: Jetons, _ h: inout HTML) {
    let last = accord.projet.versions.last
    let draft = accord.projet.brouillon
    h.element(
      "p",
      text: draft.map {
        "Vous écrivez la version \($0.numero)\u{A0}: il reste "
          + Francais.pluriel(accord.postes - $0.postes, "poste", "postes") + "."
      } ?? "Ajouter ou modifier une structure ouvre une nouvelle version.")
    if last?.remise == nil, last?.lignes.isEmpty == false {
      h.element("p") { h in
        h.bouton("Remettre le projet à l’État", vers: "\(path: projet.text)/remise")
      }
    }
    h.element("p") { h in
      h.element(
        "a", .href("\(path: projet.text)/lignes/nouvelle"), text: "Ajouter une structure")
    }
    h.element("p") { h in
      h.element("a", .href("\(path: projet.text)/import"), text: "Importer des structures, CSV")
    }
    guard let draft else { return }
    h.element("p") { h in
      h.element("a", .href(href(version: draft)), text: "Modifier les structures de la version")
    }
    h.bouton(
      "Montrer cette version", post: "\(path: projet.text)/partage", jetons, second: true,
      valeurs: ["revision": String(accord.projet.revision)])
    h.raw(
      "<p class=\"petit doux\">Les signataires et l’État la lisent\u{A0}; elle ne change plus.</p>")
  }

  private func stateActs(_ h: inout HTML) {
    if let aRepondre {
      h.element("p") { h in
        h.bouton("Répondre à la version \(aRepondre.numero)", vers: "\(path: projet.text)/reponse")
      }
    } else {
      h.raw("<p>Aucune version remise n’attend de réponse.</p>")
    }
    guard !accord.estComplet else { return }
    h.element("p") { h in
      h.element("a", .href("\(path: href.text)/prolongation"), text: "Prolonger le délai")
    }
  }
}
