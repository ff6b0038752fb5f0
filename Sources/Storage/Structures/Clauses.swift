import Kernel
import Structures
import Territoires

/// The `WHERE` of a list, made of literals for the filters that are set and of no others.
struct Clauses {
  private(set) var sql: SQL = " WHERE 1 = 1"
  private(set) var values: [Value] = []

  init(_ filtre: FiltreStructures) {
    switch filtre.territoire {
    case .pays: break
    case .region(let code): and(" AND region = ", .text(code))
    case .departement(let code): and(" AND departement = ", .text(code))
    case .epci(let code): and(" AND epci = ", .text(code))
    case .ept(let code): and(" AND ept = ", .text(code))
    case .commune(let code): and(" AND commune = ", .text(code))
    }
    if let type = filtre.type { and(" AND type = ", .text(type.rawValue)) }
    if filtre.zrr { sql += " AND zrr = 'oui'" }
    if filtre.qpv { sql += " AND qpv = 'oui'" }
    if filtre.franceServices { sql += " AND france_services = 'oui'" }
    if let du = filtre.du { and(" AND jour >= ", .jour(du)) }
    if let au = filtre.au { and(" AND jour <= ", .jour(au)) }
    if filtre.siegeAilleurs { sql += " AND departement_declare <> departement_siege" }
    // Both engines have replace(), and neither folds its case: a word that can be taken out is there.
    for mot in filtre.mots {
      and(" AND replace(recherche, ", .text(" " + mot))
      sql += ", '') <> recherche"
    }
  }

  /// Only what lies beyond a cursor, in the order it was drawn for.
  mutating func beyond(_ curseur: CurseurStructures, _ tri: TriStructures) {
    let isForward = curseur.sens == .apres
    sql += tri.cle.beyond(descending: tri.descendant == isForward)
    and("", tri.cle.value(curseur.valeur))
    and(", ", .integer(curseur.id))
    sql += ")"
  }

  mutating func limit(_ rows: Int) { and(" LIMIT ", .int(rows)) }
  mutating func order(_ tri: TriStructures, reversed: Bool) {
    sql += tri.cle.order(descending: tri.descendant != reversed)
  }

  private mutating func and(_ text: SQL, _ value: Value) {
    values.append(value)
    sql += text + placeholder(values.count)
  }
}

extension TriStructures.Cle {
  /// What the stored column compares with.
  fileprivate func value(_ text: String) -> Value {
    switch self {
    case .nom, .commune, .date: .text(text)
    case .postes, .montant: .integer(Int64(text) ?? 0)
    }
  }

  fileprivate func beyond(descending: Bool) -> SQL {
    switch (self, descending) {
    case (.nom, false): " AND (cle_nom, id) > ("
    case (.nom, true): " AND (cle_nom, id) < ("
    case (.commune, false): " AND (cle_commune, id) > ("
    case (.commune, true): " AND (cle_commune, id) < ("
    case (.postes, false): " AND (postes, id) > ("
    case (.postes, true): " AND (postes, id) < ("
    case (.date, false): " AND (jour, id) > ("
    case (.date, true): " AND (jour, id) < ("
    case (.montant, false): " AND (montant, id) > ("
    case (.montant, true): " AND (montant, id) < ("
    }
  }

  fileprivate func order(descending: Bool) -> SQL {
    switch (self, descending) {
    case (.nom, false): " ORDER BY cle_nom, id"
    case (.nom, true): " ORDER BY cle_nom DESC, id DESC"
    case (.commune, false): " ORDER BY cle_commune, id"
    case (.commune, true): " ORDER BY cle_commune DESC, id DESC"
    case (.postes, false): " ORDER BY postes, id"
    case (.postes, true): " ORDER BY postes DESC, id DESC"
    case (.date, false): " ORDER BY jour, id"
    case (.date, true): " ORDER BY jour DESC, id DESC"
    case (.montant, false): " ORDER BY montant, id"
    case (.montant, true): " ORDER BY montant DESC, id DESC"
    }
  }
}

func placeholder(_ number: Int) -> SQL {
  let all: [SQL] = [
    "$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11", "$12", "$13", "$14",
    "$15", "$16",
  ]
  // Structures: four filters, six words, a cursor and a limit; candidats: two filters, a cursor, four
  // words of two bounds and a limit.
  return all.indices.contains(number - 1) ? all[number - 1] : "NULL"
}
