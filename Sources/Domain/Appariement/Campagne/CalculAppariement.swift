package import Comptes
package import Kernel

/// One calculation of a campagne, that anybody may do again: its entries are frozen, its digest kept.
/// It proposes meetings; it assigns nobody.
package struct CalculAppariement: Sendable, Equatable {
  package let id: ID<CalculAppariement>
  package let campagne: ID<CampagneAppariement>
  /// From 1: one more than the waves published before.
  package let vague: Int
  package let calculeLe: Instant
  package let par: ID<Compte>?
  package let entrees: EntreesAppariement
  /// Of the result, as the command writes it.
  package let empreinte: String
  package let apparies: Int
  package var publication: Publication?
  /// When every proposition and answer of the publication had left.
  package var envoyeLe: Instant?

  package init(
    id: ID<CalculAppariement>, campagne: ID<CampagneAppariement>, vague: Int, calculeLe: Instant,
    par: ID<Compte>?, entrees: EntreesAppariement, empreinte: String, apparies: Int,
    publication: Publication? = nil, envoyeLe: Instant? = nil
  ) {
    self.id = id
    self.campagne = campagne
    self.vague = vague
    self.calculeLe = calculeLe
    self.par = par
    self.entrees = entrees
    self.empreinte = empreinte
    self.apparies = apparies
    self.publication = publication
    self.envoyeLe = envoyeLe
  }

  package struct Publication: Sendable, Equatable {
    package let le: Instant
    package let par: ID<Compte>?
    package init(le: Instant, par: ID<Compte>?) {
      self.le = le
      self.par = par
    }
  }

  package var subject: JournalEvent.Subject { .init("appariement", id.rawValue) }

  /// The same calculation, done again from its entries.
  package func rejouer() -> Affectations { AcceptationDifferee.apparier(entrees.instance) }
}

extension CalculAppariement {
  /// A simulation: nothing is sent. `id`, `vague`: drawn and counted by the caller.
  package static func simule(
    _ campagne: CampagneAppariement, _ entrees: EntreesAppariement, id: ID<CalculAppariement>,
    vague: Int, par: ID<Compte>?, at: Instant
  ) throws(AppariementRefusal) -> Changed<CalculAppariement> {
    guard !entrees.personnes.isEmpty else { throw .sansPersonne }
    let result = AcceptationDifferee.apparier(entrees.instance)
    guard PairesBloquantes.compter(entrees.instance, result.postes) == 0 else {
      throw .resultatInstable
    }
    let calcul = CalculAppariement(
      id: id, campagne: campagne.id, vague: vague, calculeLe: at, par: par, entrees: entrees,
      empreinte: result.empreinte, apparies: result.apparies)
    return Changed(calcul, events: [calcul.event("appariement.simule")])
  }

  /// Published by a person, once the wishes are closed and if no later simulation exists. `jour`: the
  /// civil day there.
  package func published(
    _ campagne: CampagneAppariement, isLatest: Bool, par: ID<Compte>?, at: Instant, jour: Jour
  ) throws(AppariementRefusal) -> Changed<CalculAppariement> {
    guard publication == nil else { return Changed(self, events: []) }
    guard jour > campagne.voeuxJusquau else {
      throw .voeuxOuverts(jusquau: campagne.voeuxJusquau)
    }
    guard isLatest else { throw .calculDepasse }
    guard rejouer().empreinte == empreinte else { throw .resultatInstable }
    var changed = self
    changed.publication = Publication(le: at, par: par)
    return Changed(changed, events: [event("appariement.publie")])
  }

  private func event(_ kind: String) -> JournalEvent {
    JournalEvent(
      kind, on: subject,
      facts: [
        ("campagne", .integer(campagne.rawValue)), ("vague", .integer(Int64(vague))),
        ("personnes", .integer(Int64(entrees.personnes.count))),
        ("rencontres", .integer(Int64(apparies))), ("empreinte", .code(empreinte)),
      ])
  }
}
