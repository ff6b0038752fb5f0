import Kernel

/// What the programme lays down for candidats.
package struct LimitesCandidats: Hashable, Sendable {
  /// Characters.
  package let motivationMax: Int
  /// Months ahead of today that a day of availability may be.
  package let disponibleMois: Int
  /// Kilometres to choose from.
  package let mobilites: [Int]
  /// Domains whose addresses belong to people already hired.
  package let domainesRefuses: [String]
  package let lienJours: Int
  package let conservationMois: Int
  /// How long before the erasure the person is warned.
  package let avertissementJours: Int
  package let nonConfirmeJours: Int
  /// Bytes.
  package let cvMax: Int
  /// Bytes of all that a packed CV holds.
  package let cvOuvertMax: Int
  package let cvConservationMois: Int

  init(_ regles: Regles, _ jour: Jour) throws(RegleFault) {
    motivationMax = try regles.entier(.candidatMotivationMax, on: jour)
    disponibleMois = try regles.entier(.candidatDisponibleMois, on: jour)
    let kilometres = try regles.texte(.candidatMobilites, on: jour)
    mobilites = kilometres.split(separator: " ").compactMap { Int($0) }
    guard !mobilites.isEmpty, mobilites.allSatisfy({ $0 > 0 }) else {
      throw .illisible(.candidatMobilites, valeur: kilometres)
    }
    domainesRefuses = try regles.texte(.candidatDomainesRefuses, on: jour)
      .split(separator: " ").map { $0.lowercased() }
    lienJours = try regles.entier(.candidatLienJours, on: jour)
    conservationMois = try regles.entier(.candidatConservationMois, on: jour)
    avertissementJours = try regles.entier(.candidatAvertissementJours, on: jour)
    nonConfirmeJours = try regles.entier(.candidatNonConfirmeJours, on: jour)
    cvMax = try regles.entier(.cvTailleMax, on: jour)
    cvOuvertMax = try regles.entier(.cvOuvertMax, on: jour)
    cvConservationMois = try regles.entier(.cvConservationMois, on: jour)
  }
}

/// What the programme lays down for propositions of a meeting.
package struct LimitesMises: Hashable, Sendable {
  /// Propositions open at a time for one candidat.
  package let parCandidat: Int
  /// The same for each post of a structure.
  package let parPoste: Int
  /// Days to answer; the last one ends at 23:59, local time.
  package let delaiJours: Int
  /// The closed list of grounds for a « no ».
  package let motifs: [MotifRefus]
  /// Characters of the sentence that goes with it.
  package let phrase: ClosedRange<Int>

  init(_ regles: Regles, _ jour: Jour) throws(RegleFault) {
    parCandidat = try regles.entier(.misesParCandidat, on: jour)
    parPoste = try regles.entier(.misesParPoste, on: jour)
    delaiJours = try regles.entier(.misesDelaiJours, on: jour)
    var motifs: [MotifRefus] = []
    for (code, regle) in Self.codes {
      motifs.append(MotifRefus(code: code, texte: try regles.texte(regle, on: jour)))
    }
    self.motifs = motifs
    phrase = try Limites(regles, jour).phraseDecision
  }

  private static let codes: [(String, CodeRegle)] = [
    ("animation", .misesMotifAnimation), ("numerique", .misesMotifNumerique),
    ("disponibilite", .misesMotifDisponibilite), ("conditions", .misesMotifConditions),
    ("autre", .misesMotifAutre),
  ]
}
