import Avenants
import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Journal
import Kernel
import Programme
import Territoires

extension AvenantRoutes {
  func postes(_ visit: Visit) async throws -> Answer {
    .page(try await page(visit, open(visit), refusal: nil))
  }

  /// The posts of a file, with the avenants; `refusal`: why the act just tried was not done.
  func page(
    _ visit: Visit, _ dossier: DossierPostes, refusal: AvenantRefusal?
  ) async throws -> Page {
    let candidature = dossier.candidature
    let candidatures = moyens.candidatures
    let index = try await candidatures.territoires.index()
    let auteur = try await Decider(candidatures).signature(
      visit.acteur, service: Lettres.service(candidature.departement, index))
    let view = PagePostes(
      dossier: dossier, acteur: visit.acteur, index: index,
      today: candidatures.jour(visit.at, departement: candidature.departement, index),
      auteur: auteur, regles: try candidatures.regles(on: candidatures.jour(visit.at)),
      form: visit.form, jetons: refusal == nil ? visit.jetons : visit.freshJetons)
    let lines = try await historique(
      of: candidature.subject, in: visit.environment,
      comptes: visit.acteur.isStructure(index) ? nil : candidatures.comptes,
      shown: ActeJournal.known(to: visit.acteur, index))
    return Page(
      "Postes du dossier \(candidature.numero)", status: refusal == nil ? .ok : .unprocessable,
      trail: [
        ("Mes dossiers", "/dossiers"),
        ("Dossier \(candidature.numero)", "/candidatures/\(candidature.id)"),
      ], section: .dossiers, hasErrors: refusal != nil
    ) { h in
      h.titre(
        "Postes et avenants",
        chapo: "Où sont les postes de cette structure, qui les encadre, et ce qui doit changer.",
        surtitre: candidature.demande.nom)
      if let refusal { h.refus("Rien n’est enregistré", refusal.phrase) }
      view.write(&h)
      h.historique(lines, de: "du dossier \(candidature.numero)")
    }
  }
}
