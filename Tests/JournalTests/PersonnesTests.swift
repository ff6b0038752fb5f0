import Journal
import Kernel
import Testing

struct PersonnesTests {
  private func verify(
    _ edit: (LignePersonnelle) -> [LignePersonnelle]
  ) -> FauteJournal? {
    var lignes = Chaine.lignes(9)
    lignes[5].personnes = lignes[5].personnes.flatMap(edit)
    return Chaine.verify(lignes).premiereFaute
  }

  private func copy(
    _ ligne: LignePersonnelle, personne: Int64? = nil, valeurs: String?, empreinte: [UInt8]? = nil,
    sel: [UInt8]?, effacee: Bool = false
  ) -> LignePersonnelle {
    LignePersonnelle(
      personne: personne ?? ligne.personne, valeurs: valeurs,
      empreinte: empreinte ?? ligne.empreinte, sel: sel, effacee: effacee)
  }

  private func fault(_ nature: FauteJournal.Nature) -> FauteJournal {
    FauteJournal(position: 6, entree: 6, nature: nature)
  }

  @Test func `An erased person leaves a sound journal`() {
    #expect(verify { [copy($0, valeurs: nil, sel: nil, effacee: true)] } == nil)
  }

  @Test func `An edited value or salt is found`() {
    let edited = verify { [copy($0, valeurs: "nom=Autre", sel: $0.sel)] }
    #expect(edited == fault(.valeurModifiee))
    let salted = verify { [copy($0, valeurs: $0.valeurs, sel: [1])] }
    #expect(salted == fault(.valeurModifiee))
    #expect(verify { [copy($0, valeurs: $0.valeurs, sel: nil)] } == fault(.valeurModifiee))
  }

  @Test func `A value destroyed without erasure, or left by one, is found`() {
    #expect(verify { [copy($0, valeurs: nil, sel: $0.sel)] } == fault(.valeurDetruite))
    let left = verify { [copy($0, valeurs: $0.valeurs, sel: nil, effacee: true)] }
    #expect(left == fault(.valeurRestee))
  }

  @Test func `A personal row removed, added or given to someone else is found`() {
    #expect(verify { _ in [] } == fault(.personnesModifiees))
    #expect(
      verify { [$0, copy($0, personne: 10, valeurs: nil, sel: nil, effacee: true)] }
        == fault(.personnesModifiees))
    #expect(
      verify { [copy($0, personne: 10, valeurs: $0.valeurs, sel: $0.sel)] }
        == fault(.personnesModifiees))
    #expect(
      verify { [copy($0, valeurs: $0.valeurs, empreinte: [0], sel: $0.sel)] }
        == fault(.personnesModifiees))
  }

  @Test func `A past state is read from the acts up to its moment`() {
    let actes = [
      acte(1, faits: [("postes", .integer(2))], .connue(personne: 9, valeurs: [("nom", "Fictif")])),
      acte(2, faits: [("postes", .integer(3))], .effacee(personne: 10)),
      acte(3, faits: [("postes", .integer(1))]),
    ]
    let etat = EtatPasse(actes, at: Instant(milliseconds: 2))
    #expect(etat.faits["postes"] == .integer(3))
    #expect(etat.valeurs == ["nom": "Fictif"])
    #expect(etat.effacees == [10])
    #expect(etat.dernierGenre == "genre.2")
  }

  private func acte(
    _ moment: Int64, faits: [(name: String, value: JournalEvent.Fact)], _ personne: PersonneActe...
  ) -> ActeJournal {
    ActeJournal(
      numero: moment, moment: Instant(milliseconds: moment), auteur: .systeme,
      genre: "genre.\(moment)", faits: faits, personnes: personne)
  }
}
