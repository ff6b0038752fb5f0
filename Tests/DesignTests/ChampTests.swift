import Design
import HTML
import Testing

@Suite struct ChampTests {
  @Test("A field names its help and its message to screen readers")
  func described() {
    let champ = Champ(
      "postes", "Combien de postes ?", aide: "Un poste est une personne.", valeur: "<un>",
      erreur: "Indiquez un nombre.", largeur: .court)
    #expect(
      page { $0.champ(champ, .nombre) } == """
        <div class="champ faux"><label for="postes">Combien de postes ?</label>\
        <p class="aide" id="postes-aide">Un poste est une personne.</p>\
        <p class="message" id="postes-erreur"><span class="cache">Erreur\u{A0}: </span>Indiquez un nombre.</p>\
        <input class="court" id="postes" name="postes" inputmode="numeric" value="&lt;un&gt;" \
        aria-invalid="true" aria-describedby="postes-aide postes-erreur"></div>
        """)
  }

  @Test("A field without help or error says nothing of them")
  func plain() {
    #expect(
      page { $0.champ(Champ("nom", "Votre nom", facultatif: true, autocomplete: "name")) } == """
        <div class="champ"><label for="nom">Votre nom <span class="facultatif">(facultatif)</span></label>\
        <input id="nom" name="nom" autocomplete="name"></div>
        """)
  }

  @Test("A password is never written back")
  func password() {
    let html = page { $0.champ(Champ("secret", "Mot de passe", valeur: "x1"), .motDePasse) }
    #expect(!html.contains("x1"))
  }

  @Test("A text of several lines keeps its first line feed")
  func textarea() {
    let html = page { $0.zone(Champ("projet", "Votre projet", valeur: "\na</textarea>")) }
    #expect(html.contains(">\n\na&lt;/textarea&gt;</textarea>"))
  }

  @Test("The answer given is chosen again in lists, radio buttons and boxes")
  func chosen() {
    let options = [Option("a", "A"), Option("b", "B", precision: "Oui & non")]
    let champ = Champ("c", "Choix", valeur: "b")
    #expect(
      page { $0.liste(champ, options) }.contains("<option value=\"b\" selected>B</option>"))
    let radios = page { $0.radios(champ, options) }
    #expect(radios.contains("id=\"c\" name=\"c\" value=\"a\">"))
    #expect(radios.contains("id=\"c-1\" name=\"c\" value=\"b\" checked>"))
    #expect(radios.contains("Oui &amp; non"))
    #expect(
      page { $0.cases(champ, options, cochees: ["a"]) }.contains("value=\"a\" checked>"))
    #expect(page { $0.coche(champ, cochee: true) }.contains("value=\"oui\" checked"))
  }

  @Test(
    "Options written once read as those written each time", arguments: ["", "a", "b&", "c", "z"])
  func writtenOnce(chosen: String) {
    let options = [Option("a", "A"), Option("b&", "B & <b>"), Option("c", "C")]
    let champ = Champ("c", "Choix", valeur: chosen)
    let each = page { $0.filtre(champ, options, vide: "Tous", double: true) }
    for split in 0...options.count {
      let (first, rest) = (Array(options.prefix(split)), OptionsEcrites(Array(options[split...])))
      #expect(page { $0.filtre(champ, first, vide: "Tous", puis: rest, double: true) } == each)
    }
    #expect(each.contains("selected") == options.contains { $0.valeur == chosen })
  }

  @Test("The summary counts the errors in words and leads to each field")
  func summary() {
    let champs = [
      Champ("a", "Postes", erreur: "Indiquez un nombre"), Champ("b", "Lieu"),
      Champ("c", "Quand ?", erreur: "Choisissez une date"),
    ]
    let html = page { $0.erreurs(champs) }
    #expect(html.contains("Deux réponses sont à corriger"))
    #expect(html.contains("<a href=\"#a\">Postes\u{A0}: Indiquez un nombre</a>"))
    #expect(html.contains("<a href=\"#c\">Quand ? Choisissez une date</a>"))
    #expect(!html.contains("#b"))
    #expect(page { $0.erreurs(Array(champs.prefix(1))) }.contains("Une réponse est à corriger"))
    #expect(page { $0.erreurs([Champ("a", "A")]) } == "")
  }

  @Test("A form that changes something carries its token and its key")
  func tokens() {
    let html = page { h in
      h.bouton(
        "Retirer", post: "/candidatures/\(42)/retrait", Jetons(jeton: "j\"", cle: "k"),
        second: true, valeurs: ["version": "3"])
    }
    #expect(
      html == """
        <form action="/candidatures/42/retrait" method="post">\
        <input type="hidden" name="_jeton" value="j&quot;"><input type="hidden" name="_cle" value="k">\
        <input type="hidden" name="version" value="3">\
        <button class="bouton second">Retirer</button></form>
        """)
  }
}

func page(_ content: (inout HTML) throws -> Void) rethrows -> String {
  var h = HTML()
  try content(&h)
  return String(decoding: h.bytes, as: UTF8.self)
}
