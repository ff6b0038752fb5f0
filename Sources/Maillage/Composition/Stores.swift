import Kernel
import Storage

/// One store a capability, on one database.
struct Stores: Sendable {
  let accords: SQLAccordStore
  let appels: SQLAppelStore
  let avenants: SQLAvenantStore
  let candidats: SQLCandidatStore
  let candidatures: SQLCandidatureStore
  let comptes: SQLCompteStore
  let copies: SQLCopieStore
  let coordonnateurs: SQLCoordonnateurStore
  let courriers: SQLCourrierStore
  let demonstration: SQLDemonstrationStore
  let interets: SQLInteretStore
  let journal: SQLJournalStore
  let places: SQLPostesPlaces
  let mises: SQLMiseStore
  let pilotage: SQLPilotageStore
  let recueils: SQLRecueilStore
  let regles: SQLReglesStore
  let scenarios: SQLScenarioStore
  let seances: SQLSeanceStore
  let territoires: SQLTerritoireStore
  let structures: SQLStructureStore

  init(database: any Database, digests: any Digests) {
    let records = Records(digests: digests)
    accords = SQLAccordStore(database, records)
    appels = SQLAppelStore(database, records)
    avenants = SQLAvenantStore(database, records)
    interets = SQLInteretStore(database, records)
    places = SQLPostesPlaces(database)
    candidats = SQLCandidatStore(database, records)
    candidatures = SQLCandidatureStore(database, records)
    comptes = SQLCompteStore(database, records: records)
    copies = SQLCopieStore(database, records)
    coordonnateurs = SQLCoordonnateurStore(database, records)
    courriers = SQLCourrierStore(database, records)
    demonstration = SQLDemonstrationStore(database)
    mises = SQLMiseStore(database, records)
    pilotage = SQLPilotageStore(database, records)
    recueils = SQLRecueilStore(database, records)
    journal = SQLJournalStore(
      database: database, digests: digests,
      elsewhere: [
        candidatures, comptes, interets, mises, candidats, pilotage, recueils, avenants,
      ])
    regles = SQLReglesStore(database, records)
    scenarios = SQLScenarioStore(database, records)
    seances = SQLSeanceStore(database, records)
    territoires = SQLTerritoireStore(database, records)
    structures = SQLStructureStore(database, records)
  }
}
