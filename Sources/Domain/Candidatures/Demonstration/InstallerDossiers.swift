package import Comptes
package import Kernel

/// Writes the 36 candidatures of Seine-Saint-Denis, each at its own past moment, so that the journal
/// tells the story in the order of its dates.
package struct InstallerDossiers: Sendable {
  private let deposer: DeposerDossier
  /// 9 March 2021, 9 o'clock in Paris.
  private let debut: Instant

  package init(_ moyens: MoyensCandidatures, debut: Instant) {
    deposer = DeposerDossier(moyens)
    self.debut = debut
  }

  /// `deposant`: the account of the demonstration that has a contact's address, if any.
  /// Answers the candidatures in the order they were received.
  package func callAsFunction(
    deposant: (AdresseCourriel) async throws -> ID<Compte>?
  ) async throws -> [Candidature] {
    var installed: [Candidature] = []
    for (rang, dossier) in DossierDemonstration.tous.enumerated() {
      let at = debut.adding(seconds: Int64(DossierDemonstration.minutes(rang: rang)) * 60)
      let compte: ID<Compte>? =
        if let courriel = AdresseCourriel(dossier.courriel) {
          try await deposant(courriel)
        } else { nil }
      installed.append(
        try await deposer(dossier, Self.id(rang), graine: String(rang), at: at, deposant: compte))
    }
    for (rang, dossier) in DossierDemonstration.tous.enumerated() where dossier.engagee {
      // Committed the next morning: before 11 March, 9 o'clock.
      let at = debut.adding(seconds: 86_400 + Int64(280 + rang * 2) * 60)
      let nom = dossier.siege == "93046" ? "Lucie Fictif" : "Dominique Fictif"
      installed[rang] = try await deposer.engager(
        Self.id(rang), par: nom, graine: String(rang), at: at)
    }
    return installed
  }

  /// The files of `DossierDemonstration.complements`, received at that moment: numbered after the others.
  package func complements(at moment: Instant) async throws {
    for (place, dossier) in DossierDemonstration.complements.enumerated() {
      let rang = DossierDemonstration.tous.count + place
      _ = try await deposer(
        dossier, Self.id(rang), graine: String(rang), at: moment, deposant: nil)
    }
  }

  /// Always the same, so that the pages of the demonstration have fixed addresses: 93009 is
  /// « L’Écran partagé ».
  package static func id(_ rang: Int) -> ID<Candidature> { ID(93_001 + Int64(rang)) }
}
