/// How long things that open a door last. Settings of the operator; the defaults are the house's.
package struct ReglesConnexion: Sendable {
  /// Seconds without a request after which a session ends.
  package var inactivite: Int64 = 30 * 60
  /// Seconds after which a session ends whatever happens.
  package var duree: Int64 = 12 * 3_600
  /// Seconds left to give the second factor once the first is right.
  package var attente: Int64 = 10 * 60
  /// Seconds a sign-in link lasts, 600 at most.
  package var lien: Int64 = 10 * 60
  /// A newer link puts an end to the earlier ones, but to those sent less than so many seconds ago:
  /// slow mail would otherwise send people round in circles.
  package var lienProtege: Int64 = 5 * 60
  /// Sign-in links that one account may have alive at once.
  package var liensVivants = 3
  /// Seconds an invitation lasts: 28 days.
  package var invitation: Int64 = 28 * 86_400
  /// How old, in seconds, a session's last sign of life may get before it is written again.
  package var fraicheur: Int64 = 60

  /// Wrong codes of the phone that one account may be tried with in a day, from all addresses.
  package var codesParJour = 30

  package init() {}
}
