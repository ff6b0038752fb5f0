import Candidatures
import Comptes
import Foundation
import Kernel
import Programme
import Structures
import Territoires

/// What the suites of this capability start from.
enum Exemples {
  static let index = TerritoireIndex.reference

  static func regles() throws -> ReglesCandidature {
    ReglesCandidature(try Regles.conseillersNumeriques.rules(on: jour("2021-03-11")))
  }

  static func jour(_ iso: String) -> Jour { Jour(iso: iso) ?? Jour(number: 0) }

  /// Noon UTC of a day.
  static func midi(_ iso: String) -> Instant {
    Instant(milliseconds: Int64(jour(iso).number) * 86_400_000 + 43_200_000)
  }

  /// Every answer right: Livry-Gargan asks for one post.
  static let completes = Reponses([
    .siret: ["219 300 464 00019"], .nom: ["Commune de Livry-Gargan"], .type: ["COMMUNE"],
    .commune: ["Livry-Gargan"], .contactNom: ["Odette Exemple"],
    .contactCourriel: ["odette@livry.example"], .contactTelephone: ["01 43 83 00 00"],
    .postes: ["1"], .dateDebut: ["01/06/2021"], .motivation: ["Aider les habitants."],
    .engagement: ["oui"],
  ])

  static func avec(_ question: Question, _ answers: String...) -> Reponses {
    var reponses = completes
    reponses.set(question, answers)
    return reponses
  }

  static func lire(_ reponses: Reponses, on day: String = "2021-03-11") throws -> Demande {
    var lecture = LectureDemande(reponses, regles: try regles(), index: index) { _ in jour(day) }
    return try lecture.demande()
  }

  /// The codes of what is wrong; empty when all is right.
  static func fautes(_ reponses: Reponses, on day: String = "2021-03-11") throws -> [String] {
    do {
      _ = try lire(reponses, on: day)
      return []
    } catch let refusal as DemandeRefusal {
      return refusal.fautes.map(\.code)
    }
  }

  static func lettres() throws -> Lettres {
    Lettres(
      index: index, regles: try regles(), site: "https://maillage.example",
      telephone: "01 00 00 00 00")
  }

  static func depot(_ reponses: Reponses = completes, on day: String = "2021-03-09") throws
    -> Changed<Candidature>
  {
    let jeton = Jeton(from: Fixe())
    let demande = try lire(reponses, on: day)
    return Candidature.deposee(
      demande, departement: demande.departement(index),
      depot: Depot(
        id: ID(12), personne: 900, code: CodeLisible(drawn: Fixe()), jeton: jeton,
        empreinte: [1, 2, 3], deposant: nil, at: midi(day), jour: jour(day)),
      regles: try regles(), lettres: try lettres())
  }
}

/// Always the same byte.
struct Fixe: Randomness {
  var byte: UInt8 = 7
  func bytes(_ count: Int) -> [UInt8] { Array(repeating: byte, count: count) }
}

/// The zones as Foundation knows them.
struct Zones: Fuseaux {
  func local(_ instant: Instant, in fuseau: Fuseau) -> HeureLocale {
    let zone = TimeZone(identifier: fuseau.name) ?? .gmt
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1_000)
    let seconds = instant.milliseconds / 1_000 + Int64(zone.secondsFromGMT(for: date))
    return HeureLocale(
      Jour(number: Int32(seconds / 86_400)), minute: Int(seconds % 86_400 / 60))
  }

  func instant(_ local: HeureLocale, in fuseau: Fuseau) -> Instant {
    Instant(milliseconds: Int64(local.jour.number) * 86_400_000 + Int64(local.minute) * 60_000)
  }
}
