package import Kernel
package import Programme

/// An organisation known by its SIRET or RIDET.
package struct Structure: Hashable, Sendable {
  package let id: ID<Structure>
  package let identifiant: Identifiant
  package let nom: String
  package let type: TypeStructure
  /// Today's commune of its seat, by INSEE code.
  package let commune: String

  package init(
    id: ID<Structure>, identifiant: Identifiant, nom: String, type: TypeStructure, commune: String
  ) {
    self.id = id
    self.identifiant = identifiant
    self.nom = nom
    self.type = type
    self.commune = commune
  }
}

/// What the award list says of a structure.
package enum TypeStructure: String, Hashable, Sendable, CaseIterable {
  case publique, privee

  package var employeur: Employeur {
    switch self {
    case .publique: .publique
    case .privee: .privee
    }
  }
}

/// What the application form asks: the seven legal types of the programme.
package enum FormeJuridique: String, Hashable, Sendable, CaseIterable {
  case commune = "COMMUNE"
  case departement = "DEPARTEMENT"
  case region = "REGION"
  case epci = "EPCI"
  case collectivite = "COLLECTIVITE"
  case gip = "GIP"
  case privee = "PRIVATE"

  package var type: TypeStructure {
    switch self {
    case .commune, .departement, .region, .epci, .collectivite, .gip: .publique
    case .privee: .privee
    }
  }
}
