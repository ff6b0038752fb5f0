import Accords
import Kernel
import Testing

@Suite("Ce qui se tape : lignes, fichiers, appels")
struct SaisieTests {
  private let lecture = LectureLigne(index: Exemple.index, today: Exemple.jour("2021-03-01"))

  private func typed(_ changes: [ChampSaisie: String] = [:]) -> [ChampSaisie: String] {
    let whole: [ChampSaisie: String] = [
      .nom: "Commune de Montreuil", .siret: "21930048000015", .employeur: "publique",
      .lieux: "Montreuil (93100) 2\n93059", .deliberation: "prise", .deliberationLe: "01/03/2021",
    ]
    return whole.merging(changes) { $1 }
  }

  @Test("Une ligne se lit, code ancien compris") func line() throws {
    let ligne = try lecture(typed())
    #expect(ligne.postes == 3)
    #expect(
      ligne.lieux == [
        LieuProjet(commune: "93048", postes: 2), LieuProjet(commune: "93059", postes: 1),
      ])
    #expect(ligne.deliberation == .prise(Exemple.jour("2021-03-01")))
  }

  @Test(
    "Chaque faute nomme son champ",
    arguments: [
      (ChampSaisie.nom, "", FauteSaisie.manquant), (.siret, "21930048000016", .illisible),
      (.employeur, "autre", .manquant), (.lieux, "", .manquant),
      (.lieux, "Nulle-Part-sur-Rien 2", .inconnu("Nulle-Part-sur-Rien")),
      (.lieux, "Montreuil 0", .horsBornes(1...99)),
      (.missions, String(repeating: "é", count: 2_501), .tropLong(2_500)),
      (.deliberationLe, "02/03/2021", .futur), (.deliberationLe, "31/02/2021", .illisible),
      (.deliberation, "", .manquant),
    ])
  func faults(champ: ChampSaisie, texte: String, faute: FauteSaisie) throws {
    let refusal = #expect(throws: SaisieRefusal.self) { try lecture(typed([champ: texte])) }
    #expect(refusal?.fautes.contains { $0.champ == champ && $0.faute == faute } == true)
  }

  @Test("2 500 caractères de missions passent") func limit() throws {
    let missions = String(repeating: "é", count: 2_500)
    #expect(try lecture(typed([.missions: missions])).missions == missions)
  }

  @Test("Un fichier exporté se réimporte à l’identique") func roundTrip() throws {
    let later = LectureLigne(index: Exemple.index, today: Exemple.jour("2021-12-31"))
    let read = try FichierLignes.read(FichierLignes.csv(ProjetDemonstration.v3), with: later)
    #expect(read == ProjetDemonstration.v3)
  }

  @Test("Un fichier incomplet est refusé avec le nom des colonnes") func missing() throws {
    let refusal = #expect(throws: ImportRefusal.self) {
      try FichierLignes.read(Array("nom;siret\nA;B\n".utf8), with: lecture)
    }
    #expect(refusal?.manquantes == [.employeur, .lieux, .missions, .deliberation])
  }

  @Test("Une ligne fausse et rien n’est pris") func oneBadLine() throws {
    let file = """
      nom;siret;employeur;lieux;missions;deliberation;deliberation_le
      Commune de Montreuil;21930048000015;publique;Montreuil 2;;sans_objet;
      Commune de Bondy;123;publique;Bondy;;sans_objet;
      """
    let refusal = #expect(throws: ImportRefusal.self) {
      try FichierLignes.read(Array(file.utf8), with: lecture)
    }
    #expect(refusal?.lignes.map(\.ligne) == [3])
  }

  @Test("Les 41 déclarations de la démonstration souhaitent 104 postes") func interests() {
    let all = InteretsDemonstration.tous
    #expect(all.count == 41)
    #expect(all.reduce(0) { $0 + (Int($1[.postes] ?? "") ?? 0) } == 104)
    #expect(all.allSatisfy { $0[.courriel]?.hasSuffix(".example") == true })
  }
}
