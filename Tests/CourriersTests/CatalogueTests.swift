import Courriers
import Testing

@Suite("Les messages que l’exploitant peut changer")
struct CatalogueTests {
  static let modele = ModeleMessage(
    "essai.accuse", usage: "À qui écrit.",
    blancs: [
      .init("numero", "le numéro", obligatoire: true), .init("telephone", "le téléphone"),
    ],
    objet: "Reçu, {numero}",
    texte: "Bonjour,\n\nVotre numéro : {numero}\nAppelez le {telephone}\n\nÀ bientôt.")

  @Test("Un message se remplit, et une ligne qui n’a rien à dire disparaît") func filled() {
    let catalogue = Catalogue()
    let full = catalogue.message(Self.modele, ["numero": "93-1", "telephone": "01"])
    #expect(full.objet == "Reçu, 93-1")
    #expect(full.texte == "Bonjour,\n\nVotre numéro : 93-1\nAppelez le 01\n\nÀ bientôt.")
    let short = catalogue.message(Self.modele, ["numero": "93-1", "telephone": ""])
    #expect(short.texte == "Bonjour,\n\nVotre numéro : 93-1\n\nÀ bientôt.")
  }

  @Test("Ce que l’on remplit n’est jamais relu comme un blanc") func inert() {
    let texte = Catalogue().message(Self.modele, ["numero": "{telephone}", "telephone": "01"])
    #expect(texte.texte.contains("numéro : {telephone}"))
  }

  @Test("Un texte de l’exploitant remplace celui de la maison") func replaced() throws {
    let own = try TexteMessage(
      file: Array("\u{FEFF}Objet : Bien reçu {numero}\r\n\r\nMerci.\r\n".utf8), code: "essai.accuse"
    )
    let catalogue = try Catalogue(["essai.accuse": own], modeles: [Self.modele])
    #expect(catalogue.isReplaced(Self.modele))
    #expect(
      catalogue.message(Self.modele, ["numero": "7"])
        == TexteMessage(objet: "Bien reçu 7", texte: "Merci."))
    #expect(try TexteMessage(file: Array(own.file.utf8), code: "x") == own)
  }

  @Test(
    "Un texte qui ne convient pas est refusé au chargement",
    arguments: [
      ("essai.inconnu", "Objet : a {numero}\n\nb", CatalogueRefusal.codeInconnu("essai.inconnu")),
      (
        "essai.accuse", "Objet : {nom} {numero}\n\nb",
        .blancInconnu("nom", code: "essai.accuse", connus: ["numero", "telephone"])
      ),
      (
        "essai.accuse", "Objet : a\n\nb",
        .blancManquant("numero", sens: "le numéro", code: "essai.accuse")
      ),
      ("essai.accuse", "Bonjour\n\n{numero}", .objetManquant("essai.accuse")),
      ("essai.accuse", "Objet :\n\n{numero}", .objetManquant("essai.accuse")),
      ("essai.accuse", "Objet : {numero}\n\n \n", .texteManquant("essai.accuse")),
      ("essai.accuse", "Objet : a\u{0}", .illisible("essai.accuse")),
      ("essai.accuse", "", .objetManquant("essai.accuse")),
    ])
  func refused(code: String, file: String, refusal: CatalogueRefusal) {
    #expect(throws: refusal) {
      let text = try TexteMessage(file: Array(file.utf8), code: code)
      _ = try Catalogue([code: text], modeles: [Self.modele])
    }
  }

  @Test("Un fichier trop long est refusé") func tooLong() {
    let bytes = Array("Objet : a\n\n".utf8) + Array(repeating: UInt8(ascii: "b"), count: 20_001)
    #expect(throws: CatalogueRefusal.illisible("essai.accuse")) {
      try TexteMessage(file: bytes, code: "essai.accuse")
    }
  }
}
