package import Kernel
package import Programme
package import Territoires

/// What the State and several collectivités signed: to present together a projet d'accueil for so many
/// posts. It commits to a projet, never to people hired by a date.
package struct Accord: Sendable, Equatable {
  package let id: ID<Accord>
  package let titre: String
  package let territoire: CodeTerritoire
  package let postes: Int
  package let signeLe: Jour
  package let textes: [TexteAccord]
  /// In the order they sign; the State first.
  package var signataires: [Signataire]
  /// When the projet is due.
  package var echeance: Echeance
  /// What became of each reminder whose day has come.
  package var rappels: [RappelTraite]
  package var projet: ProjetAccueil

  package init(
    id: ID<Accord>, titre: String, territoire: CodeTerritoire, postes: Int, signeLe: Jour,
    textes: [TexteAccord], signataires: [Signataire], echeance: Echeance,
    rappels: [RappelTraite] = [], projet: ProjetAccueil = ProjetAccueil()
  ) {
    self.id = id
    self.titre = titre
    self.territoire = territoire
    self.postes = postes
    self.signeLe = signeLe
    self.textes = textes
    self.signataires = signataires
    self.echeance = echeance
    self.rappels = rappels
    self.projet = projet
  }

  /// How the journal names it.
  package var subject: JournalEvent.Subject { .init("accord", id.rawValue) }

  /// The parts of the territory that signed too: a projet is compared and judged between them.
  package var parties: [CodeTerritoire] {
    signataires.compactMap(\.territoire).filter { $0 != territoire }
  }

  /// Whether all the promised posts have been handed in, or the State has answered.
  package var estRemis: Bool { estComplet || projet.versions.contains { $0.reponse != nil } }

  /// Whether all the promised posts have been handed in.
  package var estComplet: Bool {
    projet.versions.contains { $0.remise != nil && $0.postes == postes }
  }
}

/// A text of the accord: its preamble, the accord itself, an annexe.
package struct TexteAccord: Sendable, Equatable {
  package let titre: String
  /// Paragraphs, a line each.
  package let texte: String

  package init(titre: String, texte: String) {
    self.titre = titre
    self.texte = texte
  }
}

/// The State, or a collectivité, that signed an accord.
package struct Signataire: Sendable, Equatable {
  package let nom: String
  /// What a collectivité speaks for; nil for the State.
  package let territoire: CodeTerritoire?
  /// Where it is written to.
  package let courriel: String
  /// How many posts it says, without being bound, that it will carry.
  package var part: PartIndicative?

  package init(
    nom: String, territoire: CodeTerritoire?, courriel: String, part: PartIndicative? = nil
  ) {
    self.nom = nom
    self.territoire = territoire
    self.courriel = courriel
    self.part = part
  }

  package var isEtat: Bool { territoire == nil }
}

package struct PartIndicative: Sendable, Equatable {
  package let postes: Int
  package let le: Instant

  package init(postes: Int, le: Instant) {
    self.postes = postes
    self.le = le
  }
}
