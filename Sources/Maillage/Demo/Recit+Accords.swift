import Accords
import Comptes
import Documents
import Kernel
import PDF
import Programme

extension Recit {
  /// The accord of Seine-Saint-Denis, from its signature to the fourth version of its projet (design of
  /// the demonstration, §2).
  static var accords: [Scene] {
    [appel, signature, exemplaire, parts] + interets + versions + suites
  }

  private static let prefecture = "selene@prefecture-93.example"

  private static var appel: Scene {
    Scene("appel-2021", at: Demonstration.moment(2021, 1, 15, 10, 0)) { plateau in
      let acteur = try await plateau.acteur("ines@equipe.example")
      _ = try await PublierAppel(plateau.moyens.accords)(
        [
          .titre: "Appel à candidatures 2020-2021\u{A0}: accueillir des conseillers numériques",
          .territoire: "pays", .ouverture: "2020-11-17", .cloture: "2021-12-31",
          .regles: """
          Peuvent candidater les collectivités, leurs groupements et les structures privées qui \
          accueillent du public.
          Un dossier vaut pour un ou plusieurs postes, chacun avec ses lieux d’exercice.
          La préfecture donne un avis, puis une décision est prise et écrite, avec sa raison.
          """,
        ], id: ID(2021), acteur: acteur, by: plateau.geste(par: acteur.auteur))
    }
  }

  private static var signature: Scene {
    Scene("accord-93", at: Demonstration.moment(2021, 1, 15, 11, 0)) { plateau in
      let acteur = try await plateau.acteur(prefecture)
      let jour = FoundationFuseaux().local(plateau.at, in: .paris).jour
      _ = try await SignerAccord(plateau.moyens.accords)(
        AccordDemonstration.acte(le: jour), id: AccordDemonstration.id, acteur: acteur,
        by: plateau.geste(par: acteur.auteur))
    }
  }

  /// The scan of what was signed: a sheet of the demonstration, printed here.
  private static var exemplaire: Scene {
    Scene("accord-93-exemplaire", at: Demonstration.moment(2021, 1, 15, 18, 30)) { plateau in
      let acteur = try await plateau.acteur(prefecture)
      let titre = "Accord du 15 janvier 2021, exemplaire de démonstration"
      let octets = try await Imprimerie().pdf(
        Document(
          titre: titre, sujet: "Montrer où se range un exemplaire signé à la main.",
          auteur: "Démonstration",
          blocs: [
            .titre(titre),
            .paragraphe(
              "Cette feuille tient la place du document signé à la main. Personne ne l’a signée."),
          ], pied: "Données de démonstration."))
      try await DeposerCopie(plateau.moyens.copies)(
        octets, nom: titre, objet: ObjetSigne(.accord, AccordDemonstration.id.rawValue),
        id: ID(9_301), acteur: acteur, by: plateau.geste(par: acteur.auteur))
    }
  }

  private static var parts: Scene {
    Scene("parts-93", at: Demonstration.moment(2021, 1, 18, 10, 0)) { plateau in
      for part in AccordDemonstration.parts {
        let acteur = try await plateau.acteur(part.courriel)
        _ = try await IndiquerPart(plateau.moyens.accords)(
          AccordDemonstration.id, postes: part.postes, acteur: acteur,
          by: plateau.geste(part.courriel, par: acteur.auteur))
      }
    }
  }

  /// 41 declarations over the fifteen working days from 25 January to 12 February.
  private static var interets: [Scene] {
    let calendrier = CalendrierOuvre(departement: "93")
    let first = Jour(2021, 1, 25) ?? Jour(number: 0)
    let days = (0..<19).map(first.adding(days:)).filter(calendrier.isOuvre)
    let declarations = InteretsDemonstration.tous
    return declarations.enumerated().map { rang, declaration in
      let jour = days[rang * days.count / declarations.count]
      let local = HeureLocale(jour, 9 + rang % 3 * 3, rang)
      return Scene(
        "interet-\(rang + 1)", at: FoundationFuseaux().instant(local, in: .paris)
      ) { plateau in
        _ = try await DeclarerInteret(plateau.moyens.accords)(
          declaration, by: plateau.geste(par: .visiteur))
      }
    }
  }
}
