import Storage

extension Connection {
  /// So many rows in one transaction are an import, not a form.
  private static let many = 5_000

  /// Tells the planner what an import changed. The server's own passage comes up to a minute later,
  /// and until then a table of 20,000 rows is read as if it had none.
  func refreshStatistics() {
    guard written >= Self.many else { return written = 0 }
    written = 0
    // What was written stands, whatever becomes of this.
    try? run("ANALYZE")
  }
}
