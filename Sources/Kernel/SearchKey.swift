/// The form under which a French text is searched and sorted: lower case, no accents, ligatures
/// opened, every run of other signs turned into one space. `L'Haÿ-les-Roses` gives `l hay les roses`.
/// It is stored beside the text and compared byte by byte, the same on every engine.
package func searchKey(_ text: String) -> String {
  var key: [UInt8] = []
  key.reserveCapacity(text.utf8.count)
  var gap = false
  func put(_ letters: some Sequence<UInt8>) {
    if gap, !key.isEmpty { key.append(32) }
    gap = false
    key.append(contentsOf: letters)
  }
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 48...57, 97...122: put(CollectionOfOne(UInt8(scalar.value)))
    case 65...90: put(CollectionOfOne(UInt8(scalar.value + 32)))
    case 0x300...0x36F: break
    default:
      if let letters = unaccented(scalar.value) {
        put(letters.utf8Bytes)
      } else if scalar.properties.isAlphabetic {
        put(scalar.properties.lowercaseMapping.utf8)
      } else {
        gap = true
      }
    }
  }
  return String(decoding: key, as: UTF8.self)
}

/// The plain letters of an accented Latin letter or ligature (Latin-1 Supplement, Latin Extended-A).
private func unaccented(_ scalar: UInt32) -> StaticString? {
  switch scalar {
  case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: "a"
  case 0xC6, 0xE6: "ae"
  case 0xC7, 0xE7, 0x106...0x10D: "c"
  case 0xD0, 0xF0, 0x10E...0x111: "d"
  case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: "e"
  case 0x11C...0x123: "g"
  case 0x124...0x127: "h"
  case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: "i"
  case 0x134...0x135: "j"
  case 0x136...0x138: "k"
  case 0x139...0x142: "l"
  case 0xD1, 0xF1, 0x143...0x14B: "n"
  case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: "o"
  case 0x152, 0x153: "oe"
  case 0x154...0x159: "r"
  case 0x15A...0x161, 0x17F: "s"
  case 0xDF: "ss"
  case 0x162...0x167: "t"
  case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: "u"
  case 0x174, 0x175: "w"
  case 0xDD, 0xFD, 0xFF, 0x176...0x178: "y"
  case 0x179...0x17E: "z"
  default: nil
  }
}

extension StaticString {
  fileprivate var utf8Bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
