import Appariement
import Candidats
import Design
import HTML
import HTTP
import Kernel
import Programme

extension AppariementRoutes {
  /// Public: what a campagne calculates by, before anything is calculated.
  func campaignRules(_ visit: Visit) async throws -> Answer {
    guard let campagne = try await moyens.store.campagne(visit.id()) else { throw NotFound() }
    return .page(rules(campagne, nil, visit))
  }

  /// Public once published: the same, with what one calculation was made from.
  func calculationRules(_ visit: Visit) async throws -> Answer {
    let (campagne, calcul) = try await found {
      try await LireAppariements(moyens).regles(visit.id(), acteur: visit.acteur)
    }
    return .page(rules(campagne, calcul, visit))
  }

  private func rules(
    _ campagne: CampagneAppariement, _ calcul: CalculAppariement?, _ visit: Visit
  ) -> Page {
    let page = ReglesCalculPage(
      campagne: campagne, calcul: calcul, nom: nom(campagne.departement),
      regles: ReglesCalculPage.codes.compactMap { nom, code in
        moyens.candidats.regles.regle(code, on: campagne.jour).map { (nom, $0) }
      }, moment: { Francais.moment(visit.environment.local($0)) })
    return Page("Règles du calcul", trail: [("Accueil", "/")], section: .programme) { h in
      page.write(into: &h)
    }
  }
}

/// What a calculation is for, what it reads, how it counts: enough to do it again and to question it.
struct ReglesCalculPage: Sendable {
  let campagne: CampagneAppariement
  let calcul: CalculAppariement?
  let nom: String
  let regles: [(nom: String, regle: Regle)]
  let moment: @Sendable (Instant) -> String

  static let codes: [(String, CodeRegle)] = [
    ("Vœux d’une personne, au plus", .appariementVoeuxMax),
    ("Points d’un diplôme", .appariementDiplome),
    ("Points d’une expérience", .appariementExperience),
    ("Rencontres ouvertes pour une personne, au plus", .misesParCandidat),
    ("Rencontres ouvertes pour un poste, au plus", .misesParPoste),
    ("Jours pour répondre à une rencontre", .misesDelaiJours),
  ]

  func write(into h: inout HTML) {
    h.titre(
      "Règles du calcul",
      chapo: "Comment des rencontres sont proposées entre candidats et structures, et comment le "
        + "vérifier.",
      surtitre: nom + (calcul.map { ", vague \($0.vague)" } ?? ""))
    purpose(&h)
    data(&h)
    parameters(&h)
    lottery(&h)
    operations(&h)
    result(&h)
    h.element("p", .class("doux"), text: AppariementRoutes.finale)
  }

  private func purpose(_ h: inout HTML) {
    h.rubrique("but", "À quoi il sert, et sa part dans la décision") { h in
      h.raw(
        "<p class=\"texte\">Il propose des rencontres. Il n’affecte personne\u{A0}: la personne ")
      h.raw("dit oui ou non, la structure rencontre puis retient ou non, avec un motif. Un agent ")
      h.raw("relit le résultat avant de le publier. Chacun reçoit une réponse et sa raison.</p>")
      h.element(
        "p", .class("texte"),
        text: "Phrase pour un courrier\u{A0}: "
          + Francais.cite(
            "Cette rencontre vous est proposée à la suite d’un calcul, dont les règles sont "
              + "publiques. Il ne décide pas\u{A0}: vous et la structure décidez."))
    }
  }

  private func data(_ h: inout HTML) {
    let date = calcul.map { moment($0.calculeLe) } ?? "au moment du calcul"
    let rows: [(String, String)] = [
      ("Vœux, dans l’ordre", "Chaque candidat, jusqu’au " + Francais.jour(campagne.voeuxJusquau)),
      ("Disponibilité, distance acceptée", "Le formulaire du candidat, sa propre demande"),
      ("Diplôme, expérience", "Le formulaire du candidat, déclarés"),
      ("Préférences d’une structure", "La structure, si elle en a donné"),
      ("Postes, lieux, date de début", "Les offres publiées"),
      ("Rencontres déjà ouvertes", "Ce site"),
      ("Distance entre communes", "Code officiel géographique (INSEE), à vol d’oiseau"),
    ]
    h.rubrique("donnees", "Ce qu’il lit") { h in
      h.tableau(
        "Les données, d’où elles viennent et de quand",
        [Colonne("Donnée"), Colonne("Source"), Colonne("Date")]
      ) { h in
        for (donnee, source) in rows {
          h.ligne { h in
            h.tete(donnee)
            h.cellule("Source", source)
            h.cellule("Date", date)
          }
        }
      }
      h.raw(
        "<p class=\"texte\"><strong>Ce qui ne compte jamais pour classer quelqu’un\u{A0}:</strong> "
      )
      h.raw("la distance, l’adresse, l’âge, le niveau Pix, le nom, la date d’inscription.</p>")
    }
  }

