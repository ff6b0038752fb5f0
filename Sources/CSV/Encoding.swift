/// Text of Windows-1252, which holds Latin-1; its five free codes are left as they are.
func fromWindows1252(_ bytes: ArraySlice<UInt8>) -> String {
  var text = String.UnicodeScalarView()
  for byte in bytes {
    let code = (0x80...0x9F).contains(byte) ? windows1252[Int(byte) - 0x80] : UInt16(byte)
    if let scalar = Unicode.Scalar(code) { text.append(scalar) }
  }
  return String(text)
}

/// The UTF-8 of a file that starts with a mark of UTF-16, as spreadsheets write « Unicode text ».
func fromUTF16(_ bytes: [UInt8]) -> [UInt8]? {
  let little = bytes.starts(with: [0xFF, 0xFE])
  guard little || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
  let (low, high) = little ? (0, 1) : (1, 0)
  let units = stride(from: 2, to: bytes.count - bytes.count % 2, by: 2).map { place -> UInt16 in
    UInt16(bytes[place + high]) << 8 | UInt16(bytes[place + low])
  }
  return Array(String(decoding: units, as: UTF16.self).utf8)
}

private let windows1252: [UInt16] = [
  0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
  0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
  0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
]
