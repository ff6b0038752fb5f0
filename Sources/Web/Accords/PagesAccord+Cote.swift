import Programme
import Accords
import Candidatures
import Design
import HTML
import Kernel

/// What stands beside an accord: who signed, what comes next, what its reader may do.
extension PagesAccord {
  func signatories(_ h: inout HTML) {
    h.carte("signataires", "Qui a signé") { h in
      h.tableau(
        "Parts indicatives",
        [Colonne("Signataire"), Colonne("Part indicative", nombre: true)], .serre,
        legendeCachee: true
      ) { h in
        for signataire in accord.signataires {
          h.ligne { h in
            h.tete(signataire.nom)
            let part = signataire.part.map { Francais.nombre($0.postes) }
            h.cellule("Part indicative", chiffre: signataire.isEtat ? "–" : part ?? "à dire")
          }
        }
      }
      h.element(
        "p", .class("petit doux"),
        text: "Une part dit combien de postes un signataire pense porter. Reste à répartir\u{A0}: "
          + Francais.pluriel(accord.reste, "poste", "postes") + ".")
    }
  }

  func steps(_ places: [PostePlace], _ h: inout HTML) {
    let placed = places.reduce(0) { $0 + $1.postes }
    h.carte("etapes", "Les étapes") { h in
      h.suite([
        EtapeSuite("Accord signé", quand: Francais.jourLong(accord.signeLe), faite: true),
        EtapeSuite(
          "Projet d’accueil remis",
          quand: remise?.remise.map {
            (accord.estRemis ? "remis le " : "remis en partie le ") + Francais.jourLong($0.jour)
          }
            ?? "avant le \(Francais.jourLong(accord.echeance.jour)), 23\u{A0}h\u{A0}59",
          phrase: accord.echeance.prolongations.last.map {
            "Délai prolongé\u{A0}: " + typographie($0.raison)
          }, faite: accord.estRemis),
        EtapeSuite(
          "Réponse de l’État", quand: remise?.reponse.map { Francais.jourLong($0.jour) },
          faite: remise?.reponse != nil),
        EtapeSuite(
          "Décisions, structure par structure",
          quand: "\(Francais.pluriel(placed, "poste placé", "postes placés")) sur \(accord.postes)",
          faite: placed >= accord.postes),
      ])
    }
  }

  func acts(_ h: inout HTML) {
    h.carte("agir", "Ce que vous pouvez faire") { h in
      if let voix {
        h.element("p") { h in h.bouton("Ouvrir le projet d’accueil", vers: projet) }
        if voix.rang != nil {
          h.element("p") { h in
            h.element("a", .href("\(path: href.text)/part"), text: "Indiquer notre part")
          }
        }
        if voix == .etat(signe: true), !accord.estComplet {
          h.element("p") { h in
            h.element("a", .href("\(path: href.text)/prolongation"), text: "Prolonger le délai")
          }
        }
      } else {
        h.raw("<p><a href=\"/interets/nouveau\">Déclarer que ma structure est intéressée</a></p>")
        h.raw("<p><a href=\"/candidatures/structures/nouvelle\">Déposer une candidature</a></p>")
      }
      h.element("p") { h in
        h.element("a", .href("\(path: href.text)/feuille"), text: "Imprimer sur une feuille A4")
      }
    }
  }
}
