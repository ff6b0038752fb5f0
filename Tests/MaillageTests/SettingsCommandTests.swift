import Foundation
import JSON
import Testing

@Suite("Settings that cannot be are bad input, named") struct SettingsCommandTests {
  @Test("a port out of 1 to 65535", arguments: ["0", "70000", "65536"])
  func port(_ port: String) throws {
    let scratch = try Scratch()
    _ = try Program(["migrate", "--database", scratch.database])
    let flag = try Program(["serve", "--database", scratch.database, "--port", port])
    let environment = try Program(
      ["doctor", "--database", scratch.database], environment: ["MAILLAGE_HTTP_PORT": port])
    for program in [flag, environment] {
      #expect(program.status == 2)
      #expect(program.complaint.contains("« http.port » doit être un nombre entier de 1 à 65535"))
    }
  }

  @Test(
    "a value of another kind, a key that no setting has",
    arguments: [
      (#"{"maillage": {"http": {"port": "abc"}}}"#, "« http.port »"),
      (#"{"maillage": {"limits": {"enabled": "peutetre"}}}"#, "« limits.enabled » doit être true"),
      (#"{"maillage": {"postgres": {"connexions": -3}}}"#, "de 2 à 1000"),
      (#"{"maillage": {"postgres": {"connexions": 1}}}"#, "« postgres.connexions »"),
      (#"{"maillage": {"hotline": 3949}}"#, "« hotline » doit être un texte"),
      (#"{"maillage": {"http": {"prot": 8080}}}"#, "« maillage.http.prot » n’existe pas"),
      (#"{"http": {"port": 8080}}"#, "« http.port » n’existe pas"),
      ("[]", "illisible"), ("{", "illisible"),
    ])
  func file(_ text: String, _ said: String) throws {
    let scratch = try Scratch()
    let path = try scratch.file("maillage.json", text.utf8)
    let program = try Program(["doctor", "--config", path, "--database", scratch.database])
    #expect(program.status == 2)
    #expect(program.complaint.contains(said), "\(program.complaint)")
  }

  @Test("the bounds themselves are taken")
  func bounds() throws {
    let scratch = try Scratch()
    _ = try Program(["migrate", "--database", scratch.database])
    let text = #"{"maillage": {"http": {"port": 65535}, "postgres": {"connexions": 2}}}"#
    let path = try scratch.file("maillage.json", text.utf8)
    let program = try Program(["doctor", "--config", path, "--database", scratch.database])
    #expect(program.status == 0, "\(program.complaint)")
    #expect(program.output.contains(":65535"))
  }

  @Test("with --json, one object says why, beside the sentence")
  func json() throws {
    let refused = try Program(["doctor", "--json"], environment: ["MAILLAGE_HTTP_PORT": "99999"])
    let error = try #require(try JSONValue(parsing: Array(refused.output.utf8))["erreur"])
    #expect(refused.status == 2)
    #expect(error["code"]?.string == "reglage.invalide")
    #expect(refused.complaint.contains(try #require(error["message"]?.string)))
    let misspelt = try Program(["migrate", "--json", "--databse", "x"])
    #expect(misspelt.status == 2)
    let options = try JSONValue(parsing: Array(misspelt.output.utf8))["erreur"]
    #expect(options?["code"]?.string == "options")
  }
}
