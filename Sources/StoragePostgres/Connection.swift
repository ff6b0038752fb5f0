import CPQ
import Glibc
import Storage

/// One libpq connection, confined to the thread that made it.
final class Connection {
  let handle: OpaquePointer
  /// The BEGIN that leaves with the first statement.
  var opening: Attempt.Kind?
  /// A COMMIT was sent, and its answer is not read yet.
  var isClosing = false
  /// Rows written since `refreshStatistics`.
  var written = 0
  private var prepared: [SQL: String] = [:]
  private var serial = 0

  init(_ settings: PostgresSettings) throws {
    handle = try Self.connect(settings)
    do {
      PQsetNoticeProcessor(handle, { _, _ in }, nil)
      // Without the detail lines, which quote the rows.
      PQsetErrorVerbosity(handle, PQERRORS_TERSE)
      try run("SET statement_timeout = \(settings.statementTimeout)")
      try run("SET idle_in_transaction_session_timeout = \(settings.statementTimeout)")
    } catch {
      PQfinish(handle)
      throw error
    }
  }

  deinit { PQfinish(handle) }

  private static func connect(_ settings: PostgresSettings) throws -> OpaquePointer {
    let names = ["dbname", "connect_timeout", "client_encoding", "application_name"]
    let values = [settings.connection, "5", "UTF8", "maillage"]
    let handle = withCStrings(names) { names in
      // 1: the first « dbname » is a whole connection string.
      withCStrings(values) { PQconnectdbParams(names, $0, 1) }
    }
    guard let handle else { throw DatabaseFault(code: "08000", message: "no memory") }
    guard PQstatus(handle) == CONNECTION_OK else {
      defer { PQfinish(handle) }
      throw DatabaseFault(code: "08001", message: String(cString: PQerrorMessage(handle)))
    }
    return handle
  }

  /// A list of C strings ended by NULL.
  private static func withCStrings<T>(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> T
  ) -> T {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies.map { $0.map { UnsafePointer($0) } } + [nil])
  }

  /// Not one that a failure left in the middle of an exchange.
  var isAlive: Bool {
    PQstatus(handle) == CONNECTION_OK && PQpipelineStatus(handle) == PQ_PIPELINE_OFF
  }
  /// A statement failed: COMMIT would answer well and roll back.
  var isRefused: Bool { PQtransactionStatus(handle) == PQTRANS_INERROR }
  var isIdle: Bool { PQtransactionStatus(handle) == PQTRANS_IDLE }

  /// Runs a statement of the driver's own.
  func run(_ text: String) throws {
    try settle()
    let result = Result(PQexec(handle, text))
    try check(result)
  }

  /// Forgets every prepared statement, after a change of the schema under them.
  func forget() throws {
    prepared = [:]
    try run("DEALLOCATE ALL")
  }

  func query(_ sql: SQL, _ values: [Value]) throws -> Result {
    let parameters = try Parameters(values)
    if let kind = opening, let name = prepared[sql] { return try open(kind, name, parameters) }
    try openAlone()
    let name = try prepare(sql)
    let result = parameters.withPointers { count, texts, lengths, formats in
      Result(PQexecPrepared(handle, name, count, texts, lengths, formats, 0))
    }
    try check(result)
    return result
  }

  private func prepare(_ sql: SQL) throws -> String {
    if let name = prepared[sql] { return name }
    serial += 1
    let name = "m\(serial)"
    try check(Result(PQprepare(handle, name, SQLText.postgres.rewrite(sql.text), 0, nil)))
    prepared[sql] = name
    return name
  }

  func check(_ result: Result) throws {
    switch PQresultStatus(result.pointer) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN: return
    default: throw fault(result)
    }
  }

  private func fault(_ result: Result) -> DatabaseFault {
    let field = PQresultErrorField(result.pointer, Int32(UInt8(ascii: "C")))
    let code = field.map { String(cString: $0) } ?? "08006"
    // The text of a data exception quotes the value, which may be personal and goes to the log.
    let message =
      code.hasPrefix("22") ? "a value is refused" : String(cString: PQerrorMessage(handle))
    return DatabaseFault(
      code: code, message: message, retryable: code == "40001" || code == "40P01")
  }
}
