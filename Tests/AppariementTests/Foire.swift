import Appariement
import Candidats
import Candidatures
import Comptes
import Empreinte
import Kernel
import MisesEnRelation
import Programme
import Territoires

/// Invented people and offers around Livry-Gargan, on 8 March 2021.
enum Foire {
  static let jour = Jour(2021, 3, 8) ?? Jour(number: 0)
  static let at = Instant(milliseconds: 1_615_194_000_000)
  static let tirage = TirageAppariement(graine: "00ff", CryptoDigests())

  /// The communes of the demonstration, and one across the sea.
  static let index: TerritoireIndex = {
    var referentiel = Referentiel.reference
    referentiel.communes.append(
      Commune(
        code: "97411", nom: "Saint-Denis", departement: "974", population: 150_000,
        position: Position(lon: 55.45, lat: -20.88)))
    return TerritoireIndex(referentiel)
  }()

  static func regles() throws -> ReglesDuJour {
    try Regles.conseillersNumeriques.rules(on: jour)
  }

  static func candidat(
    _ id: Int64, _ situations: [String] = ["demandeur_emploi"], commune: String = "93046",
    disponible: String = "2021-04-01", mobilite: Int = 10
  ) throws -> Candidat {
    var lecture = LectureInscription(
      Inscription([
        .prenom: ["Exemple"], .nom: ["Démo"], .courriel: ["p\(id)@candidats.example"],
        .telephone: ["06 99 00 93 00"], .commune: ["commune:\(commune)"], .situation: situations,
        .disponible: [disponible], .mobilite: [String(mobilite)], .information: ["oui"],
      ]), regles: try regles().candidats, index: index
    ) { _ in jour }
    return Candidat(
      id: ID(id), personne: id, profil: try lecture.profil(), inscritLe: at, confirmeLe: at,
      actifLe: at)
  }

  static func offre(
    _ id: Int64, postes: Int = 1, commune: String = "93046", debut: Jour? = Jour(2021, 5, 3)
  ) -> Offre {
    Offre(
      id: ID(id), origine: .structure(ID(id)), structure: "Structure fictive \(id)",
      postes: postes, departement: "93", lieux: [LieuOffre(commune: commune)],
      conditions: ConditionsOffre(
        debut: debut ?? jour, itinerant: false, vehicule: "", encadrement: "La direction."),
      publieeLe: at,
      contact: ContactOffre(nom: "Alix Démo", courriel: "a@offre.example", personne: 1),
      compte: nil)
  }

  static func vue(
    _ id: Int64, postes: Int = 1, pourvus: Int = 0, ouvertes: Int = 0, ordre: [Int64] = []
  ) -> MatiereAppariement.OffreVue {
    .init(
      offre: offre(id, postes: postes), pourvus: pourvus, ouvertes: ouvertes,
      classement: ordre.map { ID($0) })
  }

  static func entrees(_ matiere: MatiereAppariement) throws -> EntreesAppariement {
    ConstructionEntrees(try regles(), index, tirage)(matiere)
  }

  static let campagne = CampagneAppariement(
    id: ID(7), departement: "93", ouverteLe: at, jour: jour, par: nil, voeuxJusquau: jour,
    graine: "00ff")

  static func calcul(_ matiere: MatiereAppariement) throws -> CalculAppariement {
    try CalculAppariement.simule(
      campagne, entrees(matiere), id: ID(8), vague: 1, par: nil, at: at
    ).value
  }
}
