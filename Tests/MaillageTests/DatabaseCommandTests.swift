import Foundation
import Testing

@Suite("A database that cannot serve is said in French") struct DatabaseCommandTests {
  @Test("a file that is no database is bad input, and is left as it was")
  func garbage() throws {
    let scratch = try Scratch()
    let bytes = Array(String(repeating: "ce n'est pas une base ", count: 400).utf8)
    let path = try scratch.file("maillage.db", bytes)
    for command in [["migrate"], ["serve"], ["journal", "verify"]] {
      let program = try Program(command + ["--database", scratch.database])
      #expect(program.status == 2, "\(command)")
      #expect(program.complaint.contains("n’est pas une base SQLite"), "\(program.complaint)")
    }
    #expect(FileManager.default.contents(atPath: path) == Data(bytes))
  }

  @Test("a backup into a folder that is not there is bad input")
  func nowhere() throws {
    let scratch = try Scratch()
    _ = try Program(["migrate", "--database", scratch.database])
    let copy = "\(scratch.path)/absent/b.db"
    let program = try Program(["backup", copy, "--database", scratch.database])
    #expect(program.status == 2)
    #expect(program.complaint.contains("vérifiez son chemin"), "\(program.complaint)")
  }

  @Test("a PostgreSQL server that does not answer")
  func unreachable() throws {
    let program = try Program([
      "migrate", "--database", "postgres://personne@127.0.0.1:1/rien", "--json",
    ])
    #expect(program.status == 70)
    #expect(program.complaint.hasPrefix("La base PostgreSQL ne répond pas"), "\(program.complaint)")
    #expect(program.output.contains("base.injoignable"))
  }

  @Test("a database and its backup are their owner's alone")
  func modes() throws {
    let scratch = try Scratch()
    _ = try Program(["migrate", "--database", scratch.database])
    _ = try Program(["backup", scratch.path + "/b.db", "--database", scratch.database])
    for name in ["maillage.db", "b.db", "b.db.sha256"] {
      let file = try FileManager.default.attributesOfItem(atPath: "\(scratch.path)/\(name)")
      #expect((file[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
    }
  }
}
