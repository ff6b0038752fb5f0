import Storage

/// Who may write now: several together as long as they do not collide, else one after the other.
///
/// Under SERIALIZABLE, what a transaction reads is locked, and a rival that writes there makes one of
/// the two fail. The check of a foreign key is such a read, and it locks the page of the index where
/// the key was found. The keys of `journal`, `personne` and `candidature` only grow, so those pages
/// are the very ones to which every other write adds: two deposits at the same moment collide whatever
/// they say, and trying again together collides again. So after a collision the writes of this
/// process follow one another, and only another process can still be a rival.
final class Turns: @unchecked Sendable {
  /// How long after a collision the writes come one by one. A deposit lasts a few milliseconds: long
  /// enough that little is done twice in a rush, short enough that a calm moment is not slowed.
  private static let caution = 100

  private let monitor = Monitor()
  private var together = 0
  private var isAlone = false
  private var waiting = 0
  private var cautiousUntil = 0
  private var collisions = 0

  /// How many tries were lost to a collision since the start.
  var lost: Int { monitor.locked { collisions } }

  /// Runs one try in its turn, `alone` or as the moment wants. Throws when no turn comes by `until`.
  func take<Value>(
    alone: Bool, until: Int, _ body: () -> Swift.Result<Value, any Error>
  ) throws -> Swift.Result<Value, any Error> {
    let isAlone = try enter(alone: alone, until: until)
    let outcome = body()
    leave(alone: isAlone, collided: outcome.isCollision)
    return outcome
  }

  private func enter(alone: Bool, until: Int) throws -> Bool {
    try monitor.locked {
      let alone = alone || monotonicMilliseconds() < cautiousUntil
      if alone { waiting += 1 }
      defer { if alone { waiting -= 1 } }
      while isAlone || (alone ? together > 0 : waiting > 0) {
        let left = until - monotonicMilliseconds()
        guard left > 0 else {
          monitor.broadcast()
          throw DatabaseFault(code: "turn.timeout", message: "no turn to write in time")
        }
        monitor.wait(milliseconds: left)
      }
      if alone { isAlone = true } else { together += 1 }
      return alone
    }
  }

  private func leave(alone: Bool, collided: Bool) {
    monitor.locked {
      if alone { isAlone = false } else { together -= 1 }
      if collided {
        collisions += 1
        cautiousUntil = monotonicMilliseconds() + Self.caution
      }
      monitor.broadcast()
    }
  }
}

extension Swift.Result {
  /// A rival made the try fail.
  fileprivate var isCollision: Bool {
    guard case .failure(let error) = self, let fault = error as? DatabaseFault else { return false }
    return fault.retryable
  }
}
