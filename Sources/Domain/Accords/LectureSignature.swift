import Comptes
import Kernel
package import Territoires

/// What the préfecture types in of a signature.
package struct LectureSignature: Sendable {
  package static let champs: [ChampSaisie] = [
    .titre, .territoire, .le, .postes, .signataires, .textes,
  ]
  private let index: TerritoireIndex

  package init(index: TerritoireIndex) { self.index = index }

  /// Signataires are one a line, the State without a territory: `Plaine Commune ; ept:200057867 ;
  /// contact@plaine-commune.example`.
  package func callAsFunction(
    _ typed: [ChampSaisie: String]
  ) throws(SaisieRefusal) -> ActeSignature {
    var saisie = Saisie(typed, index)
    let titre = saisie.texte(.titre, max: 200)
    let territoire = saisie.territoire(.territoire)
    let jour = saisie.jour(.le)
    let postes = saisie.entier(.postes, 1...9_999)
    let signataires = signataires(&saisie)
    let texte = saisie.texte(.textes, max: 20_000)
    guard let territoire, let jour else { return try saisie.checked(nil) }
    return try saisie.checked(
      ActeSignature(
        titre: titre, territoire: territoire, postes: postes, le: jour,
        textes: [TexteAccord(titre: "Texte de l’accord", texte: texte)], signataires: signataires))
  }

  private func signataires(_ saisie: inout Saisie) -> [Signataire] {
    let lines = saisie.raw(.signataires).split(whereSeparator: \.isNewline)
    if lines.isEmpty { saisie.refuse(.signataires, .manquant) }
    var found: [Signataire] = []
    for line in lines {
      let parts = line.split(separator: ";", omittingEmptySubsequences: false).map {
        String($0.drop { $0.isWhitespace })
      }.map { text in String(text.reversed().drop { $0.isWhitespace }.reversed()) }
      guard parts.count == 3, !parts[0].isEmpty, let courriel = AdresseCourriel(parts[2]) else {
        saisie.refuse(.signataires, .inconnu(String(line)))
        continue
      }
      let territoire = CodeTerritoire(parts[1])
      guard parts[1].isEmpty || territoire.flatMap({ index.nom(of: $0) }) != nil else {
        saisie.refuse(.signataires, .inconnu(parts[1]))
        continue
      }
      found.append(Signataire(nom: parts[0], territoire: territoire, courriel: courriel.text))
    }
    // The State signs first, wherever it was written.
    return found.filter(\.isEtat) + found.filter { !$0.isEtat }
  }
}
