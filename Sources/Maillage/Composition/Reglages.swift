import ArgumentParser
import Configuration
import Courriers
import Foundation
import Structures
import SystemPackage

/// Every setting, with its type and default. The documentation in docs/exploitation.md is this list.
///
/// A setting is looked for in the flags, then in the environment (`MAILLAGE_HTTP_PORT`), then in the
/// configuration file (JSON, `{"http": {"port": 8080}}`), then here.
struct Reglages: Sendable {
  /// `database`, text: `sqlite:PATH` or `postgres://…`.
  let database: String
  /// `http.host`, text: the address to listen on.
  let host: String
  /// `http.port`, integer.
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
  /// `postgres.connexions`, integer: connections of the pool, at least 2.
  let connections: Int

  init(_ reader: ConfigReader) {
    database = reader.string(forKey: "database", default: "sqlite:var/maillage.db")
    host = reader.string(forKey: "http.host", default: "127.0.0.1")
    port = reader.int(forKey: "http.port", default: 8080)
    overTLS = reader.bool(forKey: "http.tls", default: false)
    trustedProxies = reader.string(forKey: "http.proxies", default: "")
      .split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    publicURL = reader.string(forKey: "http.url", default: "http://\(host):\(port)")
    limits = reader.bool(forKey: "limits.enabled", default: true)
    metricsPublic = reader.bool(forKey: "metrics.public", default: false)
    hotline = reader.string(forKey: "hotline")
    spool = reader.string(forKey: "courriel.dossier", default: "var/courriels")
    smtp = reader.string(forKey: "courriel.smtp")
    smtpUser = reader.string(forKey: "courriel.utilisateur")
    smtpPassword = reader.string(forKey: "courriel.mot-de-passe", isSecret: true)
    smtpRequiresTLS = reader.bool(forKey: "courriel.tls", default: true)
    smtpAuthority = reader.string(forKey: "courriel.autorite")
    sender = reader.string(forKey: "courriel.expediteur", default: "maillage@localhost")
    messages = reader.string(forKey: "courriel.messages")
    journalHead = reader.string(forKey: "journal.tete")
    connections = max(2, reader.int(forKey: "postgres.connexions", default: 8))
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
