import Accords
import Kernel
import Programme
import Testing

@Suite("Écrire et remettre un projet")
struct ProjetTests {
  @Test("Le 81e poste est refusé : il reste 0 poste") func tooMany() throws {
    let full = try Exemple.accord(ProjetDemonstration.v3)
    #expect(throws: AccordRefusal.postesDepasses(reste: 0)) {
      try full.ligneAjoutee(
        Exemple.ligne(1, siret: "21930013400018"), revision: full.projet.revision, at: Exemple.at)
    }
  }

  @Test(
    "Un accord de 80 postes en accepte 80, pas 81",
    arguments: [(79, true), (80, true), (81, false)])
  func bounds(postes: Int, accepted: Bool) throws {
    let accord = try Exemple.accord()
    let ligne = try Exemple.ligne(postes)
    let added = try? accord.ligneAjoutee(ligne, revision: 1, at: Exemple.at)
    #expect((added != nil) == accepted)
  }

  @Test("Une version remise ne change plus : la suivante s’ouvre, avec les mêmes numéros de ligne")
  func frozen() throws {
    let handed = try Exemple.remis(Exemple.accord(ProjetDemonstration.v1)).value
    #expect(handed.projet.brouillon == nil)
    let first = try #require(handed.projet.versions.last?.lignes.first)
    let changed = try handed.ligneRetiree(
      first.numero, revision: handed.projet.revision, at: Exemple.at
    ).value
    #expect(changed.projet.versions.count == 2)
    #expect(changed.projet.versions[0] == handed.projet.versions[0])
    #expect(
      changed.projet.versions[1].lignes == Array(handed.projet.versions[0].lignes.dropFirst()))
  }

  @Test("Deux lignes n’ont pas le même SIRET") func twins() throws {
    let accord = try Exemple.accord([Exemple.ligne(1)])
    #expect(throws: AccordRefusal.structureDejaLa(nom: "Commune de Montreuil")) {
      try accord.ligneAjoutee(Exemple.ligne(2), revision: accord.projet.revision, at: Exemple.at)
    }
  }

  @Test("Qui a lu une autre révision est prévenu, et rien n’est écrasé") func conflict() throws {
    let accord = try Exemple.accord([Exemple.ligne(1)])
    #expect(throws: AccordRefusal.conflit) {
      try accord.ligneChangee(1, Exemple.ligne(2), revision: 1, at: Exemple.at)
    }
  }

  @Test(
    "Le 15 mars à 23 h 59 est accepté, le 16 mars à 0 h 00 refusé et expliqué",
    arguments: [("2021-03-15", 23, 59, true), ("2021-03-16", 0, 0, false)])
  func deadline(iso: String, hour: Int, minute: Int, accepted: Bool) throws {
    let accord = try Exemple.accord(ProjetDemonstration.v3)
    let local = HeureLocale(Exemple.jour(iso), hour, minute)
    guard accepted else {
      #expect(throws: AccordRefusal.echeancePassee(Exemple.jour("2021-03-15"))) {
        try Exemple.remis(accord, local)
      }
      return
    }
    #expect(try Exemple.remis(accord, local).value.estRemis)
  }

  @Test("Une prolongation motivée rouvre la remise") func prolonged() throws {
    let accord = try Exemple.accord(ProjetDemonstration.v3).prolonge(
      jusquau: Exemple.jour("2021-03-29"), raison: "Les conseils votent le 25 mars.", by: 2,
      at: Exemple.at
    ).value
    #expect(
      try Exemple.remis(accord, HeureLocale(Exemple.jour("2021-03-29"), 23, 59)).value.estRemis)
    #expect(throws: AccordRefusal.echeancePassee(Exemple.jour("2021-03-29"))) {
      try Exemple.remis(accord, HeureLocale(Exemple.jour("2021-03-30"), 0, 0))
    }
  }

  @Test(
    "Une prolongation dit pourquoi, en 10 caractères au moins", arguments: [9, 10, 1_000, 1_001])
  func reason(length: Int) throws {
    let accord = try Exemple.accord()
    let raison = String(repeating: "a", count: length)
    let given = try? accord.prolonge(
      jusquau: Exemple.jour("2021-03-29"), raison: raison, by: 2, at: Exemple.at)
    #expect((given != nil) == (10...1_000).contains(length))
  }

  @Test("Remis en partie puis en entier ; seule la remise entière arrête les rappels")
  func partial() throws {
    let part = try Exemple.remis(Exemple.accord(ProjetDemonstration.v1)).value
    #expect(!part.estRemis)
    #expect(throws: AccordRefusal.dejaRemis) { try Exemple.remis(part) }
    let whole = try part.lignesImportees(
      ProjetDemonstration.v3, revision: part.projet.revision, at: Exemple.at
    ).value
    #expect(try Exemple.remis(whole).value.estRemis)
  }

  @Test("Après le délai, une version qui suit la réponse de l’État corrige, sans demander plus")
  func amended() throws {
    let late = HeureLocale(Exemple.jour("2021-03-16"), 0, 0)
    let part = try Exemple.remis(Exemple.accord(ProjetDemonstration.v1)).value
    let answered = try Exemple.reponse(part, ecartees: [])
    let same = try answered.lignesImportees(
      ProjetDemonstration.v1, revision: answered.projet.revision, at: Exemple.at
    ).value
    #expect(try Exemple.remis(same, late).value.projet.versions.last?.remise != nil)
    let more = try answered.lignesImportees(
      ProjetDemonstration.v3, revision: answered.projet.revision, at: Exemple.at
    ).value
    #expect(throws: AccordRefusal.echeancePassee(Exemple.jour("2021-03-15"))) {
      try Exemple.remis(more, late)
    }
    #expect(!answered.estComplet && answered.estRemis)
  }

  @Test("Rien ne se remet vide") func empty() throws {
    #expect(throws: AccordRefusal.versionVide) { try Exemple.remis(Exemple.accord()) }
  }

  @Test("Ce que l’État écarte, il le dit ; sa réponse compte les postes recevables")
  func answer() throws {
    let handed = try Exemple.remis(Exemple.accord(ProjetDemonstration.v3)).value
    #expect(throws: AccordRefusal.observationsManquantes) {
      try Exemple.reponse(handed, ecartees: [1])
    }
    #expect(throws: AccordRefusal.ligneInconnue) {
      try Exemple.reponse(handed, ecartees: [99], "Cette ligne n’existe pas.")
    }
    let part = try Exemple.reponse(handed, ecartees: [1], "Les lieux restent à préciser.")
    #expect(part.projet.versions.last?.postesRecevables == 66)
    #expect(throws: AccordRefusal.rienARepondre) { try Exemple.reponse(part) }
  }
}
