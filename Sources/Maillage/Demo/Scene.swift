import Comptes
import Empreinte
import Kernel

/// One act of the demonstration's story, at its moment: done through the use cases that people use.
struct Scene: Sendable {
  /// Names it for ever: a scene is played once.
  let nom: String
  let at: Instant
  let play: @Sendable (Plateau) async throws -> Void

  init(
    _ nom: String, at: Instant, _ play: @escaping @Sendable (Plateau) async throws -> Void
  ) {
    self.nom = nom
    self.at = at
    self.play = play
  }
}

/// What a scene is played with.
struct Plateau: Sendable {
  let scene: String
  let moyens: Moyens
  /// The scene's moment, or a later one when something was written meanwhile.
  let at: Instant

  /// A gesture of the scene. `acte` tells apart those of one scene, which are then done once each.
  func geste(_ acte: String = "", par auteur: Auteur = .systeme, at moment: Instant? = nil) -> Geste
  {
    let name = acte.isEmpty ? scene : "\(scene)-\(acte)"
    return Geste(
      at: moment ?? at, by: auteur, key: "demonstration-\(name)",
      salt: CryptoDigests().sha256(Array("demonstration \(name)".utf8)))
  }

  /// Somebody of the demonstration, with the roles they hold at the scene's moment.
  func acteur(_ courriel: String) async throws -> Acteur {
    guard let adresse = AdresseCourriel(courriel),
      let compte = try await moyens.comptes.store.compte(adresse)
    else { throw PersonnageInconnu(courriel: courriel) }
    return compte.acteur(on: FoundationFuseaux().local(at, in: .paris).jour)
  }
}

/// The story names somebody who is not of the demonstration: a fault of the story.
struct PersonnageInconnu: Error {
  let courriel: String
}
