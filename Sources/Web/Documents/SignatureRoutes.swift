import Comptes
import Design
package import Documents
import HTML
import HTTP
import Kernel

/// Scans of documents signed by hand: sent, listed, taken back.
package struct SignatureRoutes: Sendable {
  private let moyens: MoyensCopies

  package init(_ moyens: MoyensCopies) { self.moyens = moyens }

  private static let readers: Permission = .roles([
    .structure, .prefecture, .signataire, .comite, .equipeNationale, .observateur,
  ])

  package var routes: [Route] {
    [
      .get(
        "/signatures/copies/{id}.pdf", Self.readers, example: "/signatures/copies/9301.pdf",
        useCase: "LireCopies", file),
      .get(
        "/signatures/{genre}/{id}", Self.readers, example: "/signatures/accord/93",
        useCase: "LireCopies", list),
      .post(
        "/signatures/{genre}/{id}", Self.readers, useCase: "DeposerCopie",
        files: CopieSignee.tailleMax + 65_536, deposit),
    ]
  }

  private static func objet(_ visit: Visit) throws -> ObjetSigne {
    guard let genre = ObjetSigne.Genre(rawValue: visit.parameter("genre")) else {
      throw NotFound()
    }
    return ObjetSigne(genre, try visit.id("id", CopieSignee.self).rawValue)
  }

  private func list(_ visit: Visit) async throws -> Answer {
    .page(try await page(visit, refusal: nil))
  }

  private func file(_ visit: Visit) async throws -> Answer {
    do {
      let (copie, octets) = try await LireCopies(moyens).octets(visit.id(), acteur: visit.acteur)
      return .file(
        name: "exemplaire-signe-\(copie.id).pdf", contentType: "application/pdf", bytes: octets)
    } catch CopieRefusal.introuvable { throw NotFound() }
  }

  private func deposit(_ visit: Visit) async throws -> Answer {
    let objet = try Self.objet(visit)
    do {
      try await DeposerCopie(moyens)(
        visit.form.files.first { $0.field == "fichier" }?.bytes ?? [],
        nom: visit.form.text("nom"), objet: objet, acteur: visit.acteur, by: visit.geste())
      return .seeOther("/signatures/\(objet.genre.rawValue)/\(objet.numero)")
    } catch let refusal as CopieRefusal {
      switch refusal {
      case .introuvable: throw NotFound()
      case .interdit: return .page(RefusalPages.forbidden)
      default: return .page(try await page(visit, refusal: refusal))
      }
    }
  }

  private func page(_ visit: Visit, refusal: CopieRefusal?) async throws -> Page {
    let objet = try Self.objet(visit)
    let found: (porte: PorteOuverte, copies: [CopieSignee])
    do { found = try await LireCopies(moyens)(objet, acteur: visit.acteur) } catch CopieRefusal
      .introuvable
    { throw NotFound() }
    let (porte, copies) = found
    let view = PageSignatures(
      objet: objet, copies: copies, refusal: refusal, nom: visit.form.text("nom"),
      jetons: refusal == nil ? visit.jetons : visit.freshJetons,
      moment: { visit.environment.local($0) })
    return Page(
      "Exemplaires signés", status: refusal == nil ? .ok : .unprocessable,
      trail: [(porte.titre, "\(path: porte.chemin)")], section: .dossiers,
      hasErrors: refusal != nil
    ) { h in
      h.titre(
        "Exemplaires signés", chapo: "Ce qui est signé à la main, numérisé et gardé ici.",
        surtitre: porte.titre)
      view.write(mayDeposit: porte.mayDeposit, &h)
    }
  }
}
