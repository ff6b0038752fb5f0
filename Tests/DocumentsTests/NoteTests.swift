import Candidatures
import Documents
import Kernel
import Testing

@Suite("La note au préfet")
struct NoteTests {
  private static func situation(_ count: Int) -> Situation {
    let open = max(0, count - 1)
    let files = (0..<open).map { rank in
      Dossier(
        id: ID(Int64(rank)), numero: "93-\(rank)", identifiant: "1", nom: "Structure \(rank)",
        commune: "93046", departement: "93", postes: 2, recueLe: Exemples.jour("2021-03-09"),
        silenceLe: Exemples.jour("2021-05-09"), etat: .aInstruire, avis: nil,
        accordes: nil)
    }
    return Situation(
      territoire: "Seine-Saint-Denis", jour: Exemples.jour("2021-03-11"),
      counts: [.aInstruire: open, .clos: min(1, count), .tous: count],
      postes: PostesDossiers(demandes: 2 * count, accordes: 2), presses: files
    ) { _ in "Livry-Gargan" }
  }

  @Test("Elle compte les dossiers, les postes demandés et accordés") func counts() {
    let mots = Self.situation(12).note.mots
    for part in [
      "Dossiers reçus\u{A0}: 12, dont 11 sans réponse",
      "demandés\u{A0}: 24\u{A0}; accordés\u{A0}: 2",
      "Et 5 autres",
    ] {
      #expect(mots.contains(part), "\(part)")
    }
  }

  @Test("Sans dossier, elle le dit") func empty() {
    #expect(Self.situation(0).note.mots.contains("Aucun dossier n’attend de réponse."))
  }
}
