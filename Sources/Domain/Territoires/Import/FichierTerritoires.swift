package import CSV
import JSON

/// One official file, known by what it holds and not by its name.
package enum FichierTerritoires: String, Sendable, CaseIterable {
  case regions, departements, communes, arrondissements, deleguees, mouvements, epci, ept, zrr
  case fragilite
  /// Outlines of départements or régions, in GeoJSON.
  case contours

  /// The columns a file must have to be of this kind.
  private var columns: [String] {
    switch self {
    case .regions: ["REG", "CHEFLIEU", "TNCC", "LIBELLE"]
    case .departements: ["DEP", "REG", "CHEFLIEU", "TNCC", "LIBELLE"]
    case .communes: ["code", "nom", "dep", "epci_siren", "population", "codes_postaux"]
    case .arrondissements: ["code", "nom", "commune", "population"]
    case .deleguees: ["code", "type", "nom", "commune"]
    case .mouvements: ["DATE_EFF", "COM_AV", "LIBELLE_AV", "TYPECOM_AP", "COM_AP"]
    case .epci: ["siren", "nom", "nature", "dep"]
    case .ept: ["CODGEO", "EPT", "LIBEPT", "DEP"]
    case .zrr: ["code_insee", "statut"]
    case .fragilite:
      [
        "code", "no_thd_coverage_rate", "no_4g_coverage_rate", "poverty_rate", "older_65_rate",
        "nscol15p_rate", "total",
      ]
    case .contours: []
    }
  }

  /// The kind with the most columns that are all there; nil when the file is none of ours.
  package init?(_ header: CSVHeader) {
    let kinds = Self.allCases.filter {
      !$0.columns.isEmpty && header.missing($0.columns).isEmpty
    }
    guard let kind = kinds.max(by: { $0.columns.count < $1.columns.count }) else { return nil }
    self = kind
  }

  /// Recognises a file by its first bytes; 4,096 are enough.
  package init?(head: some Sequence<UInt8>) {
    let head = Array(head.prefix(4_096))
    if head.first(where: { !$0.isBlank }) == UInt8(ascii: "{") {
      guard String(decoding: head, as: UTF8.self).contains("\"FeatureCollection\"") else {
        return nil
      }
      self = .contours
      return
    }
    guard let header = CSVFile(head)?.header, let kind = Self(header) else { return nil }
    self = kind
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 32 || (9...13).contains(self) || self >= 0xBB }
}
