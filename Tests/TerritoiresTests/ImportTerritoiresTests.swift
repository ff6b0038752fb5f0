import CSV
import Kernel
import Territoires
import TestKit
import Testing

/// A store in memory, only to test what an import decides. What is stored is tested on the engines.
private actor Shelf: TerritoireStore {
  var known = Referentiel.reference
  var outlines: [Contour] = []
  var applied: [TerritoireChanges] = []

  func version() -> Int { known.version }
  func referentiel() -> Referentiel { known }
  func contours(_ couche: Contour.Couche) -> [Contour] { outlines.filter { $0.couche == couche } }
  func apply(_ changes: Changed<TerritoireChanges>, after version: Int, by geste: Geste) {
    applied.append(changes.value)
  }
}

private let geste = Geste(at: Instant(milliseconds: 0), by: .systeme, salt: [])

private func report(_ files: [(String, String)], dryRun: Bool = false) async throws -> (
  TerritoireReport, [TerritoireChanges]
) {
  let shelf = Shelf()
  let report = try await ImportTerritoires(shelf)(
    files.map { (name: $0, bytes: Array($1.utf8)) }, dryRun: dryRun, by: geste)
  return (report, await shelf.applied)
}

private let header =
  "code,nom,dep,epci_siren,epci_nom,epci_nature,population,codes_postaux,lon,lat\n"

@Suite("Importing territories")
struct ImportTerritoiresTests {
  @Test(
    "Files are recognised by their headers",
    arguments: [
      (header, .communes), ("code;nom;commune;population\n", .arrondissements),
      ("code,type,nom,commune\n", .deleguees), ("REG,CHEFLIEU,TNCC,NCC,LIBELLE\n", .regions),
      ("DEP,REG,CHEFLIEU,TNCC,LIBELLE\n", .departements), ("siren,nom,nature,dep\n", .epci),
      ("CODGEO,LIBGEO,EPT,LIBEPT,DEP\n", .ept), ("code_insee,statut\n", .zrr),
      ("{\"type\":\"FeatureCollection\"}", .contours), ("id,nom\n", nil), ("", nil),
      ("{\"a\":1}", nil), ("\0\0\0", nil),
    ] as [(String, FichierTerritoires?)])
  func recognise(head: String, kind: FichierTerritoires?) {
    #expect(FichierTerritoires(head: Array(head.utf8)) == kind)
  }

