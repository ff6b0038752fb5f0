import Candidatures
import Design
import HTML
import Kernel
import Programme

extension PagesDossier {
  /// The decision in force, then those it follows.
  func decision(_ h: inout HTML) {
    guard let decision = candidature.decision else { return }
    h.rubrique("decision", "Décision") { h in
      facts(decision, &h)
      h.element("p") { h in
        h.element("a", .href("\(path: href.text)/courrier"), text: "Lire le courrier")
      }
      for earlier in candidature.decisions.dropLast().reversed() {
        h.details("Décision précédente, du \(Francais.jour(earlier.le))") { h in
          facts(earlier, &h)
        }
      }
    }
  }

  /// What it says, why, and when the structure was told.
  func facts(_ decision: Decision, _ h: inout HTML) {
    h.faits { h in
      h.fait("Sens", decision.texte.phrase(asked: demande.postes))
      if let motif = regles.tousMotifs.first(where: { $0.code == decision.texte.motif }) {
        h.fait("Motif", "(\(motif.code)) \(motif.texte)")
      }
      if !decision.texte.phrase.isEmpty { h.fait("Raison", decision.texte.phrase) }
      if let origine = decision.origine.phrase { h.fait("Fait suite à", origine) }
      h.fait(
        "Signée par",
        "\(decision.auteur.prenom) \(decision.auteur.nom), \(decision.auteur.qualite)")
      h.fait("Prise le", Francais.jourLong(decision.le))
      h.fait("Notifiée le", decision.notifieeLe.map(Francais.jourLong) ?? "Pas encore")
    }
  }
}

extension TexteDecision {
  /// `Accord pour 2 postes`, `Accord pour 1 poste sur 2`, `Refus`.
  func phrase(asked: Int) -> String {
    guard postes > 0 else { return "Refus" }
    return "Accord pour " + Francais.pluriel(postes, "poste", "postes")
      + (postes < asked ? " sur \(asked)" : "")
  }
}

extension OrigineDecision {
  /// Nil when it follows nothing but the file itself.
  var phrase: String? {
    switch self {
    case .directe: nil
    case .seance: "La proposition du comité"
    case .recours: "Un recours de la structure"
    case .importee: "Un fichier de décisions"
    }
  }
}
