import Kernel

extension Geste {
  /// The same moment, done by the account's holder, and without key: what opens a session is drawn
  /// anew at each send, so that the browser always gets a token that works.
  func opening(_ compte: Compte, _ moyens: MoyensComptes) -> Geste {
    Geste(
      at: at, by: compte.acteur(on: moyens.jour(at)).auteur, content: content, salt: salt)
  }
}
