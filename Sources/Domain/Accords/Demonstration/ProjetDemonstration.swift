import Candidatures
import Kernel
import Programme
import Structures

/// The four versions of the projet of Seine-Saint-Denis, from the 36 candidatures of the demonstration
/// (design of the demonstration, §2): 62, 80, 80 and 80 posts.
package enum ProjetDemonstration {
  /// Without the four EPT, one post each in Clichy-sous-Bois and Montfermeil: 32 structures, 62 posts.
  package static var v1: [LigneProjet] {
    dossiers.filter { !epts.contains($0.siret) }.compactMap { dossier in
      moinsDotees.contains(dossier.siret)
        ? ligne(dossier, lieux: Array(dossier.lieux.prefix(1))) : ligne(dossier)
    }
  }

  /// What the second version adds: Plaine Commune 8, Paris Terres d'Envol 2, Est Ensemble 8.
  package static var ajoutsV2: [LigneProjet] {
    let lieux = [
      plaineCommune: "93066 93066 93031 93072 93079 93039 93001 93027",
      parisTerresDEnvol: "93007 93078",
      estEnsemble: "93053 93053 93045 93045 93061 93055 93006 93063",
    ]
    return dossiers.compactMap { dossier in
      lieux[dossier.siret].flatMap {
        ligne(dossier, lieux: $0.split(separator: " ").map(String.init))
      }
    }
  }

  /// The whole third version, as its 36 structures applied: 80 posts.
  package static var v3: [LigneProjet] { dossiers.compactMap { ligne($0) } }

  /// What the fourth takes out, its posts having gone to nobody, and what takes its place.
  package static let retireV4 = "99993002700019"
  package static var ajoutsV4: [LigneProjet] {
    [
      commune("Commune du Bourget", "21930013400018", "93013"),
      commune("Commune de Tremblay-en-France", "21930073800016", "93073"),
    ].compactMap { $0 }
  }

  private static let dossiers = DossierDemonstration.tous
  private static let plaineCommune = "20005786700018"
  private static let parisTerresDEnvol = "20005809700011"
  private static let estEnsemble = "20005787500011"
  private static let epts: Set<String> = [
    plaineCommune, parisTerresDEnvol, estEnsemble, "20005879000011",
  ]
  /// Clichy-sous-Bois and Montfermeil.
  private static let moinsDotees: Set<String> = ["21930014200011", "21930047200194"]

  private static func ligne(
    _ dossier: DossierDemonstration, lieux: [String]? = nil
  ) -> LigneProjet? {
    guard let siret = try? Siret(dossier.siret) else { return nil }
    let employeur = dossier.forme.type.employeur
    let rang = dossiers.firstIndex { $0.siret == dossier.siret } ?? 0
    return LigneProjet(
      numero: 0, nom: dossier.nom, siret: siret, employeur: employeur,
      lieux: grouped(lieux ?? dossier.lieux),
      missions: "Permanences et ateliers pour les habitants, sans rendez-vous et sur rendez-vous.",
      deliberation: employeur == .privee ? .sansObjet : vote(rang))
  }

  /// A third of the councils had voted in February 2021; the others vote at the end of March.
  private static func vote(_ rang: Int) -> Deliberation {
    rang.isMultiple(of: 3)
      ? .prise(jour(2021, 2, 2 + rang % 15)) : .prevue(jour(2021, 3, 22 + rang % 9))
  }

  private static func commune(_ nom: String, _ siret: String, _ code: String) -> LigneProjet? {
    guard let siret = try? Siret(siret) else { return nil }
    return LigneProjet(
      numero: 0, nom: nom, siret: siret, employeur: .publique,
      lieux: [LieuProjet(commune: code, postes: 1)],
      missions: "Permanences et ateliers pour les habitants, en mairie et en médiathèque.",
      deliberation: .prise(jour(2021, 5, 12)))
  }

  private static func grouped(_ communes: [String]) -> [LieuProjet] {
    var order: [String] = []
    for commune in communes where !order.contains(commune) { order.append(commune) }
    return order.map { commune in
      LieuProjet(commune: commune, postes: communes.filter { $0 == commune }.count)
    }
  }

  private static func jour(_ year: Int, _ month: Int, _ day: Int) -> Jour {
    Jour(year, month, day) ?? Jour(number: 0)
  }
}
