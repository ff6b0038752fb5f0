import Candidatures
package import Comptes
package import Kernel

/// A document signed by hand, scanned and kept as a PDF: the paper stays the original.
package struct CopieSignee: Sendable, Equatable {
  package let id: ID<CopieSignee>
  /// The candidature, accord or séance it belongs to.
  package let objet: ObjetSigne
  /// What it is, as its sender names it: « Convention signée le 3 juin ».
  package let nom: String
  /// Bytes.
  package let taille: Int
  /// SHA-256 of its bytes.
  package let empreinte: [UInt8]
  package let deposeeLe: Instant
  package let par: ID<Compte>

  package init(
    id: ID<CopieSignee>, objet: ObjetSigne, nom: String, taille: Int, empreinte: [UInt8],
    deposeeLe: Instant, par: ID<Compte>
  ) {
    self.id = id
    self.objet = objet
    self.nom = nom
    self.taille = taille
    self.empreinte = empreinte
    self.deposeeLe = deposeeLe
    self.par = par
  }

  /// The most bytes one may have: ten scanned pages.
  package static let tailleMax = 8_000_000
  /// The most copies of one thing.
  package static let nombreMax = 30

  /// Checked and received. `deja`: those kept of the same thing.
  package static func recue(
    _ octets: [UInt8], nom: String, objet: ObjetSigne, id: ID<CopieSignee>, empreinte: [UInt8],
    deja: [CopieSignee], at: Instant, par: ID<Compte>
  ) throws(CopieRefusal) -> Changed<CopieSignee> {
    guard nom.contains(where: \.isLetter), nom.count <= 200 else { throw .nom }
    guard !octets.isEmpty else { throw .manquant }
    guard octets.count <= tailleMax else { throw .tropGros(tailleMax) }
    guard FichierPDF.begins(octets) else { throw .pasPDF }
    guard FichierPDF.ends(octets) else { throw .abime }
    guard !deja.contains(where: { $0.empreinte == empreinte }) else { throw .dejaLa }
    guard deja.count < nombreMax else { throw .trop(nombreMax) }
    let copie = CopieSignee(
      id: id, objet: objet, nom: nom, taille: octets.count, empreinte: empreinte, deposeeLe: at,
      par: par)
    return Changed(
      copie,
      events: [
        JournalEvent(
          "copie.deposee", on: objet.subject,
          facts: [
            ("copie", .integer(id.rawValue)), ("taille", .integer(Int64(octets.count))),
            ("empreinte", .code(hexadecimal(empreinte))),
          ])
      ])
  }
}

/// What a signed copy belongs to.
package struct ObjetSigne: Sendable, Hashable {
  package let genre: Genre
  package let numero: Int64

  package enum Genre: String, Sendable, CaseIterable {
    case candidature, accord, seance
  }

  package init(_ genre: Genre, _ numero: Int64) {
    self.genre = genre
    self.numero = numero
  }

  package var subject: JournalEvent.Subject { .init(genre.rawValue, numero) }
}

package enum CopieRefusal: Refusal {
  /// Nothing there, or not for this actor: the two are not told apart.
  case introuvable
  case interdit
  /// What it is has no name, or one too long.
  case nom
  case manquant
  /// More bytes than so many.
  case tropGros(Int)
  case pasPDF
  /// Cut or damaged.
  case abime
  /// The same bytes are kept already.
  case dejaLa
  case trop(Int)

  package var code: String {
    switch self {
    case .introuvable: "copie.introuvable"
    case .interdit: "copie.interdit"
    case .nom: "copie.nom"
    case .manquant: "copie.manquant"
    case .tropGros: "copie.tropGros"
    case .pasPDF: "copie.pasPDF"
    case .abime: "copie.abime"
    case .dejaLa: "copie.dejaLa"
    case .trop: "copie.trop"
    }
  }
}
