import Empreinte
import Journal
import Kernel

/// A sound chain in memory, for the verification's own tests.
enum Chaine {
  static let digests = CryptoDigests()
  static let salt = [UInt8](repeating: 7, count: 32)

  static func entree(_ numero: Int64, empreintePersonnel: [UInt8] = []) -> EntreeJournal {
    EntreeJournal(
      numero: numero, moment: Instant(milliseconds: 1_615_449_600_000 + numero * 1_000),
      auteur: Auteur(compte: 12, qualite: "prefecture"), genre: "candidature.deposee",
      sujet: JournalEvent.Subject("candidature", 4_200 + numero),
      faits: "postes=n:3\ncommune=k:93066", empreintePersonnel: empreintePersonnel)
  }

  static func lignes(_ count: Int64) -> [LigneScellee] {
    sealed((1...count).map { $0 % 3 == 0 ? withPerson($0) : (entree($0), []) })
  }

  static func sealed(_ entries: [(EntreeJournal, [LignePersonnelle])]) -> [LigneScellee] {
    var previous = Sceau.origine
    return entries.enumerated().map { index, entry in
      let position = Int64(index + 1)
      previous = Sceau.empreinte(after: previous, of: entry.0, at: position, with: digests)
      return LigneScellee(
        sceau: Sceau(position: position, entree: entry.0.numero, empreinte: previous),
        contenu: .entree(entry.0), personnes: entry.1)
    }
  }

  static func withPerson(_ numero: Int64) -> (EntreeJournal, [LignePersonnelle]) {
    let texte = "nom=Camille Fictive\ncourriel=camille@fictif.example"
    let hash = ValeursPersonnelles.empreinte(of: texte, personne: 9, salt: salt, with: digests)
    let list = ValeursPersonnelles.empreinte(of: [(9, hash)], with: digests)
    let ligne = LignePersonnelle(
      personne: 9, valeurs: texte, empreinte: hash, sel: salt, effacee: false)
    return (entree(numero, empreintePersonnel: list), [ligne])
  }

  static func verify(
    _ lignes: [LigneScellee], against tetes: [TeteJournal] = [],
    waiting: [(Int64, Instant)] = []
  ) -> BilanJournal {
    var verification = Verification(digests: digests, against: tetes)
    for ligne in lignes { verification.take(ligne) }
    for (numero, moment) in waiting { verification.wait(numero: numero, moment: moment) }
    return verification.result(entrees: lignes.count + waiting.count)
  }
}

extension LigneScellee {
  var entree: EntreeJournal? {
    if case .entree(let entree) = contenu { entree } else { nil }
  }

  func with(_ edit: (inout EntreeJournal) -> Void) -> LigneScellee {
    guard var entree else { return self }
    edit(&entree)
    return LigneScellee(sceau: sceau, contenu: .entree(entree), personnes: personnes)
  }
}
