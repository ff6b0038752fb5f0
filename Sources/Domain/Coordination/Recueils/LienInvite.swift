package import Comptes
package import Kernel

/// A personal link drawn for a guest. Its token is only in the letter; every link sent to a guest
/// opens the same answer.
package struct LienInvite: Sendable, Equatable {
  package let invite: ID<Invite>
  package let jeton: Jeton
  package let empreinte: [UInt8]

  package init(_ invite: ID<Invite>, _ jeton: Jeton, _ digests: any Digests) {
    self.invite = invite
    self.jeton = jeton
    empreinte = jeton.empreinte(digests)
  }
}

/// A recueil to store, with the links of the letters that go with it.
package struct RecueilEcrit: Sendable {
  package var recueil: Recueil
  package var liens: [LienInvite]

  package init(_ recueil: Recueil, liens: [LienInvite]) {
    self.recueil = recueil
    self.liens = liens
  }
}
