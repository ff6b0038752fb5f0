import Candidatures
import Comptes
import Design
import Documents
import Kernel
import Programme
import Seances

/// The minutes of a séance as a document to print and sign, from the same facts as its page.
struct MinutesImprimees {
  private let ouverte: SeanceOuverte
  private let regles: ReglesSeance

  init(_ ouverte: SeanceOuverte, _ regles: ReglesSeance) {
    self.ouverte = ouverte
    self.regles = regles
  }

  private var seance: Seance { ouverte.seance }
  private var comite: Comite { ouverte.comite }
  private var membres: [Membre] { comite.membres(on: seance.le) }

  var document: Document {
    let state =
      seance.isApproved
      ? "Approuvé par la présidence et le secrétariat."
      : "Projet\u{A0}: il se fige quand la présidence et le secrétariat l’ont approuvé."
    return Document(
      titre: "Procès-verbal, \(seance.titre.lowercased())", sujet: Modele.procesVerbal.usage,
      auteur: comite.nom, blocs: minutes.blocs,
      pied: "\(comite.nom), \(seance.titre.lowercased()). \(state)")
  }

  private var minutes: Documents.ProcesVerbal {
    Documents.ProcesVerbal(
      comite: "\(comite.nom)", date: "\(seance.le)", president: name(.president),
      secretaire: name(.secretaire),
      membres: membres.map { membre in
        [
          "\(membre.nom)", "\(membre.qualite)",
          seance.presents.contains(membre.id) ? "présent" : "absent",
        ]
      }, quorum: quorum, propositions: rows, deports: deports)
  }

  /// To be filled in by hand when nobody holds the function.
  private func name(_ fonction: Membre.Fonction) -> Texte {
    "\(membres.first { $0.fonction == fonction }?.nom, ou: "prénom et nom")"
  }

  private var quorum: Texte {
    let required = comite.quorum(on: seance.le)
    let present = seance.presents.count
    return """
      Membres présents\u{A0}: \(present) sur \(membres.count), pour un quorum de \(required). \
      \(present >= required ? "Le quorum est atteint." : "Le quorum n’est pas atteint.")
      """
  }

  private var deports: [Texte] {
    seance.points.flatMap { point in
      seance.deports.filter { $0.candidature == point.candidature }
        .compactMap { comite.membre($0.membre)?.nom }.sorted()
        .map { nom -> Texte in
          """
          \(nom) s’est retiré pour le dossier \(ouverte.dossier(point.candidature)?.numero ?? ""), \
          auquel il est lié.
          """
        }
    }
  }

  private var rows: [[Texte]] {
    seance.points.compactMap { point in
      guard let dossier = ouverte.dossier(point.candidature) else { return nil }
      let proposition = seance.propositions[point.candidature]
      return [
        "\(dossier.numero)", "\(dossier.nom)", "\(dossier.postes)",
        "\(proposition.map(Self.sens) ?? "à voter")", "\(ground(proposition, dossier))",
      ]
    }
  }

  private static func sens(_ proposition: Proposition) -> String {
    switch proposition.sens {
    case .retenir(let postes): "retenir " + Francais.pluriel(postes, "poste", "postes")
    case .refuser: "refuser"
    case .ajourner: "réexaminer"
    }
  }

  private func ground(_ proposition: Proposition?, _ dossier: DossierSeance) -> String {
    guard let proposition else { return "" }
    let motif = regles.motifs(dossier.genre).first { $0.code == proposition.motif }
    let parts = [motif.map { "(\($0.code)) \($0.texte)." } ?? "", proposition.phrase]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
