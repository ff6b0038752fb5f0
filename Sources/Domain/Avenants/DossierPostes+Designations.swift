import Candidatures
package import Kernel

extension DossierPostes {
  /// A post held by the structure coordinates others from `du` on.
  package func coordonne(
    _ poste: Poste, id: ID<PosteCoordonnateur>, du: Jour
  ) throws(AvenantRefusal) -> Changed<PosteCoordonnateur> {
    guard let attribution = registre.poste(poste)?.courante,
      attribution.titulaire == candidature.id
    else { throw .posteInconnu }
    guard du >= attribution.du else { throw .effet(apres: attribution.du.adding(days: -1)) }
    let known = coordonnateurs.filter { $0.poste == poste }
    guard known.allSatisfy({ $0.au.map { $0 <= du } ?? false }) else { throw .dejaCoordonnateur }
    return Changed(
      PosteCoordonnateur(id: id, poste: poste, du: du),
      events: [event("poste.coordonnateur", poste, ("du", du))])
  }

  /// It no longer does, from `au` on.
  package func cesseDeCoordonner(
    _ poste: Poste, au: Jour
  ) throws(AvenantRefusal) -> Changed<PosteCoordonnateur> {
    guard var open = coordonnateurs.last(where: { $0.poste == poste && $0.au == nil }) else {
      throw .pasCoordonnateur
    }
    guard au > open.du else { throw .effet(apres: open.du) }
    open.au = au
    return Changed(open, events: [event("poste.coordonnateurFini", poste, ("au", au))])
  }

  private func event(
    _ kind: String, _ poste: Poste, _ day: (String, Jour)
  ) -> JournalEvent {
    JournalEvent(
      kind, on: candidature.subject,
      facts: [
        ("origine", .integer(poste.origine.rawValue)), ("rang", .integer(Int64(poste.rang))),
        (day.0, .jour(day.1)),
      ])
  }

  /// Somebody supervises the conseillers from `du` on, and takes the place of whoever did.
  package func encadre(_ encadrant: Encadrant) throws(AvenantRefusal) -> Changed<Encadrant> {
    guard let premier = tenus.compactMap({ $0.courante?.du }).min() else { throw .aucunPoste }
    guard encadrant.nom.contains(where: \.isLetter), encadrant.nom.count <= 200,
      encadrant.fonction.contains(where: \.isLetter), encadrant.fonction.count <= 200
    else { throw .nomManquant }
    let apres = encadrants.last.map(\.du) ?? premier.adding(days: -1)
    guard encadrant.du > apres else { throw .effet(apres: apres) }
    return Changed(
      encadrant,
      events: [
        JournalEvent(
          "encadrant.designe", on: candidature.subject,
          facts: [("encadrant", .integer(encadrant.id.rawValue)), ("du", .jour(encadrant.du))],
          personnel: [
            .init(personne: encadrant.personne, field: "nom", value: encadrant.nom),
            .init(personne: encadrant.personne, field: "fonction", value: encadrant.fonction),
            .init(personne: encadrant.personne, field: "courriel", value: encadrant.courriel),
            .init(personne: encadrant.personne, field: "telephone", value: encadrant.telephone),
          ].filter { !$0.value.isEmpty })
      ])
  }
}
