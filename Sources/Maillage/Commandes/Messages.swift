import ArgumentParser
import Courriers
import JSON

struct Messages: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Liste les messages envoyés, leurs blancs, et ceux que vous avez changés.",
    discussion: """
      Pour en changer un, écrivez son texte dans le dossier « courriel.messages », sous le nom CODE.txt.
      Exemple : maillage messages --texte candidature.accuse > messages/candidature.accuse.txt
      """)

  @OptionGroup var communes: Communes
  @Option(help: "Écrit le texte de ce message, prêt à modifier.") var texte: String?

  func run() async throws {
    let catalogue = try await communes.reglages().catalogue
    guard let texte else { return list(catalogue) }
    guard let modele = ModeleMessage.tous.first(where: { $0.code == texte }) else {
      throw Sortie.badInput(CatalogueRefusal.codeInconnu(texte).phrase)
    }
    print(catalogue.texte(modele).file, terminator: "")
  }

  private func list(_ catalogue: Catalogue) {
    let modeles = ModeleMessage.tous
    Terminal.say(
      ["messages": .array(modeles.map { json($0, catalogue) })], asJSON: communes.json
    ) {
      modeles.map { modele in
        let blanks = modele.blancs.map { "{\($0.nom)}" + ($0.isObligatoire ? "*" : "") }
        let changed = catalogue.isReplaced(modele) ? " (changé)" : ""
        return "\(modele.code)\(changed) : \(modele.usage) \(blanks.joined(separator: " "))"
      }
    }
  }

  private func json(_ modele: ModeleMessage, _ catalogue: Catalogue) -> JSONValue {
    [
      "code": .string(modele.code), "usage": .string(modele.usage),
      "change": .bool(catalogue.isReplaced(modele)),
      "blancs": .array(
        modele.blancs.map {
          [
            "nom": .string($0.nom), "sens": .string($0.sens),
            "obligatoire": .bool($0.isObligatoire),
          ]
        }),
    ]
  }
}
