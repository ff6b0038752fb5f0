import Coordination
import Kernel

extension Moyens {
  /// The work that time brings, in the order it is done.
  var travaux: [any Travail] { [EffacerInvites(coordination, journal: stores.journal)] }
}
