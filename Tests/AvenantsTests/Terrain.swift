import Avenants
import Candidatures
import Comptes
import Kernel
import Programme
import Structures
import TestKit
import Territoires

/// Two structures of one département with posts granted on 7 April 2021, and what the suites do there.
enum Terrain {
  static let octroi = jour("2021-04-07")
  static let auteur = AuteurDecision(
    prenom: "Bastien", nom: "Démo", qualite: "secrétaire général", service: "Préfecture",
    delegation: "Pour le préfet et par délégation")
  static let phrase = "Une raison vraie et précise."
  static let lettres = LettresAvenant(site: "https://maillage.example")

  static func jour(_ iso: String) -> Jour { Jour(iso: iso) ?? Jour(number: 0) }

  static func regles() throws -> ReglesCandidature {
    ReglesCandidature(try Regles.conseillersNumeriques.rules(on: octroi))
  }

  static func acte(_ iso: String) -> ActeAvenant { acte(jour(iso)) }

  /// At noon of that day.
  static func acte(_ jour: Jour, par: Int64 = 1) -> ActeAvenant {
    ActeAvenant(
      at: Instant(milliseconds: Int64(jour.number) * 86_400_000 + 43_200_000), jour: jour,
      par: ID(par))
  }

  static func candidature(
    _ id: Int64, postes: Int, departement: String = "93", notifiee: Bool = true,
    engagee: Bool = true, retiree: Bool = false, efface: Bool = false
  ) throws -> Candidature {
    let at = Instant(milliseconds: 1_615_291_200_000)
    let courriel = try known(AdresseCourriel("contact\(id)@structure.example"))
    let decision = Decision(
      id: ID(id + 500), rang: 1, origine: .importee,
      texte: TexteDecision(postes: postes, motif: postes == 0 ? "b" : nil, phrase: ""),
      auteur: auteur, prise: at, le: octroi, par: ID(1), notifieeLe: notifiee ? octroi : nil)
    return Candidature(
      id: ID(id), numero: "\(departement)-DEMO000\(id)",
      demande: Demande(
        identifiant: .siret(try Siret("21930046400019")), nom: "Structure \(id) Démo",
        type: .commune, commune: "93046",
        contact: Demande.Contact(
          nom: "Odette Exemple", courriel: courriel,
          telephone: efface ? nil : Telephone("01 99 00 12 34")),
        postes: max(1, postes),
        lieux: (1...max(1, postes)).map { LieuExercice(poste: $0, commune: "93046") },
        dateDebut: jour("2021-06-01"), motivation: ""),
      departement: departement, deposeeLe: at, recueLe: jour("2021-03-09"),
      silenceLe: jour("2021-05-09"), personne: 900 + id,
      engagement: Engagement(
        empreinte: [1], valableJusquau: jour("2021-05-08"), courriel: courriel.text,
        confirmeLe: engagee ? at : nil),
      decisions: [decision], retrait: retiree ? Retrait(le: at, jour: octroi) : nil)
  }

  static func dossier(
    _ candidature: Candidature, _ autres: [Candidature] = [], _ avenants: [Avenant] = []
  ) -> DossierPostes {
    DossierPostes(
      candidature: candidature,
      registre: RegistrePostes(([candidature] + autres).compactMap(Octroi.init), avenants),
      avenants: avenants)
  }

  static func poste(_ origine: Int64, _ rang: Int) -> Poste {
    Poste(origine: ID(origine), rang: rang)
  }

  /// Nil when `body` passes.
  static func refusal(_ body: () throws -> Void) -> AvenantRefusal? {
    do {
      try body()
      return nil
    } catch { return error as? AvenantRefusal }
  }

  /// A value that the example is known to have.
  private static func known<T>(_ value: T?) throws -> T {
    guard let value else { throw AvenantRefusal.introuvable }
    return value
  }
}
