import Candidatures
import Comptes
package import Territoires

/// A guest as a line of a list says it.
package struct InviteSaisi: Sendable, Equatable {
  package let famille: Famille
  package let nom: String
  package let commune: String
  package let contact: Invite.Contact

  package init(famille: Famille, nom: String, commune: String, contact: Invite.Contact) {
    self.famille = famille
    self.nom = nom
    self.commune = commune
    self.contact = contact
  }
}

/// The lines of a list of guests that cannot be read, from 1.
package struct InvitesRefusal: Error, Sendable, Equatable {
  package let fautes: [Faute]
  package init(_ fautes: [Faute]) { self.fautes = fautes }

  package struct Faute: Sendable, Equatable {
    package enum Raison: String, Sendable {
      case colonnes, famille, nom, commune, contact, courriel, repete, aucune, trop
    }
    package let ligne: Int
    package let raison: Raison
    package init(_ ligne: Int, _ raison: Raison) {
      self.ligne = ligne
      self.raison = raison
    }
  }
}

/// Reads a pasted list, a guest a line: family; structure; commune; person; e-mail.
package struct LectureInvites {
  private let index: TerritoireIndex
  /// Addresses already invited.
  private let connus: Set<String>

  package static let most = 500

  package init(_ index: TerritoireIndex, connus: Set<String>) {
    self.index = index
    self.connus = connus
  }

  package func callAsFunction(_ text: String) throws(InvitesRefusal) -> [InviteSaisi] {
    let lines = text.split(whereSeparator: \.isNewline)
    guard !lines.isEmpty else { throw InvitesRefusal([.init(1, .aucune)]) }
    guard lines.count <= Self.most else { throw InvitesRefusal([.init(Self.most + 1, .trop)]) }
    var read: [InviteSaisi] = []
    var fautes: [InvitesRefusal.Faute] = []
    var seen = connus
    for (rank, line) in lines.enumerated() {
      switch guest(line) {
      case .success(let guest) where seen.insert(guest.contact.courriel).inserted:
        read.append(guest)
      case .success: fautes.append(.init(rank + 1, .repete))
      case .failure(let faute): fautes.append(.init(rank + 1, faute.raison))
      }
    }
    guard fautes.isEmpty else { throw InvitesRefusal(fautes) }
    return read
  }

  private struct Unread: Error {
    let raison: InvitesRefusal.Faute.Raison
  }

  private func guest(_ line: Substring) -> Result<InviteSaisi, Unread> {
    let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(trimmed)
    guard cells.count == 5 else { return .failure(Unread(raison: .colonnes)) }
    guard let famille = Famille(rawValue: cells[0].lowercased()) else {
      return .failure(Unread(raison: .famille))
    }
    guard (2...200).contains(cells[1].count) else { return .failure(Unread(raison: .nom)) }
    let communes = index.communes(typed: cells[2])
    guard communes.count == 1, let commune = communes.first else {
      return .failure(Unread(raison: .commune))
    }
    guard (2...200).contains(cells[3].count) else { return .failure(Unread(raison: .contact)) }
    guard let courriel = AdresseCourriel(cells[4]) else {
      return .failure(Unread(raison: .courriel))
    }
    return .success(
      InviteSaisi(
        famille: famille, nom: cells[1], commune: commune.code,
        contact: Invite.Contact(nom: cells[3], courriel: courriel.text)))
  }

  private func trimmed(_ cell: Substring) -> String {
    let start = cell.drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }.map(start.index(after:))
    return String(start[..<(end ?? start.startIndex)])
  }
}
