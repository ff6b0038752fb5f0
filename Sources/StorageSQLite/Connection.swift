import CSQLite
import Storage

/// One SQLite connection with its prepared statements. Used by one thread at a time.
final class Connection: @unchecked Sendable {
  let handle: OpaquePointer
  private var isOpen = true
  private var statements: [SQL: Statement] = [:]
  /// The disk or the file failed under this connection: what it says afterwards cannot be trusted.
  private(set) var failure: DatabaseFault?
  /// A statement failed since `beginAnew()`.
  private(set) var refusal: DatabaseFault?

  /// `draft`: a new file that nobody else knows yet, flushed by whoever fills it.
  enum Access { case write, read, draft }

  init(path: String, _ access: Access) throws {
    let mode =
      access == .read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    if access != .read { Disk.create(path) }
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(path, &opened, mode | SQLITE_OPEN_NOMUTEX, nil)
    guard let opened, code == SQLITE_OK else {
      sqlite3_close_v2(opened)
      throw DatabaseFault(code: "sqlite.\(code)", message: "cannot open the database file")
    }
    handle = opened
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, 5_000)
    try configure(access)
  }

  deinit { close() }

  /// Nothing may be asked of it afterwards.
  func close() {
    guard isOpen else { return }
    isOpen = false
    statements = [:]
    // What a failed disk holds must not be copied over what is safe.
    if failure != nil { maillage_never_checkpoint_on_close(handle) }
    sqlite3_close_v2(handle)
  }

  /// Only the writer checkpoints: SQLite 3.40.1 may corrupt a file on which two connections do at once.
  private func configure(_ access: Access) throws {
    switch access {
    case .write:
      try run("PRAGMA journal_mode = WAL")
      try run("PRAGMA synchronous = FULL")
      // A savepoint keeps each page as it was: in memory, or it would write a temporary file as long.
      try run("PRAGMA temp_store = MEMORY")
    case .read:
      maillage_never_checkpoint_on_close(handle)
      try run("PRAGMA wal_autocheckpoint = 0")
      try run("PRAGMA query_only = ON")
    case .draft: try run("PRAGMA synchronous = OFF")
    }
    try run("PRAGMA foreign_keys = ON")
    try run("PRAGMA cache_size = -16000")
  }

  /// Forgets what the former user of the connection met.
  func beginAnew() { refusal = nil }

  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Runs a statement of the driver's own, whatever rows it answers.
  func run(_ sql: SQL) throws { _ = try execute(sql, []) }

  func execute(_ sql: SQL, _ values: [Value]) throws -> Int {
    let before = sqlite3_total_changes(handle)
    try withStatement(sql, values) { statement in
      while try step(statement) {}
    }
    return sqlite3_total_changes(handle) == before ? 0 : Int(sqlite3_changes(handle))
  }

  func each(_ sql: SQL, _ values: [Value], _ row: (any Row) throws -> Void) throws {
    try withStatement(sql, values) { statement in
      let current = SQLiteRow(statement: statement.pointer, columns: statement.columns)
      while try step(statement) { try row(current) }
    }
  }

  /// Lends the statement, bound, and resets it. One that is already stepping (the same text inside
  /// its own loop) is prepared a second time for the occasion.
  func withStatement<T>(
    _ sql: SQL, _ values: [Value], _ body: (Statement) throws -> T
  ) throws -> T {
    let statement = try available(sql)
    statement.isBusy = true
    defer {
      statement.reset()
      statement.isBusy = false
    }
    try statement.bind(values, on: self)
    return try body(statement)
  }

  private func available(_ sql: SQL) throws -> Statement {
    if let known = statements[sql], !known.isBusy { return known }
    let fresh = try Statement(sql, on: self)
    if statements[sql] == nil { statements[sql] = fresh }
    return fresh
  }

  /// Whether there is a row.
  func step(_ statement: Statement) throws -> Bool {
    let code = sqlite3_step(statement.pointer)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    throw fault(code)
  }

  func check(_ code: Int32) throws {
    if code != SQLITE_OK { throw fault(code) }
  }

  private func fault(_ code: Int32) -> DatabaseFault {
    let fault = DatabaseFault(
      code: "sqlite.\(code)", message: String(cString: sqlite3_errmsg(handle)))
    refusal = fault
    let primary = code & 0xff
    if [SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB].contains(primary) { failure = fault }
    return fault
  }
}
