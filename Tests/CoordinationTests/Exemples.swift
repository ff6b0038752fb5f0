import Candidatures
import Comptes
import Coordination
import Kernel
import Programme
import Structures
import Territoires
import TestKit

/// What the suites of this capability start from.
enum Exemples {
  static let index = TerritoireIndex.reference
  static let lettres = LettresRecueil(
    coordonnateur: "Département", site: "https://maillage.example")
  static let at = Instant(milliseconds: 1_611_561_600_000)

  static func jour(_ iso: String) -> Jour { Jour(iso: iso) ?? Jour(number: 0) }

  static func demande(
    du: String = "2021-01-18", au: String? = nil, _ territoires: [CodeTerritoire]
  ) throws -> DemandeReconnaissance {
    DemandeReconnaissance(
      nom: "Collectivité Exemple", siret: try Siret("22500502400081"), departement: "50",
      territoires: territoires, du: jour(du), au: au.map(jour),
      acte: "Décision fictive du préfet, n° 1")
  }

  static func reconnu(
    _ id: Int64 = 1, du: String = "2021-01-18", au: String? = nil,
    _ territoires: [CodeTerritoire] = [.departement("50")], autres: [Coordonnateur] = []
  ) throws -> Coordonnateur {
    try Coordonnateur.reconnu(
      demande(du: du, au: au, territoires), id: ID(id), by: ID(7), at: at, autres: autres, index
    ).value
  }

  static func invite(
    _ id: Int64, _ famille: Famille = .mediatheque, relances: [String] = [],
    accueil: Accueil? = nil
  ) -> Invite {
    Invite(
      id: ID(id), famille: famille, nom: "Médiathèque fictive \(id)", commune: "50582",
      contact: Invite.Contact(nom: "Neven Exemple", courriel: "m\(id)@mediatheques.example"),
      personne: 1_000 + id, inviteLe: at, relances: relances.map(jour),
      reponse: accueil.map { reponse($0) })
  }

  static func reponse(_ accueil: Accueil = .volontiers) -> ReponseBesoins {
    ReponseBesoins(
      besoins: [.demarches], publics: [.aines], accueil: accueil, commune: "50582",
      horaires: "mardi matin", phrase: "On nous le demande.", repondueLe: at)
  }

  static func recueil(_ invites: [Invite], clotLe: String = "2021-03-31") -> Recueil {
    Recueil(
      id: ID(5), coordonnateur: ID(1), titre: "Recueil fictif", departement: "50",
      ouvertLe: jour("2021-01-25"), clotLe: jour(clotLe), invites: invites)
  }

  static func liens(_ recueil: Recueil) -> [LienInvite] {
    let randomness = TestRandomness()
    return recueil.invites.map { LienInvite($0.id, Jeton(from: randomness), Pliage()) }
  }
}

/// A digest good enough to tell links apart.
struct Pliage: Digests {
  func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(bytes.reversed()) }
  func hmacSHA1(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] { key + bytes }
}

/// What an act is refused with; nil when it goes through.
func refusal(_ act: () throws -> Void) -> CoordinationRefusal? {
  do {
    try act()
    return nil
  } catch { return error as? CoordinationRefusal }
}
