import Candidatures
import Design
import HTML
import Kernel
import Seances
import Territoires

/// The agenda of a séance, with what is proposed on each file.
struct AgendaSeance: Sendable {
  let ouverte: SeanceOuverte
  let index: TerritoireIndex
  let regles: ReglesSeance
  let page: Int

  static let perPage = 50

  private var seance: Seance { ouverte.seance }

  func figures(_ h: inout HTML) {
    guard !seance.points.isEmpty else { return }
    let bilan = BilanSeance(seance, ouverte.contexte, regles.aides)
    let asked = seance.votables.reduce(0) { $0 + (ouverte.dossier($1.candidature)?.postes ?? 0) }
    h.chiffres(
      [
        Chiffre("postes demandés", asked),
        Chiffre("postes proposés", bilan.postes, total: "postes"),
        Chiffre("aide de l’État", bilan.montant, total: "montant"),
        Chiffre("structures retenues", bilan.retenues), Chiffre("à réexaminer", bilan.reexamens),
        Chiffre("refus", bilan.refus),
      ])
    for departement in Set(ouverte.contexte.dossiers.values.map(\.departement)).sorted() {
      guard let reste = seance.reste(departement, ouverte.contexte) else { continue }
      let nom = index.departement(departement)?.complement ?? departement
      h.element(
        "p",
        text: "Département \(nom)\u{A0}: il reste "
          + "\(Francais.pluriel(max(0, reste), "poste", "postes")) à accorder après ces propositions."
      )
    }
  }

  func write(_ h: inout HTML) {
    h.rubrique("agenda", "Ordre du jour") { h in
      guard !seance.points.isEmpty else {
        h.vide("Pas encore d’ordre du jour", "Il se fait des dossiers qui attendent une décision.")
        return
      }
      h.raw(
        "<p class=\"petit\">L’ordre est celui des règles du programme\u{A0}: d’abord les dossiers ")
      h.raw("à réexaminer, puis ceux d’un territoire dont le coordonnateur est reconnu, puis les ")
      h.raw("autres, selon le rang donné par la préfecture et le jour de réception.</p>")
      let total = (seance.points.count + Self.perPage - 1) / Self.perPage
      let current = min(max(page, 1), total)
      let shown = seance.points.dropFirst((current - 1) * Self.perPage).prefix(Self.perPage)
      table(Array(shown), &h)
      h.pages(courante: current, sur: total) {
        Href("/seances/\(seance.id)").adding("page", String($0))
      }
    }
  }

  private func table(_ points: [Point], _ h: inout HTML) {
    h.tableau(
      Francais.pluriel(seance.points.count, "dossier", "dossiers") + ", dans l’ordre publié",
      [
        Colonne("Structure"), Colonne("Rang", nombre: true), Colonne("Ordre"),
        Colonne("Postes", nombre: true), Colonne("Avis"), Colonne("Proposition"),
      ]
    ) { h in
      for point in points {
        guard let dossier = ouverte.dossier(point.candidature) else { continue }
        h.ligne { h in
          h.tete(dossier.nom, "/candidatures/\(dossier.id)")
          h.cellule("Rang", nombre: point.rang)
          h.cellule("Ordre", point.raison.phrase(niveau: point.niveau))
          h.cellule("Postes", nombre: dossier.postes)
          h.cellule("Avis", dossier.avisPhrase)
          h.cellule("Proposition") { h in proposition(point, dossier, &h) }
        }
      }
    }
  }

  private func proposition(_ point: Point, _ dossier: DossierSeance, _ h: inout HTML) {
    guard let proposition = seance.propositions[point.candidature] else {
      return toVote(dossier, &h)
    }
    switch proposition.sens {
    case .retenir(let postes):
      h.etat(.oui, "Retenir " + Francais.pluriel(postes, "poste", "postes"))
    case .refuser: h.etat(.non, "Refuser")
    case .ajourner: h.etat(.presse, "Réexaminer")
    }
    if let motif = proposition.motif { h.element("p", .class("petit"), text: "Motif (\(motif))") }
    if dossier.isWithdrawn { h.raw("<p class=\"petit\">Retirée depuis par la structure</p>") }
    if dossier.decision != nil { h.raw("<p class=\"petit\">Décision prise</p>") }
  }
}

extension AgendaSeance {
  /// A file without a proposal, and what stops it from having one.
  private func toVote(_ dossier: DossierSeance, _ h: inout HTML) {
    if dossier.isWithdrawn { return h.etat(.neutre, "Retirée par la structure") }
    if let jour = dossier.ailleursLe {
      return h.etat(.neutre, "Proposée à la séance du \(Francais.jour(jour))")
    }
    h.etat(.neutre, "À voter")
    guard !seance.presents.isEmpty, let faute = seance.empechement(dossier, ouverte.comite) else {
      return
    }
    h.element("p", .class("petit"), text: faute.phrase)
  }
}

extension DossierSeance {
  /// `Favorable, 2 postes`, `Pas d’avis`.
  var avisPhrase: String {
    guard let avis else { return "Pas d’avis" }
    let sens =
      avis.postes == 0
      ? "Défavorable" : "Favorable, " + Francais.pluriel(avis.postes, "poste", "postes")
    return avis.rendu ? sens : "Pas encore rendu"
  }
}
