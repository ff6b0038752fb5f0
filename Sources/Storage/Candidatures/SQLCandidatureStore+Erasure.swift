package import Kernel

extension SQLCandidatureStore: ErasesPersonne {
  /// The contact and représentant légal of the candidatures the person stands for, the motivation they
  /// wrote, and the letters sent about them and about the draft they began with. Opinions and decisions are acts of the State: they stay.
  package func erase(personne: Int64, _ geste: Geste, in tx: any Transaction) throws {
    try tx.execute(
      """
      UPDATE candidature_contact SET nom = 'Personne effacée', courriel = 'effacee@personne.invalid',
        telephone = '',
        representant_nom = CASE WHEN representant_nom IS NULL THEN NULL ELSE 'Personne effacée' END,
        representant_courriel = CASE WHEN representant_courriel IS NULL THEN NULL
          ELSE 'effacee@personne.invalid' END,
        engagee_par = CASE WHEN engagee_par IS NULL THEN NULL ELSE 'Personne effacée' END
      WHERE candidature IN (SELECT id FROM candidature WHERE personne = $1)
      """, [.integer(personne)])
    try tx.execute(
      """
      UPDATE recours SET texte = 'Personne effacée'
      WHERE candidature IN (SELECT id FROM candidature WHERE personne = $1)
      """, [.integer(personne)])
    try tx.execute(
      """
      UPDATE courrier SET destinataire = '', objet = 'Personne effacée', texte = '',
        envoye_le = COALESCE(envoye_le, $2)
      WHERE (sujet_type = 'candidature'
          AND sujet_id IN (SELECT id FROM candidature WHERE personne = $1))
        OR (sujet_type = 'brouillon' AND sujet_id IN (
          SELECT b.id FROM brouillon b JOIN candidature c ON c.id = b.candidature
          WHERE c.personne = $1))
      """, [.integer(personne), .instant(geste.at)])
    try tx.execute(
      """
      UPDATE candidature SET motivation = 'Personne effacée'
      WHERE personne = $1 AND motivation <> ''
      """, [.integer(personne)])
  }
}
