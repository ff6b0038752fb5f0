import Structures
package import Kernel

extension Accord {
  /// Adds a structure to the draft, or opens one from the last version. The line's own number is
  /// drawn here.
  package func ligneAjoutee(
    _ ligne: LigneProjet, revision: Int, at: Instant
  ) throws(AccordRefusal) -> Changed<Accord> {
    var changed = try drafted(revision: revision, at: at)
    let numero = (projet.versions.flatMap(\.lignes).map(\.numero).max() ?? 0) + 1
    try changed.value.edit { lignes throws(AccordRefusal) in
      try Self.refuseTwin(ligne, among: lignes)
      lignes.append(ligne.numbered(numero))
    }
    changed.events.append(event("projet.ligneAjoutee", ligne.numbered(numero)))
    return changed
  }

  /// Writes the line `numero` again.
  package func ligneChangee(
    _ numero: Int, _ ligne: LigneProjet, revision: Int, at: Instant
  ) throws(AccordRefusal) -> Changed<Accord> {
    var changed = try drafted(revision: revision, at: at)
    try changed.value.edit { lignes throws(AccordRefusal) in
      guard let place = lignes.firstIndex(where: { $0.numero == numero }) else {
        throw .ligneInconnue
      }
      try Self.refuseTwin(ligne, among: lignes.filter { $0.numero != numero })
      lignes[place] = ligne.numbered(numero)
    }
    changed.events.append(event("projet.ligneChangee", ligne.numbered(numero)))
    return changed
  }

  package func ligneRetiree(
    _ numero: Int, revision: Int, at: Instant
  ) throws(AccordRefusal) -> Changed<Accord> {
    var changed = try drafted(revision: revision, at: at)
    guard let ligne = changed.value.projet.brouillon?.lignes.first(where: { $0.numero == numero })
    else { throw .ligneInconnue }
    try changed.value.edit { lignes throws(AccordRefusal) in
      lignes.removeAll { $0.numero == numero }
    }
    changed.events.append(event("projet.ligneRetiree", ligne))
    return changed
  }

  /// Takes many lines at once: those whose SIRET is known are written again, the others are added.
  package func lignesImportees(
    _ lues: [LigneProjet], revision: Int, at: Instant
  ) throws(AccordRefusal) -> Changed<Accord> {
    var changed = try drafted(revision: revision, at: at)
    let first = (projet.versions.flatMap(\.lignes).map(\.numero).max() ?? 0) + 1
    try changed.value.edit { lignes throws(AccordRefusal) in
      var next = first
      for ligne in lues {
        if let place = lignes.firstIndex(where: { $0.siret == ligne.siret }) {
          lignes[place] = ligne.numbered(lignes[place].numero)
        } else {
          lignes.append(ligne.numbered(next))
          next += 1
        }
      }
    }
    changed.events.append(
      JournalEvent(
        "projet.lignesImportees", on: subject, facts: [("lignes", .integer(Int64(lues.count)))]))
    return changed
  }

  /// The accord with a draft to write in: the one there is, or a copy of the last version.
  private func drafted(
    revision: Int, at: Instant
  ) throws(AccordRefusal) -> Changed<Accord> {
    guard revision == projet.revision else { throw .conflit }
    var changed = Changed(self, events: [])
    changed.value.projet.revision += 1
    guard projet.brouillon == nil else { return changed }
    let last = projet.versions.last
    let numero = (last?.numero ?? 0) + 1
    changed.value.projet.versions.append(
      VersionProjet(numero: numero, ouverteLe: at, lignes: last?.lignes ?? []))
    changed.events.append(
      JournalEvent(
        "projet.versionOuverte", on: subject, facts: [("version", .integer(Int64(numero)))]))
    return changed
  }

  /// Changes the lines of the draft; refuses more posts than the accord has.
  private mutating func edit(
    _ change: (inout [LigneProjet]) throws(AccordRefusal) -> Void
  ) throws(AccordRefusal) {
    guard var draft = projet.versions.popLast() else { return }
    let before = draft.postes
    try change(&draft.lignes)
    guard draft.postes <= postes || draft.postes < before else {
      throw .postesDepasses(reste: max(0, postes - before))
    }
    projet.versions.append(draft)
  }

  private static func refuseTwin(
    _ ligne: LigneProjet, among lignes: [LigneProjet]
  ) throws(AccordRefusal) {
    if let twin = lignes.first(where: { $0.siret == ligne.siret }) {
      throw .structureDejaLa(nom: twin.nom)
    }
  }

  private func event(_ kind: String, _ ligne: LigneProjet) -> JournalEvent {
    JournalEvent(
      kind, on: subject,
      facts: [
        ("ligne", .integer(Int64(ligne.numero))), ("siret", .code(ligne.siret.description)),
        ("postes", .integer(Int64(ligne.postes))),
      ])
  }
}
