package import Candidatures
package import Kernel

/// A place where a candidature would exercise posts, as it was when the calculation was made, and
/// what the calculation gave it.
package struct SiteScenario: Sendable, Hashable {
  /// From 1 on, in the order of candidatures then of communes. The lottery is drawn on it.
  package let numero: Int
  package let candidature: ID<Candidature>
  package let structure: String
  /// The commune that the candidature says, an INSEE code of today.
  package let declaree: String
  /// Where its posts are exercised in truth, by a correction.
  package var corrigee: String?
  package let estPrive: Bool
  /// Euros that a post costs the State.
  package let cout: Int
  /// When its file was complete: what settles a tie before the lottery.
  package let completeLe: Jour
  /// Posts asked for there.
  package let capacite: Int
  /// Of these, those that a notified decision grants already: they stay.
  package let acquis: Int
  /// Of these, those whose place is not told yet.
  package let auSiegeDeclares: Int
  /// Where the candidature says that each is exercised, by shares; empty: in the commune alone.
  package let partsDeclarees: [PartDeLieu]
  /// What the calculation proposes.
  package var postes: Int
  /// People that its last post adds, or that a first one would.
  package var gain: Int

  package init(
    numero: Int, candidature: ID<Candidature>, structure: String, commune: String,
    corrigee: String? = nil, estPrive: Bool, cout: Int, completeLe: Jour, capacite: Int,
    acquis: Int = 0, auSiege: Int = 0, parts: [PartDeLieu] = [], postes: Int = 0, gain: Int = 0
  ) {
    self.numero = numero
    self.candidature = candidature
    self.structure = structure
    declaree = commune
    self.corrigee = corrigee
    self.estPrive = estPrive
    self.cout = cout
    self.completeLe = completeLe
    self.capacite = capacite
    self.acquis = acquis
    auSiegeDeclares = auSiege
    partsDeclarees = parts
    self.postes = postes
    self.gain = gain
  }

  /// Names it from a version to the next: numbers may change when a candidature comes or goes.
  package var lieu: LieuForce { LieuForce(candidature: candidature, commune: declaree) }

  /// Where it counts: an INSEE code of today.
  package var commune: String { corrigee ?? declaree }
  /// Where each of its posts counts, by shares; empty: in the commune alone.
  package var parts: [PartDeLieu] { corrigee == nil ? partsDeclarees : [] }
  /// Posts counted at the seat, for want of a place.
  package var auSiege: Int { corrigee == nil ? auSiegeDeclares : 0 }
}

/// A share, in hundredths, of the time of a post that goes from place to place.
package struct PartDeLieu: Sendable, Hashable {
  /// An INSEE code.
  package let commune: String
  package let part: Int

  package init(commune: String, part: Int) {
    self.commune = commune
    self.part = part
  }
}

/// What an override is about: one candidature in one commune.
package struct LieuForce: Sendable, Hashable {
  package let candidature: ID<Candidature>
  package let commune: String

  package init(candidature: ID<Candidature>, commune: String) {
    self.candidature = candidature
    self.commune = commune
  }
}

extension SiteScenario {
  /// `50493:10 50401:10`, as it is stored.
  package var partsEnTexte: String {
    partsDeclarees.map { "\($0.commune):\($0.part)" }.joined(separator: " ")
  }

  /// Reads `partsEnTexte` back; what is no share is left out.
  package static func parts(_ text: String) -> [PartDeLieu] {
    text.split(separator: " ").compactMap { word in
      let pieces = word.split(separator: ":")
      guard let code = pieces.first, let part = pieces.last.flatMap({ Int($0) }) else { return nil }
      return PartDeLieu(commune: String(code), part: part)
    }
  }
}
