import Candidatures
import Candidats
import Comptes
import Design
import HTML
import HTTP
import Kernel
import MisesEnRelation
import Programme
import Territoires

/// A proposition as the structure's side reads it.
struct MisePage: Sendable {
  let access: AccesMise
  let index: TerritoireIndex
  let regles: LimitesMises
  let today: Jour
  let jetons: Jetons
  let refusal: MiseRefusal?
  let typed: Form
  let jour: @Sendable (Instant) -> Jour

  private var mise: MiseEnRelation { access.dossier.mise }
  private var candidat: Candidat { access.dossier.candidat }
  private var etat: EtatMise { mise.etat(on: today) }

  var trail: [(title: String, href: Href)] {
    if case .lien = access.qui { return [] }
    return [("Mes dossiers", "/dossiers"), ("Propositions de rencontre", "/mises-en-relation")]
  }

  /// A field of the meeting's form is to blame, rather than the whole act.
  var isField: Bool {
    switch refusal {
    case .dateInvalide, .entretienPasse, .lieuEntretienManquant: true
    default: false
    }
  }

  func write(into h: inout HTML) {
    h.titre(
      candidat.nomAffiche, chapo: sentence,
      surtitre: "Proposition pour \(access.dossier.offre.structure)")
    if let refusal, !isField { h.refus("Rien n’a été modifié", refusal.phrase) }
    if isField { h.erreurs(meetingFields) }
    h.duo { h in
      h.pile { h in
        state(&h)
        person(&h)
        h.rubrique("offre", "L’offre") { h in
          FicheOffre(offre: access.dossier.offre, index: index, jour: jour).write(into: &h)
        }
      }
      h.raw("<aside class=\"pile\" aria-label=\"Ce que vous pouvez faire\">")
      acts(&h)
      h.raw("</aside>")
    }
  }

  private var sentence: String {
    if let issue = mise.fin(on: today) {
      return TexteIssue(access.dossier, issue, regles.motifs).pourStructure
    }
    let limite = "avant le \(Francais.jourLong(mise.echeance)), 23\u{A0}h\u{A0}59"
    switch etat {
    case .attendCandidat: return "La personne répond \(limite)."
    case .attendStructure: return "La personne a dit oui. Répondez \(limite)."
    case .interet: return "Vous voulez la rencontrer. Dites quand et où, \(limite)."
    case .entretien: return "Une rencontre est fixée. Donnez le résultat \(limite)."
    case .close: return ""
    }
  }

  private func state(_ h: inout HTML) {
    h.rubrique("etat", "Où en est-on") { h in
      h.raw("<p>")
      h.etat(etat.allure, etat.nom)
      h.raw("</p>")
      h.faits { h in
        h.fait("Proposée le", Francais.jourLong(jour(mise.proposeeLe)))
        if let reponse = mise.reponse {
          h.fait(
            "Réponse de la personne",
            (reponse.oui ? "Oui" : "Non") + ", le " + Francais.jour(jour(reponse.le)))
        }
        if let entretien = mise.entretien {
          h.fait("Rencontre", "\(Francais.moment(entretien.le)), \(entretien.lieu)")
        }
        h.fait("Date limite", Francais.jourLong(mise.echeance) + ", 23\u{A0}h\u{A0}59")
      }
    }
  }

  /// What the structure may know of the person: how to reach them after their yes only.
  private func person(_ h: inout HTML) {
    guard let profil = candidat.profil else { return }
    h.rubrique("personne", "La personne") { h in
      h.faits { h in
        h.fait("Disponible à partir du", Francais.jourLong(profil.disponibleLe))
        h.fait(
          "Situation",
          Francais.liste(Situation.allCases.filter(profil.situations.contains).map(\.phrase)))
        if !profil.diplome.isEmpty { h.fait("Diplôme", profil.diplome) }
        if !profil.motivation.isEmpty { h.fait("Motivation", profil.motivation) }
        if access.isStructure, mise.ouvreCV(on: today) { reached(profil, &h) }
      }
      if !mise.ouvreCV(on: today) {
        h.element("p", .class("petit doux"), text: closed)
      } else if !access.isStructure {
        h.raw("<p class=\"petit doux\">La structure lit ses coordonnées et son CV, pas vous.</p>")
      }
    }
  }

  /// Why coordinates and CV are not shown.
  private var closed: String {
    etat.isOpen
      ? "Ses coordonnées et son CV ne sont visibles qu’après son oui."
      : "La proposition est finie\u{A0}: ses coordonnées et son CV ne sont plus visibles."
  }

  private func reached(_ profil: Profil, _ h: inout HTML) {
    h.fait("Courriel", profil.courriel.text)
    h.fait("Téléphone") { h in
      h.element(
        "a", .href(Href(telephone: profil.telephone.e164)), text: profil.telephone.affiche)
    }
    if let pix = candidat.pix, pix.partage { h.fait("Pix", "Niveau \(pix.niveau)") }
    if candidat.cv != nil {
      h.fait("CV") { h in
        h.element("a", .href(access.at("/cv")), .flag("download"), text: "Télécharger son CV")
        h.text(". Nous n’y cherchons pas de virus.")
      }
    } else {
      h.fait("CV", "Pas déposé")
    }
  }

  private func acts(_ h: inout HTML) {
    guard etat.isOpen else {
      h.raw("<p class=\"doux\">Cette proposition est finie. Elle ne change plus.</p>")
      return
    }
    if mise.reponse?.oui == true {
      if mise.interetLe == nil {
        h.bouton("Je veux la rencontrer", post: access.at("/interet"), jetons.pour("interet"))
      }
      h.rubrique(
        "rencontre", mise.entretien == nil ? "Fixer la rencontre" : "Déplacer la rencontre"
      ) { h in
        meeting(&h)
      }
      h.rubrique("resultat", "Le résultat") { h in
        h.bouton("Nous la retenons", post: access.at("/retenue"), jetons.pour("retenue"))
        h.bouton("Nous ne la retenons pas", vers: access.at("/refus"), second: true)
      }
    } else {
      h.bouton("Ne pas donner suite", vers: access.at("/refus"), second: true)
    }
  }

  private func meeting(_ h: inout HTML) {
    let champs = meetingFields
    guard champs.count == 3 else { return }
    h.formulaire(access.at("/entretien"), jetons.pour("entretien")) { h in
      h.champ(champs[0], .date)
      h.champ(champs[1])
      h.champ(champs[2])
      h.actions { h in h.bouton("Envoyer à la personne", second: true) }
    }
  }

  private var meetingFields: [Champ] {
    let onDate = refusal == .dateInvalide || refusal == .entretienPasse
    let onPlace = refusal == .lieuEntretienManquant
    return [
      Champ(
        "jour", "Jour", aide: "Exemple\u{A0}: 14/04/2021.", valeur: typed.text("jour"),
        erreur: onDate ? refusal?.phrase : nil, largeur: .moyen),
      Champ(
        "heure", "Heure", aide: "Exemple\u{A0}: 14:30.", valeur: typed.text("heure"),
        largeur: .court),
      Champ(
        "lieu", "Lieu", valeur: typed.text("lieu"), erreur: onPlace ? refusal?.phrase : nil),
    ]
  }
}
