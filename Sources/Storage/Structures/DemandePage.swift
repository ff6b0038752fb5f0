import Structures

/// A page of the list, as it is asked for.
struct DemandePage: Hashable, Sendable {
  let filtre: FiltreStructures
  let tri: TriStructures
  let curseur: CurseurStructures?
  let limite: Int
}
