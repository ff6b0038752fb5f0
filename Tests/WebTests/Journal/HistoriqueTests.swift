import Design
import Empreinte
import HTML
import Journal
import Kernel
import Territoires
import TestKit
import Testing
import Web

@Suite("L’historique se lit en français, sur toute page")
struct HistoriqueTests {
  /// A store that holds one history.
  private struct OneHistory: JournalStore {
    let actes: [ActeJournal]
    var commitsInOrder: Bool { true }
    func seal(above floor: Int64, limit: Int) -> Scellement { Scellement(count: 0, highest: nil) }
    func verify(against tetes: [TeteJournal]) -> BilanJournal {
      BilanJournal(entrees: 0, scellees: 0, premiereFaute: nil, tete: nil)
    }
    func head() -> TeteJournal? { nil }
    func latestSeals(_ count: Int) -> [SceauPose] { [] }
    func history(of subject: JournalEvent.Subject, until: Instant?) -> [ActeJournal] { actes }
    func erase(personne: Int64, recording events: [JournalEvent], _ geste: Geste) -> Bool { false }
  }

  /// The territories that come with the program.
  private struct Reference: TerritoireStore {
    func version() -> Int { 0 }
    func referentiel() -> Referentiel { .reference }
    func contours(_ couche: Territoires::Contour.Couche) -> [Territoires::Contour] { [] }
    func apply(_ changes: Changed<TerritoireChanges>, after version: Int, by geste: Geste) {}
  }

  private let environment = Environment(
    clock: TestClock(), fuseaux: TestFuseaux(minutes: 60), identifiers: TestIdentifiers(),
    randomness: TestRandomness(), digests: CryptoDigests(),
    settings: Settings(
      demonstration: false, overTLS: false, publicURL: "http://maillage.example", hotline: nil))

  private func lines(
    _ actes: [ActeJournal], phrases: PhrasesJournal = .toutes
  ) async throws -> [LigneHistorique] {
    try await HistoriqueDossier(
      store: OneHistory(actes: actes), territoires: TerritoiresCourants(Reference()),
      phrases: phrases)(
        of: JournalEvent.Subject("candidature", 1), in: environment)
  }

  private func acte(
    _ genre: String, by auteur: Auteur = .visiteur,
    faits: [(name: String, value: JournalEvent.Fact)] = [], personnes: [PersonneActe] = []
  ) -> ActeJournal {
    ActeJournal(
      numero: 1, moment: Instant(milliseconds: 1_615_449_600_000), auteur: auteur, genre: genre,
      faits: faits, personnes: personnes)
  }

  @Test("Une capacité ajoute ses phrases ; un genre inconnu reste sans code")
  func sentences() async throws {
    let phrases = PhrasesJournal([
      "candidature.deposee": { acte in
        "Candidature déposée pour \(Francais.pluriel(Int(acte["postes"]?.entier ?? 0), "poste", "postes"))"
      }
    ])
    let found = try await lines(
      [acte("candidature.deposee", faits: [("postes", .integer(3))]), acte("autre.chose")],
      phrases: phrases)
    #expect(
      found.map(\.quoi) == [
        "Candidature déposée pour 3\u{A0}postes", "Changement enregistré",
      ])
    #expect(found.first?.quand == "jeudi 11\u{A0}mars 2021, 9\u{A0}h")
  }

  @Test("Qui agit est nommé par sa qualité")
  func authors() async throws {
    let actes = [
      acte("a.b"), acte("a.b", by: .systeme),
      acte("a.b", by: Auteur(compte: 4, qualite: "prefecture")),
      acte("a.b", by: Auteur(compte: 5, qualite: "signataire")),
    ]
    let found = try await lines(actes)
    #expect(
      found.map(\.qui) == [
        "Visiteur sans compte", "Le système", "Préfecture",
        "Signataire de la préfecture",
      ])
  }

  @Test("Les faits et les personnes sont écrits ; une personne effacée est dite telle")
  func reasons() async throws {
    let found = try await lines([
      acte(
        "a.b", faits: [("montant", .montant(Centimes(5_000_000)))],
        personnes: [
          .connue(personne: 1, valeurs: [("contact_nom", "Camille Fictive")]),
          .effacee(personne: 2),
        ])
    ])
    #expect(
      found.first?.raison
        == "montant\u{A0}: 50\u{202F}000\u{A0}€\u{A0}; contact nom\u{A0}: Camille Fictive\u{A0}; "
        + "personne effacée")
  }

  @Test("Un code est dit avec son nom\u{A0}; ce qui ne parle qu’aux programmes n’est pas écrit")
  func words() async throws {
    let found = try await lines([
      acte(
        "candidature.decidee",
        faits: [
          ("commune", .code("93046")), ("departement", .code("93")), ("type", .code("PRIVATE")),
          ("territoire", .code("ept:200057867")), ("siret", .code("90000000100017")),
          ("postes", .integer(1_200)), ("appel", .integer(2_021)),
          ("decision", .integer(228_041_915_364_900_966)), ("empreinte", .code("a1b2")),
          ("motif", .code("b")), ("recue_le", .jour(Jour(number: 18_697))),
          ("inconnu", .code("x")), ("commune", .code("99999")),
        ])
    ])
    #expect(
      found.first?.raison?.components("; ") == [
        "commune\u{A0}: Livry-Gargan (93046)", "département\u{A0}: Seine-Saint-Denis (93)",
        "type\u{A0}: Association ou entreprise", "territoire\u{A0}: Plaine Commune",
        "SIRET\u{A0}: 900\u{A0}000\u{A0}001\u{A0}00017", "postes\u{A0}: 1\u{202F}200",
        "reçue le\u{A0}: 11\u{A0}mars 2021",
      ])
  }
}

extension String {
  fileprivate func components(_ mark: String) -> [String] {
    split(separator: "\u{A0}" + mark).map(String.init)
  }
}
