package import Kernel

extension Jour {
  /// `mardi 24 novembre 2026`, as letters say it.
  package var enLettres: String {
    let jours = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    return "\(jours[(weekday - 1) % 7]) \(dateEnLettres)"
  }

  /// `24 novembre 2026`
  package var dateEnLettres: String {
    let (year, month, day) = components
    let mois = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ]
    let number = day == 1 ? "1er" : String(day)
    return "\(number)\u{A0}\(mois[(month - 1) % 12]) \(year)"
  }
}

/// `1 poste`, `3 postes`.
package func postesEnLettres(_ postes: Int) -> String {
  "\(postes)\u{A0}\(postes < 2 ? "poste" : "postes")"
}

/// Non-breaking spaces where French typography wants them: before `: ; ! ?` and inside « ».
package func typographie(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count + 64)
  for (index, byte) in bytes.enumerated() {
    if byte == UInt8(ascii: " "), isTied(bytes[..<index], bytes[(index + 1)...]) {
      out += "\u{A0}".utf8
    } else {
      out.append(byte)
    }
  }
  return String(decoding: out, as: UTF8.self)
}

/// Whether the space between the two must not break.
private func isTied(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
  before.suffix(2).elementsEqual("«".utf8) || after.prefix(2).elementsEqual("»".utf8)
    || after.first.map { ":;!?".utf8.contains($0) } ?? false
}
