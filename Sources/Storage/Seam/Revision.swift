/// What tells that nothing was written since.
package struct Revision: Hashable, Sendable {
  let number: Int64
  /// In a demonstration that begins again, numbers come back; moments do not.
  let moment: Int64

  package init(number: Int64, moment: Int64) {
    self.number = number
    self.moment = moment
  }

  /// The last entry of the journal: every change of state writes one in its own transaction, and entries
  /// are numbered in the order of their commits (`Records.write`). What writes none, as a letter that
  /// leaves or a session that lasts, takes nothing away from what is kept.
  static func journal(_ tx: any Transaction) throws -> Revision {
    try last("SELECT numero, moment FROM journal ORDER BY numero DESC LIMIT 1", tx)
  }

  /// For lists that show no proposition: thousands may end in one night, and change nothing there.
  static func horsMises(_ tx: any Transaction) throws -> Revision {
    try last(
      """
      SELECT numero, moment FROM journal WHERE sujet_type <> 'mise' ORDER BY numero DESC LIMIT 1
      """, tx)
  }

  private static func last(_ entry: SQL, _ tx: any Transaction) throws -> Revision {
    try tx.first(entry) { Revision(number: try $0.integer(0), moment: try $0.integer(1)) }
      ?? Revision(number: 0, moment: 0)
  }
}
