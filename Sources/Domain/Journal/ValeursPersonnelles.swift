package import Kernel

/// What one entry holds about one person: the part that an erasure destroys.
package struct ValeursPersonnelles: Sendable, Equatable {
  package let personne: Int64
  /// One `field=value` a line; a line break in a value is written `\n`, a backslash `\\`.
  package let texte: String

  /// Groups the personal values of one event by person, persons in ascending order.
  package static func grouped(_ values: [JournalEvent.Personnel]) -> [ValeursPersonnelles] {
    let byPerson = Dictionary(grouping: values, by: \.personne)
    return byPerson.sorted { $0.key < $1.key }.map { personne, values in
      let lines = values.map { "\($0.field)=\(escaped($0.value))" }
      return ValeursPersonnelles(personne: personne, texte: lines.joined(separator: "\n"))
    }
  }

  /// The fields and values of a stored text, in the order written.
  package static func read(_ texte: String) -> [(field: String, value: String)] {
    texte.split(separator: "\n").compactMap { line in
      guard let equals = line.firstIndex(of: "=") else { return nil }
      return (String(line[..<equals]), unescaped(line[line.index(after: equals)...]))
    }
  }

  /// The digest of a person's values, salted with what only the person's erasable row holds.
  package static func empreinte(
    of texte: String, personne: Int64, salt: [UInt8], with digests: any Digests
  ) -> [UInt8] {
    var octets = Octets(capacity: 64 + texte.utf8.count)
    octets.fixe([0x4D, 0x4A, 0x50, 0x01])
    octets.suite(salt)
    octets.entier(personne)
    octets.texte(texte)
    return digests.sha256(octets.bytes)
  }

  /// The digest over the persons of one entry, which the entry itself carries; empty without any.
  package static func empreinte(
    of persons: [(personne: Int64, empreinte: [UInt8])], with digests: any Digests
  ) -> [UInt8] {
    guard !persons.isEmpty else { return [] }
    var octets = Octets(capacity: 8 + persons.count * 48)
    octets.fixe([0x4D, 0x4A, 0x4C, 0x01])
    for person in persons {
      octets.entier(person.personne)
      octets.suite(person.empreinte)
    }
    return digests.sha256(octets.bytes)
  }

  private static func escaped(_ value: String) -> String {
    guard value.utf8.contains(where: { $0 < 32 || $0 == 92 }) else { return value }
    var bytes: [UInt8] = []
    for byte in value.utf8 {
      switch byte {
      case 92: bytes += [92, 92]
      case 10: bytes += [92, 110]
      case 13: bytes += [92, 114]
      // PostgreSQL keeps no NUL in a text.
      case 0: bytes += [92, 48]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ value: Substring) -> String {
    guard value.utf8.contains(92) else { return String(value) }
    var bytes: [UInt8] = []
    var escape = false
    for byte in value.utf8 {
      if !escape, byte == 92 {
        escape = true
        continue
      }
      switch (escape, byte) {
      case (true, 110): bytes.append(10)
      case (true, 114): bytes.append(13)
      case (true, 48): bytes.append(0)
      default: bytes.append(byte)
      }
      escape = false
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
