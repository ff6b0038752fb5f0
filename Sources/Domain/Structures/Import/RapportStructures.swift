package import Kernel

/// What an import did, or would do: the keys of `maillage import structures --json`.
package struct RapportStructures: Sendable, Equatable {
  package var lignes = 0
  package var acceptees = 0
  package var refusees = 0
  package var postes = 0
  package var montant = Centimes.zero
  package var nouvelles = 0
  package var modifiees = 0
  package var inchangees = 0
  /// Lines to which something was given back.
  package var reparees = 0
  package var reparations: [Reparation: Int] = [:]
  package var avertissements: [Avertissement: Int] = [:]
  package var refus: [LigneRefusee] = []
  package var titres: [String] = []
  /// The day of the list.
  package var liste: Jour

  package init(_ list: ListeLue, _ plan: PlanImport, liste: Jour) {
    self.liste = liste
    titres = list.titres
    lignes = list.lues.count + list.refusees.count
    acceptees = list.lues.count
    refusees = list.refusees.count
    refus = list.refusees
    for line in list.lues {
      postes += line.ligne.postes
      montant += line.ligne.montant
      if !line.reparations.isEmpty { reparees += 1 }
      for kind in line.reparations { reparations[kind, default: 0] += 1 }
      for kind in line.avertissements { avertissements[kind, default: 0] += 1 }
    }
    let twins = list.lues.count - Set(list.lues.map(\.ligne)).count
    if twins > 0 { avertissements[.ligneIdentique] = twins }
    if !plan.absentes.isEmpty { avertissements[.absenteDuFichier] = plan.absentes.count }
    nouvelles = plan.nouvelles.count
    modifiees = plan.modifiees.count
    inchangees = plan.inchangees.count
  }
}
