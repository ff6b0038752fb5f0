import Appariement
import Accords
import Avenants
import Candidats
import Candidatures
import Comptes
import Coordination
import Courriers
import Foundation
import MisesEnRelation

extension ModeleMessage {
  /// Every message of the house, capability by capability.
  static let tous: [ModeleMessage] =
    Compte.modeles + Lettres.modeles + LettresAvenant.modeles + LettresAccord.modeles
    + LettresRecueil.modeles + ComitePilotage.modeles + LettresCandidat.modeles
    + LettresMise.modeles + LettresAppariement.modeles
}

extension Catalogue {
  /// Reads the operator's folder: one file a message, named by its code, `candidature.accuse.txt`.
  /// Throws `Sortie.badInput` with what is to be corrected.
  static func dossier(_ path: String) throws -> Catalogue {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw Sortie.badInput("Le dossier de messages « \(path) » n’existe pas ou ne se lit pas.")
    }
    do {
      var texts: [String: TexteMessage] = [:]
      for name in names.sorted() where name.hasSuffix(".txt") {
        let code = String(name.dropLast(4))
        guard let data = FileManager.default.contents(atPath: path + "/" + name) else {
          throw CatalogueRefusal.illisible(code)
        }
        texts[code] = try TexteMessage(file: Array(data), code: code)
      }
      return try Catalogue(texts, modeles: ModeleMessage.tous)
    } catch let refusal as CatalogueRefusal {
      throw Sortie.badInput(refusal.phrase)
    }
  }
}

extension CatalogueRefusal {
  /// What is wrong, and what to write instead.
  var phrase: String {
    switch self {
    case .codeInconnu(let code):
      "Aucun message ne s’appelle « \(code) ». « maillage messages » en donne la liste."
    case .objetManquant(let code):
      "Message « \(code) » : la première ligne doit être « Objet : … »."
    case .texteManquant(let code):
      "Message « \(code) » : il n’y a pas de texte après l’objet."
    case .blancInconnu(let name, let code, let known):
      "Message « \(code) » : le blanc {\(name)} n’existe pas. Les siens sont "
        + known.map { "{\($0)}" }.joined(separator: ", ") + "."
    case .blancManquant(let name, let sens, let code):
      "Message « \(code) » : il manque {\(name)}, \(sens), que ce message doit dire."
    case .illisible(let code):
      "Message « \(code) » : le fichier n’est pas du texte en UTF-8, ou dépasse 20 000 octets."
    }
  }
}
