import Candidatures
import Kernel
package import Programme
package import Territoires

/// The sites of a calculation, from what candidatures ask: one for each candidature and commune.
package struct LectureSites: Sendable {
  /// By number.
  package let sites: [SiteScenario]
  /// Posts outside the territory, or where nobody knows the commune.
  package let ecartes: Int

  /// Posts exercised outside `departements` are left out.
  package init(
    _ demandes: [DemandePostes], departements: Set<String>, index: TerritoireIndex, aides: Aides
  ) {
    var groups: [LieuForce: Groupe] = [:]
    var ecartes = 0
    for demande in demandes {
      for place in demande.places {
        guard let commune = index.resolve(place.commune)?.commune, commune.position != nil,
          departements.contains(commune.departement)
        else {
          ecartes += 1
          continue
        }
        let lieu = LieuForce(candidature: demande.candidature, commune: commune.code)
        groups[lieu, default: Groupe(demande)].add(
          place,
          place.parts.compactMap { part in
            index.resolve(part.commune).map {
              PartDeLieu(commune: $0.commune.code, part: part.part)
            }
          })
      }
    }
    self.ecartes = ecartes
    sites = groups.sorted {
      ($0.key.candidature, $0.key.commune) < ($1.key.candidature, $1.key.commune)
    }.enumerated().map { rank, group in
      group.value.site(rank + 1, group.key, aides)
    }
  }

  private struct Groupe {
    let demande: DemandePostes
    var capacite = 0
    var auSiege = 0
    /// Those of the first post; emptied when another has others.
    var parts: [PartDeLieu] = []

    init(_ demande: DemandePostes) { self.demande = demande }

    mutating func add(_ place: DemandePostes.Place, _ own: [PartDeLieu]) {
      if capacite == 0 { parts = own } else if parts != own { parts = [] }
      capacite += 1
      if place.isSeat { auSiege += 1 }
    }

    func site(_ numero: Int, _ lieu: LieuForce, _ aides: Aides) -> SiteScenario {
      SiteScenario(
        numero: numero, candidature: lieu.candidature, structure: demande.structure,
        commune: lieu.commune, estPrive: demande.employeur == .privee,
        cout: Int(aides.parPoste(demande.employeur).value / 100), completeLe: demande.recueLe,
        capacite: capacite, acquis: demande.accordes == nil ? 0 : capacite, auSiege: auSiege,
        parts: parts)
    }
  }
}
