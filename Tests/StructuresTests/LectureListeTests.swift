import CSV
import Kernel
import Structures
import TestKit
import Testing

@Suite("La lecture de la liste des attributions")
struct LectureListeTests {
  private typealias F = FixtureListe

  @Test("Une ligne complète est lue sans réparation")
  func plain() throws {
    let list = try F.read(F.bobigny)
    let line = try #require(list.lues.first)
    #expect(list.refusees.isEmpty)
    #expect(line.reparations.isEmpty)
    #expect(line.avertissements.isEmpty)
    #expect(line.ligne.montant == Centimes(11_085_800))
    #expect(line.ligne.postes == 2)
    #expect(line.ligne.date == Jour(2021, 3, 11))
    #expect(line.situation.commune == "93008")
    #expect(line.situation.region == "11")
    #expect(line.situation.ept == "200057875")
  }

  @Test("Les zéros perdus sont rendus, un par un")
  func zeros() throws {
    let line = try #require(try F.read(F.bourg).lues.first)
    #expect(line.reparations == [.zeroDepartement, .zeroCommune, .zeroCodePostal])
    #expect(line.ligne.departement == "01")
    #expect(line.ligne.commune == "01053")
    #expect(line.ligne.codePostal == "01000")
  }

  @Test("Un arrondissement remonte à sa commune, un code ancien à celle d’aujourd’hui")
  func resolved() throws {
    let lyon = F.line(F.bobigny, [1: "Lyon 1er", 8: "69", 10: "69381"])
    let old = F.line(F.bobigny, [1: "Pierrefitte-sur-Seine", 10: "93059"])
    let list = try F.read(lyon, old)
    #expect(list.lues.map(\.situation.commune) == ["69123", "93066"])
    #expect(list.lues.map(\.ligne.commune) == ["69381", "93059"])
    #expect(list.lues.map(\.reparations) == [[.arrondissement], [.communeAncienne]])
  }

  @Test("Saint-Martin, codé 0, compte dans sa collectivité")
  func saintMartin() throws {
    let line = F.line(F.drancy, [2: "", 3: "", 8: "0", 10: "97801", 11: "97150"])
    let read = try #require(try F.read(line).lues.first)
    #expect(read.situation.departement == "978")
    #expect(read.situation.region == nil)
    #expect(read.reparations == [.zeroDepartement, .collectivite])
    #expect(read.avertissements == [.siegeHorsDepartement])
  }

  @Test("Un siège hors du département déclaré est signalé, jamais corrigé")
  func seatElsewhere() throws {
    let line = F.line(F.bobigny, [1: "Saint-Denis", 10: "97411"])
    let read = try #require(try F.read(line).lues.first)
    #expect(read.situation.departement == "93")
    #expect(read.situation.departementSiege == "974")
    #expect(read.avertissements == [.siegeHorsDepartement])
  }

  @Test("Une ligne fausse est refusée avec sa raison ; les autres entrent", arguments: Faulty.all)
  func refused(faulty: Faulty) throws {
    let list = try F.read(F.bobigny, F.line(F.bobigny, faulty.changes), F.drancy)
    #expect(list.lues.map(\.numero) == [2, 4])
    #expect(list.refusees.map(\.motif.code) == [faulty.code])
    #expect(list.refusees.map(\.ligne) == [3])
  }

  struct Faulty: Sendable, CustomTestStringConvertible {
    let changes: [Int: String]
    let code: String
    var testDescription: String { code }

    static let all: [Faulty] = [
      Faulty(changes: [7: ""], code: "siret.absent"),
      Faulty(changes: [7: "00000000000000"], code: "siret.nul"),
      Faulty(changes: [7: "0"], code: "siret.longueur"),
      Faulty(changes: [7: "9E+13"], code: "siret.signes"),
      Faulty(changes: [7: "90000000000012"], code: "siret.cle"),
      Faulty(changes: [0: "0"], code: "nom.absent"),
      Faulty(changes: [0: ""], code: "nom.absent"),
      Faulty(changes: [0: "=HYPERLINK(\"x\")"], code: "cellule.formule"),
      Faulty(changes: [9: "'=1+1"], code: "cellule.formule"),
      Faulty(changes: [0: "+33 EXEMPLE"], code: "cellule.formule"),
      Faulty(changes: [0: "'+33 EXEMPLE"], code: "cellule.formule"),
      Faulty(changes: [0: "VILLE\0"], code: "ligne.illisible"),
      Faulty(changes: [0: "VILLE\u{FFFD}"], code: "ligne.illisible"),
      Faulty(changes: [9: String(repeating: "A", count: 1_000_000)], code: "cellule.tropLongue"),
      Faulty(changes: [4: "0"], code: "postes.invalides"),
      Faulty(changes: [4: "-1"], code: "postes.invalides"),
      Faulty(changes: [4: "1001"], code: "postes.invalides"),
      Faulty(changes: [5: "31/02/2021"], code: "date.invalide"),
      Faulty(changes: [5: "44266"], code: "date.invalide"),
      Faulty(changes: [6: "mixte"], code: "type.inconnu"),
      Faulty(changes: [12: "environ 50"], code: "montant.invalide"),
      Faulty(changes: [12: "-5"], code: "montant.invalide"),
      Faulty(changes: [12: "99999999999999999999"], code: "montant.invalide"),
      Faulty(changes: [10: "99999"], code: "commune.inconnue"),
      Faulty(changes: [10: ""], code: "commune.inconnue"),
      Faulty(changes: [8: "99"], code: "departement.inconnu"),
    ]
  }

