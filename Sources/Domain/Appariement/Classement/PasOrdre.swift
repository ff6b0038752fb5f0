import Kernel

/// One step of somebody who orders a list, a button each: nothing has to be typed.
package enum PasOrdre: String, Sendable, CaseIterable {
  case ajouter, monter, descendre, retirer
}

extension Array where Element: Hashable & Sendable {
  /// The list after one step on `element`. A step that leads nowhere (up from the top) changes nothing.
  func after(_ pas: PasOrdre, _ element: Element) -> [Element] {
    var changed = self
    guard let place = firstIndex(of: element) else {
      if pas == .ajouter { changed.append(element) }
      return changed
    }
    switch pas {
    case .ajouter: break
    case .monter: if place > 0 { changed.swapAt(place, place - 1) }
    case .descendre: if place + 1 < count { changed.swapAt(place, place + 1) }
    case .retirer: changed.remove(at: place)
    }
    return changed
  }
}

extension JournalEvent {
  /// A list kept in order, by identifiers only: `voeu_1`, `voeu_2`…
  static func ordered<Entity>(
    _ kind: String, on subject: Subject, _ name: String, _ list: [ID<Entity>]
  ) -> JournalEvent {
    JournalEvent(
      kind, on: subject,
      facts: list.enumerated().map { ("\(name)_\($0 + 1)", .integer($1.rawValue)) })
  }
}
