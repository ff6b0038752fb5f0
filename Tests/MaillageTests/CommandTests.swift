import Foundation
import JSON
import Testing

@Suite struct CommandTests {
  @Test("an unknown command is bad input")
  func unknown() throws {
    #expect(try Program(["nage"]).status == 2)
  }

  @Test("help has an example", arguments: [["migrate"], ["serve"], ["doctor"], ["routes"]])
  func help(command: [String]) throws {
    let program = try Program(command + ["--help"])
    #expect(program.status == 0)
    #expect(program.output.contains("Exemple : maillage \(command[0])"))
  }

  @Test("migrating twice does the work once")
  func migrate() throws {
    let scratch = try Scratch()
    let first = try Program(["migrate", "--database", scratch.database, "--json"])
    let second = try Program(["migrate", "--database", scratch.database, "--json"])
    #expect(first.status == 0 && second.status == 0)
    #expect(try JSONValue(parsing: Array(first.output.utf8))["appliquees"]?.array?.isEmpty == false)
    #expect(try JSONValue(parsing: Array(second.output.utf8))["appliquees"]?.array?.isEmpty == true)
  }

  @Test("a database that does not exist is bad input, in words")
  func absent() throws {
    let scratch = try Scratch()
    let program = try Program(["journal", "verify", "--database", scratch.database])
    #expect(program.status == 2)
    #expect(program.complaint.contains("maillage migrate"))
  }

  @Test("an address that is no database is bad input")
  func unknownDatabase() throws {
    #expect(try Program(["migrate", "--database", "mysql://x"]).status == 2)
  }

  @Test("an empty journal verifies")
  func emptyJournal() throws {
    let scratch = try Scratch()
    _ = try Program(["migrate", "--database", scratch.database])
    let program = try Program(["journal", "verify", "--database", scratch.database, "--json"])
    #expect(program.status == 0)
    let bilan = try JSONValue(parsing: Array(program.output.utf8))
    #expect(bilan["entrees"]?.integer == 0)
    #expect(bilan["premiere_faute"] == .null)
  }
}
