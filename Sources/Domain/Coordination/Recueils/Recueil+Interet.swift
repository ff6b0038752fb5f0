package import Accords
import Comptes
package import Kernel
import Territoires

/// A recueil one of whose answers became a declared interest.
package struct InteretDuRecueil: Sendable {
  package let recueil: Recueil
  package let interet: Interet

  package init(_ recueil: Recueil, _ interet: Interet) {
    self.recueil = recueil
    self.interet = interet
  }
}

extension Recueil {
  /// An answer that would host a conseiller becomes a declared interest, once: the préfecture finds it
  /// in its list, and the guest is told. Refuses one that became a draft already.
  package func interetDeclare(
    _ id: ID<Invite>, numero: ID<Interet>, personne: Int64, at: Instant, _ lettres: LettresAccord
  ) throws(CoordinationRefusal) -> Changed<InteretDuRecueil> {
    guard let invite = invite(id) else { throw .introuvable }
    let reponse = try invite.accueillante()
    guard let courriel = AdresseCourriel(invite.contact.courriel) else { throw .sansCourriel }
    let declared = Interet(
      id: numero, nom: invite.nom, siret: nil, commune: reponse.commune,
      departement: Departement.code(ofCommune: reponse.commune), postes: 1,
      contact: invite.contact.nom, courriel: courriel, precisions: reponse.projet, declareLe: at,
      personne: personne
    ).declare(lettres: lettres)
    let changed = try changing(id) { invite in
      invite.interet = Invite.Declaration(interet: numero, le: at)
      return [
        JournalEvent(
          "recueil.interet", on: subject,
          facts: [
            ("invite", .integer(invite.id.rawValue)), ("interet", .integer(numero.rawValue)),
          ])
      ]
    }
    return Changed(
      InteretDuRecueil(changed.value, declared.value), events: changed.events + declared.events,
      messages: declared.messages)
  }
}

extension Invite {
  /// The answer of a guest who would host a conseiller and of whom nothing was made yet.
  func accueillante() throws(CoordinationRefusal) -> ReponseBesoins {
    guard suite == nil else { throw .dejaPreremplie }
    guard interet == nil else { throw .dejaDeclaree }
    guard let reponse else { throw .pasDeReponse }
    guard reponse.accueil != .non else { throw .accueilRefuse }
    return reponse
  }
}

extension ReponseBesoins {
  /// What it already says of a project.
  var projet: String {
    [phrase, horaires.isEmpty ? "" : "Horaires : \(horaires)"].filter { !$0.isEmpty }
      .joined(separator: "\n")
  }
}
