import Territoires
import Programme
package import Accords
package import Comptes
import Design
import HTML
package import Kernel

/// What accords put on « Mes dossiers à traiter »: a projet that is due, an answer to give, the
/// declared interests of one's territory.
package struct PilesAccords: SourceDePiles {
  private let moyens: MoyensAccords
  private let inviter: InviterACandidater

  package init(_ moyens: MoyensAccords, inviter: InviterACandidater) {
    self.moyens = moyens
    self.inviter = inviter
  }

  package func piles(for acteur: Acteur, at instant: Instant) async throws -> [Pile] {
    let index = try await moyens.territoires.index()
    var piles: [Pile] = []
    for accord in try await moyens.accords.accords() {
      guard let voix = acteur.voix(accord, index) else { continue }
      let today = moyens.local(instant, accord.territoire, index).jour
      piles += [due(accord, voix, today), answer(accord, voix, today)].compactMap { $0 }
    }
    return piles + (try await interests(acteur))
  }

  private func due(_ accord: Accord, _ voix: VoixAccord, _ today: Jour) -> Pile? {
    let days = accord.echeance.jours(from: today)
    // Once answered, what is missing may still come in time.
    guard voix != .lecteur, !accord.estRemis || (!accord.estComplet && days >= 0) else {
      return nil
    }
    let when =
      days < 0
      ? "délai passé" : "dans \(Francais.pluriel(days, "jour", "jours"))"
    return Pile(
      "Projet d’accueil à remettre", "/accords/\(accord.id)/projet", nombre: 1,
      echeance: accord.echeance.jour, detail: "\(accord.titre), \(when)")
  }

  /// Once everything is handed in, or nothing more can be.
  private func answer(_ accord: Accord, _ voix: VoixAccord, _ today: Jour) -> Pile? {
    guard voix == .etat(signe: true), let version = accord.projet.derniereRemise,
      version.reponse == nil,
      version.postes == accord.postes || accord.echeance.jours(from: today) < 0
    else { return nil }
    return Pile(
      "Réponse de l’État à donner", "/accords/\(accord.id)/projet/reponse", nombre: 1,
      detail: "\(accord.titre), version \(version.numero)")
  }

  private func interests(_ acteur: Acteur) async throws -> [Pile] {
    guard InviterACandidater.lecteurs.contains(where: acteur.has) else { return [] }
    let totals = try await moyens.interets.totaux(try await inviter.portee(acteur))
    guard totals.structures > 0 else { return [] }
    return [
      Pile(
        "Structures intéressées", "/interets", nombre: totals.structures,
        detail: "\(Francais.pluriel(totals.postes, "poste souhaité", "postes souhaités"))")
    ]
  }
}
