import Storage
import StorageSQLite

extension Sortie {
  /// What a database that fails means to whoever runs a command, and what to look at.
  init(_ fault: DatabaseFault) {
    switch fault.code {
    case "sqlite.26":
      self = .badInput(
        "Le fichier de la base n’est pas une base SQLite : vérifiez son chemin.",
        code: "base.format")
    case "sqlite.14":
      self = .badInput(
        "Un fichier de base ne s’ouvre pas : vérifiez son chemin, son dossier et vos droits.",
        code: "base.fichier")
    case "sqlite.11":
      self = .fault("La base est abîmée : restaurez une sauvegarde.", code: "base.abimee")
    case let code where code.hasPrefix("08"):
      self = .fault(
        "La base PostgreSQL ne répond pas : vérifiez son adresse, le compte, et qu’elle tourne. "
          + "Elle dit : \(fault.message)", code: "base.injoignable")
    default:
      self = .fault("Panne de la base (\(fault.code)) : \(fault.message)", code: "base.panne")
    }
  }

  /// A file beside the database that the system refuses.
  init(_ file: DatabaseUnreachable) {
    self = .badInput(
      "Le fichier « \(file.path) » ne se lit pas ou ne s’écrit pas : \(file.reason).",
      code: "base.fichier")
  }
}
