import CPQ

/// An answer of libpq, freed with its last reference.
final class Result {
  let pointer: OpaquePointer?
  init(_ pointer: OpaquePointer?) { self.pointer = pointer }
  deinit { PQclear(pointer) }

  var rows: Int32 { PQntuples(pointer) }
  var columns: Int32 { PQnfields(pointer) }

  /// How many rows a statement changed; 0 for one that changes none, such as CREATE.
  var changed: Int {
    guard let text = PQcmdTuples(pointer) else { return 0 }
    return Int(String(cString: text)) ?? 0
  }
}
