extension Migration {
  /// Accounts, what they prove themselves with, their roles, what opens doors, and failures counted.
  static let m0002Comptes = Migration(
    2, "Comptes, rôles, sessions, liens et essais",
    [
      """
      CREATE TABLE compte (
        id CLE,
        courriel TEXTE NOT NULL UNIQUE,
        prenom TEXTE NOT NULL,
        nom TEXTE NOT NULL,
        qualite TEXTE NOT NULL,
        service TEXTE NOT NULL,
        telephone TEXTE NOT NULL,
        cle_tri TEXTE NOT NULL,
        cree_le ENTIER NOT NULL,
        desactive_le ENTIER,
        mot_de_passe TEXTE,
        CHECK (courriel <> '' AND nom <> '' AND mot_de_passe <> '')
      )
      """,
      "CREATE INDEX compte_tri ON compte (cle_tri, id)",
      """
      CREATE TABLE habilitation (
        id CLE,
        compte ENTIER NOT NULL REFERENCES compte (id),
        role TEXTE NOT NULL,
        perimetre TEXTE NOT NULL,
        du TEXTE NOT NULL,
        au TEXTE,
        accordee_le ENTIER NOT NULL,
        retiree_le ENTIER,
        CHECK (role <> '' AND perimetre <> '' AND (au IS NULL OR au >= du))
      )
      """,
      "CREATE INDEX habilitation_compte ON habilitation (compte)",
      "CREATE INDEX habilitation_perimetre ON habilitation (perimetre, role)",
      """
      CREATE TABLE second_facteur (
        compte ENTIER NOT NULL PRIMARY KEY REFERENCES compte (id),
        secret OCTETS NOT NULL,
        active_le ENTIER,
        dernier_pas ENTIER NOT NULL
      )
      """,
      """
      CREATE TABLE jeton (
        id CLE,
        compte ENTIER NOT NULL REFERENCES compte (id),
        usage TEXTE NOT NULL CHECK (usage IN ('invitation', 'connexion')),
        empreinte OCTETS NOT NULL UNIQUE,
        emis_le ENTIER NOT NULL,
        expire_le ENTIER NOT NULL,
        utilise_le ENTIER,
        CHECK (expire_le > emis_le)
      )
      """,
      "CREATE INDEX jeton_compte ON jeton (compte, usage)",
      "CREATE INDEX jeton_expire ON jeton (expire_le)",
      """
      CREATE TABLE session (
        id CLE,
        compte ENTIER NOT NULL REFERENCES compte (id),
        empreinte OCTETS NOT NULL UNIQUE,
        etape TEXTE NOT NULL CHECK (etape IN ('attente', 'ouverte')),
        moyen TEXTE NOT NULL,
        ouverte_le ENTIER NOT NULL,
        vue_le ENTIER NOT NULL,
        expire_le ENTIER NOT NULL,
        CHECK (expire_le > ouverte_le)
      )
      """,
      "CREATE INDEX session_compte ON session (compte)",
      "CREATE INDEX session_expire ON session (expire_le)",
      """
      CREATE TABLE essai (
        cle OCTETS NOT NULL PRIMARY KEY,
        essais ENTIER NOT NULL CHECK (essais > 0),
        bloque_jusqua ENTIER NOT NULL,
        dernier ENTIER NOT NULL
      )
      """,
      "CREATE INDEX essai_dernier ON essai (dernier)",
    ])
}
