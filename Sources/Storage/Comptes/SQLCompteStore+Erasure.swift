package import Kernel

extension SQLCompteStore: ErasesPersonne {
  /// The account of the person, whose number is the person's: its identity goes, what it did stays.
  package func erase(personne: Int64, _ geste: Geste, in tx: any Transaction) throws {
    try tx.execute(
      """
      UPDATE compte SET courriel = 'effacee-' || CAST(id AS TEXTE) || '@personne.invalid', prenom = '',
        nom = 'Personne effacée', qualite = '', telephone = '', cle_tri = 'personne effacee',
        mot_de_passe = NULL, desactive_le = COALESCE(desactive_le, $2)
      WHERE id = $1
      """, [.integer(personne), .instant(geste.at)])
    try tx.execute("DELETE FROM session WHERE compte = $1", [.integer(personne)])
    try tx.execute("DELETE FROM jeton WHERE compte = $1", [.integer(personne)])
    try tx.execute("DELETE FROM code_secours WHERE compte = $1", [.integer(personne)])
    try tx.execute("DELETE FROM second_facteur WHERE compte = $1", [.integer(personne)])
    try tx.execute(
      """
      UPDATE courrier SET destinataire = '', objet = 'Personne effacée', texte = '',
        envoye_le = COALESCE(envoye_le, $2)
      WHERE sujet_type = 'compte' AND sujet_id = $1
      """, [.integer(personne), .instant(geste.at)])
  }
}
