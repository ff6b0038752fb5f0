package import Kernel
package import Territoires

/// Whoever makes a request: a visitor without account, or an account with the roles it holds today.
package struct Acteur: Sendable, Hashable {
  package let compte: ID<Compte>?
  /// As the account's holder wrote it; empty for a visitor.
  package let nom: String
  package let habilitations: [Habilitation]

  package init(compte: ID<Compte>?, nom: String, habilitations: [Habilitation]) {
    self.compte = compte
    self.nom = nom
    self.habilitations = habilitations
  }

  package static let visiteur = Acteur(compte: nil, nom: "", habilitations: [])

  package func has(_ role: Role) -> Bool { habilitations.contains { $0.role == role } }

  /// Whether one of `roles` is held over a perimeter that contains `lieu`.
  /// `ancestors`: the codes of the territories that contain it, itself and `pays` included.
  package func holds(_ roles: Set<Role>, over ancestors: some Sequence<CodeTerritoire>) -> Bool {
    let perimeters = Set(ancestors.map(Perimetre.territoire))
    return habilitations.contains {
      roles.contains($0.role)
        && ($0.perimetre == .territoire(.pays) || perimeters.contains($0.perimetre))
    }
  }

  /// Whoever runs the machine, at its command line: no account, no session, no file to read.
  package static let machine = Acteur(
    compte: nil, nom: "exploitant",
    habilitations: [
      Habilitation(role: .exploitant, perimetre: .territoire(.pays), du: Jour(number: .min))
    ])

  /// How the journal names the actor: the account and the first role, or `visiteur`.
  package var auteur: Auteur {
    let role = habilitations.first?.role.rawValue
    guard let compte else { return role.map { Auteur(compte: nil, qualite: $0) } ?? .visiteur }
    return Auteur(compte: compte.rawValue, qualite: role ?? "compte")
  }
}

/// What a route asks of whoever calls it, before its use case looks at the object itself.
package enum Permission: Sendable, Hashable, CustomStringConvertible {
  case everyone
  case signedIn
  /// Any of these roles, over any perimeter.
  case roles(Set<Role>)

  package func allows(_ acteur: Acteur) -> Bool {
    switch self {
    case .everyone: true
    case .signedIn: acteur.compte != nil
    case .roles(let roles): roles.contains { acteur.has($0) }
    }
  }

  package var description: String {
    switch self {
    case .everyone: "tous"
    case .signedIn: "connecté"
    case .roles(let roles): roles.map(\.rawValue).sorted().joined(separator: ",")
    }
  }
}