  @Test("Une ligne trop courte est refusée, une ligne vide est passée")
  func shape() throws {
    let list = try F.read("VILLE;Bobigny", ";;;;;;;;;;;;;;;", F.drancy)
    #expect(list.refusees.map(\.motif) == [.colonnes(2, attendues: 16)])
    #expect(list.lues.count == 1)
  }

  @Test("Un octet nul est refusé pour ce qu’il est, la ligne gardée ; des guillemets ouverts aussi")
  func unreadable() throws {
    let list = try F.read(F.line(F.bobigny, [0: "VIL\0LE"]), F.line(F.bobigny, [0: "\"VILLE"]))
    #expect(list.refusees.map(\.motif) == [.illisible(.nul), .illisible(.unclosedQuote)])
    #expect(list.refusees.first?.cellules.first == "VIL\u{FFFD}LE")
    #expect(list.refusees.first?.siret == "90000000000019")
  }

  @Test("Un retour à la ligne dans un nom devient une espace, et compte comme une réparation")
  func lineEnds() throws {
    let name = "\"VILLE \r\nEXEMPLE\n\nDE  DÉMO\""
    let line = try #require(try F.read(F.line(F.bobigny, [0: name])).lues.first)
    #expect(line.ligne.nom == "VILLE EXEMPLE DE  DÉMO")
    #expect(line.reparations == [.retourLigne])
  }

  @Test("Une attribution datée après le jour de la liste est signalée, pas celle du jour même")
  func dated() throws {
    let list = try F.read(F.bobigny, F.line(F.drancy, [5: "12/03/2021"]))
    let dated = list.datee(try #require(Jour(2021, 3, 11)))
    #expect(dated.lues.map(\.avertissements) == [[], [.posterieureALaListe]])
  }

  @Test("Des encodages mêlés se lisent ligne par ligne")
  func encodings() throws {
    let latin = F.line(F.bobigny, [0: "MEDIATHEQUE L'ÉCRAN"]).unicodeScalars
      .map { UInt8(truncatingIfNeeded: $0.value) }
    var bytes = F.bytes([F.drancy])
    bytes += [13, 10] + latin
    let list = try ListeLue(bytes, in: F.territoires)
    #expect(list.refusees.isEmpty)
    #expect(list.lues.last?.ligne.nom == "MEDIATHEQUE L'ÉCRAN")
    #expect(list.lues.last?.ligne.regionNom == "Île-de-France")
  }

  @Test("Un fichier sans ses colonnes est refusé en les nommant ; un fichier vide aussi")
  func wholeFile() {
    #expect(throws: ImportStructuresRefusal.colonnesAbsentes(["SIRET"])) {
      try ListeLue(
        F.bytes([F.bobigny], titles: F.titles.replacing("SIRET", with: "NUMERO")),
        in: F.territoires)
    }
    #expect(throws: ImportStructuresRefusal.vide) { try ListeLue([], in: F.territoires) }
    let spreadsheet: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 6, 0, 10, 65]
    #expect(throws: ImportStructuresRefusal.pasDuTexte) {
      try ListeLue(spreadsheet, in: F.territoires)
    }
  }

  @Test(
    "Le jour de la liste se lit dans le nom du fichier",
    arguments: [
      ("structures-conventionnees-20230405.csv", Jour(2023, 4, 5)), ("liste.csv", nil),
      ("liste-20231345.csv", nil), ("20230405", Jour(2023, 4, 5)),
      ("a-123456789-b-20240101.csv", Jour(2024, 1, 1)),
    ])
  func day(name: String, expected: Jour?) {
    #expect(Jour(inFileName: name) == expected)
  }
}
