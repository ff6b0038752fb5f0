package import Journal
package import Kernel

extension SQLJournalStore {
  package func history(
    of subject: JournalEvent.Subject, until: Instant?
  ) async throws -> [ActeJournal] {
    let values: [Value] = [
      .text(subject.type), .integer(subject.id), .instant(until ?? Instant(milliseconds: .max)),
    ]
    return try await database.read { tx in
      let persons = try persons(values, tx)
      return try tx.all(
        """
        SELECT numero, moment, auteur_compte, auteur_qualite, genre, faits FROM journal
        WHERE sujet_type = $1 AND sujet_id = $2 AND moment <= $3 ORDER BY moment, numero
        """, values
      ) { row in
        let numero = try row.integer(0)
        return ActeJournal(
          numero: numero, moment: try row.instant(1),
          auteur: Auteur(compte: try row.optionalInteger(2), qualite: try row.text(3)),
          genre: try row.text(4), faits: Faits.read(try row.text(5)),
          personnes: persons[numero] ?? [])
      }
    }
  }

  /// What the entries of a subject hold about persons, by number of entry.
  private func persons(
    _ subject: [Value], _ tx: any Transaction
  ) throws -> [Int64: [PersonneActe]] {
    var found: [Int64: [PersonneActe]] = [:]
    try tx.each(
      """
      SELECT p.entree, p.personne, p.valeurs FROM journal j JOIN personnel p ON p.entree = j.numero
      WHERE j.sujet_type = $1 AND j.sujet_id = $2 AND j.moment <= $3 ORDER BY p.entree, p.personne
      """, subject
    ) { row in
      let personne = try row.integer(1)
      let acte: PersonneActe =
        if let texte = try row.optionalText(2) {
          .connue(personne: personne, valeurs: ValeursPersonnelles.read(texte))
        } else {
          .effacee(personne: personne)
        }
      found[try row.integer(0), default: []].append(acte)
    }
    return found
  }
}
