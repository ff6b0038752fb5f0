package import Kernel

extension SQLCandidatStore: ErasesPersonne {
  /// The candidat's record is emptied; the CV, the links, the words of the search and the letters go.
  package func erase(personne: Int64, _ geste: Geste, in tx: any Transaction) throws {
    let own: SQL = "(SELECT id FROM candidat WHERE personne = $1)"
    for table in ["candidat_cv", "candidat_lien", "candidat_mot"] as [SQL] {
      try tx.execute(
        "DELETE FROM " + table + " WHERE candidat IN " + own, [.integer(personne)])
    }
    try tx.execute(
      """
      UPDATE courrier SET destinataire = '', objet = 'Personne effacée', texte = '',
        envoye_le = COALESCE(envoye_le, $2)
      WHERE sujet_type = 'candidat' AND sujet_id IN (SELECT id FROM candidat WHERE personne = $1)
      """, [.integer(personne), .instant(geste.at)])
    try tx.execute(
      """
      UPDATE candidat SET version = version + 1, efface_le = $2, prenom = NULL, nom = NULL,
        courriel = NULL, telephone = NULL, commune = NULL, departement = NULL, terre = NULL,
        longitude = NULL, latitude = NULL, situations = NULL, diplome = NULL,
        disponible_le = NULL, mobilite = NULL, motivation = NULL, pix_niveau = NULL,
        pix_partage = NULL, pix_le = NULL, cv_format = NULL, cv_taille = NULL, cv_depose_le = NULL
      WHERE personne = $1
      """, [.integer(personne), .instant(geste.at)])
  }
}
