import Programme
import Candidatures
import Design
import HTML
import HTTP
import Kernel
import Seances

/// A series of proposals as it was typed, line by line.
struct SerieTapee: Sendable {
  private struct Ligne: Sendable {
    var sens = ""
    var postes = ""
    var motif = ""
    var phrase = ""
  }

  private var lignes: [ID<Candidature>: Ligne] = [:]

  init(_ form: Form, _ points: [Point]) {
    for point in points {
      let id = point.candidature
      lignes[id] = Ligne(
        sens: form.text("sens_\(id)"), postes: form.text("postes_\(id)"),
        motif: form.text("motif_\(id)"), phrase: form.text("phrase_\(id)"))
    }
  }

  /// What is proposed already; for the others, the posts that the opinion or the structure asks for.
  init(_ ouverte: SeanceOuverte, _ points: [Point]) {
    for point in points {
      guard let dossier = ouverte.dossier(point.candidature) else { continue }
      if let proposition = ouverte.seance.propositions[point.candidature] {
        lignes[point.candidature] = Ligne(
          sens: proposition.sens.code,
          postes: String(proposition.postes == 0 ? dossier.postes : proposition.postes),
          motif: proposition.motif ?? "", phrase: proposition.phrase)
      } else {
        let avis = dossier.avis.flatMap { $0.rendu && $0.postes > 0 ? $0.postes : nil }
        lignes[point.candidature] = Ligne(postes: String(avis ?? dossier.postes))
      }
    }
  }

  /// The lines where something is proposed; posts that cannot be read are refused by the rule. Throws
  /// `lignes` with those that propose what does not exist.
  func propositions() throws(SeanceRefusal) -> [ID<Candidature>: Proposition] {
    var serie: [ID<Candidature>: Proposition] = [:]
    var unknown: [ID<Candidature>] = []
    for (id, ligne) in lignes where !ligne.sens.isEmpty {
      if let sens = Proposition.Sens(code: ligne.sens, postes: Int(ligne.postes) ?? 0) {
        let motif = ligne.motif.isEmpty || sens == .ajourner ? nil : ligne.motif
        serie[id] = Proposition(sens, motif: motif, phrase: ligne.phrase)
      } else {
        unknown.append(id)
      }
    }
    guard unknown.isEmpty else {
      throw .lignes(unknown.sorted().map { LigneEnFaute($0, .sensInconnu) })
    }
    return serie
  }

  func write(
    _ point: Point, _ dossier: DossierSeance, _ regles: ReglesSeance, _ faults: [LigneEnFaute],
    _ h: inout HTML
  ) {
    let id = dossier.id
    let ligne = lignes[id] ?? Ligne()
    let fault = faults.first { $0.candidature == id }?.faute
    func champ(
      _ name: String, _ label: String, _ valeur: String, facultatif: Bool = false,
      largeur: Champ.Largeur = .normal
    ) -> Champ {
      Champ(
        "\(name)_\(id)", label, valeur: valeur, erreur: fault?.field == name ? fault?.phrase : nil,
        facultatif: facultatif, largeur: largeur)
    }
    h.element("fieldset", .class("carte pile")) { h in
      h.element("legend", text: "\(point.rang). \(dossier.nom)")
      h.element(
        "p", .class("petit"),
        text: "\(Francais.pluriel(dossier.postes, "poste demandé", "postes demandés")). "
          + "\(dossier.avisPhrase). \(Francais.majuscule(point.raison.phrase(niveau: point.niveau)))."
      )
      h.duo { h in
        h.pile { h in
          h.liste(
            champ("sens", "Proposition", ligne.sens),
            [
              Option("retenir", "Retenir"), Option("refuser", "Refuser"),
              Option("ajourner", "Réexaminer à une prochaine séance"),
            ], vide: "À voter")
          h.champ(champ("postes", "Postes", ligne.postes, largeur: .court), .nombre)
        }
        h.pile { h in
          h.liste(
            champ("motif", "Motif officiel", ligne.motif, facultatif: true, largeur: .tout),
            regles.motifs(dossier.genre).map { Option($0.code, "(\($0.code)) \($0.texte)") },
            vide: "Aucun")
          h.champ(
            champ(
              "phrase", "Phrase pour la structure", ligne.phrase, facultatif: true, largeur: .tout))
        }
      }
    }
  }
}
