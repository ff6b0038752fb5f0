import Programme
import Comptes
import Candidatures
import Candidats
import Design
import HTML
import Kernel
import MisesEnRelation
import Territoires

/// `/candidats/moi/…`: what a candidat finds behind their link.
struct EspacePage: Sendable {
  let candidat: Candidat
  let propositions: [Proposition]
  let href: Href
  let jetons: Jetons
  let regles: ReglesCandidat
  let index: TerritoireIndex
  let erreur: (field: String, phrase: String)?
  /// The code of what was just done.
  let fait: String
  let moment: @Sendable (Instant) -> HeureLocale

  struct Proposition: Sendable {
    let id: ID<MiseEnRelation>
    let structure: String
    let etat: EtatMise
    let phrase: String
  }

  func write(into h: inout HTML) {
    h.titre(
      "Bonjour \(candidat.profil?.prenom ?? "")",
      chapo:
        "Votre espace candidat. Le lien qui l’ouvre est personnel\u{A0}: ne le transmettez pas.")
    done(&h)
    if let erreur { h.erreurs([(erreur.field, "Votre envoi", erreur.phrase)]) }
    warning(&h)
    h.duo { h in
      h.pile { h in
        meetings(&h)
        wishes(&h)
        profile(&h)
        cv(&h)
        pix(&h)
      }
      h.raw("<aside class=\"pile\" aria-label=\"Vos droits\">")
      rights(&h)
      h.raw("</aside>")
    }
  }

  func at(_ end: StaticString) -> Href { "\(path: href.text + end.description)" }

  private func done(_ h: inout HTML) {
    let phrases = [
      "confirme": "Votre adresse est confirmée. Vous recevrez un courriel à chaque proposition.",
      "retire": "Vous ne recevrez plus de proposition.",
      "revenu": "Vous êtes de nouveau disponible.",
      "present": "Merci. Vous restez inscrit.",
      "pix": "Votre résultat Pix est enregistré.",
      "cv": "Votre CV est enregistré.",
      "cv-retire": "Votre CV est détruit.",
      "informations": "Vos informations sont à jour.",
    ]
    guard let phrase = phrases[fait], erreur == nil else { return }
    h.confirmation("C’est fait") { h in h.element("p", text: phrase) }
  }

  private func warning(_ h: inout HTML) {
    guard let averti = candidat.avertiLe else { return }
    let end = moment(averti).jour.adding(days: regles.avertissementJours)
    h.encart(alerte: true) { h in
      h.element(
        "p",
        text: "Sans nouvelle de vous, vos données seront effacées après le "
          + Francais.jourLong(end) + ".")
      h.bouton("Je suis toujours disponible", post: at("/presence"), jetons.pour("presence"))
    }
  }

  private func meetings(_ h: inout HTML) {
    h.rubrique("propositions", "Vos propositions de rencontre") { h in
      guard !propositions.isEmpty else {
        h.vide(
          "Aucune proposition pour l’instant",
          "Vous recevez un courriel à chacune. Rien à faire en attendant.")
        return
      }
      for proposition in propositions {
        h.raw("<div class=\"carte pile\"><h3>")
        h.element(
          "a", .href("\(path: href.text)/propositions/\(proposition.id)"),
          text: proposition.structure)
        h.raw("</h3><p>")
        h.etat(proposition.etat.allure, proposition.etat.nomCandidat)
        h.raw("</p>")
        for line in proposition.phrase.split(separator: "\n") {
          h.element("p", .class("texte"), text: String(line))
        }
        h.raw("</div>")
      }
    }
  }

  /// Another capability keeps them, behind the same link.
  private func wishes(_ h: inout HTML) {
    let jeton = href.text.split(separator: "/").last.map(String.init) ?? ""
    h.rubrique("voeux", "Vos vœux") { h in
      h.raw("<p class=\"texte\">Rangez les postes où vous aimeriez être reçu. L’ordre reste entre ")
      h.raw("vous et le calcul qui propose les rencontres.</p>")
      h.bouton("Ranger mes vœux", vers: "/appariements/voeux/\(jeton)", second: true)
    }
  }

  private func profile(_ h: inout HTML) {
    guard let profil = candidat.profil else { return }
    h.rubrique("vous", "Ce que vous avez dit") { h in
      h.raw("<p>")
      h.etat(candidat.etat == .disponible ? .oui : .neutre, candidat.etat.phrase)
      h.raw("</p>")
      h.faits { h in
        h.fait("Nom", profil.nomComplet)
        h.fait("Courriel", profil.courriel.text)
        h.fait("Téléphone", profil.telephone.affiche)
        h.fait("Commune", index.resolve(profil.commune)?.commune.nom ?? profil.commune)
        h.fait(
          "Situation",
          Francais.liste(Situation.allCases.filter(profil.situations.contains).map(\.phrase)))
        if !profil.diplome.isEmpty { h.fait("Diplôme", profil.diplome) }
        h.fait("Disponible à partir du", Francais.jourLong(profil.disponibleLe))
        h.fait("Distance", FormulaireInscription.distance(profil.mobilite))
        if !profil.motivation.isEmpty { h.fait("Motivation", profil.motivation) }
      }
      h.bouton("Corriger mes informations", vers: at("/informations"), second: true)
    }
  }

