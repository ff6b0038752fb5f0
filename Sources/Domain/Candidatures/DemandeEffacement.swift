package import Kernel

/// Somebody asked that what is held about them in a candidature be erased. Answered once the person
/// is; until then it waits for the national team.
package struct DemandeEffacement: Sendable, Equatable {
  package let candidature: ID<Candidature>
  package let numero: String
  /// The structure's.
  package let nom: String
  package let departement: String
  package let demandeeLe: Jour
  /// The last day to answer (GDPR, article 12).
  package let limite: Jour

  package init(
    candidature: ID<Candidature>, numero: String, nom: String, departement: String,
    demandeeLe: Jour, limite: Jour
  ) {
    self.candidature = candidature
    self.numero = numero
    self.nom = nom
    self.departement = departement
    self.demandeeLe = demandeeLe
    self.limite = limite
  }
}

extension Candidature {
  /// The contact, by their personal link, asks to be erased. Throws `dejaEffacee`.
  package func erasureAsked(
    jour: Jour, regles: ReglesCandidature
  ) throws(CandidatureRefusal) -> Changed<DemandeEffacement> {
    guard !demande.contact.isErased else { throw .dejaEffacee }
    let limite = jour.adding(months: regles.reponseEffacement)
    return Changed(
      DemandeEffacement(
        candidature: id, numero: numero, nom: demande.nom, departement: departement,
        demandeeLe: jour, limite: limite),
      events: [
        JournalEvent(
          "candidature.effacementDemande", on: subject,
          facts: [("le", .jour(jour)), ("limite", .jour(limite))])
      ])
  }
}
