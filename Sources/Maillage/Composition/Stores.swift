import Kernel
import Storage

/// One store a capability, on one database.
struct Stores: Sendable {
  let records: Records

  init(database: any Database, digests: any Digests) {
    records = Records(digests: digests)
  }
}
