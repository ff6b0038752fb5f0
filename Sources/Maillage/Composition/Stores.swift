import Kernel
import Storage

/// One store a capability, on one database.
struct Stores: Sendable {
  let accords: SQLAccordStore
  let appels: SQLAppelStore
  let candidatures: SQLCandidatureStore
  let comptes: SQLCompteStore
  let courriers: SQLCourrierStore
  let demonstration: SQLDemonstrationStore
  let interets: SQLInteretStore
  let journal: SQLJournalStore
  let places: SQLPostesPlaces
  let regles: SQLReglesStore
  let territoires: SQLTerritoireStore
  let structures: SQLStructureStore

  init(database: any Database, digests: any Digests) {
    let records = Records(digests: digests)
    accords = SQLAccordStore(database, records)
    appels = SQLAppelStore(database, records)
    interets = SQLInteretStore(database, records)
    places = SQLPostesPlaces(database)
    candidatures = SQLCandidatureStore(database, records)
    comptes = SQLCompteStore(database, records: records)
    courriers = SQLCourrierStore(database, records)
    demonstration = SQLDemonstrationStore(database, records)
    journal = SQLJournalStore(
      database: database, digests: digests, elsewhere: [candidatures, comptes, interets])
    regles = SQLReglesStore(database, records)
    territoires = SQLTerritoireStore(database, records)
    structures = SQLStructureStore(database, records)
  }
}