  @Test("Lines that cannot be trusted are refused with their reason, the others are kept")
  func refused() async throws {
    let (report, applied) = try await report([
      (
        "communes.csv",
        header + """
          01001,L'Abergement-Clémenciat,01,200069193,CC de la Dombes,CC,859,01400,4.93,46.15
          1002,Zéro perdu,01,,,,1,01000,,
          01003,,01,,,,1,01000,,
          01004,Négatif,01,,,,-1,01000,,
          01005,Ailleurs,02,,,,1,01000,,
          01006,Groupe étrange,01,999999999,X,ZZ,1,01000,,
          01007,Sans place,01,,,,,01000|01001,,
          01008,Court
          """
      )
    ])
    #expect(
      report.fichiers.first?.refusees.map(\.motif) == [
        .code("1002"), .nomAbsent, .population("-1"), .departement("02"), .valeur("ZZ"),
        .illisible(.width(expected: 10, found: 2)),
      ])
    #expect(report.fichiers.first?.refusees.map(\.ligne) == [3, 4, 5, 6, 7, 9])
    #expect(report.fichiers.first?.lignes == 2)
    #expect(applied.first?.communes.map(\.code) == ["01001", "01007"])
    #expect(applied.first?.communes.last?.codesPostaux == ["01000", "01001"])
  }

  @Test("A dry run writes nothing and says the same")
  func dryRun() async throws {
    let files = [("zrr.csv", "code_insee,statut\n93066,C\n93059,NC\n")]
    let (wet, written) = try await report(files)
    let (dry, none) = try await report(files, dryRun: true)
    #expect(wet == dry)
    #expect(written.count == 1)
    #expect(none.isEmpty)
  }

  @Test("What changes nothing writes nothing")
  func unchanged() async throws {
    let (report, applied) = try await report([
      ("deleguees.csv", "code,type,nom,commune\n93059,COMD,Pierrefitte-sur-Seine,93066\n")
    ])
    #expect(report.changes.isEmpty)
    #expect(applied.isEmpty)
  }

  @Test("Chains of movements are followed, circles are left out")
  func movements() async throws {
    let (report, _) = try await report([
      (
        "mouvements.csv",
        """
        MOD,DATE_EFF,TYPECOM_AV,COM_AV,LIBELLE_AV,TYPECOM_AP,COM_AP
        32,2016-01-01,COM,93990,Premier,COM,93991
        32,2020-01-01,COM,93991,Deuxième,COM,93001
        32,2019-01-01,COM,93991,Deuxième,COM,93005
        32,2020-01-01,COM,93992,Rond,COM,93993
        32,2020-01-01,COM,93993,Point,COM,93992
        32,2020-01-01,COM,93994,Perdue,COM,93995
        32,2020-01-01,COM,93001,Actuelle,COM,93005
        32,2020-31-01,COM,93996,Date,COM,93005
        """
      )
    ])
    #expect(
      report.changes.anciennes == [
        CommuneAncienne(code: "93990", nom: "Premier", commune: "93001"),
        CommuneAncienne(code: "93991", nom: "Deuxième", commune: "93001"),
      ])
    #expect(report.fichiers.first?.refusees.map(\.motif) == [.date("2020-31-01")])
  }

  @Test("A commune that merged leaves the list and its code leads to the new one")
  func merged() async throws {
    let manche = Referentiel.reference.communes.filter { $0.departement == "50" }
    let lines = manche.filter { $0.code != "50003" }
      .map { "\($0.code),\($0.nom),50,\($0.epci ?? ""),X,CC,\($0.population),,," }
    let (report, applied) = try await report([
      ("communes.csv", header + lines.joined(separator: "\n")),
      (
        "mouvements.csv",
        "MOD,DATE_EFF,COM_AV,LIBELLE_AV,TYPECOM_AP,COM_AP\n"
          + "32,2027-01-01,50003,Agon-Coutainville,COM,50147\n"
      ),
    ])
    #expect(report.communes == 65)
    #expect(
      applied.first?.communesGone == [
        CommuneAncienne(code: "50003", nom: "Agon-Coutainville", commune: "50147")
      ])
  }

  @Test("Without any file of ours the import is refused")
  func nothing() async {
    await #expect(throws: TerritoireRefusal.aucunFichier) {
      try await report([("autre.csv", "a,b\n1,2\n")])
    }
  }

  @Test("Outlines become paths in the box of the map")
  func outlines() async throws {
    let (report, _) = try await report([
      (
        "contours.geojson",
        """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"insee_dep":"93"},"geometry":{"type":"Polygon",
        "coordinates":[[[2.3,49],[2.6,49],[2.6,48.8],[2.45,48.8],[2.3,48.8],[2.3,49]]]}},
        {"type":"Feature","properties":{"insee_dep":"974"},"geometry":{"type":"Polygon",
        "coordinates":[[[55,-21],[56,-21],[56,-22],[55,-21]]]}},
        {"type":"Feature","properties":{"insee_dep":"75"},"geometry":{"type":"Point",
        "coordinates":[2,48]}}]}
        """
      )
    ])
    #expect(
      report.changes.contours == [
        Contour(couche: .departements, code: "93", chemin: "M507 213l20 0 0 20-20 0z")
      ])
    #expect(report.fichiers.first?.refusees.map(\.motif) == [.contour("point"), .contour("Point")])
  }
}
