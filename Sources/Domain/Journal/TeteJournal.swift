package import Kernel

/// The last seal at some moment. Kept outside the database, it tells a chain that was cut or
/// recomputed since.
package struct TeteJournal: Sendable, Equatable {
  package let position: Int64
  /// 32 bytes.
  package let empreinte: [UInt8]
  /// When the entry at this position was written.
  package let moment: Instant

  package init(position: Int64, empreinte: [UInt8], moment: Instant) {
    self.position = position
    self.empreinte = empreinte
    self.moment = moment
  }

  /// The digest as 64 hexadecimal digits.
  package var empreinteHex: String { hexadecimal(empreinte) }

  /// `position digest milliseconds`, on one line: what `journal tete` prints and `--tete` reads.
  package var ligne: String { "\(position) \(empreinteHex) \(moment.milliseconds)" }

  /// Reads one line: the printed form. Nil for anything else.
  package init?(ligne: some StringProtocol) {
    let parts = ligne.split(separator: " ")
    guard parts.count == 3, let position = Int64(parts[0]), position > 0,
      let moment = Int64(parts[2])
    else { return nil }
    self.init(position: position, hex: parts[1], moment: Instant(milliseconds: moment))
  }

  /// Nil unless `hex` is 64 hexadecimal digits.
  package init?(position: Int64, hex: some StringProtocol, moment: Instant) {
    guard position > 0, let empreinte = bytes(hexadecimal: hex), empreinte.count == 32 else {
      return nil
    }
    self.init(position: position, empreinte: empreinte, moment: moment)
  }
}

private func bytes(hexadecimal text: some StringProtocol) -> [UInt8]? {
  var values: [UInt8] = []
  var high: UInt8?
  for digit in text.utf8 {
    let value: UInt8
    switch digit {
    case 48...57: value = digit - 48
    case 65...70: value = digit - 55
    case 97...102: value = digit - 87
    default: return nil
    }
    if let first = high {
      values.append(first << 4 | value)
      high = nil
    } else {
      high = value
    }
  }
  return high == nil ? values : nil
}
