package import Kernel

extension SQLInteretStore: ErasesPersonne {
  /// The contact of the interests the person declared, their own words, and the letters about them.
  package func erase(personne: Int64, _ geste: Geste, in tx: any Transaction) throws {
    try tx.execute(
      """
      UPDATE courrier SET destinataire = '', objet = 'Personne effacée', texte = '',
        envoye_le = COALESCE(envoye_le, $2)
      WHERE sujet_type = 'interet' AND sujet_id IN (SELECT id FROM interet WHERE personne = $1)
      """, [.integer(personne), .instant(geste.at)])
    try tx.execute(
      """
      UPDATE interet SET contact = 'Personne effacée', courriel = 'effacee@personne.invalid',
        precisions = '' WHERE personne = $1
      """, [.integer(personne)])
  }
}
