import Empreinte
import Journal
import Kernel
import Testing

/// The encoding is what old seals rest on: these vectors never change.
struct EncodageTests {
  private let digests = CryptoDigests()
  private let sample = EntreeJournal(
    numero: 42, moment: Instant(milliseconds: 1_615_449_600_000),
    auteur: Auteur(compte: nil, qualite: "visiteur"), genre: "candidature.deposee",
    sujet: JournalEvent.Subject("candidature", 7), faits: "postes=n:2\ntype=k:COMMUNE",
    empreintePersonnel: [])

  @Test func `The bytes of an entry are the golden ones`() {
    #expect(
      hexadecimal(sample.canonique) == """
        4d4a4501000000000000002a00000178204cb0000000000000000000087669736974657572000000\
        000000001363616e64696461747572652e6465706f736565000000000000000b63616e6469646174\
        75726500000000000000070000000000000019706f737465733d6e3a320a747970653d6b3a434f4d\
        4d554e450000000000000000
        """)
  }

  @Test func `The first seal of the sample is the golden one`() {
    let seal = Sceau.empreinte(after: Sceau.origine, of: sample, at: 1, with: digests)
    #expect(hexadecimal(seal) == "44d93b3e4434f717d0cf8f9a73d8158f4b3005bf4e9c2b14e2b62f7e8b5d7379")
  }

  @Test func `The digest of personal values is the golden one`() {
    let hash = ValeursPersonnelles.empreinte(
      of: "nom=Camille Fictive", personne: 9, salt: Array(0..<32), with: digests)
    #expect(hexadecimal(hash) == "a2cc183c95c8ac8951466d5035fcce037c9e8cb0ee0728a2e5e8fcb7f9b9d197")
    let list = ValeursPersonnelles.empreinte(of: [(9, hash)], with: digests)
    #expect(hexadecimal(list) == "e2764516350ee541de1720a33298ec376e0329e61d4ce68bbfbd275405d364ca")
  }

  @Test func `Moving a character from one column to the next changes the bytes`() {
    var moved = sample
    moved.genre = "candidature.deposeec"
    moved.sujet = JournalEvent.Subject("andidature", 7)
    #expect(moved.canonique != sample.canonique)
    var visitor = sample
    visitor.auteur = Auteur(compte: 0, qualite: "visiteur")
    #expect(visitor.canonique != sample.canonique)
  }

  @Test func `Facts are read back as they were written`() {
    let facts: [(name: String, value: JournalEvent.Fact)] = [
      ("postes", .integer(-3)), ("commune", .code("2A004=x")), ("au", .jour(Jour(number: 18_000))),
      ("a", .instant(Instant(milliseconds: 5))), ("montant", .montant(Centimes(4_000_000))),
    ]
    let read = Faits.read(Faits.text(facts))
    #expect(read.elementsEqual(facts) { $0.name == $1.name && $0.value == $1.value })
  }

  @Test func `A code cannot forge a second fact`() {
    let read = Faits.read(Faits.text([("motif", .code("a\nmontant=c:1"))]))
    #expect(read.map(\.name) == ["motif"])
  }

  @Test(arguments: ["", "deux\nlignes", "a\\nb", "fin\\", "retour\r\n", "nul\0", "é=è"])
  func `A personal value is read back as it was written`(value: String) {
    let grouped = ValeursPersonnelles.grouped([
      .init(personne: 1, field: "motivation", value: value),
      .init(personne: 1, field: "nom", value: "Fictif"),
    ])
    let read = grouped.flatMap { ValeursPersonnelles.read($0.texte) }
    #expect(read.map(\.field) == ["motivation", "nom"])
    #expect(read.first?.value == value)
    #expect(!(grouped.first?.texte.utf8.contains(0) ?? true))
  }

  @Test func `A head is read back from its line`() {
    let tete = TeteJournal(
      position: 812, empreinte: Array(0..<32), moment: Instant(milliseconds: 1_700_000_000_000))
    #expect(TeteJournal(ligne: tete.ligne) == tete)
  }

  @Test(arguments: ["", "812", "0 00 1", "812 zz 1", "812 \(String(repeating: "a", count: 63)) 1"])
  func `A line that is not a head is refused`(line: String) {
    #expect(TeteJournal(ligne: line) == nil)
  }
}
