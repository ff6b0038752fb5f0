import CCurl
package import Courriers
import Foundation

/// Letters handed over to a mail server by libcurl.
package final class SMTP: Expediteur {
  /// Where the mail server is and how to speak to it.
  package struct Serveur: Sendable {
    /// `smtp://host:587` or `smtps://host:465`.
    package let url: String
    package let utilisateur: String?
    package let motDePasse: String?
    /// Whether the letter stays here when the connection cannot be encrypted.
    package let exigeTLS: Bool
    /// A file of the authority that signed the server's certificate; nil for those of the system.
    package var autorite: String?
    /// Seconds to connect, and for the whole letter.
    package var connexion = 10
    package var total = 40

    package init(url: String, utilisateur: String?, motDePasse: String?, exigeTLS: Bool) {
      self.url = url
      self.utilisateur = utilisateur
      self.motDePasse = motDePasse
      self.exigeTLS = exigeTLS
    }
  }

  private let serveur: Serveur
  private let enveloppe: Enveloppe
  private let queue = DispatchQueue(label: "courriels")

  package init(_ serveur: Serveur, enveloppe: Enveloppe) {
    curl_global_init(Int(CURL_GLOBAL_DEFAULT))
    self.serveur = serveur
    self.enveloppe = enveloppe
  }

  package func send(_ courrier: Courrier) async throws {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { [serveur, enveloppe] in
        continuation.resume(
          with: Result { try Envoi(serveur, enveloppe, courrier).perform() })
      }
    }
  }
}

/// One letter on its way.
private struct Envoi {
  private let serveur: SMTP.Serveur
  private let sender: String
  private let recipient: String
  private let body: [UInt8]

  init(_ serveur: SMTP.Serveur, _ enveloppe: Enveloppe, _ courrier: Courrier) {
    self.serveur = serveur
    sender = Enveloppe.plain(enveloppe.expediteur)
    recipient = Enveloppe.plain(courrier.destinataire)
    body = enveloppe.message(courrier)
  }

  func perform() throws {
    guard let curl = curl_easy_init() else { throw EchecEnvoi.passager("curl") }
    defer { curl_easy_cleanup(curl) }
    let recipients = curl_slist_append(nil, "<\(recipient)>")
    defer { curl_slist_free_all(recipients) }
    configure(curl)
    maillage_curl_pointer(curl, CURLOPT_MAIL_RCPT, recipients)
    let source = Source(body)
    let result = withExtendedLifetime(source) {
      maillage_curl_read(curl, readMessage, Unmanaged.passUnretained(source).toOpaque())
      return curl_easy_perform(curl)
    }
    guard result != CURLE_OK else { return }
    var reply = 0
    maillage_curl_reply(curl, &reply)
    let reason = "curl \(result.rawValue), réponse \(reply)"
    // 5xx: the server says that trying again is of no use (RFC 5321, 4.2.1), but for a refused
    // sign-in, which the operator mends.
    let isFinal = (500...599).contains(reply) && result != CURLE_LOGIN_DENIED
    throw isFinal ? EchecEnvoi.definitif(reason) : EchecEnvoi.passager(reason)
  }

  private func configure(_ curl: UnsafeMutableRawPointer) {
    maillage_curl_string(curl, CURLOPT_URL, serveur.url)
    maillage_curl_string(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    maillage_curl_string(curl, CURLOPT_MAIL_FROM, "<\(sender)>")
    maillage_curl_long(
      curl, CURLOPT_USE_SSL,
      Int(serveur.exigeTLS ? CURLUSESSL_ALL.rawValue : CURLUSESSL_TRY.rawValue))
    if let authority = serveur.autorite {
      maillage_curl_string(curl, CURLOPT_CAINFO, authority)
    }
    maillage_curl_long(curl, CURLOPT_CONNECTTIMEOUT, serveur.connexion)
    maillage_curl_long(curl, CURLOPT_TIMEOUT, serveur.total)
    maillage_curl_long(curl, CURLOPT_NOSIGNAL, 1)
    maillage_curl_long(curl, CURLOPT_UPLOAD, 1)
    if let user = serveur.utilisateur, let password = serveur.motDePasse {
      maillage_curl_string(curl, CURLOPT_USERNAME, user)
      maillage_curl_string(curl, CURLOPT_PASSWORD, password)
    }
  }
}

/// What is left to read of a message.
private final class Source {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let part = bytes[position..<min(position + buffer.count, bytes.count)]
    buffer.copyBytes(from: part)
    position += part.count
    return part.count
  }
}

private func readMessage(
  _ buffer: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
  _ context: UnsafeMutableRawPointer?
) -> Int {
  guard let buffer, let context else { return 0 }
  let room = UnsafeMutableRawBufferPointer(start: buffer, count: size * count)
  return Unmanaged<Source>.fromOpaque(context).takeUnretainedValue().read(into: room)
}
