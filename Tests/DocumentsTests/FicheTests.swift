import Candidatures
import CodeQR
import Comptes
import Documents
import Kernel
import PDF
import Territoires
import Testing

@Suite("La fiche d’une candidature")
struct FicheTests {
  @Test("Elle dit ce qui est demandé, et où en est le dossier") func facts() throws {
    let mots = try Self.fiche(Exemples.candidature()).mots
    for part in [
      "Commune de Livry-Gargan", "2\u{A0}postes, 50\u{202F}000\u{A0}€ par poste",
      "100\u{202F}000\u{A0}€", "Pas encore confirmé", "Pas encore rendu",
      "Refusée ce jour-là si l’État se tait", "Aider les habitants.",
    ] {
      #expect(mots.contains(part), "\(part)")
    }
  }

  @Test("Passé le jour du silence, elle dit que la demande est refusée") func silence() throws {
    let mots = try Self.fiche(Exemples.candidature(), on: "2021-05-09").mots
    #expect(mots.contains("Refusée par silence"))
  }

  @Test("Quoi qu’on ait écrit, elle tient sur une page, avec son code et son remplaçant")
  func onePage() async throws {
    let long = String(repeating: "Aider les habitants à faire leurs démarches. ", count: 60)
    var candidature = try Exemples.candidature(motivation: long)
    candidature.engagement.confirmeLe = candidature.deposeeLe
    candidature.avis = Avis(
      texte: TexteAvis(sens: .favorable(postes: 2), rang: 1, commentaire: long),
      prepareLe: candidature.deposeeLe, preparePar: ID(1), renduLe: candidature.deposeeLe,
      renduPar: ID(1))
    candidature.decisions = [
      Decision(
        id: ID(1), rang: 1, origine: .directe,
        texte: TexteDecision(postes: 1, motif: nil, phrase: long),
        auteur: AuteurDecision(prenom: "Lucie", nom: "Fictif", qualite: "Préfète", service: ""),
        prise: candidature.deposeeLe, le: Exemples.jour("2021-04-01"), par: ID(1),
        notifieeLe: Exemples.jour("2021-04-02"))
    ]
    let fiche = try Self.fiche(candidature)
    let file = String(decoding: try await Imprimerie().pdf(fiche), as: UTF8.self)
    #expect(file.contains("/Count 1\n"))
    #expect(file.contains("/S /Figure") && file.contains("/Alt <feff"))
  }

  private static func fiche(
    _ candidature: Candidature, on iso: String = "2021-03-11"
  ) throws -> Document {
    try FicheCandidature(
      candidature, index: .reference, regles: Exemples.regles(), today: Exemples.jour(iso),
      site: "https://maillage.example", codes: QREncode()
    ) { _ in Exemples.jour("2021-03-10") }.document
  }
}
