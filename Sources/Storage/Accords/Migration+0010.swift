extension Migration {
  /// Accords and their projets in versions, declared interests, calls: dated facts, no state.
  static let m0010Accords = Migration(
    10, "Accords, projets d’accueil, intérêts, appels à candidatures",
    accord + projet + [
      """
      CREATE TABLE interet (
        id CLE,
        nom TEXTE NOT NULL,
        siret TEXTE,
        commune TEXTE NOT NULL,
        departement TEXTE NOT NULL,
        postes ENTIER NOT NULL CHECK (postes >= 1),
        contact TEXTE NOT NULL,
        courriel TEXTE NOT NULL,
        precisions TEXTE NOT NULL,
        declare_le ENTIER NOT NULL,
        personne ENTIER NOT NULL,
        -- The draft goes when its time is over; that somebody was invited stays.
        brouillon ENTIER,
        invite_le ENTIER,
        CHECK ((brouillon IS NULL) = (invite_le IS NULL))
      )
      """,
      "CREATE INDEX interet_departement ON interet (departement, id)",
      """
      CREATE TABLE appel (
        id CLE,
        titre TEXTE NOT NULL,
        territoire TEXTE NOT NULL,
        ouverture_jour TEXTE NOT NULL,
        ouverture_minute ENTIER NOT NULL CHECK (ouverture_minute BETWEEN 0 AND 1439),
        cloture_jour TEXTE NOT NULL,
        cloture_minute ENTIER NOT NULL CHECK (cloture_minute BETWEEN 0 AND 1439),
        regles TEXTE NOT NULL,
        CHECK (cloture_jour >= ouverture_jour)
      )
      """,
    ])

  private static let accord: [SQL] = [
    """
    CREATE TABLE accord (
      id CLE,
      titre TEXTE NOT NULL,
      territoire TEXTE NOT NULL,
      postes ENTIER NOT NULL CHECK (postes >= 1),
      signe_le TEXTE NOT NULL,
      echeance TEXTE NOT NULL,
      revision ENTIER NOT NULL CHECK (revision >= 1),
      CHECK (echeance > signe_le)
    )
    """,
    """
    CREATE TABLE accord_texte (
      accord ENTIER NOT NULL REFERENCES accord (id),
      rang ENTIER NOT NULL CHECK (rang >= 0),
      titre TEXTE NOT NULL,
      texte TEXTE NOT NULL,
      PRIMARY KEY (accord, rang)
    )
    """,
    """
    CREATE TABLE accord_signataire (
      accord ENTIER NOT NULL REFERENCES accord (id),
      rang ENTIER NOT NULL CHECK (rang >= 0),
      nom TEXTE NOT NULL,
      territoire TEXTE,
      courriel TEXTE NOT NULL,
      part ENTIER CHECK (part >= 0),
      part_le ENTIER,
      PRIMARY KEY (accord, rang),
      CHECK ((part IS NULL) = (part_le IS NULL)),
      CHECK (territoire IS NOT NULL OR part IS NULL)
    )
    """,
    """
    CREATE TABLE accord_prolongation (
      accord ENTIER NOT NULL REFERENCES accord (id),
      rang ENTIER NOT NULL CHECK (rang >= 0),
      jusquau TEXTE NOT NULL,
      raison TEXTE NOT NULL,
      le ENTIER NOT NULL,
      PRIMARY KEY (accord, rang)
    )
    """,
    """
    CREATE TABLE accord_rappel (
      accord ENTIER NOT NULL REFERENCES accord (id),
      echeance TEXTE NOT NULL,
      avant ENTIER NOT NULL CHECK (avant >= 0),
      envoi TEXTE NOT NULL,
      sort TEXTE NOT NULL CHECK (sort IN ('envoye', 'annule', 'depasse')),
      le ENTIER NOT NULL,
      PRIMARY KEY (accord, echeance, avant)
    )
    """,
  ]

  private static let projet: [SQL] = [
    """
    CREATE TABLE projet_version (
      accord ENTIER NOT NULL REFERENCES accord (id),
      numero ENTIER NOT NULL CHECK (numero >= 1),
      ouverte_le ENTIER NOT NULL,
      partagee_le ENTIER,
      remise_le ENTIER,
      remise_jour TEXTE,
      PRIMARY KEY (accord, numero),
      CHECK ((remise_le IS NULL) = (remise_jour IS NULL)),
      CHECK (remise_le IS NULL OR partagee_le IS NOT NULL)
    )
    """,
    """
    CREATE TABLE projet_ligne (
      accord ENTIER NOT NULL,
      version ENTIER NOT NULL,
      rang ENTIER NOT NULL CHECK (rang >= 0),
      numero ENTIER NOT NULL CHECK (numero >= 1),
      nom TEXTE NOT NULL,
      siret TEXTE NOT NULL,
      employeur TEXTE NOT NULL CHECK (employeur IN ('publique', 'privee')),
      missions TEXTE NOT NULL,
      deliberation TEXTE NOT NULL CHECK (deliberation IN ('sans_objet', 'prevue', 'prise')),
      deliberation_le TEXTE,
      ecartee ENTIER NOT NULL CHECK (ecartee IN (0, 1)),
      PRIMARY KEY (accord, version, rang),
      FOREIGN KEY (accord, version) REFERENCES projet_version (accord, numero),
      UNIQUE (accord, version, numero),
      CHECK ((deliberation = 'sans_objet') = (deliberation_le IS NULL))
    )
    """,
    """
    CREATE TABLE projet_lieu (
      accord ENTIER NOT NULL,
      version ENTIER NOT NULL,
      ligne ENTIER NOT NULL,
      rang ENTIER NOT NULL CHECK (rang >= 0),
      commune TEXTE NOT NULL,
      postes ENTIER NOT NULL CHECK (postes >= 1),
      PRIMARY KEY (accord, version, ligne, rang),
      FOREIGN KEY (accord, version, ligne) REFERENCES projet_ligne (accord, version, rang)
    )
    """,
    """
    CREATE TABLE projet_reponse (
      accord ENTIER NOT NULL,
      version ENTIER NOT NULL,
      observations TEXTE NOT NULL,
      signature TEXTE NOT NULL,
      le ENTIER NOT NULL,
      jour TEXTE NOT NULL,
      par ENTIER NOT NULL REFERENCES compte (id),
      PRIMARY KEY (accord, version),
      FOREIGN KEY (accord, version) REFERENCES projet_version (accord, numero)
    )
    """,
  ]
}
