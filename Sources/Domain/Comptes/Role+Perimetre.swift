package import Territoires

extension Role {
  /// What a role is held over.
  package enum Portee: Sendable {
    /// The whole programme: over the country unless a territory is named.
    case pays
    case territoire, structure
  }

  package var portee: Portee {
    switch self {
    case .exploitant, .equipeNationale, .comite, .observateur: .pays
    case .prefecture, .signataire, .coordonnateur, .hub, .reseau, .candidat: .territoire
    case .structure, .encadrant, .conseiller: .structure
    }
  }

  /// What the role is held over when it is given over `named`, nil when nothing was said. Refuses a
  /// perimeter of the other kind, and a role that would be held over the country because nobody said where.
  package func perimetre(_ named: Perimetre?) throws(CompteRefusal) -> Perimetre {
    switch (portee, named) {
    case (.structure, .structure(let id)): return .structure(id)
    case (.structure, _): throw .structureManquante
    case (_, .territoire(let code)): return .territoire(code)
    case (.pays, nil): return .territoire(.pays)
    case (.pays, .structure), (.territoire, _): throw .territoireManquant
    }
  }
}

extension Perimetre {
  /// Refuses a territory that the official files do not have.
  package func checked(in territoires: TerritoireIndex) throws(CompteRefusal) -> Perimetre {
    if case .territoire(let code) = self, territoires.nom(of: code) == nil {
      throw .territoireInconnu(code)
    }
    return self
  }
}
