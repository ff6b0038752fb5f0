/// One numbered step of the schema, applied in one transaction and never edited once released.
///
/// The text is the common dialect. Column types are words of ours that each driver spells:
/// `ENTIER` (64 bits), `REEL`, `TEXTE` (collation C), `OCTETS`, and `CLE` for a 64-bit primary key.
package struct Migration: Sendable {
  package let number: Int
  package let title: String
  package let statements: [SQL]
  /// Writes the reference rows that the new tables start with, in the same transaction.
  package let fill: (@Sendable (any Transaction) throws -> Void)?

  package init(
    _ number: Int, _ title: String, _ statements: [SQL],
    fill: (@Sendable (any Transaction) throws -> Void)? = nil
  ) {
    self.number = number
    self.title = title
    self.statements = statements
    self.fill = fill
  }
}

/// Every migration, in order. A capability adds its file to its own folder and its line here.
package enum Migrations {
  package static let all: [Migration] = [
    .m0001Journal,
    .m0002Comptes,
    .m0003Territoires,
    .m0004Programme,
    .m0005Structures,
    .m0006Candidatures,
    .m0007Demonstration,
    .m0008HorlogeDemonstration,
    .m0009Effacements,
    .m0010Accords,
    .m0011Decisions,
    .m0012Candidats,
    .m0013MisesEnRelation,
    .m0014Coordination,
    .m0018Rattachements,
    .m0019Appariement,
    .m0021Scenarios,
    .m0024Avenants,
    .m0025GenreEtAppel,
    .m0026CopiesSignees,
    .m0027EffacementsComptes,
    .m0028InteretsInvites,
    .m0029BrouillonsCandidats,
    .m0030DossiersDuPays,
    .m0031ChoixImposes,
    .m0032DonneesDeScenario,
    .m0033Relances,
    .m0034HorsMises,
  ]
}
