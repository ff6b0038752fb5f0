import Candidats
import Kernel
import Programme
import Territoires
import Testing

@Suite("L’inscription d’un candidat")
struct LectureInscriptionTests {
  private static func read(
    _ question: QuestionCandidat? = nil, _ answers: String...
  ) throws -> Profil {
    let regles = try Regles.conseillersNumeriques.rules(on: day).candidats
    var values: [QuestionCandidat: [String]] = [
      .prenom: ["Maëlle"], .nom: ["Exemple"], .courriel: ["maelle@candidats.example"],
      .telephone: ["06 99 00 93 01"], .commune: ["Livry-Gargan"], .situation: ["diplome"],
      .disponible: ["2021-04-01"], .mobilite: ["10"], .motivation: ["Aider."],
      .information: ["oui"],
    ]
    if let question { values[question] = answers }
    var lecture = LectureInscription(
      Inscription(values), regles: regles, index: .reference
    ) { _ in day }
    return try lecture.profil()
  }

  private static let day = Jour(2021, 3, 11) ?? Jour(number: 0)

  private static func fautes(
    _ question: QuestionCandidat, _ answer: String
  ) throws -> [FauteInscription.Erreur] {
    do {
      _ = try read(question, answer)
      return []
    } catch let refusal as InscriptionRefusal { return refusal.fautes.map(\.erreur) }
  }

  @Test("complète, donne un profil")
  func complete() throws {
    let profil = try Self.read()
    #expect(profil.nomComplet == "Maëlle Exemple")
    #expect(profil.commune == "93046" && profil.departement == "93" && profil.mobilite == 10)
    #expect(profil.situations == [.diplome])
  }

  @Test("compte 2 500 caractères de motivation, et pas un de plus", arguments: [2_500, 2_501])
  func motivation(length: Int) throws {
    let found = try Self.fautes(.motivation, String(repeating: "é", count: length))
    #expect(found == (length == 2_500 ? [] : [.tropLong(maximum: 2_500)]))
  }

  @Test(
    "accepte une disponibilité du jour à deux ans, refuse celle de la veille et au-delà",
    arguments: [
      ("2021-03-11", true), ("2021-03-10", false), ("11/03/2023", true), ("12/03/2023", false),
      ("01/01/2201", false), ("31/02/2021", false), ("", false),
    ])
  func disponibilite(typed: String, isRight: Bool) throws {
    #expect(try Self.fautes(.disponible, typed).isEmpty == isRight)
  }

  @Test(
    "ne prend la distance que dans la liste",
    arguments: [
      ("5", true), ("10", true), ("15", true), ("20", true), ("40", true), ("100", true),
      ("2000", true), ("0", false), ("11", false), ("-5", false), ("dix", false), ("", false),
    ])
  func mobilite(typed: String, isRight: Bool) throws {
    #expect(try Self.fautes(.mobilite, typed).isEmpty == isRight)
  }

  @Test(
    "refuse une adresse du programme, quelle que soit sa casse",
    arguments: [
      ("a@conseiller-numerique.fr", false), ("A@CONSEILLER-NUMERIQUE.FR", false),
      ("a@coop.conseiller-numerique.fr", false), ("a@mon-conseiller-numerique.fr", true),
      ("pas une adresse", false),
    ])
  func courriel(typed: String, isRight: Bool) throws {
    #expect(try Self.fautes(.courriel, typed).isEmpty == isRight)
  }

  @Test("demande une situation au moins, parmi celles de la page")
  func situations() throws {
    #expect(try Self.fautes(.situation, "astronaute") == [.manquante])
    #expect(try Self.read(.situation, "diplome", "experience").situations.count == 2)
  }

  @Test("demande que l’information sur les données soit lue")
  func information() throws {
    #expect(try Self.fautes(.information, "") == [.informationNonLue])
  }

  @Test("laisse corriger le reste quand la date donnée est passée depuis")
  func pastDate() throws {
    let profil = try Self.read()
    var lecture = LectureInscription(
      Inscription(profil), regles: try Regles.conseillersNumeriques.rules(on: Self.day).candidats,
      index: .reference, dejaDit: profil.disponibleLe
    ) { _ in Self.day.adding(days: 90) }
    #expect(try lecture.profil() == profil)
  }
}

@Suite("La distance est un vœu")
struct TerreTests {
  @Test(
    "compté du centre d’une commune à l’autre, sans jamais passer la mer",
    arguments: [
      ("93046", "93032", 5, true),  // Livry-Gargan, Gagny
      ("93046", "50502", 100, false),  // Saint-Lô
      ("93046", "50502", 2_000, true),
      ("93046", "93046", 5, true),
      ("93046", "97411", 2_000, false), ("93046", "00000", 2_000, false),
    ])
  func reach(from: String, to: String, mobilite: Int, reached: Bool) {
    #expect(Terre.atteint(to, depuis: from, mobilite: mobilite, .reference) == reached)
  }

  @Test(
    "chaque terre a son code",
    arguments: [
      ("93", "continent"), ("2A", "corse"), ("2B", "corse"), ("971", "971"), ("972", "972"),
      ("978", "978"), ("988", "988"),
    ])
  func land(departement: String, code: String) {
    #expect(Terre.code(departement: departement) == code)
  }
}
