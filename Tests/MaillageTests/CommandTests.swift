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

  @Test("more people and structures than an accord has posts are added to the demonstration")
  func load() throws {
    let scratch = try Scratch()
    _ = try Program(["migrate", "--database", scratch.database])
    let size = ["--candidats", "50", "--structures", "200", "--seed", "7"]
    #expect(try Program(["demo", "--database", scratch.database] + size).status == 0)
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

  @Test("an account is made, given a role and closed from the command line")
  func account() throws {
    let scratch = try Scratch()
    _ = try Program(["migrate", "--database", scratch.database])
    let options = ["--database", scratch.database, "--email", "ines@equipe.example"]
    let role = ["--role", "equipeNationale"]
    let create = ["compte", "create"] + options + role + ["--mot-de-passe-stdin"]
    #expect(try Program(create, input: "quatre mots sans rapport\n").status == 0)
    #expect(try Program(create, input: "quatre mots sans rapport\n").status == 1)
    let comite = ["compte", "role"] + options + ["--role", "comite"]
    #expect(try Program(comite).status == 0)
    #expect(try Program(comite).status == 1)
    #expect(try Program(comite + ["--retirer"]).status == 0)
    #expect(try Program(["compte", "disable"] + options).status == 0)
    #expect(try Program(["compte", "role"] + options + ["--role", "reine"]).status == 2)
  }

  @Test(
    "a role is refused where it cannot be held, with what to write",
    arguments: [
      (["prefecture"], 2, "departement:93"), (["structure"], 2, "structure:42"),
      (["prefecture", "--territoire", "departement:999"], 2, "« departement:999 »".spaced),
      (["structure", "--territoire", "structure:424242"], 2, "424242"),
      (["structure", "--territoire", "departement:93"], 2, "structure:42"),
      (["comite", "--du", "hier"], 2, "2023-04-05"),
      (["comite", "--du", "2099-01-02", "--au", "2099-01-01"], 1, "dernier jour"),
      (
        [
          "signataire", "--territoire", "departement:93", "--du", "2021-03-11", "--au",
          "2099-03-10",
        ], 0, ""
      ),
    ] as [([String], Int32, String)])
  func perimeter(role: [String], status: Int32, said: String) throws {
    let scratch = try Scratch()
    _ = try Program(["migrate", "--database", scratch.database])
    let options = ["--database", scratch.database, "--email", "a@b.example"]
    let create = ["compte", "create"] + options + ["--mot-de-passe-stdin", "--role"] + role
    let program = try Program(create, input: "quatre mots sans rapport\n")
    #expect(program.status == status, "\(program.complaint)")
    #expect(
      said.isEmpty ? program.complaint.isEmpty : program.complaint.contains(said),
      "\(program.complaint)")
    #expect(try Program(["compte", "disable"] + options).status == (status == 0 ? 0 : 1))
  }

  @Test("a person is erased in the name of the national team alone, and shown to nobody")
  func erasure() throws {
    let scratch = try Scratch()
    _ = try Program(["demo", "--database", scratch.database])
    let erase = ["personne", "effacer", "--database", scratch.database]
    let account = erase + ["--compte", "paul@observatoire.example"]
    #expect(try Program(account + ["--demandee-par", "selene@prefecture-93.example"]).status == 1)
    #expect(try Program(account + ["--demandee-par", "personne@nulle-part.example"]).status == 1)
    let team = ["--demandee-par", "ines@equipe.example"]
    let done = try Program(account + team)
    #expect(done.status == 0)
    #expect(!done.output.contains("Paul"))
    #expect(try Program(account + team).status == 1)
    #expect(try Program(erase + ["--dossier", "93-LG7K42QM"] + team).status == 1)
    #expect(try Program(erase + team).status == 2)
    #expect(try Program(["journal", "verify", "--database", scratch.database]).status == 0)
  }

  @Test("the sample configuration is read, and each of its keys is documented")
  func sample() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appendingPathComponent("deploy/maillage.json").path
    let scratch = try Scratch()
    _ = try Program(["migrate", "--database", scratch.database])
    let program = try Program(["doctor", "--config", path, "--database", scratch.database])
    #expect(program.status == 0)
    #expect(program.output.contains("SMTP"), "the file is read")
    let guide = try String(
      contentsOf: root.appendingPathComponent("docs/exploitation.md"), encoding: .utf8)
    let sample = try JSONValue(parsing: Array(Data(contentsOf: URL(fileURLWithPath: path))))
    for key in Self.keys(try #require(sample["maillage"]), after: "") {
      #expect(guide.contains("| `\(key)` |"), "\(key)")
    }
  }

  /// `http.port` and the like.
  private static func keys(_ value: JSONValue, after prefix: String) -> [String] {
    guard case .object(let object) = value else { return [prefix] }
    return object.members.flatMap {
      keys($0.value, after: prefix.isEmpty ? $0.name : "\(prefix).\($0.name)")
    }
  }

  @Test("lines of territories that are refused are written to be corrected")
  func refusedTerritories() throws {
    let scratch = try Scratch()
    _ = try Program(["migrate", "--database", scratch.database])
    let file = "\(scratch.path)/communes.csv"
    let communes = """
      code,nom,dep,epci_siren,epci_nom,epci_nature,population,codes_postaux,lon,lat
      93066,Saint-Denis,93,200054781,Métropole du Grand Paris,METRO,150000,93200,2.35,48.93
      93XXX,Nulle-Part,93,200054781,Métropole du Grand Paris,METRO,1,93200,2.35,48.93
      """
    try Data(communes.utf8).write(to: URL(fileURLWithPath: file))
    let refused = "\(scratch.path)/refus.csv"
    let program = try Program([
      "import", "territoires", file, "--refus", refused, "--database", scratch.database,
    ])
    #expect(program.status == 0, "\(program.complaint)")
    let lines = try String(contentsOfFile: refused, encoding: .utf8).split(
      whereSeparator: \.isNewline)
    #expect(lines.count == 2)
    #expect(lines.last?.contains("communes.csv;3;") == true)
  }

  @Test("a password too short is refused in words")
  func shortPassword() throws {
    let scratch = try Scratch()
    _ = try Program(["migrate", "--database", scratch.database])
    let program = try Program(
      [
        "compte", "create", "--database", scratch.database, "--email", "a@b.example", "--role",
        "comite", "--mot-de-passe-stdin",
      ], input: "court\n")
    #expect(program.status == 1)
    #expect(program.complaint.contains("12 caractères"))
  }

  @Test("the demonstration is loaded once, and its journal verifies")
  func demonstration() throws {
    let scratch = try Scratch()
    let first = try Program(["demo", "--database", scratch.database, "--json"])
    let second = try Program(["demo", "--database", scratch.database, "--json"])
    #expect(try JSONValue(parsing: Array(first.output.utf8))["chargee"]?.bool == true)
    #expect(try JSONValue(parsing: Array(second.output.utf8))["chargee"]?.bool == false)
    #expect(try Program(["journal", "verify", "--database", scratch.database]).status == 0)
  }

  @Test("the demonstration is refused where somebody works")
  func inhabited() throws {
    let scratch = try Scratch()
    _ = try Program(["migrate", "--database", scratch.database])
    let create = [
      "compte", "create", "--database", scratch.database, "--email", "a@b.example", "--role",
      "comite", "--mot-de-passe-stdin",
    ]
    #expect(try Program(create, input: "quatre mots sans rapport\n").status == 0)
    #expect(try Program(["demo", "--database", scratch.database]).status == 1)
  }

  @Test("a backup is verified, restored, and refused once damaged")
  func backup() throws {
    let scratch = try Scratch()
    let copy = "\(scratch.path)/copie.db"
    _ = try Program(["demo", "--database", scratch.database])
    #expect(try Program(["backup", copy, "--database", scratch.database]).status == 0)
    #expect(try Program(["backup", copy, "--database", scratch.database]).status == 1)
    #expect(try Program(["verify-backup", copy]).status == 0)
    #expect(try Program(["restore", copy, "--database", scratch.database]).status == 0)
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: copy))
    try file.seek(toOffset: 5_000)
    try file.write(contentsOf: Data([0xFF, 0x00, 0xFF]))
    try file.close()
    #expect(try Program(["verify-backup", copy]).status == 3)
    #expect(try Program(["restore", copy, "--database", scratch.database]).status == 3)
  }

  @Test("a new journal holds the programme's rules, sealed, and verifies")
  func emptyJournal() throws {
    let scratch = try Scratch()
    _ = try Program(["migrate", "--database", scratch.database])
    let program = try Program(["journal", "verify", "--database", scratch.database, "--json"])
    #expect(program.status == 0)
    let bilan = try JSONValue(parsing: Array(program.output.utf8))
    #expect(bilan["entrees"]?.integer == 1)
    #expect(bilan["scellees"]?.integer == 1)
    #expect(bilan["premiere_faute"] == .null)
  }
}

extension String {
  /// With the spaces that do not break.
  fileprivate var spaced: String { replacing(" ", with: "\u{A0}") }
}
