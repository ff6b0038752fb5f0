package import Kernel

extension SQLAvenantStore: ErasesPersonne {
  /// Who supervised, and the sentences of the avenants that a contact's structure wrote; that it had
  /// somebody, and what moved, stays.
  package func erase(personne: Int64, _ geste: Geste, in tx: any Transaction) throws {
    try tx.execute(
      """
      UPDATE encadrant SET nom = 'Personne effacée', fonction = '', courriel = '', telephone = ''
      WHERE personne = $1
      """, [.integer(personne)])
    try tx.execute(
      """
      UPDATE avenant SET phrase = 'Personne effacée'
      WHERE candidature IN (SELECT id FROM candidature WHERE personne = $1)
      """, [.integer(personne)])
  }
}
