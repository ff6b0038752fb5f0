import Territoires
package import Kernel

extension Accord {
  /// Posts that no signataire has said it will carry.
  package var reste: Int { postes - signataires.reduce(0) { $0 + ($1.part?.postes ?? 0) } }

  /// A signataire says how many posts it will carry: its own part only, and never more than remain.
  package func partIndiquee(
    _ count: Int, rang: Int, at: Instant
  ) throws(AccordRefusal) -> Changed<Accord> {
    guard signataires.indices.contains(rang), let speaker = signataires[rang].territoire else {
      throw .interdit
    }
    let free = reste + (signataires[rang].part?.postes ?? 0)
    guard count >= 0 else { throw .postesInvalides }
    guard count <= free else { throw .postesDepasses(reste: free) }
    var changed = self
    changed.signataires[rang].part = PartIndicative(postes: count, le: at)
    return Changed(
      changed,
      events: [
        JournalEvent(
          "accord.partIndiquee", on: subject,
          facts: [
            ("signataire", .code(speaker.description)), ("postes", .integer(Int64(count))),
            ("reste", .integer(Int64(changed.reste))),
          ])
      ])
  }
}
