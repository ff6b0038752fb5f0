import Candidatures
import Design
import HTML
import HTTP
import Kernel

/// A structure gives its candidature up: a page says what follows, then one button.
extension CandidatureRoutes {
  func withdrawalPage(_ visit: Visit) async throws -> Answer {
    let candidature = try await open(visit)
    let file: Href = "/candidatures/\(candidature.id)"
    let jetons = visit.freshJetons
    return .page(
      Page(
        "Retirer la candidature \(candidature.numero)",
        trail: [("Mes dossiers", "/dossiers"), ("Dossier \(candidature.numero)", file)],
        section: .dossiers
      ) { h in
        h.titre("Retirer la candidature \(candidature.numero)", chapo: candidature.demande.nom)
        guard candidature.retrait == nil else {
          h.vide("Cette candidature est déjà retirée", "Il n’y a plus rien à faire.")
          return
        }
        h.element(
          "p", .class("texte"),
          text: "La demande de "
            + Francais.pluriel(candidature.demande.postes, "poste", "postes")
            + " s’arrête\u{A0}: personne ne l’étudiera plus. Vous ne pourrez pas revenir en arrière, "
            + "mais vous pourrez déposer une autre candidature. La personne à joindre reçoit un message."
        )
        h.bouton("Oui, retirer la candidature", post: "\(path: file.text)/retrait", jetons)
        h.element("p") { h in h.element("a", .href(file), text: "Non, garder la candidature") }
      })
  }

  func withdraw(_ visit: Visit) async throws -> Answer {
    try await act(visit) {
      try await RetirerCandidature(moyens)(
        visit.candidature(), acteur: visit.acteur, by: visit.geste())
    }
  }
}
