package import Kernel

/// The rules of the programme as they stand on one day, ready to use.
package struct ReglesDuJour: Hashable, Sendable {
  package private(set) var jour: Jour
  package let aides: Aides
  package let durees: [DureeAidee]
  package let tranches: [PartTranche]
  package let enveloppe: Centimes
  package let enveloppePostes: Int
  package let limites: Limites
  package let motifs: [MotifRefus]
  package let motifsCoordonnateur: [MotifRefus]
  /// Codes of the levels of a séance's agenda, the first served first.
  package let ordreSeance: [String]
  package let delais: Delais
  package let hypotheses: Hypotheses
  /// Share of the population that finds the digital world difficult, in per cent.
  package let difficultePart: Int
  package let candidats: LimitesCandidats
  package let mises: LimitesMises
  package let appariement: LimitesAppariement
  package let coordination: Coordination

  init(_ regles: Regles, on jour: Jour) throws(RegleFault) {
    self.jour = jour
    aides = try Aides(regles, jour)
    durees = [
      try DureeAidee(.courte, regles, .dureeCourteMois, .dureeCourteTaux, jour),
      try DureeAidee(.longue, regles, .dureeLongueMois, .dureeLongueTaux, jour),
    ]
    tranches = [
      try PartTranche(1, regles, .tranche1Part, .tranche1Mois, jour),
      try PartTranche(2, regles, .tranche2Part, .tranche2Mois, jour),
      try PartTranche(3, regles, .tranche3Part, .tranche3Mois, jour),
    ]
    guard tranches.reduce(0, { $0 + $1.part }) == 100 else {
      throw .illisible(.tranche3Part, valeur: try regles.texte(.tranche3Part, on: jour))
    }
    enveloppe = try regles.montant(.enveloppeMontant, on: jour)
    enveloppePostes = try regles.entier(.enveloppePostes, on: jour)
    limites = try Limites(regles, jour)
    motifs = [
      MotifRefus(code: "a", texte: try regles.texte(.refusMotifA, on: jour)),
      MotifRefus(code: "b", texte: try regles.texte(.refusMotifB, on: jour)),
      MotifRefus(code: "c", texte: try regles.texte(.refusMotifC, on: jour)),
    ]
    motifsCoordonnateur = [
      MotifRefus(code: "d", texte: try regles.texte(.refusCoordonnateurA, on: jour)),
      MotifRefus(code: "e", texte: try regles.texte(.refusCoordonnateurB, on: jour)),
      MotifRefus(code: "f", texte: try regles.texte(.refusCoordonnateurC, on: jour)),
      MotifRefus(code: "g", texte: try regles.texte(.refusCoordonnateurD, on: jour)),
    ]
    ordreSeance = try regles.texte(.seanceOrdre, on: jour).split(separator: ",").map(String.init)
    delais = try Delais(regles, jour)
    hypotheses = try Hypotheses(regles, jour)
    difficultePart = try regles.entier(.difficultePart, on: jour)
    candidats = try LimitesCandidats(regles, jour)
    mises = try LimitesMises(regles, jour)
    appariement = try LimitesAppariement(regles, jour)
    coordination = try Coordination(regles, jour)
  }

  /// The same rules on another day that they hold.
  func on(_ jour: Jour) -> ReglesDuJour {
    var rules = self
    rules.jour = jour
    return rules
  }

  package func duree(_ genre: DureeAidee.Genre) -> DureeAidee? {
    durees.first { $0.genre == genre }
  }
}

/// Who employs: the only thing about a structure that changes what a post is helped with.
package enum Employeur: String, Hashable, Sendable, CaseIterable {
  case publique, privee
}

/// Aid per post.
package struct Aides: Hashable, Sendable {
  private let publique: Centimes
  private let privee: Centimes
  private let publiqueZone: Centimes
  private let priveeZone: Centimes

  init(_ regles: Regles, _ jour: Jour) throws(RegleFault) {
    publique = try regles.montant(.aidePublique, on: jour)
    privee = try regles.montant(.aidePrivee, on: jour)
    publiqueZone = try regles.montant(.aidePubliqueZone, on: jour)
    priveeZone = try regles.montant(.aidePriveeZone, on: jour)
  }

  /// What the State pays for one post over its whole length.
  /// `prioritaire`: in a QPV or a ZRR.
  package func parPoste(_ employeur: Employeur, prioritaire: Bool = false) -> Centimes {
    switch employeur {
    case .publique: prioritaire ? publiqueZone : publique
    case .privee: prioritaire ? priveeZone : privee
    }
  }
}

/// A length a structure may choose.
package struct DureeAidee: Hashable, Sendable {
  package enum Genre: String, Hashable, Sendable, CaseIterable {
    case courte, longue
  }
  package let genre: Genre
  package let mois: Int
  /// Per cent of the SMIC that the aid stands for.
  package let taux: Int

  init(
    _ genre: Genre, _ regles: Regles, _ mois: CodeRegle, _ taux: CodeRegle, _ jour: Jour
  ) throws(RegleFault) {
    self.genre = genre
    self.mois = try regles.entier(mois, on: jour)
    self.taux = try regles.entier(taux, on: jour)
    guard self.mois > 0 else { throw .illisible(mois, valeur: "0") }
  }
}

/// One of the three payments of the aid.
package struct PartTranche: Hashable, Sendable {
  package let rang: Int
  /// Per cent of the aid.
  package let part: Int
  /// Months after the start of the contract.
  package let mois: Int

  init(
    _ rang: Int, _ regles: Regles, _ part: CodeRegle, _ mois: CodeRegle, _ jour: Jour
  ) throws(RegleFault) {
    self.rang = rang
    self.part = try regles.entier(part, on: jour)
    self.mois = try regles.entier(mois, on: jour)
  }
}
