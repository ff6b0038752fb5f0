import Foundation
import TestKit
import Testing

@Suite(
  "Importer et exporter la vraie liste",
  .enabled(if: RealData.isHere, "../shared/data est absent"), .serialized)
struct StructuresCommandTests {
  @Test("Sans communes, l’import nomme la commande à lancer d’abord")
  func withoutCommunes() throws {
    let scratch = try Scratch()
    _ = try Program(["migrate", "--database", scratch.database])
    let refused = try Program([
      "import", "structures", RealData.folder + "/programme/structures-conventionnees-20230405.csv",
      "--database", scratch.database,
    ])
    #expect(refused.status == 2)
    #expect(refused.complaint.contains("maillage import territoires"))
  }

  @Test("La liste entre, ressort à l’identique, et ses refus se corrigent")
  func roundTrip() throws {
    let scratch = try Scratch()
    let list = RealData.folder + "/programme/structures-conventionnees-20230405.csv"
    _ = try Program(["migrate", "--database", scratch.database])
    let communes = try Program([
      "import", "territoires", RealData.folder + "/territoires", "--database", scratch.database,
    ])
    #expect(communes.status == 0, "\(communes.complaint)")
    let first = try json(["import", "structures", list, "--json"], scratch)
    #expect(first["acceptees"] as? Int == 2_889)
    #expect(first["postes"] as? Int == 3_925)
    #expect(first["montant_centimes"] as? Int == 19_197_312_100)
    #expect((first["avertissements"] as? [String: Int])?["siege_hors_departement"] == 85)
    let again = try json(["import", "structures", list, "--json"], scratch)
    #expect(again["inchangees"] as? Int == 2_889)
    for format in ["csv", "xlsx"] {
      let exported = try json(
        [
          "export", "structures", "--format", format, "--output", scratch.path + "/x." + format,
          "--canonique", "--json",
        ], scratch)
      #expect(exported["postes"] as? Int == 3_925)
    }
    let text = try String(contentsOfFile: scratch.path + "/x.csv", encoding: .utf8)
    #expect(text.contains("\r\nTOTAL;;;;;;;;3925;;191973121;;;;\r\n"))
  }

  private func json(_ arguments: [String], _ scratch: Scratch) throws -> [String: Any] {
    let program = try Program(arguments + ["--database", scratch.database])
    #expect(program.status == 0, "\(program.complaint)")
    let value = try JSONSerialization.jsonObject(with: Data(program.output.utf8))
    return try #require(value as? [String: Any])
  }
}
