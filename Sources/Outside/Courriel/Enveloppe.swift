package import Courriers
import Kernel

/// A letter as it travels (RFC 5322): headers in ASCII, a text in quoted-printable, lines ended by
/// CR LF.
package struct Enveloppe: Sendable {
  /// The address letters come from, such as `ne-pas-repondre@maillage.example`.
  package let expediteur: String
  /// What stands before that address in mail readers.
  package let nom: String

  package init(expediteur: String, nom: String) {
    self.expediteur = expediteur
    self.nom = nom
  }

  /// The same letter gives the same bytes, but for the `Date`, which is when it was written.
  package func message(_ courrier: Courrier) -> [UInt8] {
    let headers = [
      "From: \(Self.encoded(nom)) <\(Self.plain(expediteur))>",
      "To: <\(Self.plain(courrier.destinataire))>",
      "Subject: \(Self.encoded(courrier.objet))",
      "Date: \(Self.date(courrier.creeLe))",
      "Message-ID: <\(messageID(courrier.cle))>",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
    ]
    let text = headers.joined(separator: "\r\n") + "\r\n\r\n"
    return Array(text.utf8) + QuotedPrintable.encoded(courrier.texte)
  }

  /// From the key of the letter alone: a second send is recognised as the same letter.
  func messageID(_ cle: String) -> String {
    let host = expediteur.split(separator: "@").last.map(String.init) ?? "localhost"
    let local = cle.utf8.map { byte -> String in
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95: String(Unicode.Scalar(byte))
      default: "=" + String(byte, radix: 16)
      }
    }
    return local.joined() + "@" + Self.plain(host)
  }

  /// An address as a header may hold it: nothing that could start another header.
  static func plain(_ address: String) -> String {
    String(
      String.UnicodeScalarView(
        address.unicodeScalars.filter {
          $0.value > 32 && $0.value != 127 && !$0.properties.isWhitespace && $0 != "<" && $0 != ">"
        }
      ))
  }

  /// Encoded words (RFC 2047) of at most 45 bytes of text each; plain when it is plain ASCII.
  static func encoded(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let isPlain = line.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 32
        || $0 == 45
    }
    guard !isPlain || line.utf8.count > 70 else { return line }
    var words: [String] = []
    var chunk: [UInt8] = []
    for character in line {
      let bytes = Array(character.utf8)
      if chunk.count + bytes.count > 45 {
        words.append(base64(chunk))
        chunk = []
      }
      chunk += bytes.prefix(45)
    }
    if !chunk.isEmpty { words.append(base64(chunk)) }
    return words.map { "=?utf-8?B?\($0)?=" }.joined(separator: "\r\n ")
  }

  /// `Sat, 21 Nov 2026 08:11:51 +0000`.
  static func date(_ instant: Instant) -> String {
    let seconds = Int((Double(instant.milliseconds) / 1_000).rounded(.down))
    let days = Int32(clamping: (seconds - ((seconds % 86_400) + 86_400) % 86_400) / 86_400)
    let jour = Jour(number: days)
    let second = ((seconds % 86_400) + 86_400) % 86_400
    let (year, month, day) = jour.components
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let weekday = weekdays[(jour.weekday + 6) % 7]
    let name = months[(month + 11) % 12]
    let time = "\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60))"
    return "\(weekday), \(day) \(name) \(year) \(time) +0000"
  }
}
