import CSV
import Kernel

/// One line of the history of communes: a code gave way to another on a day.
struct Mouvement: Sendable {
  let jour: Jour
  let avant: String
  let nom: String
  let apres: String
  /// Whether what came after is a commune of its own, and not a part of one.
  let isCommune: Bool
}

/// Where the columns of the movements' file are.
struct MouvementColumns {
  let jour, avant, nom, type, apres: Int?

  init(_ header: CSVHeader) {
    jour = header.column("DATE_EFF")
    avant = header.column("COM_AV")
    nom = header.column("LIBELLE_AV")
    type = header.column("TYPECOM_AP")
    apres = header.column("COM_AP")
  }
}

extension LotTerritoires {
  mutating func mouvement(_ row: CSVRow, _ at: MouvementColumns) throws(LigneRefusee) {
    guard let jour = Jour(iso: row[at.jour]) else { throw .date(row[at.jour]) }
    // A commune that joined France had no code before; one that left has none after.
    let (avant, apres) = (row[at.avant], row[at.apres])
    guard !avant.isEmpty, !apres.isEmpty, apres != avant else { return }
    mouvements.append(
      Mouvement(
        jour: jour, avant: try communeCode(avant), nom: try present(row[at.nom]),
        apres: try communeCode(apres),
        isCommune: row[at.type] == "COM"))
  }
}