  private func cv(_ h: inout HTML) {
    h.rubrique("mon-cv", "Votre CV") { h in
      h.raw(
        "<p class=\"texte\">Une structure ne le lit que si vous dites oui à sa proposition.</p>")
      if let cv = candidat.cv {
        h.element("p") { h in
          h.element("a", .href(at("/cv")), .flag("download"), text: "Mon CV")
          h.text(
            ", \(cv.format.rawValue.uppercased()), \(Self.taille(cv.taille)), déposé le "
              + Francais.jourLong(moment(cv.deposeLe).jour))
        }
      }
      h.formulaire(at("/cv"), jetons.pour("cv"), fichiers: true) { h in
        h.fichier(
          Champ(
            "cv", candidat.cv == nil ? "Déposer un CV" : "Le remplacer",
            aide:
              "PDF, ODT ou DOCX, \(Self.taille(regles.cvMax)) au plus. Nous vérifions le type du "
              + "fichier, pas l’absence de virus.",
            erreur: erreur?.field == "cv" ? erreur?.phrase : nil),
          accepte: ".pdf,.odt,.docx")
        h.actions { h in h.bouton("Envoyer ce fichier", second: true) }
      }
      if candidat.cv != nil {
        h.bouton(
          "Détruire mon CV", post: at("/cv/retrait"), jetons.pour("cv-retrait"), second: true)
      }
    }
  }

  /// `1,2 Mo`
  static func taille(_ bytes: Int) -> String {
    bytes < 100_000
      ? "\(Francais.nombre(max(1, bytes / 1_000)))\u{A0}ko"
      : Francais.decimal(Double(bytes) / 1_000_000) + "\u{A0}Mo"
  }

  private func pix(_ h: inout HTML) {
    h.rubrique("pix", "Pix, si vous voulez") { h in
      h.raw("<p class=\"texte\">Il ne classe personne et n’ouvre ni ne ferme aucune proposition. ")
      h.raw("Vous choisissez de le montrer ou non.</p>")
      h.formulaire(at("/pix"), jetons.pour("pix")) { h in
        h.champ(
          Champ(
            "pix_niveau", "Votre niveau, de 1 à 8",
            valeur: candidat.pix.map { String($0.niveau) } ?? "",
            erreur: erreur?.field == "pix_niveau" ? erreur?.phrase : nil, largeur: .court),
          .nombre)
        h.coche(
          Champ("pix_partage", "Le montrer aux structures à qui je dis oui"),
          cochee: candidat.pix?.partage ?? false)
        h.actions { h in h.bouton("Enregistrer", second: true) }
      }
    }
  }

  private func rights(_ h: inout HTML) {
    h.rubrique("donnees", "Vos données") { h in
      h.raw("<ul class=\"liste\"><li>")
      h.element("a", .href(at("/donnees")), text: "Tout lire et tout emporter")
      h.raw("</li><li>")
      h.element("a", .href(at("/effacement")), text: "Tout effacer")
      h.raw("</li></ul>")
      h.element(
        "p", .class("petit doux"),
        text:
          "Sans nouvelle de vous, elles sont effacées au bout de \(regles.conservationMois) mois.")
    }
    h.rubrique(
      "pause", candidat.retireLe == nil ? "Vous ne cherchez plus\u{A0}?" : "De retour\u{A0}?"
    ) { h in
      if candidat.retireLe == nil {
        h.raw("<p class=\"petit\">Vos propositions en cours s’arrêtent et chacun est prévenu.</p>")
        h.bouton(
          "Ne plus recevoir de proposition", post: at("/retrait"), jetons.pour("retrait"),
          second: true)
      } else {
        h.bouton("Je suis de nouveau disponible", post: at("/retour"), jetons.pour("retour"))
      }
    }
  }
}

extension Candidat.Etat {
  var phrase: String {
    switch self {
    case .aConfirmer: "Adresse à confirmer"
    case .disponible: "Inscrit"
    case .retire: "Ne cherche plus"
    case .efface: "Effacé"
    }
  }
}

extension EtatMise {
  /// The same, as the candidat reads it.
  fileprivate var nomCandidat: String {
    switch self {
    case .attendCandidat: "À vous de répondre"
    case .attendStructure: "La structure va répondre"
    case .close(.silenceCandidat): "Vous n’avez pas répondu"
    case .close(.decline): "Vous avez dit non"
    case .close(.retrait): "Vous vous êtes retiré"
    default: nom
    }
  }
}
