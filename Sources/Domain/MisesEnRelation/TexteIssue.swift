import Candidats
import Kernel
package import Programme

/// How a proposition ended, in plain words: the same in the letters and on the pages of both sides.
package struct TexteIssue: Sendable {
  private let dossier: DossierMise
  private let issue: MiseEnRelation.Issue
  private let motifs: [MotifRefus]

  package init(
    _ dossier: DossierMise, _ issue: MiseEnRelation.Issue, _ motifs: [MotifRefus]
  ) {
    self.dossier = dossier
    self.issue = issue
    self.motifs = motifs
  }

  private var structure: String { dossier.offre.structure }
  private var personne: String { dossier.candidat.nomAffiche }

  /// The ground in words; empty without one.
  package var motif: String { motifs.first { $0.code == issue.motif }?.texte ?? "" }

  package var objetCandidat: String {
    issue.nature == .retenu ? "\(structure) vous retient" : "Votre rencontre avec \(structure)"
  }

  package var objetStructure: String {
    issue.nature == .retenu
      ? "Vous retenez \(personne)" : "La proposition est finie\u{A0}: \(personne)"
  }

  package var pourCandidat: String {
    switch issue.nature {
    case .retenu:
      "\(structure) vous retient. Vos autres propositions s’arrêtent. La structure prépare le contrat "
        + "avec vous."
    case .nonRetenu:
      "\(structure) ne vous retient pas. Motif : \(motif). \(issue.phrase)\n\nVotre place est libre : "
        + "une autre proposition peut vous être faite dès aujourd’hui."
    case .decline: "Vous avez dit non à \(structure)."
    case .silenceStructure:
      "La structure n’a pas répondu : \(structure) avait jusqu’à la date limite. Votre place est libre, "
        + "une autre proposition peut vous être faite."
    case .silenceCandidat:
      "Vous n’avez pas répondu à \(structure) avant la date limite. Votre place est libre : une autre "
        + "proposition peut vous être faite."
    case .retrait: "Vous vous êtes retiré."
    case .retenuAilleurs: "Vous êtes retenu ailleurs : cette proposition s’arrête."
    case .postePourvu:
      "\(structure) a retenu quelqu’un d’autre pour ce poste. Votre place est libre : une autre "
        + "proposition peut vous être faite."
    }
  }

  package var pourStructure: String {
    switch issue.nature {
    case .retenu: "Vous retenez \(personne). Préparez le contrat avec elle."
    case .nonRetenu: "Vous ne retenez pas \(personne). Motif : \(motif). \(issue.phrase)"
    case .decline: "\(personne) a dit non."
    case .silenceStructure:
      "Vous n’avez pas répondu avant la date limite : vous perdez cette proposition, et \(personne) "
        + "lit que vous n’avez pas répondu."
    case .silenceCandidat:
      "\(personne) n’a pas répondu avant la date limite. Une autre personne peut vous être proposée."
    case .retrait: "Cette personne ne cherche plus. Une autre peut vous être proposée."
    case .retenuAilleurs:
      "\(personne) est retenue par une autre structure. Une autre personne peut vous être proposée."
    case .postePourvu: "Tous vos postes sont pourvus."
    }
  }
}
