package import Comptes
package import Coordination
import Design
import HTML
package import Kernel

/// What coordination puts on « Mes dossiers à traiter »: silences of open recueils, relevés to send.
package struct PilesCoordination: SourceDePiles {
  private let moyens: MoyensCoordination

  package init(_ moyens: MoyensCoordination) { self.moyens = moyens }

  package func piles(for acteur: Acteur, at instant: Instant) async throws -> [Pile] {
    guard RecueilRoutes.readers.allows(acteur) else { return [] }
    return try await silences(acteur, instant) + releves(acteur)
  }

  private func silences(_ acteur: Acteur, _ instant: Instant) async throws -> [Pile] {
    var piles: [Pile] = []
    for resume in try await LireRecueil(moyens).list(acteur: acteur) {
      let jour = try await moyens.jour(instant, resume.departement)
      guard jour <= resume.clotLe, resume.reponses < resume.invites,
        let recueil = try await moyens.recueils.recueil(resume.id)
      else { continue }
      let silent = recueil.invites.filter(\.isSilent)
      let never = silent.count { $0.relances.isEmpty }
      piles.append(
        Pile(
          "Silences à relancer",
          Href("/recueils/\(resume.id)").adding("liste", ListeInvites.silences.rawValue),
          nombre: silent.count, echeance: resume.clotLe,
          detail: "\(resume.titre)\u{A0}: \(resume.reponses) réponses sur \(resume.invites)"
            + (never > 0 ? ", \(never) jamais relancées" : "")))
    }
    return piles
  }

  private func releves(_ acteur: Acteur) async throws -> [Pile] {
    try await LireComite(moyens).list(acteur: acteur).flatMap { comite in
      comite.reunions.filter { $0.envoi == nil && !$0.releve.isEmpty }.map { reunion in
        Pile(
          "Relevé à envoyer, réunion du \(Francais.jour(reunion.quand.jour))",
          "/comites-de-pilotage/\(comite.id)/reunions/\(reunion.id)",
          nombre: reunion.releve.count,
          detail: Francais.pluriel(reunion.releve.count, "décision notée", "décisions notées"))
      }
    }
  }
}
