import Programme
import Candidatures
import Kernel
import Structures
import Territoires
import Testing

@Suite("Les 36 dossiers de la Seine-Saint-Denis")
struct DemonstrationTests {
  private let dossiers = DossierDemonstration.tous

  @Test("font 80 postes, 72 publics et 8 privés, 3 920 000 €") func totals() throws {
    #expect(dossiers.count == 36)
    #expect(Set(dossiers.map(\.siret)).count == 36)
    #expect(dossiers.reduce(0) { $0 + $1.postes } == 80)
    let prives = dossiers.filter { $0.forme == .privee }.reduce(0) { $0 + $1.postes }
    #expect(prives == 8)
    let aides = try Exemples.regles().aides
    let total = dossiers.reduce(Centimes.zero) {
      $0 + aides.parPoste($1.forme.type.employeur) * $1.postes
    }
    #expect(total == Centimes(euros: 3_920_000))
  }

  @Test(
    "se répartissent en 24, 18, 22 et 16 postes entre les quatre EPT, par lieu d’exercice",
    arguments: [
      ("200057867", 24), ("200058097", 18), ("200057875", 22), ("200058790", 16),
    ])
  func epts(siren: String, postes: Int) {
    let found = dossiers.flatMap(\.lieux).count {
      Exemples.index.resolve($0)?.commune.ept == siren
    }
    #expect(found == postes)
  }

  @Test("ont tous été reçus avant le 11 mars, 9 h, et quatre attendent leur engagement")
  func moments() {
    let minutes = dossiers.indices.map(DossierDemonstration.minutes)
    #expect(minutes == minutes.sorted())
    #expect(minutes.allSatisfy { $0 < 2 * 1_440 })
    #expect(dossiers.count { !$0.engagee } == 4)
  }

  @Test("ne nomment que des personnes inventées, à des adresses réservées") func invented() {
    for dossier in dossiers {
      #expect(["Exemple", "Fictif", "Démo"].contains { dossier.contact.hasSuffix($0) })
      #expect(dossier.courriel.hasSuffix(".example"))
    }
  }
}
