import Design
import HTML

extension Galerie {
  static func formulaire(_ h: inout HTML) {
    let champs = [
      Champ(
        "postes", "Combien de postes demandez-vous ?", aide: "Un poste est une personne.",
        valeur: "un", erreur: "Indiquez un nombre entre 1 et 20. Vous avez écrit « un ».",
        largeur: .court),
      Champ("lieu", "Commune du lieu d’exercice", erreur: "Choisissez la vôtre."),
      Champ("ou", "Où le conseiller travaillera-t-il ?", erreur: "Choisissez une réponse."),
      Champ("lu", "J’ai lu les conditions", erreur: "Cochez la case."),
    ]
    h.titre("Vos postes et leurs lieux d’exercice", surtitre: "Candidature") { h in
      h.etapes(
        ["Votre structure", "Vos postes", "Le coût", "Votre projet", "Qui joindre", "Relire"],
        courante: 2)
      h.element("p", .class("petit doux"), text: "Étape 2 sur 6.")
    }
    h.duo { h in
      h.pile { h in
        h.erreurs(champs)
        h.formulaire("/candidatures/etape", jetons, fichiers: true) { h in questions(&h, champs) }
      }
      h.element("aside", .class("pile"), Attribute("aria-label", "Votre brouillon")) { h in
        h.codeBrouillon("LG 7K4 2QM") { h in
          h.element("p", .class("petit"), text: "Notez ce code : il rouvre votre dossier.")
        }
        h.encart { h in
          h.raw("<p><strong>Vous hésitez ?</strong></p><p>")
          h.telephone("01 00 00 00 00")
          h.raw("</p>")
        }
      }
    }
  }

  private static func questions(_ h: inout HTML, _ champs: [Champ]) {
    h.champ(champs[0], .nombre)
    h.radios(
      champs[2],
      [
        Option("un", "Dans un seul lieu"),
        Option(
          "plusieurs", "Dans plusieurs lieux", precision: "Vous direz la part de chaque lieu."),
      ])
    h.liste(champs[1], [Option("93046", "Livry-Gargan (93190)"), Option("58144", "Livry (58240)")])
    h.cases(
      Champ("jours", "Quels jours ?", facultatif: true),
      [Option("lundi", "Lundi"), Option("mardi", "Mardi")], cochees: ["mardi"])
    h.champ(Champ("mail", "Courriel", autocomplete: "email"), .email)
    h.champ(Champ("tel", "Téléphone", largeur: .moyen, autocomplete: "tel"), .telephone)
    h.champ(Champ("debut", "Date de début", aide: "Exemple : 01/06/2021", largeur: .moyen), .date)
    h.zone(Champ("projet", "Votre projet", valeur: "<Un> projet", largeur: .tout), limite: 1_000)
    h.fichier(Champ("piece", "Statuts", facultatif: true), accepte: ".pdf,.odt")
    h.coche(champs[3], cochee: false)
    h.invisible("brouillon", "LG7K42QM")
    h.actions { h in
      h.bouton("Enregistrer et continuer")
      h.bouton("Garder", second: true, name: "geste", valeur: "garder")
      h.element("a", .href("/etape1"), text: "Revenir à l’étape 1")
    }
  }

  static func dossiers(_ h: inout HTML) {
    h.titre("Mes dossiers", chapo: "36 dossiers attendent votre avis.")
    h.duo(inverse: true) { h in
      h.rubrique("liste", "À traiter") { h in
        h.element("h3", .class("petit")) { h in h.etat(.presse, "Avant le 26 mars : 2") }
        h.pochettes([
          Pochette(
            "Association « L’Écran partagé »", "#dossier", mesure: "2 postes", detail: "Drancy",
            numero: "ouvert", courante: true),
          Pochette(
            "Commune de Clichy-sous-Bois", "/d/15", mesure: "2 postes",
            detail: "Clichy-sous-Bois", numero: "n° 93-15"),
        ])
      }
      h.carte("dossier", "Association « L’Écran partagé », Drancy") { h in
        h.raw("<p>")
        for (allure, mot) in [
          (Allure.neutre, "Reçu"), (.presse, "À instruire"), (.oui, "Accepté"), (.non, "Refusé"),
        ] {
          h.etat(allure, mot)
          h.raw(" ")
        }
        h.raw("</p>")
        h.faits { h in
          h.fait("Demande", "2 postes, 40 000 € par poste")
          h.fait(
            "Courriel", "direction.generale.des.services.numeriques@commune-de-lexemple.example")
          h.fait("Pièces") { h in h.element("a", .href("/pieces"), text: "4 sur 4 reçues") }
        }
        h.historique(
          [
            LigneHistorique(
              quand: "7 février", qui: "accueil.de.la.mairie@commune-de-lexemple-sur-seine.example",
              quoi: "Empreinte 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            LigneHistorique(quand: "8 février, 18 h 04", qui: "Gaspard Démo", quoi: "Déposée"),
            LigneHistorique(
              quand: "11 mars, 9 h 02", qui: "Sélène Démo", quoi: "Ouverte", raison: "À relire"),
          ], de: "de la candidature", ouvert: true)
      }
    }
  }
}
