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

  package static func ecart(_ valeur: Double, _ borne: Double) -> Double {
    borne > 0 ? max(0, (borne - valeur) / borne) : 0
  }
}

extension ModeleCouverture {
  package func calcule(_ reglage: ReglageCalcul) async throws(RefusCalcul) -> ResultatCalcul {
    try await Calcul(modele: self, reglage: reglage)()
  }
}

extension ModeleEquite {
  package func calcule(_ reglage: ReglageCalcul) async throws(RefusCalcul) -> ResultatCalcul {
    try await Calcul(modele: self, reglage: reglage)()
  }
}

/// Pushes the search and the bound on, side by side or in turns, until they meet or time is up.
struct Calcul<Modele: ModeleCalcul>: Sendable {
  let modele: Modele
  let reglage: ReglageCalcul

  /// Steps of the bound in one round.
  private static var tour: Int { 40 }

  func callAsFunction() async throws(RefusCalcul) -> ResultatCalcul {
    var recherche = try modele.recherche(graine: reglage.graine)
    var borne = Borne(modele.programme)
    var rounds = 0
    var arret: MotifArret?
    while arret == nil {
      (recherche, borne) = await round(recherche, borne)
      rounds += 1
      // Rounds 1, 2, 4, 8…: rare enough to cost nothing, often enough to help.
      if rounds & (rounds - 1) == 0 {
        if rounds >= 4 { recherche.propose(borne.fraction) }
        if let plan = prouve(recherche, round: rounds) { return resultat(plan, borne, .optimal) }
      }
      arret = stop(recherche, borne)
    }
    return resultat(recherche.meilleur, borne, arret ?? .iterations)
  }

  /// Tries to prove the plan the best, each time twice as long, never more than a part of the time
  /// left.
  private func prouve(_ recherche: Modele.Recherche, round: Int) -> Plan? {
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

  private func stop(_ recherche: Modele.Recherche, _ borne: Borne) -> MotifArret? {
    if modele.plafond(borne.valeur) <= modele.mesure(recherche.meilleur) { return .optimal }
    switch reglage.limite {
    case .iterations(let count): return borne.iterations >= count ? .iterations : nil
    case .secondes(let end): return reglage.horloge() >= end ? .time : nil
    }
  }

  private func resultat(_ plan: Plan, _ borne: Borne, _ arret: MotifArret) -> ResultatCalcul {
    let value = modele.mesure(plan)
    return ResultatCalcul(
      plan: plan, valeur: value, borne: arret == .optimal ? value : max(value, borne.valeur),
      borneCertifiee: borne.valeur, arret: arret, certificat: modele.certificat(borne.prix),
      reprise: Reprise(borne: borne))
  }
}

extension Calcul {
  private func round(
    _ recherche: Modele.Recherche, _ borne: Borne
  ) async -> (Modele.Recherche, Borne) {
    let portion = portion()
    guard reglage.fils > 1 else {
      return (
        portion.pousse(recherche, from: reglage.horloge()),
        portion.pousse(borne, from: reglage.horloge())
      )
    }
    let start = reglage.horloge()
    async let searched = portion.pousse(recherche, from: start)
    async let bounded = portion.pousse(borne, from: start)
    return await (searched, bounded)
  }

  private func portion() -> Portion {
    switch reglage.limite {
    case .iterations:
      return Portion(pas: Self.tour, duree: .infinity, fin: .infinity, horloge: reglage.horloge)
    case .secondes(let end):
      return Portion(pas: .max, duree: 0.05, fin: end, horloge: reglage.horloge)
    }
  }
}

/// The work of one round: so many steps, or until a moment.
private struct Portion: Sendable {
  let pas: Int
  let duree: Double
  let fin: Double
  let horloge: @Sendable () -> Double

  func pousse<Recherche: RechercheLocale>(
    _ recherche: Recherche, from start: Double
  ) -> Recherche {
    var recherche = recherche
    each(from: start) { recherche.avance(Recherche.pas * $0) }
    return recherche
  }

  func pousse(_ borne: Borne, from start: Double) -> Borne {
    var borne = borne
    each(from: start) { borne.avance($0) }
    return borne
  }

  private func each(from start: Double, _ step: (Int) -> Void) {
    guard pas == .max else { return step(pas) }
    let end = min(fin, start + duree)
    repeat { step(2) } while horloge() < end
  }
}
