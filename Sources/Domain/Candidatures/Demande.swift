package import Comptes
package import Kernel
package import Structures
package import Territoires

/// What a structure asks for, once read and found right (`LectureDemande`).
package struct Demande: Sendable, Equatable {
  package let identifiant: Identifiant
  package let nom: String
  package let type: FormeJuridique
  /// The INSEE code of the commune of the seat.
  package let commune: String
  package let genre: GenreCandidature
  package let contact: Contact
  /// Who may commit the structure, when the form names them.
  package let representant: Representant?
  package let postes: Int
  package let lieux: [LieuExercice]
  package let dateDebut: Jour
  /// The project in the structure's own words; may be empty.
  package let motivation: String
  /// What the structure says it is doing when its SIRET is already registered.
  package let suite: SuiteInscription?

  package init(
    identifiant: Identifiant, nom: String, type: FormeJuridique, commune: String,
    contact: Contact, representant: Representant? = nil, postes: Int, lieux: [LieuExercice],
    dateDebut: Jour, motivation: String, suite: SuiteInscription? = nil,
    genre: GenreCandidature = .structure
  ) {
    self.genre = genre
    self.identifiant = identifiant
    self.nom = nom
    self.type = type
    self.commune = commune
    self.contact = contact
    self.representant = representant
    self.postes = postes
    self.lieux = lieux
    self.dateDebut = dateDebut
    self.motivation = motivation
    self.suite = suite
  }

  /// The person who fills the form in.
  package struct Contact: Sendable, Equatable {
    package let nom: String
    package let courriel: AdresseCourriel
    /// Nil once the person was erased.
    package let telephone: Telephone?
    package init(nom: String, courriel: AdresseCourriel, telephone: Telephone?) {
      self.nom = nom
      self.courriel = courriel
      self.telephone = telephone
    }

    /// Nobody can be named or written to any more.
    package var isErased: Bool { telephone == nil }
  }

  /// The legal representative: somebody else than the contact, most often.
  package struct Representant: Sendable, Equatable {
    package let nom: String
    package let courriel: AdresseCourriel
    package init(nom: String, courriel: AdresseCourriel) {
      self.nom = nom
      self.courriel = courriel
    }
  }

  /// The département whose préfecture examines the candidature: where most of the posts will be
  /// exercised, and not where the seat is. Posts « à préciser » count for the seat, which also wins
  /// a tie; between others, the lowest code.
  package func departement(_ index: TerritoireIndex) -> String {
    let siege = Departement.code(ofCommune: index.resolve(commune)?.commune.code ?? commune)
    var parts: [String: Int] = [siege: 0]
    for lieu in lieux {
      let place = lieu.commune.map { Departement.code(ofCommune: $0) } ?? siege
      parts[place, default: 0] += lieu.part
    }
    let ordered = parts.sorted {
      ($1.value, $0.key == siege ? 0 : 1, $0.key) < ($0.value, $1.key == siege ? 0 : 1, $1.key)
    }
    return ordered.first?.key ?? siege
  }
}

/// What to do when the SIRET already has a candidature.
package enum SuiteInscription: String, Sendable, CaseIterable {
  /// More posts for the same structure: a file of its own, linked by the SIRET.
  case postes
  /// Another service of the same organisation.
  case service
}
