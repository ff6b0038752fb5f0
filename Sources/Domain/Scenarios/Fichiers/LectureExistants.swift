import CSV
package import Territoires

/// Reads a file of places that already help, `commune;nom;nature`: France services, EPN, or another.
package struct LectureExistants: Sendable {
  /// In the order of the file.
  package private(set) var lieux: [LieuExistant] = []
  /// Empty: the file can be taken whole.
  package private(set) var fautes: [FauteFichier] = []

  /// Lines of a file, at most.
  package static let limite = 2_000

  package init(_ bytes: [UInt8], departement: String, index: TerritoireIndex) {
    var lecture = LectureLignes(bytes, ["commune", "nom", "nature"], limite: Self.limite)
    let communes = LectureCommune(departement: departement, index: index)
    var known: Set<LieuExistant> = []
    while let line = lecture.next() {
      do throws(FauteFichier) {
        let number = line.row.line
        let commune = try communes.commune(line.row[line.colonnes[0]], ligne: number).commune
        let nom = line.row[line.colonnes[1]]
        guard !nom.isEmpty else { throw FauteFichier(ligne: number, .nomVide) }
        let place = LieuExistant(
          nom: String(nom.prefix(200)), commune: commune.code,
          nature: try Self.nature(line.row[line.colonnes[2]], ligne: number))
        guard known.insert(place).inserted else {
          throw FauteFichier(ligne: number, .doublon(nom))
        }
        lieux.append(place)
      } catch { lecture.fautes.append(error) }
    }
    fautes = lecture.fautes
  }

  private static func nature(
    _ text: String, ligne: Int
  ) throws(FauteFichier) -> LieuExistant.Nature {
    switch text.lowercased().filter(\.isLetter) {
    case "franceservices": return .franceServices
    case "epn", "espacepublicnumérique", "espacepublicnumerique": return .epn
    case "autre", "": return .autre
    default: throw FauteFichier(ligne: ligne, .nature(text))
    }
  }
}
