package import Comptes
package import Kernel
package import Territoires

/// A selection body: who sits in it, over which territory, and how many must be there.
package struct Comite: Sendable, Equatable {
  package let id: ID<Comite>
  package let nom: String
  /// The country for a national body, a région or a département for a territorial one.
  package let perimetre: CodeTerritoire
  package let quorum: RegleQuorum
  package var version: Int
  /// Those who left included.
  package var membres: [Membre]

  package init(
    id: ID<Comite>, nom: String, perimetre: CodeTerritoire, quorum: RegleQuorum, version: Int = 1,
    membres: [Membre] = []
  ) {
    self.id = id
    self.nom = nom
    self.perimetre = perimetre
    self.quorum = quorum
    self.version = version
    self.membres = membres
  }

  package var subject: JournalEvent.Subject { .init("comite", id.rawValue) }

  /// Who sits on that day: the chair, the secretary, then the others, by name.
  package func membres(on jour: Jour) -> [Membre] {
    membres.filter { $0.sits(on: jour) }
      .sorted { ($0.fonction.rang, $0.nom, $0.id) < ($1.fonction.rang, $1.nom, $1.id) }
  }

  package func membre(_ id: ID<Membre>) -> Membre? { membres.first { $0.id == id } }

  /// How many members must be there on that day.
  package func quorum(on jour: Jour) -> Int { quorum.requis(membres: membres(on: jour).count) }
}

/// Somebody who sits in a comité, with or without an account.
package struct Membre: Sendable, Equatable {
  package let id: ID<Membre>
  package let nom: String
  package let qualite: String
  package let fonction: Fonction
  package let compte: ID<Compte>?
  /// The SIRET of the organisation the member is linked to: its files are pointed at, so that the
  /// member stands aside. Nil for none.
  package let organisme: String?
  package let du: Jour
  package var au: Jour?

  package init(
    id: ID<Membre>, nom: String, qualite: String, fonction: Fonction, compte: ID<Compte>?,
    organisme: String?, du: Jour, au: Jour? = nil
  ) {
    self.id = id
    self.nom = nom
    self.qualite = qualite
    self.fonction = fonction
    self.compte = compte
    self.organisme = organisme
    self.du = du
    self.au = au
  }

  package enum Fonction: String, Sendable, CaseIterable {
    case president, secretaire, membre

    var rang: Int { self == .president ? 0 : self == .secretaire ? 1 : 2 }
  }

  package func sits(on jour: Jour) -> Bool { du <= jour && au.map { jour <= $0 } ?? true }
}

/// How many members must be there for the comité to propose.
package enum RegleQuorum: Sendable, Hashable {
  /// More than half of the members.
  case majorite
  /// Half of them, rounded up.
  case moitie
  case nombre(Int)

  /// At least one: nobody alone in an empty room proposes anything.
  package func requis(membres: Int) -> Int {
    switch self {
    case .majorite: membres / 2 + 1
    case .moitie: max(1, (membres + 1) / 2)
    case .nombre(let nombre): max(1, nombre)
    }
  }

  /// `majorite`, `moitie` or `nombre:3`.
  package var code: String {
    switch self {
    case .majorite: "majorite"
    case .moitie: "moitie"
    case .nombre(let nombre): "nombre:\(nombre)"
    }
  }

  package init?(code: String) {
    switch code {
    case "majorite": self = .majorite
    case "moitie": self = .moitie
    default:
      let parts = code.split(separator: ":")
      guard parts.count == 2, parts[0] == "nombre", let nombre = Int(parts[1]), nombre > 0 else {
        return nil
      }
      self = .nombre(nombre)
    }
  }
}
