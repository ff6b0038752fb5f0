import Avenants
import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Programme
import Territoires

extension AvenantRoutes {
  func newForm(_ visit: Visit) async throws -> Answer {
    let nature = NatureAvenant(rawValue: visit.query.text("nature")) ?? .plus
    return .page(try await formPage(visit, open(visit), nature, refusal: nil))
  }

  func ask(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    let nature = NatureAvenant(rawValue: form.text("nature")) ?? .plus
    do {
      let index = try await moyens.candidatures.territoires.index()
      let avenant = try await DemanderAvenant(moyens)(
        visit.candidature(), Self.texte(form, nature, index),
        vers: nature == .transfert ? form.text("vers").uppercased() : nil, acteur: visit.acteur,
        by: visit.geste())
      return .seeOther("/avenants/dossiers/\(avenant.candidature)")
    } catch let refusal as AvenantRefusal {
      switch refusal {
      case .introuvable: throw NotFound()
      case .interdit: return .page(RefusalPages.forbidden)
      default: return .page(try await formPage(visit, open(visit), nature, refusal: refusal))
      }
    }
  }

  private static func texte(
    _ form: Form, _ nature: NatureAvenant, _ index: TerritoireIndex
  ) throws(AvenantRefusal) -> TexteAvenant {
    guard let motif = MotifAvenant(rawValue: form.text("motif")) else { throw .motif }
    guard let effet = Jour(typed: form.text("effet")) else { throw .jourManquant }
    let typed = form.text("commune")
    let found = index.communes(typed: typed)
    let commune = found.count == 1 ? found.first?.code : nil
    guard typed.isEmpty || commune != nil else { throw .commune }
    return TexteAvenant(
      nature: nature,
      postes: nature == .plus ? [] : form.all("postes").compactMap(Poste.init(typed:)),
      nombre: Int(form.text("nombre")) ?? 0, commune: commune, motif: motif,
      phrase: form.text("phrase"), effet: effet)
  }

  private func formPage(
    _ visit: Visit, _ dossier: DossierPostes, _ nature: NatureAvenant, refusal: AvenantRefusal?
  ) async throws -> Page {
    let candidature = dossier.candidature
    let regles = try moyens.candidatures.regles(on: moyens.candidatures.jour(visit.at))
    let view = FormulaireAvenant(
      dossier: dossier, nature: nature, form: visit.form, refusal: refusal, regles: regles,
      jetons: visit.jetons)
    let posts: Href = "/avenants/dossiers/\(candidature.id)"
    return Page(
      nature.demande, status: refusal == nil ? .ok : .unprocessable,
      trail: [
        ("Mes dossiers", "/dossiers"),
        ("Dossier \(candidature.numero)", "/candidatures/\(candidature.id)"),
        ("Postes et avenants", posts),
      ], section: .dossiers, hasErrors: refusal != nil
    ) { h in
      h.titre(nature.demande, chapo: view.chapo, surtitre: candidature.demande.nom)
      guard !dossier.tenus.isEmpty else {
        h.vide(
          "Aucun poste accordé pour le moment",
          "Un avenant change des postes accordés et notifiés\u{A0}: ce dossier n’en a pas encore.")
        return
      }
      view.write(&h)
    }
  }
}
