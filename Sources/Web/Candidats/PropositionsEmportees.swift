import Candidats
import Design
import JSON
import Kernel
import MisesEnRelation
import Programme

/// The propositions made to a candidat, with what each side answered, on the page of what is held of
/// them.
struct PropositionsEmportees: DonneesDuCandidat {
  private let mises: MoyensMises
  private let historique: HistoriqueDossier

  init(_ mises: MoyensMises, _ historique: HistoriqueDossier) {
    self.mises = mises
    self.historique = historique
  }

  func donnees(
    de candidat: Candidat, in environment: Environment
  ) async throws -> [DonneeGardee] {
    let now = environment.clock.now()
    let index = try await mises.index()
    let motifs = try mises.regles(at: now).motifs
    var (lignes, valeurs): ([String], [JSONValue]) = ([], [])
    for dossier in try await mises.store.dossiers(de: candidat.id) {
      let today = mises.local(now, dossier.mise.departement, index).jour
      let fin = dossier.mise.fin(on: today)
      let texte = fin.map { TexteIssue(dossier, $0, motifs) }
      let actes = try await historique(of: dossier.mise.subject, in: environment)
        .map { "\($0.quand)\u{A0}: \($0.quoi)" }
      lignes.append(Self.ligne(dossier, texte, environment))
      valeurs.append(Self.valeur(dossier, fin, texte, actes, environment))
    }
    return [
      DonneeGardee(
        "propositions", "Propositions de rencontre", lignes: lignes, valeur: .array(valeurs))
    ]
  }

  private static func ligne(
    _ dossier: DossierMise, _ texte: TexteIssue?, _ environment: Environment
  ) -> String {
    let mise = dossier.mise
    func jour(_ instant: Instant) -> String { Francais.jour(environment.local(instant).jour) }
    var parts = ["proposée le \(jour(mise.proposeeLe))"]
    if let reponse = mise.reponse {
      parts.append("votre \(reponse.oui ? "oui" : "non") le \(jour(reponse.le))")
    }
    if let interet = mise.interetLe { parts.append("rencontre souhaitée le \(jour(interet))") }
    if let entretien = mise.entretien {
      parts.append("rencontre\u{A0}: \(Francais.moment(entretien.le)), \(entretien.lieu)")
    }
    if let texte {
      parts.append(texte.pourCandidat.split(separator: "\n").joined(separator: " "))
    }
    return "\(dossier.offre.structure)\u{A0}: " + parts.joined(separator: "\u{A0}; ")
  }

  private static func valeur(
    _ dossier: DossierMise, _ fin: MiseEnRelation.Issue?, _ texte: TexteIssue?, _ actes: [String],
    _ environment: Environment
  ) -> JSONValue {
    let mise = dossier.mise
    func moment(_ instant: Instant?) -> JSONValue {
      .optional(instant.map { environment.local($0).description })
    }
    let rencontre: JSONValue =
      mise.entretien.map { ["le": .string($0.le.description), "lieu": .string($0.lieu)] } ?? .null
    let issue: JSONValue =
      fin.map {
        [
          "nature": .string($0.nature.rawValue), "le": .string($0.jour.description),
          "motif": .optional($0.motif), "motif_en_clair": .string(texte?.motif ?? ""),
          "phrase": .string($0.phrase),
        ]
      } ?? .null
    return [
      "structure": .string(dossier.offre.structure), "proposee_le": moment(mise.proposeeLe),
      "repondre_avant_le": .string(mise.echeance.description),
      "reponse": .optional(mise.reponse.map { $0.oui ? "oui" : "non" }),
      "repondu_le": moment(mise.reponse?.le), "rencontre_souhaitee_le": moment(mise.interetLe),
      "rencontre": rencontre, "fin": issue,
      "historique": .array(actes.map { .string($0) }),
    ]
  }
}
