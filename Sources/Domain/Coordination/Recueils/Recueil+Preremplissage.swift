package import Candidatures
package import Kernel
import Structures
import Territoires

/// A recueil one of whose answers became the draft of a candidature.
package struct Preremplissage: Sendable {
  package let recueil: Recueil
  package let brouillon: Brouillon

  package init(_ recueil: Recueil, _ brouillon: Brouillon) {
    self.recueil = recueil
    self.brouillon = brouillon
  }
}

extension Recueil {
  /// An answer that would host a conseiller becomes the draft of a candidature, once; its code goes
  /// to the guest, who alone may send it. `vide`: a draft with its own number and code.
  package func prerempli(
    _ id: ID<Invite>, dans vide: Brouillon, at: Instant, on jour: Jour,
    regles: ReglesCandidature, _ lettres: LettresRecueil
  ) throws(CoordinationRefusal) -> Changed<Preremplissage> {
    guard let invite = invite(id) else { throw .introuvable }
    let reponse = try invite.accueillante()
    let brouillon = vide.saved(
      Reponses(invite, reponse), etape: 1, at: at, jour: jour, regles: regles)
    let changed = try changing(id) { invite in
      invite.suite = Invite.Suite(brouillon: brouillon.id, le: at)
      return [
        JournalEvent(
          "recueil.prerempli", on: subject,
          facts: [
            ("invite", .integer(invite.id.rawValue)),
            ("brouillon", .integer(brouillon.id.rawValue)),
          ])
      ]
    }
    return Changed(
      Preremplissage(changed.value, brouillon), events: changed.events,
      messages: [lettres.preremplie(self, invite, brouillon)])
  }
}

extension Reponses {
  /// What an answer already says of a candidature, so that nobody types it twice.
  init(_ invite: Invite, _ reponse: ReponseBesoins) {
    let place = ["commune:\(reponse.commune)"]
    self.init([
      .nom: [invite.nom], .commune: ["commune:\(invite.commune)"], .postes: ["1"],
      .lieuCommune: place, .lieuAdresse: [invite.nom],
      .motivation: [reponse.projet],
      .contactNom: [invite.contact.nom], .contactCourriel: [invite.contact.courriel],
    ])
    if let type = invite.famille.type { set(.type, [type.rawValue]) }
  }
}

extension Famille {
  /// The legal form that a family always has.
  fileprivate var type: FormeJuridique? {
    switch self {
    case .epci: .epci
    case .mediatheque: .commune
    case .missionLocale, .franceServices: nil
    }
  }
}
