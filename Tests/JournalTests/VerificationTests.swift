import Journal
import Kernel
import Testing

struct VerificationTests {
  private let sound = Chaine.lignes(20)

  private func tete(_ position: Int) -> TeteJournal {
    let ligne = sound[position - 1]
    return TeteJournal(
      position: Int64(position), empreinte: ligne.sceau.empreinte,
      moment: ligne.entree?.moment ?? Instant(milliseconds: 0))
  }

  private func expect(
    _ lignes: [LigneScellee], against tetes: [TeteJournal] = [],
    _ nature: FauteJournal.Nature, at position: Int64?, entree: Int64?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      Chaine.verify(lignes, against: tetes).premiereFaute
        == FauteJournal(position: position, entree: entree, nature: nature),
      sourceLocation: sourceLocation)
  }

  @Test func `A sound chain verifies, with or without heads`() {
    let bilan = Chaine.verify(sound, against: [tete(5), tete(20)])
    #expect(bilan == BilanJournal(entrees: 20, scellees: 20, premiereFaute: nil, tete: tete(20)))
    #expect(Chaine.verify([]).tete == nil)
  }

  @Test(arguments: 0..<9)
  func `An edit of any column is found where it stands`(column: Int) {
    var lignes = sound
    lignes[8] = lignes[8].with { entree in
      switch column {
      case 0: entree.numero += 100
      case 1: entree.moment = Instant(milliseconds: 0)
      case 2: entree.auteur = Auteur(compte: nil, qualite: "prefecture")
      case 3: entree.auteur = Auteur(compte: 12, qualite: "structure")
      case 4: entree.genre = "candidature.retiree"
      case 5: entree.sujet = JournalEvent.Subject("structure", entree.sujet.id)
      case 6: entree.sujet = JournalEvent.Subject("candidature", 1)
      case 7: entree.faits = "postes=n:30\ncommune=k:93066"
      default: entree.empreintePersonnel = []
      }
    }
    expect(lignes, .entreeModifiee, at: 9, entree: 9)
  }

  @Test func `An edit of the last entry is told from an edit of its seal by a kept head`() {
    var lignes = sound
    lignes[19] = lignes[19].with { $0.genre = "autre" }
    expect(lignes, .entreeOuSceauModifie, at: 20, entree: 20)
    expect(lignes, against: [tete(20)], .entreeModifiee, at: 20, entree: 20)
    lignes[19] = reseal(sound[19], [1])
    expect(lignes, against: [tete(20)], .sceauModifie, at: 20, entree: 20)
  }

  @Test func `A rewritten seal is told from an edited entry`() {
    var lignes = sound
    lignes[3] = reseal(lignes[3], [UInt8](repeating: 1, count: 32))
    expect(lignes, .sceauModifie, at: 4, entree: 4)
  }

  @Test func `A deleted entry, with or without its seal, is named`() {
    var lignes = sound
    lignes[6] = LigneScellee(sceau: lignes[6].sceau, contenu: .absente)
    expect(lignes, .entreeAbsente, at: 7, entree: 7)
    lignes.remove(at: 6)
    expect(lignes, .positionManquante, at: 7, entree: nil)
  }

  @Test func `Two entries that changed places are found at the first`() {
    var lignes = sound
    let (a, b) = (lignes[4], lignes[10])
    lignes[4] = LigneScellee(sceau: a.sceau, contenu: b.contenu, personnes: b.personnes)
    lignes[10] = LigneScellee(sceau: b.sceau, contenu: a.contenu, personnes: a.personnes)
    expect(lignes, .entreeModifiee, at: 5, entree: 5)
  }

  @Test func `A cut tail shows against a kept head only`() {
    let cut = Array(sound.prefix(12))
    #expect(Chaine.verify(cut).premiereFaute == nil)
    expect(cut, against: [tete(12), tete(15)], .journalTronque, at: 13, entree: nil)
  }

  @Test func `A recomputed chain shows at the first kept head after the change`() {
    var entries = sound.compactMap { ligne in ligne.entree.map { ($0, ligne.personnes) } }
    entries[9].0.faits = "postes=n:9"
    let forged = Chaine.sealed(entries)
    #expect(Chaine.verify(forged).premiereFaute == nil)
    expect(
      forged, against: [tete(20), tete(5), tete(14)], .chaineRecalculee, at: 14, entree: 14)
  }

  @Test func `An unsealed entry is a fault once it should have been sealed long ago`() {
    let last = sound[19].entree?.moment ?? Instant(milliseconds: 0)
    let recent = Chaine.verify(sound, waiting: [(21, last.adding(seconds: -10))])
    #expect(recent.premiereFaute == nil)
    #expect(recent.entrees == 21 && recent.scellees == 20)
    let old = Chaine.verify(sound, waiting: [(21, last.adding(seconds: -11))])
    #expect(
      old.premiereFaute == FauteJournal(position: nil, entree: 21, nature: .entreeNonScellee))
  }

  private func reseal(_ ligne: LigneScellee, _ empreinte: [UInt8]) -> LigneScellee {
    LigneScellee(
      sceau: Sceau(
        position: ligne.sceau.position, entree: ligne.sceau.entree, empreinte: empreinte),
      contenu: ligne.contenu, personnes: ligne.personnes)
  }
}
