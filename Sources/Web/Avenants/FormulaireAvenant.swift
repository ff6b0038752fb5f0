import Avenants
import Candidatures
import Design
import HTML
import HTTP
import Kernel
import Programme

/// The form that asks for an avenant.
struct FormulaireAvenant: Sendable {
  let dossier: DossierPostes
  let nature: NatureAvenant
  let form: Form
  let refusal: AvenantRefusal?
  let regles: ReglesCandidature
  let jetons: Jetons

  var chapo: String {
    switch nature {
    case .plus: "La préfecture valide, dans la limite des postes du département."
    case .moins: "La préfecture valide\u{A0}; les postes peuvent alors aller ailleurs."
    case .transfert:
      "L’autre structure donne son accord, puis la préfecture valide. Chaque poste garde son histoire."
    }
  }

  func write(_ h: inout HTML) {
    if let refusal {
      if let name = refusal.champ {
        h.erreurs([(name, Self.labels[name] ?? "", refusal.phrase)])
      } else {
        h.refus("Rien n’est enregistré", refusal.phrase)
      }
    }
    h.formulaire("/avenants/dossiers/\(dossier.candidature.id)/nouveau", jetons) { h in
      h.invisible("nature", nature.rawValue)
      what(&h)
      h.liste(
        champ("motif", largeur: .tout),
        MotifAvenant.allCases.filter { $0.natures.contains(nature) }
          .map { Option($0.rawValue, Francais.majuscule($0.texte)) })
      h.zone(
        champ("phrase", aide: "Une phrase vraie et précise."), limite: regles.phrase.upperBound)
      h.champ(
        champ(
          "effet", aide: "Le premier jour du changement. Exemple\u{A0}: 15/06/2021.",
          largeur: .moyen),
        .date)
      h.actions { h in h.bouton("Envoyer la demande") }
    }
  }

  private func what(_ h: inout HTML) {
    if nature == .plus {
      h.champ(champ("nombre", largeur: .court), .nombre)
    } else {
      h.cases(
        champ("postes"),
        dossier.tenus.map { suivi in
          Option(
            suivi.poste.valeur,
            suivi.poste.origine == dossier.candidature.id
              ? "Poste \(suivi.poste.rang)"
              : "Poste \(suivi.poste.rang), venu d’une autre structure")
        }, cochees: Set(form.all("postes")))
    }
    if nature == .transfert {
      h.champ(
        champ("vers", aide: "Elle le lit en haut de son dossier. Exemple\u{A0}: 93-LG7K42QM."),
        .code)
    }
    guard nature != .moins else { return }
    h.champ(
      champ(
        "commune", aide: "Vide pour la commune du siège de la structure qui tiendra les postes.",
        facultatif: true))
  }

  private static let labels: [String: String] = [
    "nombre": "Combien de postes en plus", "postes": "Quels postes",
    "vers": "Numéro du dossier de l’autre structure",
    "commune": "Commune où ils seront exercés", "motif": "Motif",
    "phrase": "Votre raison", "effet": "À partir du",
  ]

  private func champ(
    _ name: String, aide: String? = nil, facultatif: Bool = false,
    largeur: Champ.Largeur = .normal
  ) -> Champ {
    Champ(
      name, Self.labels[name] ?? name, aide: aide, valeur: form.text(name),
      erreur: refusal?.champ == name ? refusal?.phrase : nil, facultatif: facultatif,
      largeur: largeur)
  }
}
