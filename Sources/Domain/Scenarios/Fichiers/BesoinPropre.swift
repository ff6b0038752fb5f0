package import Kernel

/// A need of one's own, from a file: named, dated, with its source. It stands in for the key.
package struct BesoinPropre: Sendable, Hashable {
  package let nom: String
  package let source: String
  /// When it was measured.
  package let le: Jour
  /// In any unit, by commune of today; one that the file does not name has no need.
  package let valeurs: [String: Double]

  package static let noms = 3...80
  package static let sources = 3...200

  /// Refuses a name or a source that says too little.
  package init(
    nom: String, source: String, le: Jour, valeurs: [String: Double]
  ) throws(ScenarioRefusal) {
    guard Self.noms.contains(nom.count) else { throw .nomDuBesoin(Self.noms) }
    guard Self.sources.contains(source.count) else { throw .sourceLongueur(Self.sources) }
    self.nom = nom
    self.source = source
    self.le = le
    self.valeurs = valeurs
  }
}

/// A place that already helps: its communes are already served in part.
package struct LieuExistant: Sendable, Hashable {
  package let nom: String
  /// An INSEE code of today.
  package let commune: String
  package let nature: Nature

  package enum Nature: String, Sendable, CaseIterable {
    case franceServices
    /// Espace public numérique.
    case epn
    case autre
  }

  package init(nom: String, commune: String, nature: Nature) {
    self.nom = nom
    self.commune = commune
    self.nature = nature
  }
}
