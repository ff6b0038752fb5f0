import Accords
import Kernel
import Programme
import Structures
import Territoires

/// The accord of the demonstration, and what the suite does with it.
enum Exemple {
  static let index = TerritoireIndex.reference
  static let signature = jour("2021-01-15")
  static let at = Instant(milliseconds: 1_613_984_400_000)
  static let lettres = LettresAccord(site: "https://maillage.example")

  static func jour(_ iso: String) -> Jour { Jour(iso: iso) ?? Jour(number: 0) }

  static func regles() throws -> ReglesDuJour {
    try Regles.conseillersNumeriques.rules(on: signature)
  }

  static func accord() throws -> Accord {
    try Accord.signe(
      id: AccordDemonstration.id, AccordDemonstration.acte(le: signature), regles: regles()
    ).value
  }

  /// With these lines in its draft.
  static func accord(_ lignes: [LigneProjet]) throws -> Accord {
    let accord = try accord()
    return try accord.lignesImportees(lignes, revision: accord.projet.revision, at: at).value
  }

  static func remis(
    _ accord: Accord, _ local: HeureLocale = HeureLocale(jour("2021-03-11"), 16, 40)
  ) throws -> Changed<Accord> {
    try accord.remis(
      revision: accord.projet.revision, at: at, local: local, aides: regles().aides,
      lettres: lettres)
  }

  static func reponse(_ accord: Accord, ecartees: Set<Int> = [], _ texte: String = "") throws
    -> Accord
  {
    try accord.repondu(
      ReponseEtat(
        ecartees: ecartees, observations: texte, signature: "Bastien Démo", le: at,
        jour: jour("2021-03-19"), par: ID(2)),
      revision: accord.projet.revision, lettres: lettres
    ).value
  }

  /// A line of so many posts in Montreuil.
  static func ligne(_ postes: Int, siret: String = "21930048000015") throws -> LigneProjet {
    LigneProjet(
      numero: 0, nom: "Commune de Montreuil", siret: try Siret(siret), employeur: .publique,
      lieux: [LieuProjet(commune: "93048", postes: postes)], missions: "",
      deliberation: .sansObjet)
  }
}
