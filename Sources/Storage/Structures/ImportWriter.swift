import Kernel
import Structures

/// Writes a plan in the open transaction and gives the journal's entries.
struct ImportWriter {
  private let plan: PlanImport
  private let date: Jour
  private let geste: Geste
  private let tx: any Transaction
  private var numbers: ArraySlice<Int64>
  private var structures: [Siret: Int64] = [:]
  private let liste: ListeStockee

  var subject: JournalEvent.Subject { JournalEvent.Subject("liste", liste.id) }

  init(
    _ demande: DemandeImport, _ plan: PlanImport, _ geste: Geste, _ tx: any Transaction
  ) throws {
    self.plan = plan
    date = demande.date
    self.geste = geste
    self.tx = tx
    numbers = demande.identifiants[...]
    liste = try ListeStockee(demande.date, newID: numbers.popFirst() ?? 0, tx)
  }

  /// Empty when nothing changes.
  mutating func apply() throws -> [JournalEvent] {
    guard liste.isNew || !plan.nouvelles.isEmpty || !plan.modifiees.isEmpty else { return [] }
    try liste.write(geste, tx)
    try tx.each("SELECT siret, id FROM structure WHERE siret IS NOT NULL", []) { row in
      if let siret = try? Siret(row.text(0)) { structures[siret] = try row.integer(1) }
    }
    try addStructures()
    let added = try addAwards()
    let corrected = try correctAwards()
    try liste.moveKept(except: plan.absentes, tx)
    try refreshStructures()
    return added + corrected + [summary]
  }

  private var summary: JournalEvent {
    JournalEvent(
      "structures.importees", on: subject,
      facts: [
        ("liste", .jour(date)), ("nouvelles", .integer(Int64(plan.nouvelles.count))),
        ("modifiees", .integer(Int64(plan.modifiees.count))),
        ("inchangees", .integer(Int64(plan.inchangees.count))),
        ("absentes", .integer(Int64(plan.absentes.count))),
      ])
  }

  private mutating func addStructures() throws {
    var rows: [[Value]] = []
    for line in plan.nouvelles + plan.modifiees.map(\.apres) {
      let siret = line.ligne.siret
      guard structures[siret] == nil, let id = numbers.popFirst() else { continue }
      structures[siret] = id
      rows.append([
        .integer(id), .text(siret.description), .text(line.ligne.nom),
        .text(searchKey(line.ligne.nom)), .text(line.ligne.type.rawValue),
        .text(line.situation.commune), .instant(geste.at),
      ])
    }
    try tx.load(
      "structure", columns: ["id", "siret", "nom", "cle_nom", "type", "commune", "creee_le"], rows)
  }

  private mutating func addAwards() throws -> [JournalEvent] {
    var rows: [[Value]] = []
    var events: [JournalEvent] = []
    for line in plan.nouvelles {
      guard let id = numbers.popFirst(), let structure = structures[line.ligne.siret] else {
        throw DatabaseFault(code: "import.identifiers", message: "not enough identifiers")
      }
      rows.append(
        [.integer(id), .integer(structure), .integer(liste.id)]
          + values(line.ligne, line.situation))
      events.append(
        JournalEvent(
          "attribution.enregistree", on: JournalEvent.Subject("structure", structure),
          facts: facts(id, line.ligne, line.situation)))
    }
    try tx.load("attribution", columns: awardNames, rows)
    return events
  }

  private func correctAwards() throws -> [JournalEvent] {
    try plan.modifiees.map { change in
      let (id, line) = (change.avant.id.rawValue, change.apres)
      let structure = structures[line.ligne.siret] ?? change.avant.structure.rawValue
      try tx.execute(
        """
        UPDATE attribution SET structure = $2, liste = $3, siret = $4, nom = $5, type = $6,
          postes = $7, jour = $8, montant = $9, adresse = $10, code_postal = $11,
          commune_declaree = $12, commune_nom = $13, departement_declare = $14,
          departement_nom = $15, region_nom = $16, zrr = $17, qpv = $18, france_services = $19,
          commune = $20, epci = $21, ept = $22, departement = $23, region = $24,
          departement_siege = $25, cle_nom = $26, cle_commune = $27, recherche = $28
        WHERE id = $1
        """,
        [.integer(id), .integer(structure), .integer(liste.id)]
          + values(line.ligne, line.situation))
      return JournalEvent(
        "attribution.corrigee", on: JournalEvent.Subject("structure", structure),
        facts: facts(id, line.ligne, line.situation)
          + [
            ("avant_date", .jour(change.avant.ligne.date)),
            ("avant_postes", .integer(Int64(change.avant.ligne.postes))),
            ("avant_montant", .montant(change.avant.ligne.montant)),
          ])
    }
  }

  /// A structure bears the name, type and commune of its latest award, whatever the file's order.
  private func refreshStructures() throws {
    let touched = Set((plan.nouvelles + plan.modifiees.map(\.apres)).map(\.ligne.siret))
    for siret in touched {
      guard let id = structures[siret] else { continue }
      let awards = try tx.all(
        awardColumns + " FROM attribution WHERE structure = $1", [.integer(id)], decodedAward)
      guard let latest = awards.max(by: { ($0.ligne.date, $0.ligne) < ($1.ligne.date, $1.ligne) })
      else { continue }
      try tx.execute(
        "UPDATE structure SET nom = $2, cle_nom = $3, type = $4, commune = $5 WHERE id = $1",
        .integer(id), .text(latest.ligne.nom), .text(searchKey(latest.ligne.nom)),
        .text(latest.ligne.type.rawValue), .text(latest.situation.commune))
    }
  }

  private func facts(
    _ id: Int64, _ ligne: LigneAttribution, _ situation: Situation
  ) -> [(String, JournalEvent.Fact)] {
    [
      ("attribution", .integer(id)), ("siret", .code(ligne.siret.description)),
      ("date", .jour(ligne.date)), ("postes", .integer(Int64(ligne.postes))),
      ("montant", .montant(ligne.montant)), ("commune", .code(situation.commune)),
      ("departement", .code(situation.departement)), ("liste", .jour(date)),
    ]
  }
}

private let awardNames: [StaticString] = [
  "id", "structure", "liste", "siret", "nom", "type", "postes", "jour", "montant", "adresse",
  "code_postal", "commune_declaree", "commune_nom", "departement_declare", "departement_nom",
  "region_nom", "zrr", "qpv", "france_services", "commune", "epci", "ept", "departement", "region",
  "departement_siege", "cle_nom", "cle_commune", "recherche",
]
