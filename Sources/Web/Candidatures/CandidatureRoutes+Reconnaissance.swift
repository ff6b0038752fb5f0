import Territoires
import HTTP
import Candidatures
import Design
import HTML
import Structures

/// What a SIRET or RIDET typed in the form turned out to be.
enum Reconnaissance: Sendable, Equatable {
  case inconnue
  case connue
  case inscrite(numero: String)

  /// The candidature it has already.
  var numero: String? {
    if case .inscrite(let numero) = self { numero } else { nil }
  }
}

extension Reponses {
  /// A SIRET or RIDET was typed and nothing else about the structure.
  var isOnlyANumber: Bool {
    identifiant != nil && [Question.nom, .type, .commune].allSatisfy { self[$0].isEmpty }
  }
}

/// « Dites-le nous une fois »: a number already known fills the rest.
extension CandidatureRoutes {
  /// Keeps the answers with what is known of the structure, and shows them to be checked; or says what
  /// is wrong with the number.
  func fillIn(
    _ visit: Visit, _ reponses: Reponses, _ code: CodeLisible?, step etape: EtapeFormulaire?
  ) async throws -> Answer {
    guard let identifiant = reponses.identifiant else {
      let fautes = try await DeposerCandidature(moyens).check(
        reponses, only: [.siret, .ridet], at: visit.at)
      let kept = try await draft(code, visit)
      return .page(
        try etape.map { try step(visit, $0, reponses, fautes, kept) }
          ?? form(visit, reponses, fautes, kept))
    }
    let known = try await moyens.store.connue(identifiant)
    let index = try await moyens.territoires.index()
    let filled = known?.completing(reponses, index) ?? reponses
    let saved = try await keep(filled, at: .structure, code, visit)
    return .seeOther(
      draftAddress(saved, step: etape).adding("numero", known == nil ? "inconnu" : "connu"))
  }

  /// What the address says was just looked for; nil when nothing was.
  func recognition(_ reponses: Reponses, _ visit: Visit) async throws -> Reconnaissance? {
    switch visit.query.text("numero") {
    case "inconnu": return .inconnue
    case "connu":
      guard let identifiant = reponses.identifiant,
        let known = try await moyens.store.connue(identifiant)
      else { return .inconnue }
      return known.numero.map(Reconnaissance.inscrite) ?? .connue
    default: return nil
    }
  }

  static func recognised(_ found: Reconnaissance, _ h: inout HTML) {
    switch found {
    case .inconnue:
      h.encart("Ce numéro n’est pas encore connu ici.", "Remplissez la suite vous-même.")
    case .connue:
      h.confirmation("Nous connaissons cette structure") { h in
        h.raw("<p>Vérifiez le nom, le type et la commune\u{A0}: corrigez-les s’ils ont changé.</p>")
      }
    case .inscrite: break
    }
  }
}
