/// The key of each setting; docs/exploitation.md lists them in this order.
enum CleReglage: String, CaseIterable, Sendable {
  case database
  case host = "http.host"
  case port = "http.port"
  case tls = "http.tls"
  case proxies = "http.proxies"
  case url = "http.url"
  case limits = "limits.enabled"
  case metricsPublic = "metrics.public"
  case hotline
  case smtp = "courriel.smtp"
  case smtpUser = "courriel.utilisateur"
  case smtpPassword = "courriel.mot-de-passe"
  case smtpTLS = "courriel.tls"
  case smtpAuthority = "courriel.autorite"
  case spool = "courriel.dossier"
  case sender = "courriel.expediteur"
  case messages = "courriel.messages"
  case journalHead = "journal.tete"
  case connections = "postgres.connexions"
}
