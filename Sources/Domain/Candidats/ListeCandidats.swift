import Comptes
package import Kernel

/// What a list of candidats keeps. Nothing here ranks a person: the order is that of registration.
package struct FiltreCandidats: Sendable, Hashable {
  /// Nil: the whole country.
  package var departements: [String]?
  /// Available on that day at the latest.
  package var disponibleLe: Jour?
  /// Words of the name or of the commune, by their start.
  package var texte: String

  package init(departements: [String]? = nil, disponibleLe: Jour? = nil, texte: String = "") {
    self.departements = departements
    self.disponibleLe = disponibleLe
    self.texte = texte
  }

  /// At most four words, each once.
  package var mots: [String] {
    var seen: Set<Substring> = []
    return searchKey(texte).split(separator: " ").filter { seen.insert($0).inserted }
      .prefix(4).map(String.init)
  }
}

/// Where a page of a list stopped.
package struct CurseurCandidats: Sendable, Hashable, CustomStringConvertible {
  package let inscritLe: Instant
  package let id: ID<Candidat>

  package init(inscritLe: Instant, id: ID<Candidat>) {
    self.inscritLe = inscritLe
    self.id = id
  }

  /// `1615449600000.42`, as it travels in links.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let moment = Int64(parts[0]), let id = ID<Candidat>(parts[1]) else {
      return nil
    }
    self.init(inscritLe: Instant(milliseconds: moment), id: id)
  }

  package var description: String { "\(inscritLe.milliseconds).\(id)" }
}

/// A candidat as a line of a list.
package struct LigneCandidat: Sendable, Equatable {
  package let id: ID<Candidat>
  package let prenom: String
  package let nom: String
  package let commune: String
  package let departement: String
  package let disponibleLe: Jour
  package let mobilite: Int
  package let inscritLe: Instant

  package init(
    id: ID<Candidat>, prenom: String, nom: String, commune: String, departement: String,
    disponibleLe: Jour, mobilite: Int, inscritLe: Instant
  ) {
    self.id = id
    self.prenom = prenom
    self.nom = nom
    self.commune = commune
    self.departement = departement
    self.disponibleLe = disponibleLe
    self.mobilite = mobilite
    self.inscritLe = inscritLe
  }

  package var curseur: CurseurCandidats { CurseurCandidats(inscritLe: inscritLe, id: id) }
}
