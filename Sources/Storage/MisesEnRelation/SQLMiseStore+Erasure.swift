package import Kernel

extension SQLMiseStore: ErasesPersonne {
  /// What was written to a candidat about them, and the letters that name them; the contact of an
  /// offer. Dates and grounds stay.
  package func erase(personne: Int64, _ geste: Geste, in tx: any Transaction) throws {
    try tx.execute(
      """
      UPDATE courrier SET destinataire = '', objet = 'Personne effacée', texte = '',
        envoye_le = COALESCE(envoye_le, $2)
      WHERE sujet_type = 'mise' AND sujet_id IN (
        SELECT m.id FROM mise m JOIN candidat c ON c.id = m.candidat WHERE c.personne = $1)
      """, [.integer(personne), .instant(geste.at)])
    try tx.execute(
      """
      UPDATE mise SET phrase = '', entretien_lieu = CASE WHEN entretien_lieu IS NULL THEN NULL
        ELSE '' END
      WHERE candidat IN (SELECT id FROM candidat WHERE personne = $1)
      """, [.integer(personne)])
    try tx.execute(
      """
      UPDATE offre SET contact_nom = 'Personne effacée', contact_courriel = ''
      WHERE contact_personne = $1
      """, [.integer(personne)])
  }
}
