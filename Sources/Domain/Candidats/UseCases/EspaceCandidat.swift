import Territoires
import Programme
import Comptes
package import Kernel

/// What a candidat does from their space, by the personal link alone.
package struct EspaceCandidat: Sendable {
  private let moyens: MoyensCandidats

  package init(_ moyens: MoyensCandidats) { self.moyens = moyens }

  /// Whose link it is. Throws `lienInvalide`.
  package func read(_ jeton: String, at: Instant) async throws -> Candidat {
    guard let jeton = Jeton(jeton),
      let found = try await moyens.store.candidat(lien: jeton.empreinte(moyens.digests), at: at)
    else { throw CandidatRefusal.lienInvalide }
    return found
  }

  /// The address is theirs: a link followed is not enough, a button is.
  package func confirm(_ jeton: String, by geste: Geste) async throws -> Candidat {
    try await change(jeton, by: geste, confirmed: false) { $0.confirmed(at: geste.at) }
  }

  /// Throws `InscriptionRefusal`, or `nonConfirme` before the address is proved.
  package func modify(
    _ jeton: String, _ reponses: Inscription, by geste: Geste
  ) async throws -> Candidat {
    let index = try await moyens.territoires.index()
    let regles = try moyens.regles(at: geste.at)
    return try await change(jeton, by: geste) { [moyens] candidat in
      var answers = reponses
      answers[.courriel] = candidat.profil?.courriel.text ?? ""
      answers[.information] = "oui"
      var lecture = LectureInscription(
        answers, regles: regles, index: index, dejaDit: candidat.profil?.disponibleLe
      ) { moyens.jour(geste.at, in: $0) }
      return candidat.modified(try lecture.profil(), at: geste.at)
    }
  }

  package func sayPix(
    _ jeton: String, niveau: Int, partage: Bool, by geste: Geste
  ) async throws -> Candidat {
    try await change(jeton, by: geste) {
      try $0.pixSaid(niveau: niveau, partage: partage, at: geste.at)
    }
  }

  package func withdraw(_ jeton: String, by geste: Geste) async throws -> Candidat {
    try await change(jeton, by: geste) { try $0.withdrawn(at: geste.at) }
  }

  package func comeBack(_ jeton: String, by geste: Geste) async throws -> Candidat {
    try await change(jeton, by: geste) { $0.returned(at: geste.at) }
  }

  /// A sign of life, which stops an erasure announced.
  package func stay(_ jeton: String, by geste: Geste) async throws -> Candidat {
    try await change(jeton, by: geste) { $0.stayed(at: geste.at) }
  }

  /// The file is checked by its content before anything is stored.
  package func deposerCV(
    _ jeton: String, _ octets: [UInt8], by geste: Geste
  ) async throws -> Candidat {
    let found = try await read(jeton, at: geste.at)
    let regles = try moyens.regles(at: geste.at)
    guard !octets.isEmpty else { throw CandidatRefusal.cvManquant }
    guard octets.count <= regles.cvMax else {
      throw CandidatRefusal.cvTropGros(maximum: regles.cvMax)
    }
    let format: FormatCV
    do throws(ExamenRefusal) {
      format = try ExamenCV(moyens.decompression, ouvertMax: regles.cvOuvertMax).format(of: octets)
    } catch { throw CandidatRefusal.cvRefuse(error.faute) }
    return try await moyens.store.deposerCV(octets, found.id, by: geste) { candidat in
      try candidat.requireConfirmed()
      return candidat.cvReceived(format, taille: octets.count, at: geste.at)
    }
  }

  package func retirerCV(_ jeton: String, by geste: Geste) async throws -> Candidat {
    try await change(jeton, by: geste) { $0.active(geste.at).cvRemoved() }
  }

  /// Their own file.
  package func cv(_ jeton: String, at: Instant) async throws -> (CV, [UInt8]) {
    let found = try await read(jeton, at: at)
    guard let cv = found.cv, let octets = try await moyens.store.cv(found.id) else {
      throw CandidatRefusal.introuvable
    }
    return (cv, octets)
  }

  private func change(
    _ jeton: String, by geste: Geste, confirmed: Bool = true,
    _ change: @escaping @Sendable (Candidat) throws -> Changed<Candidat>
  ) async throws -> Candidat {
    let found = try await read(jeton, at: geste.at)
    return try await moyens.store.change(found.id, lien: nil, by: geste) { candidat in
      if confirmed { try candidat.requireConfirmed() }
      return try change(candidat)
    }
  }
}

extension Candidat {
  package func requireConfirmed() throws(CandidatRefusal) {
    guard effaceLe == nil else { throw .lienInvalide }
    guard confirmeLe != nil else { throw .nonConfirme }
  }

  /// Still looking.
  func stayed(at: Instant) -> Changed<Candidat> {
    Changed(active(at), events: [event("candidat.present")])
  }
}
