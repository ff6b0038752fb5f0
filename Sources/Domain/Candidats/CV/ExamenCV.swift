import Candidatures

/// Looks at the bytes of a file sent as a CV: what it really is, and whether it may be kept. It looks
/// for no virus.
package struct ExamenCV: Sendable {
  package enum Faute: String, Sendable, CaseIterable {
    /// Neither a PDF, nor an ODT, nor a DOCX.
    case formatInconnu
    case vide
    /// Cut or damaged.
    case abime
    /// Holds more, once unpacked, than is reasonable.
    case bombe
    case chiffre
    /// Holds programs.
    case macros
  }

  private let decompression: any Decompression
  /// Bytes of all that it holds, once unpacked.
  private let ouvertMax: Int

  package init(_ decompression: any Decompression, ouvertMax: Int) {
    self.decompression = decompression
    self.ouvertMax = ouvertMax
  }

  package func format(of bytes: [UInt8]) throws(ExamenRefusal) -> FormatCV {
    guard !bytes.isEmpty else { throw ExamenRefusal(.vide) }
    if FichierPDF.begins(bytes) {
      guard FichierPDF.ends(bytes) else { throw ExamenRefusal(.abime) }
      return .pdf
    }
    guard bytes.starts(with: [0x50, 0x4B, 3, 4]) else { throw ExamenRefusal(.formatInconnu) }
    let archive = try ArchiveZip(bytes, ouvertMax: ouvertMax)
    let format = try kind(of: archive)
    try archive.checkContents(decompression)
    return format
  }

  private func kind(of archive: ArchiveZip) throws(ExamenRefusal) -> FormatCV {
    let names = Set(archive.entries.map(\.name))
    if let first = archive.entries.first(where: { $0.name == "mimetype" }) {
      guard archive.stored(first).elementsEqual(FormatCV.odt.contentType.utf8),
        names.contains("content.xml")
      else { throw ExamenRefusal(.formatInconnu) }
      guard !names.contains(where: { $0.hasPrefix("Basic/") || $0.hasPrefix("Scripts/") }) else {
        throw ExamenRefusal(.macros)
      }
      return .odt
    }
    guard names.contains("[Content_Types].xml"), names.contains("word/document.xml") else {
      throw ExamenRefusal(.formatInconnu)
    }
    guard !names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) else {
      throw ExamenRefusal(.macros)
    }
    return .docx
  }
}

/// Why a file is not kept.
package struct ExamenRefusal: Error, Equatable {
  package let faute: ExamenCV.Faute
  package init(_ faute: ExamenCV.Faute) { self.faute = faute }
}
