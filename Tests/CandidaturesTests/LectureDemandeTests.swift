import Candidatures
import Kernel
import Structures
import Testing

@Suite("Le formulaire d’une structure")
struct LectureDemandeTests {
  @Test("Des réponses justes donnent une demande") func complete() throws {
    let demande = try Exemples.lire(Exemples.completes)
    #expect(demande.identifiant.description == "21930046400019")
    #expect(demande.commune == "93046")
    #expect(demande.lieux == [.aPreciser(poste: 1)])
    #expect(demande.postesAPreciser == 1)
    #expect(demande.dateDebut == Exemples.jour("2021-06-01"))
  }

  @Test("Rien de rempli : tout est dit, une faute par question obligatoire") func empty() throws {
    #expect(
      try Exemples.fautes(Reponses()) == [
        "candidature.siret.siretOuRidet", "candidature.nom.manquante",
        "candidature.type.manquante", "candidature.commune.manquante",
        "candidature.postes.manquante", "candidature.date_debut.manquante",
        "candidature.contact_nom.manquante", "candidature.contact_courriel.manquante",
        "candidature.contact_telephone.manquante", "candidature.engagement.manquant",
      ])
  }

  @Test(
    "Chaque réponse est relue",
    arguments: [
      (Question.siret, "21930046400019", nil), (.siret, "219 300 464 00018", "siret.invalide"),
      (.siret, "00000000000000", "siret.invalide"), (.siret, "35600000000048", nil),
      (.siret, "35600000049837", nil), (.nom, "0", "nom.invalide"), (.nom, "É2", nil),
      (.type, "commune", nil), (.type, "MAIRIE", "type.inconnue"), (.commune, "93046", nil),
      (.commune, "93190", nil), (.commune, "livry gargan", nil),
      (.commune, "Livry-Gargan (93190)", nil), (.commune, "commune:93046", nil),
      (.commune, "93059", nil), (.commune, "Atlantis", "commune.inconnue"),
      (.commune, "Saint", "commune.ambigue"), (.postes, "1", nil), (.postes, "50", nil),
      (.postes, "0", "postes.invalide"), (.postes, "51", "postes.invalide"),
      (.postes, "un", "postes.invalide"), (.postes, "-1", "postes.invalide"),
      (.postes, "1.5", "postes.invalide"), (.postes, "99999999999999999999", "postes.invalide"),
      (.dateDebut, "11/03/2021", nil), (.dateDebut, "2021-03-11", nil),
      (.dateDebut, "10/03/2021", "date_debut.passee"),
      (.dateDebut, "11/03/2023", nil), (.dateDebut, "12/03/2023", "date_debut.lointaine"),
      (.dateDebut, "01/01/2201", "date_debut.lointaine"),
      (.dateDebut, "31/02/2022", "date_debut.invalide"),
      (.dateDebut, "demain", "date_debut.invalide"),
      (.contactCourriel, "odette@livry", "contact_courriel.invalide"),
      (.contactCourriel, "o d@livry.example", "contact_courriel.invalide"),
      (.contactTelephone, "3949", "contact_telephone.invalide"),
      (.engagement, "non", "engagement.manquant"), (.engagement, "on", nil),
      (.suite, "autre", "suite.manquante"),
    ] as [(Question, String, String?)])
  func answers(question: Question, answer: String, faute: String?) throws {
    let found = try Exemples.fautes(Exemples.avec(question, answer))
    #expect(found == [faute].compactMap { $0 }.map { "candidature." + $0 })
  }

  @Test(
    "Le projet tient en 2 500 caractères, les fins de ligne comptant pour un",
    arguments: [(2_500, true), (2_501, false)])
  func motivation(length: Int, right: Bool) throws {
    for text in [
      String(repeating: "a", count: length), String(repeating: "é", count: length),
      "a" + String(repeating: "\r\n", count: length - 2) + "b",
    ] {
      let found = try Exemples.fautes(Exemples.avec(.motivation, text))
      #expect(found.isEmpty == right)
    }
  }

  @Test("SIRET ou RIDET : l’un des deux, pas les deux") func ridet() throws {
    var both = Exemples.avec(.ridet, "0123456")
    #expect(try Exemples.fautes(both) == ["candidature.siret.siretOuRidet"])
    both[.siret] = ""
    #expect(try Exemples.lire(both).identifiant.description == "0123456")
  }

  @Test("Un représentant légal se nomme en entier ou pas du tout") func representative() throws {
    let found = try Exemples.fautes(Exemples.avec(.representantNom, "Lucie Fictif"))
    #expect(found == ["candidature.representant_courriel.manquante"])
  }

  @Test("La date de début se juge à l’heure de la commune") func zones() throws {
    var reponses = Exemples.avec(.dateDebut, "11/03/2021")
    reponses[.commune] = "93046"
    var asked: [String] = []
    var lecture = LectureDemande(
      reponses, regles: try Exemples.regles(), index: Exemples.index
    ) { zone in
      asked.append(zone.name)
      return Exemples.jour("2021-03-11")
    }
    _ = try lecture.demande()
    #expect(asked == ["Europe/Paris"])
  }

  @Test(
    "Une candidature accueille des conseillers, sauf si elle dit coordonner",
    arguments: [
      ("", GenreCandidature.structure), ("structure", .structure),
      ("coordonnateur", .coordonnateur),
      ("COORDONNATEUR", .coordonnateur),
    ])
  func kinds(typed: String, expected: GenreCandidature) throws {
    #expect(try Exemples.lire(Exemples.avec(.genre, typed)).genre == expected)
    #expect(
      try Exemples.fautes(Exemples.avec(.genre, "ministre")) == ["candidature.genre.manquante"])
  }
}
