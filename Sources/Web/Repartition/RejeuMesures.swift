import Design
import HTML
import Repartition
import Territoires

/// What the replay found: coverage, need per post, départements, and how to read it.
struct RejeuMesures: Sendable {
  let rejeu: Rejeu
  let index: TerritoireIndex
  let liste: ListeCitee

  func write(_ h: inout HTML) {
    h.rubrique("couverture", "Habitants à moins de 5, 10 et 20\u{A0}km d’un poste") { h in
      coverage(&h)
    }
    h.rubrique("besoin", "Habitants en difficulté par poste") { h in need(&h) }
    h.rubrique("preuve", "Ce que vaut la proposition") { h in proof(&h) }
    h.rubrique("lire", "Comment lire ces chiffres") { h in caveats(&h) }
    h.details("Département par département") { h in
      RejeuDepartements(rejeu: rejeu, index: index).write(&h)
    }
  }

  private var bilans: [(nom: String, bilan: BilanPostes)] {
    [(nom: "Liste du \(liste.date)", bilan: rejeu.reel)]
      + rejeu.propositions.map { (nom: $0.candidats.nom, bilan: $0.bilan) }
  }

  /// As `BilanPostes.rayons`.
  private static let rayons: [StaticString] = ["5\u{A0}km", "10\u{A0}km", "20\u{A0}km"]

  private func coverage(_ h: inout HTML) {
    h.tableau(
      "\(Francais.pluriel(rejeu.reel.postes, "poste", "postes")), à vol d’oiseau de commune à commune",
      [Colonne("Où sont les postes"), Colonne("Communes", nombre: true)]
        + Self.rayons.map { Colonne("\($0)", nombre: true) }
    ) { h in
      for (nom, bilan) in bilans {
        h.ligne { h in
          h.tete(nom)
          h.cellule("Communes", nombre: bilan.communes)
          for (rayon, people) in zip(Self.rayons, bilan.couverts) {
            h.cellule(
              rayon,
              chiffre:
                "\(Francais.nombre(people)) (\(Francais.pourcent(people, sur: bilan.population)))")
          }
        }
      }
    }
  }

  private func need(_ h: inout HTML) {
    h.tableau(
      "Dix-sept habitants sur cent, par département",
      [
        Colonne("Où sont les postes"), Colonne("Le mieux pourvu", nombre: true),
        Colonne("Au milieu", nombre: true), Colonne("Le moins pourvu", nombre: true),
        Colonne("Hors fourchette", nombre: true), Colonne("EPCI sans poste", nombre: true),
      ]
    ) { h in
      for (nom, bilan) in bilans {
        h.ligne { h in
          h.tete(nom)
          h.cellule("Le mieux pourvu", chiffre: number(bilan.besoins?.moindre))
          h.cellule("Au milieu", chiffre: number(bilan.besoins?.median))
          h.cellule("Le moins pourvu", chiffre: number(bilan.besoins?.plusFort))
          h.cellule("Hors fourchette", nombre: bilan.horsFourchette)
          h.cellule("EPCI sans poste", nombre: bilan.zonesSansPoste)
        }
      }
    }
    h.element(
      "p", .class("petit doux"),
      text:
        "Fourchette\u{A0}: de 75\u{A0}à 135\u{A0}% de la part de chaque département dans le besoin, plus un poste. EPCI ou EPT comptés quand leur besoin atteint celui d’un demi-poste."
    )
  }

  private func number(_ count: Int?) -> String { count.map { Francais.nombre($0) } ?? "–" }

  private func proof(_ h: inout HTML) {
    for proposition in rejeu.propositions {
      let (gain, left) = (proposition.bilan.valeur - rejeu.reel.valeur, proposition.mieuxPossible)
      h.element(
        "p",
        text:
          "\(proposition.candidats.nom)\u{A0}: l’équivalent de \(Francais.pluriel(Int(gain.rounded()), "personne en difficulté pleinement servie", "personnes en difficulté pleinement servies")) de plus que la liste\u{A0}; au plus \(Francais.nombre(left)) de mieux possible, c’est prouvé. \(Francais.majuscule(Francais.pluriel(proposition.deplaces, "poste change", "postes changent"))) de département."
      )
    }
  }

  private func caveats(_ h: inout HTML) {
    h.raw("<ul class=\"liste\">")
    for sentence in sentences { h.element("li", text: sentence) }
    h.raw("</ul>")
  }

  private var sentences: [String] {
    [
      "La liste donne le siège des structures, pas le lieu où l’on aide. Un conseiller itinérant, ou dix postes au siège d’un département, couvrent mieux qu’il n’est compté ici.",
      "«\u{A0}Mêmes communes\u{A0}» ne choisit que parmi les communes où une structure s’est portée candidate. «\u{A0}Toute commune peuplée\u{A0}» suppose un candidat partout à partir de 2\u{A0}000 habitants\u{A0}: c’est un repère, pas un reproche.",
      "Une commune prend au plus ce qu’elle a, ou un poste et un de plus par 10\u{A0}000 habitants\u{A0}: là où peu se sont portés candidats, la fourchette peut manquer.",
      "Les lieux qui aidaient déjà (France services, espaces publics numériques) ne sont pas comptés.",
      "La liste montre les postes encore conventionnés à sa date, non toutes les attributions.",
    ]
      + (rejeu.horsCarte > 0
        ? [
          "\(Francais.pluriel(rejeu.horsCarte, "poste est laissé", "postes sont laissés")) de côté, sur \(Francais.nombre(rejeu.postes))\u{A0}: la position de la commune n’est pas dans les fichiers officiels."
        ] : [])
  }
}

extension CandidatsRejeu {
  var nom: String {
    switch self {
    case .memesCommunes: "Mêmes communes, équité"
    case .communesPeuplees: "Toute commune peuplée, équité"
    }
  }
}
