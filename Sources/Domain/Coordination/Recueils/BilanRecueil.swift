package import Kernel

/// How a recueil stands, family by family: counted from the guests, never kept.
package struct BilanRecueil: Sendable, Equatable {
  package struct Part: Sendable, Equatable {
    package var invites = 0
    package var reponses = 0
    /// Silent, and never reminded.
    package var jamaisRelances = 0
    /// To whom a reminder may go today.
    package var relancables = 0
    package var silences: Int { invites - reponses }

    package init() {}
  }

  package let familles: [(famille: Famille, part: Part)]
  package let total: Part
  /// Answers that would gladly host a conseiller.
  package let volontiers: Int

  /// `relance`: days between two reminders.
  package init(_ invites: [Invite], on jour: Jour, relance: Int) {
    func part(_ invites: [Invite]) -> Part {
      var part = Part()
      part.invites = invites.count
      part.reponses = invites.count { !$0.isSilent }
      part.jamaisRelances = invites.count { $0.isSilent && $0.relances.isEmpty }
      part.relancables = invites.count { $0.isRelancable(on: jour, apres: relance) }
      return part
    }
    let groups = Dictionary(grouping: invites, by: \.famille)
    familles = Famille.allCases.compactMap { famille in
      groups[famille].map { (famille, part($0)) }
    }
    total = part(invites)
    volontiers = invites.count { $0.reponse?.accueil == .volontiers }
  }

  package static func == (a: BilanRecueil, b: BilanRecueil) -> Bool {
    a.total == b.total && a.volontiers == b.volontiers
      && a.familles.elementsEqual(b.familles) { $0.famille == $1.famille && $0.part == $1.part }
  }
}

/// A recueil as a line of a list.
package struct ResumeRecueil: Sendable, Equatable {
  package let id: ID<Recueil>
  package let coordonnateur: ID<Coordonnateur>
  package let titre: String
  package let departement: String
  package let ouvertLe: Jour
  package let clotLe: Jour
  package let invites: Int
  package let reponses: Int

  package init(
    id: ID<Recueil>, coordonnateur: ID<Coordonnateur>, titre: String, departement: String,
    ouvertLe: Jour, clotLe: Jour, invites: Int, reponses: Int
  ) {
    self.id = id
    self.coordonnateur = coordonnateur
    self.titre = titre
    self.departement = departement
    self.ouvertLe = ouvertLe
    self.clotLe = clotLe
    self.invites = invites
    self.reponses = reponses
  }
}
