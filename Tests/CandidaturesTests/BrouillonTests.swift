import Candidatures
import Kernel
import Testing

@Suite("Un brouillon")
struct BrouillonTests {
  @Test("rend ce qui a été écrit, mot pour mot") func roundTrip() {
    var reponses = Exemples.completes
    reponses[.motivation] = "Première ligne\r\nune barre \\ et = un égal\nfin"
    reponses.set(.lieuCommune, ["Drancy", "", "Bondy"])
    #expect(Reponses(encoded: reponses.encoded) == reponses)
    #expect(Reponses(encoded: "inconnue=1\nnom=Le Fil")[.nom] == "Le Fil")
    #expect(Reponses(encoded: "") == Reponses())
  }

  @Test("se garde 60 jours après son dernier enregistrement") func sixtyDays() throws {
    let empty = Brouillon(
      id: ID(1), code: CodeLisible(drawn: Fixe()), reponses: Reponses(), etape: 1,
      enregistreLe: Exemples.midi("2021-03-11"), valableJusquau: Exemples.jour("2021-03-11"))
    let saved = empty.saved(
      Exemples.completes, etape: 9, at: Exemples.midi("2021-03-11"),
      jour: Exemples.jour("2021-03-11"), regles: try Exemples.regles())
    #expect(saved.etape == 6)
    #expect(saved.isOpen(on: Exemples.jour("2021-05-10")))
    #expect(!saved.isOpen(on: Exemples.jour("2021-05-11")))
  }

  @Test("garde les étapes d’avant quand une autre s’ajoute") func merged() throws {
    let first = Reponses([.nom: ["Le Fil"], .postes: ["1"]])
    let both = first.merged(with: Reponses([.postes: ["2"]]))
    #expect(both[.nom] == "Le Fil")
    #expect(both[.postes] == "2")
  }
}
