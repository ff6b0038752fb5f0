package import Candidatures
package import Kernel
package import Seances

extension SQLSeanceStore {
  package func decide(
    _ id: ID<Seance>, annonce: Jour?, by geste: Geste,
    _ change: @escaping @Sendable (Seance, Candidature) throws -> Changed<Candidature>?
  ) async throws -> Int {
    try await database.write { [records] tx in
      guard let seance = try SeanceRows.read(id, in: tx) else { throw SeanceRefusal.introuvable }
      if try records.previous(geste, in: tx) != nil { return 0 }
      var events: [JournalEvent] = []
      var messages: [Message] = []
      var count = 0
      for point in seance.points {
        guard let candidature = try CandidatureRows.read(point.candidature, in: tx),
          let changed = try change(seance, candidature)
        else { continue }
        try CandidatureRows.update(changed.value, in: tx)
        if let annonce, seance.propositions[point.candidature]?.sens == .ajourner {
          try SeanceRows.tell(point.candidature, of: id, on: annonce, in: tx)
        }
        events += changed.events
        messages += changed.messages
        count += 1
      }
      try records.write(events, messages, geste: geste, answering: seance.subject, in: tx)
      return count
    }
  }

  package func fix(_ contingent: Changed<Contingent>, by geste: Geste) async throws {
    try await database.write { [records] tx in
      guard try records.previous(geste, in: tx) == nil, let event = contingent.events.first else {
        return
      }
      let value = contingent.value
      try tx.execute(
        """
        INSERT INTO contingent (departement, rang, postes, source, jour)
        SELECT $1, COALESCE(MAX(rang), 0) + 1, CAST($2 AS ENTIER), $3, $4 FROM contingent
        WHERE departement = $1
        """,
        [
          .text(value.departement), .int(value.postes), .text(value.source), .jour(value.le),
        ])
      try records.write(
        contingent.events, geste: geste, answering: event.subject, in: tx)
    }
  }

  package func contingents(on jour: Jour) async throws -> [ContingentEntame] {
    try await database.read { [plafonds] tx in
      try plafonds.value(jour, at: .horsMises(tx)) { try Self.ceilings(on: jour, tx) }
    }
  }

  private static func ceilings(
    on jour: Jour, _ tx: any Transaction
  ) throws -> [ContingentEntame] {
    let codes = try tx.all("SELECT DISTINCT departement FROM contingent ORDER BY departement") {
      try $0.text(0)
    }
    return try codes.compactMap { code in
      guard let contingent = try CandidatureRows.contingent(code, in: tx) else { return nil }
      return ContingentEntame(
        contingent, accordes: try CandidatureRows.granted(code, on: jour, in: tx))
    }
  }

  package func importe(
    _ lignes: [LigneDecision], essai: Bool, by geste: Geste,
    _ change: @escaping @Sendable (LigneDecision, Candidature) throws -> Changed<Candidature>
  ) async throws -> [ResultatLigne] {
    do {
      return try await database.write { [records] tx in
        var done: [ResultatLigne] = []
        var events: [JournalEvent] = []
        for line in lignes {
          do {
            events += try Self.take(line, change, in: tx)
            done.append(ResultatLigne(ligne: line.ligne, refus: nil))
          } catch let refusal as CandidatureRefusal {
            done.append(ResultatLigne(ligne: line.ligne, refus: .regle(refusal)))
          } catch let refusal as RefusLigne {
            done.append(ResultatLigne(ligne: line.ligne, refus: refusal))
          }
        }
        if essai { throw Trial(done: done) }
        try records.write(
          events, geste: geste, answering: .init("decisions", Int64(lignes.count)), in: tx)
        return done
      }
    } catch let trial as Trial { return trial.done }
  }

  /// Refusals are thrown before anything of the line is written.
  private static func take(
    _ line: LigneDecision, _ change: (LigneDecision, Candidature) throws -> Changed<Candidature>,
    in tx: any Transaction
  ) throws -> [JournalEvent] {
    let id: ID<Candidature>? = try tx.first(
      "SELECT id FROM candidature WHERE numero = $1", [.text(line.numero)]
    ) { try $0.id(0) }
    guard let candidature = try id.flatMap({ try CandidatureRows.read($0, in: tx) }) else {
      throw RefusLigne.numeroInconnu(line.numero)
    }
    let changed = try change(line, candidature)
    try CandidatureRows.update(changed.value, in: tx)
    return changed.events
  }
}

/// Leaves the transaction without a trace, with what it would have done.
private struct Trial: Error {
  let done: [ResultatLigne]
}
