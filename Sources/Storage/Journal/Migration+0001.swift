extension Migration {
  /// What is written beside every change: the journal and its seals, what may be erased, the outbox,
  /// and the keys of what was already sent.
  static let m0001Journal = Migration(
    1, "Journal, courriers à envoyer, clés des gestes",
    [
      """
      CREATE TABLE journal (
        numero CLE,
        moment ENTIER NOT NULL,
        auteur_compte ENTIER,
        auteur_qualite TEXTE NOT NULL,
        genre TEXTE NOT NULL,
        sujet_type TEXTE NOT NULL,
        sujet_id ENTIER NOT NULL,
        faits TEXTE NOT NULL,
        empreinte_personnel OCTETS NOT NULL
      )
      """,
      "CREATE INDEX journal_sujet ON journal (sujet_type, sujet_id)",
      """
      CREATE TABLE sceau (
        position CLE,
        entree ENTIER NOT NULL UNIQUE REFERENCES journal (numero),
        empreinte OCTETS NOT NULL
      )
      """,
      """
      CREATE TABLE personne (
        id CLE,
        sel OCTETS,
        effacee_le ENTIER,
        CHECK ((sel IS NULL) = (effacee_le IS NOT NULL))
      )
      """,
      """
      CREATE TABLE personnel (
        entree ENTIER NOT NULL REFERENCES journal (numero),
        personne ENTIER NOT NULL REFERENCES personne (id),
        valeurs TEXTE,
        empreinte OCTETS NOT NULL,
        PRIMARY KEY (entree, personne)
      )
      """,
      "CREATE INDEX personnel_personne ON personnel (personne)",
      """
      CREATE TABLE courrier (
        numero CLE,
        cle TEXTE NOT NULL UNIQUE,
        cree_le ENTIER NOT NULL,
        destinataire TEXTE NOT NULL,
        objet TEXTE NOT NULL,
        texte TEXTE NOT NULL,
        sujet_type TEXTE NOT NULL,
        sujet_id ENTIER NOT NULL,
        essais ENTIER NOT NULL,
        prochain_essai ENTIER NOT NULL,
        envoye_le ENTIER,
        erreur TEXTE
      )
      """,
      "CREATE INDEX courrier_a_envoyer ON courrier (prochain_essai) WHERE envoye_le IS NULL",
      "CREATE INDEX courrier_sujet ON courrier (sujet_type, sujet_id)",
      """
      CREATE TABLE geste (
        cle TEXTE NOT NULL PRIMARY KEY,
        moment ENTIER NOT NULL,
        contenu OCTETS NOT NULL,
        reponse_type TEXTE NOT NULL,
        reponse_id ENTIER NOT NULL
      )
      """,
    ])
}
