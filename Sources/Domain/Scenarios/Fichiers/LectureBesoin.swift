import CSV
package import Territoires

/// Reads a file of needs, `commune;valeur`: the code or the name of a commune of the département, and a
/// number. All its lines are read, so that everything wrong is told at once.
package struct LectureBesoin: Sendable {
  /// By commune of today. Those of old communes that are one today add up.
  package private(set) var valeurs: [String: Double] = [:]
  /// Empty: the file can be taken whole.
  package private(set) var fautes: [FauteFichier] = []

  /// Lines of a file, at most.
  package static let limite = 5_000

  package init(_ bytes: [UInt8], departement: String, index: TerritoireIndex) {
    var lecture = LectureLignes(bytes, ["commune", "valeur"], limite: Self.limite)
    let communes = LectureCommune(departement: departement, index: index)
    var current: Set<String> = []
    while let line = lecture.next() {
      do throws(FauteFichier) {
        let found = try communes.commune(line.row[line.colonnes[0]], ligne: line.row.line)
        let value = try Self.valeur(line.row[line.colonnes[1]], ligne: line.row.line)
        if !found.estAncienne, !current.insert(found.commune.code).inserted {
          throw FauteFichier(ligne: line.row.line, .doublon(found.commune.nom))
        }
        valeurs[found.commune.code, default: 0] += value
      } catch { lecture.fautes.append(error) }
    }
    fautes = lecture.fautes
    if fautes.isEmpty, valeurs.values.reduce(0, +) <= 0 {
      fautes = [FauteFichier(ligne: nil, .aucunBesoin)]
    }
  }

  /// The least need that is not none: a ratio of two needs never overflows.
  private static let moindre = 1e-6

  /// `1 234,5` or `1234.5`.
  private static func valeur(_ text: String, ligne: Int) throws(FauteFichier) -> Double {
    let plain = text.filter { !$0.isWhitespace }.map { $0 == "," ? "." : $0 }
    let isDecimal = plain.allSatisfy { $0 == "." || ("0"..."9").contains($0) }
    guard isDecimal, let value = Double(String(plain)), value < 1e12,
      value == 0 || value >= Self.moindre
    else {
      throw FauteFichier(ligne: ligne, .valeur(text))
    }
    return value
  }
}
