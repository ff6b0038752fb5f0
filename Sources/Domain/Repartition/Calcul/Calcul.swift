/// How long a calculation may go on, and with what.
package struct ReglageCalcul: Sendable {
  package var limite: Limite
  package var graine: UInt64
  /// 1, or more for the search and the bound side by side: the plan is the same.
  package var fils: Int
  /// Seconds since the program started.
  package var horloge: @Sendable () -> Double

  package enum Limite: Hashable, Sendable {
    /// So many steps: the same plan everywhere. What an official calculation uses.
    case iterations(Int)
    /// Until so many seconds after the program started.
    case secondes(Double)
  }

  package init(
    limite: Limite, graine: UInt64 = 1, fils: Int = 1, horloge: @escaping @Sendable () -> Double
  ) {
    self.limite = limite
    self.graine = graine
    self.fils = fils
    self.horloge = horloge
  }
}

/// Why a calculation stopped.
package enum MotifArret: String, Sendable {
  case time
  case iterations
  case optimal
}

/// A plan with what proves how good it is.
package struct ResultatCalcul: Sendable {
  package let plan: Plan
  /// Recomputed from the posts only.
  package let valeur: Double
  /// No plan can be worth more. Equal to `valeur` when it was proved the best.
  package let borne: Double
  /// What the certificate alone proves: at least `borne`.
  package let borneCertifiee: Double
  package let arret: MotifArret
  package let certificat: [LigneCertificat]
  /// From where the bound of a problem a little different starts.
  package let reprise: Reprise
  /// When a first complete plan stood, by the clock of the calculation.
  package let premierPlan: Double

  package static func ecart(_ valeur: Double, _ borne: Double) -> Double {
    borne > 0 ? max(0, (borne - valeur) / borne) : 0
  }
}

extension ModeleCouverture {
  package func calcule(_ reglage: ReglageCalcul) async throws(RefusCalcul) -> ResultatCalcul {
    try await Calcul(self, reglage)()
  }
}

extension ModeleEquite {
  package func calcule(_ reglage: ReglageCalcul) async throws(RefusCalcul) -> ResultatCalcul {
    try await Calcul(self, reglage)()
  }
}

/// Pushes the search and the bound on, side by side or in turns, until they meet or time is up.
///
/// A reference, so that nothing large waits in the frame of an asynchronous function: there, Swift
/// 6.3.1 counts sixteen bytes too few for values of this size and writes over its neighbour (see the
/// decision record). The search and the bound are each worked on by one task at a time.
final class Calcul<Modele: ModeleCalcul>: @unchecked Sendable {
  private let modele: Modele
  private let reglage: ReglageCalcul
  private var recherche: Modele.Recherche
  private var borne: Borne
  private let premierPlan: Double

  /// Steps of the bound in one round.
  private static var tour: Int { 40 }

  init(_ modele: Modele, _ reglage: ReglageCalcul) throws(RefusCalcul) {
    self.modele = modele
    self.reglage = reglage
    recherche = try modele.recherche(graine: reglage.graine)
    premierPlan = reglage.horloge()
    borne = Borne(modele.programme(comme: nil))
  }

  func callAsFunction() async -> ResultatCalcul {
    var rounds = 0
    while true {
      await round()
      rounds += 1
      if let result = resultat(after: rounds) { return result }
    }
  }

  /// What came out, if that was the last round.
  private func resultat(after rounds: Int) -> ResultatCalcul? {
    // Rounds 1, 2, 4, 8…: rare enough to cost nothing, often enough to help.
    if rounds & (rounds - 1) == 0 {
      if rounds >= 4 { recherche.propose(borne.fraction) }
      if let plan = prouve(round: rounds) { return resultat(plan, .optimal) }
    }
    return stop().map { resultat(recherche.meilleur, $0) }
  }

  /// Tries to prove the plan the best, each time twice as long, never more than a part of the time
  /// left.
  private func prouve(round: Int) -> Plan? {
    let now = reglage.horloge()
    let echeance: Double =
      switch reglage.limite {
      case .secondes(let end): now + 0.4 * (end - now)
      case .iterations: .infinity
      }
    let work = 50_000_000 * min(16, round)
    return modele.exact(
      recherche.meilleur,
      budget: ArretExact(travail: work, horloge: reglage.horloge, echeance: echeance))
  }

  private func stop() -> MotifArret? {
    if modele.plafond(borne.valeur) <= modele.mesure(recherche.meilleur) { return .optimal }
    switch reglage.limite {
    case .iterations(let count): return borne.iterations >= count ? .iterations : nil
    case .secondes(let end): return reglage.horloge() >= end ? .time : nil
    }
  }

  private func resultat(_ plan: Plan, _ arret: MotifArret) -> ResultatCalcul {
    let value = modele.mesure(plan)
    return ResultatCalcul(
      plan: plan, valeur: value, borne: arret == .optimal ? value : max(value, borne.valeur),
      borneCertifiee: borne.valeur, arret: arret, certificat: modele.certificat(borne.prix),
      reprise: Reprise(borne), premierPlan: premierPlan)
  }
}

extension Calcul {
  private func round() async {
    let start = reglage.horloge()
    guard reglage.fils > 1 else {
      cherche(from: start)
      borne(from: reglage.horloge())
      return
    }
    async let searched: Void = cherche(from: start)
    async let bounded: Void = borne(from: start)
    _ = await (searched, bounded)
  }

  private func cherche(from start: Double) {
    each(from: start) { recherche.avance(Modele.Recherche.pas * $0) }
  }

  private func borne(from start: Double) {
    each(from: start) { borne.avance($0) }
  }

  /// The work of one round: so many steps, or until a moment.
  private func each(from start: Double, _ step: (Int) -> Void) {
    guard case .secondes(let limit) = reglage.limite else { return step(Self.tour) }
    let end = min(limit, start + 0.05)
    repeat { step(2) } while reglage.horloge() < end
  }
}