  private func parameters(_ h: inout HTML) {
    h.rubrique("parametres", "Ses paramètres") { h in
      h.tableau(
        "Les règles du programme au " + Francais.jour(campagne.jour),
        [
          Colonne("Règle"), Colonne("Valeur", nombre: true), Colonne("Depuis le"),
          Colonne("Source"),
        ]
      ) { h in
        for (nom, regle) in regles {
          h.ligne { h in
            h.tete(nom)
            h.cellule("Valeur", chiffre: regle.valeur)
            h.cellule("Depuis le", Francais.jour(regle.du))
            h.cellule("Source", typographie(regle.source))
          }
        }
      }
    }
  }

  private func lottery(_ h: inout HTML) {
    h.rubrique("tirage", "Le tirage au sort") { h in
      h.faits { h in
        h.fait("Graine") { h in h.element("code", text: campagne.graine) }
        h.fait("Tirée et publiée", moment(campagne.ouverteLe))
      }
      h.raw(
        "<p class=\"texte\">Il départage les égalités, le même pour tous les postes. Le rang de ")
      h.raw("chacun est l’empreinte SHA-256 du texte <code>graine:numéro</code>, où le numéro est ")
      h.raw("celui de l’inscription\u{A0}; la plus petite d’abord.</p>")
    }
  }

  private func operations(_ h: inout HTML) {
    h.rubrique("operations", "Ses opérations, dans l’ordre") { h in
      h.raw(
        "<ol class=\"liste texte\"><li>On écarte les vœux impossibles\u{A0}: disponibilité après le "
      )
      h.raw("début du poste, distance au-delà de celle que la personne accepte, mer à traverser, ")
      h.raw("poste pourvu, rencontre déjà proposée, limite de rencontres atteinte.</li>")
      h.raw(
        "<li>Chaque poste range ceux qui le souhaitent\u{A0}: l’ordre de la structure, puis les ")
      h.raw("points, puis le tirage au sort.</li>")
      h.raw("<li>Chacun demande son premier vœu. Un poste garde les mieux rangés, dans sa limite ")
      h.raw("de rencontres\u{A0}; les autres demandent leur vœu suivant, et ainsi de suite ")
      h.raw("(acceptation différée, Gale et Shapley, 1962).</li>")
      h.raw(
        "<li>Un second programme vérifie qu’aucune personne et aucun poste ne se préfèrent tous ")
      h.raw("deux à ce qui leur est proposé.</li>")
      h.raw("<li>Une vague suivante refait tout, avec les mêmes règles et le même tirage, sur les ")
      h.raw("vœux de ce jour-là et les places libérées entre-temps.</li></ol>")
    }
  }

  private func result(_ h: inout HTML) {
    guard let calcul else { return }
    let postes = calcul.rejouer().postes
    h.rubrique("resultat", "Ce calcul") { h in
      h.faits { h in
        h.fait("Calculé", moment(calcul.calculeLe))
        h.fait(
          "Publié", calcul.publication.map { moment($0.le) } ?? "Non\u{A0}: c’est une simulation")
        h.fait("Personnes", Francais.nombre(calcul.entrees.personnes.count))
        h.fait("Offres", Francais.nombre(calcul.entrees.postes.count))
        h.fait("Rencontres proposées", Francais.nombre(calcul.apparies))
        h.fait(
          "Paires bloquantes",
          Francais.nombre(PairesBloquantes.compter(calcul.entrees.instance, postes)))
        h.fait("Empreinte") { h in h.element("code", text: calcul.empreinte) }
      }
      h.raw("<p class=\"texte\">Refait, il donne la même empreinte\u{A0}: la préfecture tient les ")
      h.raw("données figées, sans nom, que lit <code>maillage appariement run</code>.</p>")
    }
  }
}
