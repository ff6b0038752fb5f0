extension Migration {
  /// Accounts that follow a file beside whoever deposited it, once its contact said yes; codes for a
  /// lost phone that were not used yet.
  static let m0018Rattachements = Migration(
    18, "Rattachement d’un compte à un dossier, codes de secours",
    [
      """
      CREATE TABLE rattachement (
        id CLE,
        candidature ENTIER NOT NULL REFERENCES candidature (id),
        compte ENTIER NOT NULL REFERENCES compte (id),
        empreinte OCTETS NOT NULL UNIQUE,
        demande_le ENTIER NOT NULL,
        valable_jusquau TEXTE NOT NULL,
        accepte_le ENTIER
      )
      """,
      "CREATE INDEX rattachement_candidature ON rattachement (candidature)",
      "CREATE INDEX rattachement_compte ON rattachement (compte)",
      """
      CREATE TABLE code_secours (
        compte ENTIER NOT NULL REFERENCES compte (id),
        empreinte OCTETS NOT NULL,
        PRIMARY KEY (compte, empreinte)
      )
      """,
    ])
}
