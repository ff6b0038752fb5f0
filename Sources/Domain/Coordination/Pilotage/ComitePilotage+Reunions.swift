package import Courriers
package import Kernel

extension ComitePilotage {
  package static let textes = 5...1_000

  package func convoque(_ reunion: Reunion) throws(CoordinationRefusal) -> Changed<ComitePilotage> {
    guard Self.noms.contains(reunion.lieu.count) else { throw .nomLongueur(Self.noms) }
    guard reunion.ordreDuJour.count <= Self.textes.upperBound else {
      throw .texteLong(maximum: Self.textes.upperBound)
    }
    var changed = self
    changed.reunions.append(reunion)
    changed.reunions.sort { ($0.quand, $0.id) < ($1.quand, $1.id) }
    return Changed(
      changed,
      events: [
        JournalEvent(
          "comite_pilotage.reunion", on: subject,
          facts: [("reunion", .integer(reunion.id.rawValue)), ("le", .jour(reunion.quand.jour))])
      ])
  }

  /// One more decision in the relevé, as long as it is not sent.
  package func note(
    _ point: Point, _ id: ID<Reunion>
  ) throws(CoordinationRefusal) -> Changed<ComitePilotage> {
    guard Self.textes.contains(point.texte.count) else { throw .phraseLongueur(Self.textes) }
    guard Self.noms.contains(point.responsable.count) else { throw .responsableManquant }
    return try changing(id) { (reunion) throws(CoordinationRefusal) in
      guard point.echeance >= reunion.quand.jour else { throw .dateInvalide }
      reunion.releve.append(point)
      return JournalEvent(
        "comite_pilotage.decision", on: subject,
        facts: [
          ("reunion", .integer(id.rawValue)), ("rang", .integer(Int64(reunion.releve.count))),
          ("echeance", .jour(point.echeance)),
        ])
    }
  }

  /// The relevé goes to everybody in one act, once.
  package func envoye(
    _ id: ID<Reunion>, _ hotes: [StructureAccueillante], at: Instant, on jour: Jour,
    catalogue: Catalogue = Catalogue()
  ) throws(CoordinationRefusal) -> Changed<ComitePilotage> {
    let destinataires = destinataires(hotes, on: jour)
    guard !destinataires.isEmpty else { throw .aucunMembre }
    var changed = try changing(id) { (reunion) throws(CoordinationRefusal) in
      guard !reunion.releve.isEmpty else { throw .releveVide }
      reunion.envoi = Envoi(le: at, destinataires: destinataires.count)
      return JournalEvent(
        "comite_pilotage.releve", on: subject,
        facts: [
          ("reunion", .integer(id.rawValue)),
          ("destinataires", .integer(Int64(destinataires.count))), ("le", .jour(jour)),
        ])
    }
    if let reunion = changed.value.reunion(id) {
      changed.messages = destinataires.enumerated().map {
        letter(reunion, $1, rank: $0, catalogue)
      }
    }
    return changed
  }

  private func changing(
    _ id: ID<Reunion>, _ change: (inout Reunion) throws(CoordinationRefusal) -> JournalEvent
  ) throws(CoordinationRefusal) -> Changed<ComitePilotage> {
    guard let index = reunions.firstIndex(where: { $0.id == id }) else { throw .reunionInconnue }
    guard reunions[index].envoi == nil else { throw .releveEnvoye }
    var changed = self
    let event = try change(&changed.reunions[index])
    return Changed(changed, events: [event])
  }
}
