import Documents
import Kernel
import Programme
import Structures
import Testing

@Suite("Les modèles de documents")
struct ModelesTests {
  /// What only the people who sign can say.
  static let aLaMain: [Modele: Set<String>] = [
    .deliberation: [
      "", "date de la séance", "date de la convocation", "numéro", "durée en mois",
      "prénom et nom",
    ],
    .fichePoste: ["", "montant brut mensuel", "nom et fonction", "prénom et nom"],
    .offre: ["montant brut mensuel", "date limite"],
    .contratProjet: [
      "qualité", "prénom et nom", "date de naissance", "adresse", "date de la délibération",
      "événement ou résultat attendu", "mode de constat", "A, B ou C", "date de fin", "nombre",
      "durée", "montant brut, ou indice", "régime indemnitaire",
    ],
    .contratCDD: [
      "qualité", "prénom et nom", "adresse", "motif prévu par la loi", "classification",
      "intitulé de la convention", "date de fin", "nombre", "durée", "montant mensuel",
      "nom et adresse",
    ],
    .mutualisation: [
      "structure bénéficiaire", "autre structure bénéficiaire", "prénom et nom", "structure",
      "lieu", "part", "prénom, nom et téléphone", "montant annuel",
      "chaque trimestre, chaque année", "date de fin", "durée", "prénom, nom et qualité",
    ],
  ]

  @Test(
    "Rempli avec un dossier, un modèle ne laisse en blanc que ce que le dossier ne sait pas",
    arguments: aLaMain.keys.sorted { $0.rawValue < $1.rawValue })
  func filled(modele: Modele) throws {
    let document = try Exemples.document(modele, Exemples.dossier())
    let left = Set(document.blancs)
    #expect(left.subtracting(Self.aLaMain[modele] ?? []) == [])
    #expect(document.mots.contains("Commune de Livry-Gargan") || document.titre.contains("Livry"))
  }

  @Test(
    "Un modèle vierge a un titre, une source, et de quoi le remplir", arguments: Modele.allCases)
  func blank(modele: Modele) throws {
    let document = try Exemples.document(modele)
    #expect(document.titre.hasPrefix("Modèle\u{A0}: "))
    #expect(document.pied.contains("jeudi 11\u{A0}mars 2021"))
    #expect(!document.blancs.isEmpty)
    let titles = document.blocs.filter { if case .titre = $0 { true } else { false } }
    #expect(titles.count == 1, "one first heading")
  }

  @Test("Ce qui engage dit de le faire relire", arguments: Modele.allCases)
  func warned(modele: Modele) throws {
    let document = try Exemples.document(modele)
    #expect(document.mots.contains("service juridique") == modele.mustBeChecked)
  }

  @Test(
    "Les montants viennent des règles du programme, selon l’employeur",
    arguments: Employeur.allCases)
  func amounts(employeur: Employeur) throws {
    let forme: FormeJuridique = employeur == .publique ? .commune : .privee
    let aide = try Exemples.regles().aides.parPoste(employeur).enEuros
    let mots = try Exemples.document(.deliberation, Exemples.dossier(forme)).mots
    #expect(mots.contains("\(aide) par poste, sur 24 ou 36 mois"))
    #expect(mots.contains("1\u{202F}554,58\u{A0}€ brut par mois"))
  }

  @Test("Chaque assemblée a son nom et son texte")
  func assemblies() throws {
    let named: [(FormeJuridique, String, String)] = [
      (.commune, "le conseil municipal", "L.\u{A0}2121-29"),
      (.departement, "le conseil départemental", "L.\u{A0}3211-1"),
      (.region, "le conseil régional", "L.\u{A0}4221-1"),
      (.epci, "le conseil communautaire", "texte qui donne compétence"),
      (.gip, "le conseil d’administration", "convention constitutive"),
      (.privee, "le conseil d’administration", "Vu les statuts"),
    ]
    for (forme, assembly, text) in named {
      let mots = try Exemples.document(.deliberation, Exemples.dossier(forme)).mots
      #expect(mots.contains(assembly) && mots.contains(text), "\(forme)")
    }
  }

  @Test(
    "Le texte cité pour le contrat de projet change avec le code, le 1er mars 2022",
    arguments: [("2022-02-28", "84-53"), ("2022-03-01", "L.\u{A0}332-24")])
  func codified(on day: String, text: String) throws {
    #expect(try Exemples.document(.contratProjet, on: day).mots.contains(text))
  }

  @Test("À une adresse qui peut circuler, personne n’est nommé", arguments: Modele.allCases)
  func anonymous(modele: Modele) throws {
    let mots = try Exemples.document(modele, Exemples.dossier(anonyme: true)).mots
    for name in ["Lucie", "Odette", "odette@", "01 99"] { #expect(!mots.contains(name)) }
  }
}
