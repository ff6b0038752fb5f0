package import Kernel
package import Programme
package import Territoires

extension Accord {
  /// An accord signed: the day its projet is due follows from the rules, never from whoever types it in.
  /// `signataires`: the State first.
  package static func signe(
    id: ID<Accord>, _ acte: ActeSignature, regles: ReglesDuJour
  ) throws(AccordRefusal) -> Changed<Accord> {
    guard (1...9_999).contains(acte.postes) else { throw .postesInvalides }
    guard acte.signataires.filter(\.isEtat).count == 1,
      acte.signataires.contains(where: { $0.territoire == acte.territoire })
    else { throw .signatairesIncomplets }
    let accord = Accord(
      id: id, titre: acte.titre, territoire: acte.territoire, postes: acte.postes,
      signeLe: acte.le, textes: acte.textes, signataires: acte.signataires,
      echeance: Echeance(acte.le.adding(months: regles.delais.projetMois)))
    return Changed(
      accord,
      events: [
        JournalEvent(
          "accord.signe", on: accord.subject,
          facts: [
            ("territoire", .code(accord.territoire.description)),
            ("postes", .integer(Int64(accord.postes))), ("signe_le", .jour(accord.signeLe)),
            ("signataires", .integer(Int64(accord.signataires.count))),
            ("projet_avant_le", .jour(accord.echeance.jour)),
          ])
      ])
  }
}

/// What is written down of a signature.
package struct ActeSignature: Sendable {
  package let titre: String
  package let territoire: CodeTerritoire
  package let postes: Int
  package let le: Jour
  package let textes: [TexteAccord]
  package let signataires: [Signataire]

  package init(
    titre: String, territoire: CodeTerritoire, postes: Int, le: Jour, textes: [TexteAccord],
    signataires: [Signataire]
  ) {
    self.titre = titre
    self.territoire = territoire
    self.postes = postes
    self.le = le
    self.textes = textes
    self.signataires = signataires
  }
}
