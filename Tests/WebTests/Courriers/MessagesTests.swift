import Appariement
import Accords
import Candidats
import Candidatures
import Comptes
import Coordination
import Courriers
import Kernel
import MisesEnRelation
import Testing

@Suite("Les messages de la maison")
struct MessagesTests {
  private static let tous =
    Compte.modeles + Lettres.modeles + LettresAccord.modeles + LettresRecueil.modeles
    + ComitePilotage.modeles + LettresCandidat.modeles + LettresMise.modeles
    + LettresAppariement.modeles

  @Test("Chacun dit ce qu’il doit dire, sans blanc inconnu", arguments: tous)
  func sound(modele: ModeleMessage) throws {
    try modele.check(modele.standard)
    #expect(try TexteMessage(file: Array(modele.standard.file.utf8), code: "x") == modele.standard)
    let filled = Dictionary(
      modele.blancs.map { ($0.nom, "VALEUR") }, uniquingKeysWith: { first, _ in first })
    #expect(modele.standard.rempli(filled).blancs.isEmpty)
  }

  @Test("Chacun a un nom à lui") func names() {
    #expect(Set(Self.tous.map(\.code)).count == Self.tous.count)
  }

  @Test("Un exploitant qui change un message change la lettre, pas sa clé") func replaced() throws {
    let own = TexteMessage(objet: "Merci !", texte: "Votre code : {code}\n{lien}\n{jusquau}")
    let catalogue = try Catalogue(["recueil.preremplie": own], modeles: Self.tous)
    let modele = try #require(Self.tous.first { $0.code == "recueil.preremplie" })
    let lettre = catalogue.lettre(
      modele, ["code": "AB", "lien": "https://maillage.example", "jusquau": "demain"],
      key: "recueil-1-2-preremplie", to: "odette@mairie.example", about: .init("invite", 2))
    #expect(lettre.subject == "Merci\u{A0}!")
    #expect(lettre.body == "Votre code\u{A0}: AB\nhttps://maillage.example\ndemain")
    #expect(lettre.key == "recueil-1-2-preremplie")
  }
}
