import Candidatures
import Kernel
import Seances
import Testing

@Suite("L’ordre du jour")
struct OrdreTests {
  @Test("suit l’ordre publié : réexamens, territoires coordonnés, puis rang de l’avis et réception")
  func published() throws {
    let dossiers = [
      Table.dossier(1, recueLe: "2021-03-08"), Table.dossier(2, avis: 1, rang: 2),
      Table.dossier(3, avis: 1, rang: 1), Table.dossier(4),
      Table.dossier(5, ajourneLe: Table.jour("2021-04-07")),
    ]
    let since = Table.jour("2021-01-18")
    let points = try Table.regles().ordre.points(
      dossiers, raisons: [ID(4): RaisonPriorite(code: "coordonnateur", depuis: since)])
    #expect(points.map { $0.candidature.rawValue } == [5, 4, 3, 2, 1])
    #expect(points.map(\.niveau) == [1, 2, 3, 3, 3])
    #expect(points[1].raison.depuis == since)
  }

  @Test("se fait de filtres ; un avis qui manque se montre, il ne bloque pas") func filters() throws
  {
    let dossiers = [
      Table.dossier(1), Table.dossier(2, avis: 1), Table.dossier(3, departement: "50"),
      Table.dossier(4, recueLe: "2021-03-12"),
    ]
    func ids(_ filtre: FiltreOrdre) throws -> Set<Int64> {
      let seance = try Seance.fixee(
        id: ID(7), comite: ID(1), le: Table.seance, lieu: "Ici", calcul: ""
      ).value
      return Set(
        try seance.scheduled(
          filtre, among: dossiers, ordre: Table.regles().ordre, raisons: [:], version: 1
        ).value.points.map { $0.candidature.rawValue })
    }
    #expect(try ids(FiltreOrdre()) == [1, 2, 3, 4])
    #expect(try ids(FiltreOrdre(avisRendu: true)) == [2])
    #expect(try ids(FiltreOrdre(departement: "50")) == [3])
    #expect(try ids(FiltreOrdre(recuesAvant: Table.jour("2021-03-12"))) == [1, 2, 3])
    #expect(Table.refusal { _ = try ids(FiltreOrdre(departement: "75")) } == .ordreVide)
  }
}
