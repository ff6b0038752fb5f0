/// What the journal keeps of one act: identifiers, codes, dates and amounts. Never a name, an e-mail
/// or free text in clear; those go into `personnel`, an erasable row of which the journal keeps only
/// a hash salted per person.
package struct JournalEvent: Sendable, Equatable {
  /// The capability and the act, such as `candidature.deposee`.
  package let kind: String
  /// What it is about, such as `candidature` and its number.
  package let subject: Subject
  /// Codes, dates and amounts, in the order they are written.
  package let facts: [(name: String, value: Fact)]
  /// What may be erased one day.
  package let personnel: [Personnel]

  package init(
    _ kind: String, on subject: Subject, facts: [(String, Fact)] = [],
    personnel: [Personnel] = []
  ) {
    self.kind = kind
    self.subject = subject
    self.facts = facts
    self.personnel = personnel
  }

  /// The thing an entry is about.
  package struct Subject: Hashable, Sendable {
    package let type: String
    package let id: Int64
    package init(_ type: String, _ id: Int64) {
      self.type = type
      self.id = id
    }
  }

  package enum Fact: Sendable, Equatable {
    case integer(Int64)
    /// A code of a closed list, a territory code, a SIRET: never free text.
    case code(String)
    case jour(Jour)
    case instant(Instant)
    case montant(Centimes)
  }

  /// One personal value: the name of the field and what was written in it, for one person.
  /// `personne` groups what one erasure destroys: a contact, a candidat, an agent.
  package struct Personnel: Sendable, Equatable {
    package let personne: Int64
    package let field: String
    package let value: String
    package init(personne: Int64, field: String, value: String) {
      self.personne = personne
      self.field = field
      self.value = value
    }
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.kind == b.kind && a.subject == b.subject && a.personnel == b.personnel
      && a.facts.elementsEqual(b.facts) { $0.name == $1.name && $0.value == $1.value }
  }
}

/// Who acts, from where: written beside every journal entry.
package struct Auteur: Sendable, Hashable {
  /// The account, or nil for a visitor without one and for the system itself.
  package let compte: Int64?
  /// In what capacity: a role's code, `visiteur` or `systeme`.
  package let qualite: String
  package init(compte: Int64?, qualite: String) {
    self.compte = compte
    self.qualite = qualite
  }
  package static let systeme = Auteur(compte: nil, qualite: "systeme")
  package static let visiteur = Auteur(compte: nil, qualite: "visiteur")
}
