import Candidatures
import Design
import HTML
import HTTP
import Programme

/// A decision as it was typed.
struct DecisionTapee: Sendable {
  let postes: String
  let motif: String
  let phrase: String
  let auteur: AuteurDecision

  init(postes: String, motif: String, phrase: String, auteur: AuteurDecision) {
    self.postes = postes
    self.motif = motif
    self.phrase = phrase
    self.auteur = auteur
  }

  init(_ form: Form) {
    self.init(
      postes: form.text("postes"), motif: form.text("motif"), phrase: form.text("phrase"),
      auteur: AuteurDecision(
        prenom: form.text("prenom"), nom: form.text("nom"), qualite: form.text("qualite"),
        service: form.text("service"), delegation: form.text("delegation")))
  }

  /// A number of posts that is none is refused by the rule.
  var texte: TexteDecision {
    TexteDecision(postes: Int(postes) ?? -1, motif: motif.isEmpty ? nil : motif, phrase: phrase)
  }

  /// The field a refusal is about; nil when it is about the file.
  static func field(of refusal: CandidatureRefusal) -> String? {
    switch refusal {
    case .postesHorsDemande: "postes"
    case .motifManquant: "motif"
    case .phraseLongueur: "phrase"
    case .auteurIncomplet: "qualite"
    default: nil
    }
  }

  func write(
    _ candidature: Candidature, _ regles: ReglesCandidature,
    erreur: (field: String, phrase: String)?, _ jetons: Jetons, into h: inout HTML
  ) {
    func champ(
      _ name: String, _ label: String, _ valeur: String, aide: String? = nil,
      facultatif: Bool = false, largeur: Champ.Largeur = .normal
    ) -> Champ {
      Champ(
        name, label, aide: aide, valeur: valeur,
        erreur: erreur?.field == name ? erreur?.phrase : nil, facultatif: facultatif,
        largeur: largeur)
    }
    let asked = candidature.demande.postes
    h.formulaire("/candidatures/\(candidature.id)/decision", jetons) { h in
      h.invisible("version", String(candidature.version))
      h.champ(
        champ(
          "postes", "Postes accordés", postes, aide: "De 0, pour un refus, à \(asked).",
          largeur: .court), .nombre)
      h.liste(
        champ(
          "motif", "Motif officiel", motif,
          aide: "Dès que vous accordez moins que la demande.", facultatif: true, largeur: .tout),
        regles.motifs(candidature.demande.genre).map {
          Option($0.code, "(\($0.code)) \($0.texte)")
        }, vide: "Aucun")
      h.zone(
        champ(
          "phrase", "Votre phrase pour la structure", phrase,
          aide: "La raison, vraie et précise."), limite: regles.phrase.upperBound)
      h.raw("<h2>Qui signe</h2>")
      h.champ(champ("prenom", "Prénom", auteur.prenom))
      h.champ(champ("nom", "Nom", auteur.nom))
      h.champ(
        champ("qualite", "Qualité", auteur.qualite, aide: "Exemple\u{A0}: directrice adjointe."))
      h.champ(champ("service", "Service", auteur.service))
      h.champ(
        champ(
          "delegation", "Délégation", auteur.delegation,
          aide: "Obligatoire pour qui signe au nom d’une autre autorité.", facultatif: true))
      h.actions { h in h.bouton("Enregistrer la décision") }
    }
  }
}
