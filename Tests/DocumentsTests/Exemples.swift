import Candidatures
import Comptes
import Documents
import Kernel
import Programme
import Structures
import Territoires

/// What the suites of this capability start from.
enum Exemples {
  static func jour(_ iso: String) -> Jour { Jour(iso: iso) ?? Jour(number: 0) }

  static func regles(_ iso: String = "2021-03-11") throws -> ReglesDuJour {
    try Regles.conseillersNumeriques.rules(on: jour(iso))
  }

  /// Livry-Gargan asks for two posts, and everything is known.
  static func dossier(
    _ forme: FormeJuridique = .commune, anonyme: Bool = false
  ) throws -> DossierRedige {
    DossierRedige(try candidature(forme), TerritoireIndex.reference, anonyme: anonyme)
  }

  static func document(
    _ modele: Modele, _ dossier: DossierRedige? = nil, on iso: String = "2021-03-11"
  ) throws -> Document {
    Redaction(
      Donnees(
        jour: jour(iso), regles: try regles(iso), site: "https://maillage.example",
        dossier: dossier)
    ).document(modele)
  }

  static func candidature(
    _ forme: FormeJuridique = .commune, motivation: String = "Aider les habitants."
  ) throws -> Candidature {
    guard let siret = try? Siret("21930046400019"),
      let courriel = AdresseCourriel("odette@livry.example"),
      let telephone = Telephone("01 99 00 93 00")
    else { throw Manque() }
    let demande = Demande(
      identifiant: .siret(siret), nom: "Commune de Livry-Gargan", type: forme, commune: "93046",
      contact: .init(nom: "Odette Exemple", courriel: courriel, telephone: telephone),
      representant: .init(nom: "Lucie Fictif", courriel: courriel), postes: 2,
      lieux: [
        LieuExercice(poste: 1, commune: "93046", adresse: "Médiathèque « L’Œuvre »"),
        LieuExercice(poste: 2, commune: "93032", adresse: "", part: 50),
        LieuExercice(poste: 2, commune: "93046", adresse: "Mairie", part: 50),
      ], dateDebut: jour("2021-06-01"), motivation: motivation)
    return Candidature(
      id: ID(12), numero: "93-LG7K42QM", demande: demande, departement: "93",
      deposeeLe: Instant(milliseconds: 1_615_291_200_000), recueLe: jour("2021-03-09"),
      silenceLe: jour("2021-05-09"), personne: 900,
      engagement: Engagement(
        empreinte: [1], valableJusquau: jour("2021-05-09"), courriel: "lucie@livry.example"))
  }
}

struct Manque: Error {}

extension Document {
  /// Every word of it.
  var mots: String { blocs.flatMap(\.textes).map(\.brut).joined(separator: "\n") }
}
