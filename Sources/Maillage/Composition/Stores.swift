import Kernel
import Programme
import Storage
import Territoires

/// One store a capability, on one database.
struct Stores: Sendable {
  let journal: SQLJournalStore
  let regles: SQLReglesStore
  let territoires: SQLTerritoireStore
  let comptes: SQLCompteStore
  let candidatures: SQLCandidatureStore

  init(database: any Database, digests: any Digests) {
    let records = Records(digests: digests)
    journal = SQLJournalStore(database: database, digests: digests)
    regles = SQLReglesStore(database, records)
    territoires = SQLTerritoireStore(database, records)
    comptes = SQLCompteStore(database, records: records)
    candidatures = SQLCandidatureStore(database, records)
  }
}
