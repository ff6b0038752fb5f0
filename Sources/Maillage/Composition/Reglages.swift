import Courriers
import Foundation
import Structures

/// Every setting, with its type and default. The documentation in docs/exploitation.md is this list.
///
/// A setting is looked for in the flags, then in the environment (`MAILLAGE_HTTP_PORT`), then in the
/// configuration file (`FichierReglages`), then here.
struct Reglages: Sendable {
  /// `database`, text: `sqlite:PATH` or `postgres://…`.
  let database: String
  /// `http.host`, text: the address to listen on.
  let host: String
  /// `http.port`, integer, 1 to 65,535.
  let port: Int
  /// `http.tls`, boolean: browsers reach us by HTTPS, through a proxy.
  let overTLS: Bool
  /// `http.proxies`, comma-separated addresses: whose X-Forwarded-For is believed.
  let trustedProxies: [String]
  /// `http.url`, text: the address of the site as written in letters.
  let publicURL: String
  /// `limits.enabled`, boolean: limits of requests by client.
  let limits: Bool
  /// `metrics.public`, boolean: `/metrics` answers others than this machine.
  let metricsPublic: Bool
  /// `hotline`, text: a telephone number shown on the pages; none by default.
  private(set) var hotline: String?
  /// `courriel.dossier`, text: the folder into which letters are written when no SMTP server is set.
  let spool: String
  /// `courriel.smtp`, text: `smtp://HOST:PORT` or `smtps://…`; none by default.
  let smtp: String?
  /// `courriel.utilisateur` and `courriel.mot-de-passe`, texts, the second one secret; none by default.
  let smtpUser: String?
  let smtpPassword: String?
  /// `courriel.tls`, boolean: letters leave by an encrypted connection or not at all.
  let smtpRequiresTLS: Bool
  /// `courriel.autorite`, text: a file of the authority that signed the mail server's certificate.
  let smtpAuthority: String?
  /// `courriel.expediteur`, text: the address letters come from.
  let sender: String
  /// `courriel.messages`, text: a folder with the operator's own words; none by default.
  let messages: String?
  /// The words of messages: the operator's once they are read and found right.
  var catalogue = Catalogue()
  /// `journal.tete`, text: a file into which the journal's head is written as it advances.
  let journalHead: String?
  /// `postgres.connexions`, integer: connections of the pool, 2 to 1,000.
  let connections: Int

  init(_ lecteur: LecteurReglages) async throws {
    database = try await lecteur.text(.database) ?? "sqlite:var/maillage.db"
    host = try await lecteur.text(.host) ?? "127.0.0.1"
    port = try await lecteur.integer(.port, in: 1...65_535) ?? 8080
    overTLS = try await lecteur.boolean(.tls) ?? false
    trustedProxies = (try await lecteur.text(.proxies) ?? "")
      .split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    publicURL = try await lecteur.text(.url) ?? "http://\(host):\(port)"
    limits = try await lecteur.boolean(.limits) ?? true
    metricsPublic = try await lecteur.boolean(.metricsPublic) ?? false
    hotline = try await lecteur.text(.hotline)
    spool = try await lecteur.text(.spool) ?? "var/courriels"
    smtp = try await lecteur.text(.smtp)
    smtpUser = try await lecteur.text(.smtpUser)
    smtpPassword = try await lecteur.text(.smtpPassword, isSecret: true)
    smtpRequiresTLS = try await lecteur.boolean(.smtpTLS) ?? true
    smtpAuthority = try await lecteur.text(.smtpAuthority)
    sender = try await lecteur.text(.sender) ?? "maillage@localhost"
    messages = try await lecteur.text(.messages)
    journalHead = try await lecteur.text(.journalHead)
    connections = try await lecteur.integer(.connections, in: 2...1_000) ?? 8
  }
}

extension Reglages {
  /// The same for the demonstration, where letters and pages say whom to call: unless the operator has a
  /// number, one of those reserved for fiction.
  var demonstration: Reglages {
    var changed = self
    changed.hotline = hotline ?? TelephoneFictif.numero(9_393, departement: "93")
    return changed
  }
}
