package import Kernel
package import Programme

/// A reminder whose day has come: sent, or not, and when that was settled.
package struct RappelTraite: Sendable, Equatable {
  package let rappel: Rappel
  package let sort: Sort
  package let le: Instant

  package init(rappel: Rappel, sort: Sort, le: Instant) {
    self.rappel = rappel
    self.sort = sort
    self.le = le
  }

  package enum Sort: String, Sendable, CaseIterable {
    case envoye
    /// The projet had been handed in.
    case annule
    /// A later reminder was due too when it could be sent: only that one was.
    case depasse
  }
}

extension Accord {
  /// The State gives more time, and says why.
  package func prolonge(
    jusquau jour: Jour, raison: String, by compte: Int64, at: Instant
  ) throws(AccordRefusal) -> Changed<Accord> {
    guard !estComplet else { throw .dejaRemis }
    guard (10...1_000).contains(raison.count) else { throw .raisonManquante }
    let prolongation = Prolongation(jusquau: jour, raison: raison, le: at)
    guard let later = echeance.prolonged(by: prolongation),
      jour <= echeance.jour.adding(months: 12)
    else { throw .prolongationInvalide(apres: echeance.jour) }
    var changed = self
    changed.echeance = later
    return Changed(
      changed,
      events: [
        JournalEvent(
          "accord.prolonge", on: subject,
          facts: [("du", .jour(echeance.jour)), ("au", .jour(jour))],
          personnel: [.init(personne: compte, field: "raison", value: raison)])
      ])
  }

  /// The reminders whose day has come on `today` and whose lot is not settled.
  package func rappelsDus(
    on today: Jour, _ avant: [Int], _ calendrier: CalendrierOuvre
  ) -> [Rappel] {
    let settled = Set(rappels.map(\.rappel))
    return echeance.rappels(avant, calendrier).filter { $0.envoi <= today && !settled.contains($0) }
  }

  /// Settles the reminders that are due: the last one is sent unless the whole projet was handed in,
  /// those before it are too late to be of use.
  package func rappele(
    _ dus: [Rappel], at: Instant, lettres: LettresAccord
  ) -> Changed<Accord> {
    var changed = Changed(self, events: [])
    for (place, rappel) in dus.enumerated() {
      let sort: RappelTraite.Sort =
        estComplet ? .annule : place < dus.count - 1 ? .depasse : .envoye
      changed.value.rappels.append(RappelTraite(rappel: rappel, sort: sort, le: at))
      changed.events.append(event(rappel, sort))
      if sort == .envoye { changed.messages += lettres.rappel(self, rappel) }
    }
    return changed
  }

  private func event(_ rappel: Rappel, _ sort: RappelTraite.Sort) -> JournalEvent {
    JournalEvent(
      "accord.rappel", on: subject,
      facts: [
        ("sort", .code(sort.rawValue)), ("jours_avant", .integer(Int64(rappel.avant))),
        ("prevu_le", .jour(rappel.envoi)), ("echeance", .jour(rappel.echeance)),
      ])
  }
}
