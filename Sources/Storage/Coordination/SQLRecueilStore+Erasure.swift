import Coordination
package import Kernel

extension SQLRecueilStore: ErasesPersonne {
  /// The contact of a guest, the free words of the answer, the letters, and the draft that was never
  /// sent. What the structure needs stays: it is nobody's.
  package func erase(personne: Int64, _ geste: Geste, in tx: any Transaction) throws {
    try tx.execute(
      """
      UPDATE courrier SET destinataire = '', objet = 'Personne effacée', texte = '',
        envoye_le = COALESCE(envoye_le, $2)
      WHERE sujet_type = 'invite' AND sujet_id IN (SELECT id FROM invite WHERE personne = $1)
      """, [.integer(personne), .instant(geste.at)])
    try tx.execute(
      """
      UPDATE reponse_besoins SET horaires = '', phrase = ''
      WHERE invite IN (SELECT id FROM invite WHERE personne = $1)
      """, [.integer(personne)])
    try tx.execute(
      """
      UPDATE brouillon SET reponses = '' WHERE candidature IS NULL
        AND id IN (SELECT brouillon FROM invite WHERE personne = $1)
      """, [.integer(personne)])
    try tx.execute(
      """
      DELETE FROM invite_lien WHERE invite IN (SELECT id FROM invite WHERE personne = $1)
      """, [.integer(personne)])
    try tx.execute(
      """
      UPDATE invite SET contact_nom = 'Personne effacée', contact_courriel = '' WHERE personne = $1
      """, [.integer(personne)])
  }

  package func personnes(closBefore jour: Jour, limit: Int) async throws -> [Int64] {
    try await database.read { tx in
      try tx.all(
        """
        SELECT i.personne FROM invite i JOIN recueil r ON r.id = i.recueil
        WHERE r.clot_le <= $1 AND i.contact_courriel <> '' ORDER BY i.personne LIMIT $2
        """, [.jour(jour), .int(limit)]
      ) { try $0.integer(0) }
    }
  }
}
