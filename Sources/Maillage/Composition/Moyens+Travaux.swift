import Candidats
import Kernel
import MisesEnRelation

extension Moyens {
  /// The work that time brings, in the order it is done.
  var travaux: [any Travail] { [LibererMises(mises), ConserverCandidats(candidats)] }
}
