import Kernel
import Territoires

/// Writes territories, in the order their references ask.
enum TerritoireRows {
  /// The reference tables that come with the program.
  static let reference: TerritoireChanges = {
    var changes = TerritoireChanges()
    let reference = Referentiel.reference
    changes.regions = reference.regions
    changes.departements = reference.departements
    changes.intercommunalites = reference.intercommunalites
    changes.communes = reference.communes
    changes.anciennes = reference.anciennes
    return changes
  }()

  static func write(_ changes: TerritoireChanges, in tx: any Transaction) throws {
    for region in changes.regions { try write(region, tx) }
    for departement in changes.departements { try write(departement, tx) }
    for group in changes.intercommunalites { try write(group, tx) }
    try write(changes.communes, tx)
    for arrondissement in changes.arrondissements { try write(arrondissement, tx) }
    try write(changes.anciennes, tx)
    for gone in changes.communesGone {
      try tx.execute(
        "UPDATE commune SET remplacee_par = $2 WHERE code = $1",
        [.text(gone.code), .text(gone.commune)])
    }
    for contour in changes.contours { try write(contour, tx) }
  }

  private static func write(_ region: Region, _ tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO region (code, nom, article, chef_lieu) VALUES ($1, $2, $3, $4)
      ON CONFLICT (code) DO UPDATE SET nom = excluded.nom, article = excluded.article,
        chef_lieu = excluded.chef_lieu
      """,
      [
        .text(region.code), .text(region.nom), .int(region.article.rawValue),
        .text(region.chefLieu),
      ])
  }

  private static func write(_ departement: Departement, _ tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO departement (code, nom, article, region, population, prefecture, prefecture_nom,
        lon, lat, fuseau) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      ON CONFLICT (code) DO UPDATE SET nom = excluded.nom, article = excluded.article,
        region = excluded.region, population = excluded.population,
        prefecture = excluded.prefecture, prefecture_nom = excluded.prefecture_nom,
        lon = excluded.lon, lat = excluded.lat, fuseau = excluded.fuseau
      """,
      [
        .text(departement.code), .text(departement.nom), .int(departement.article.rawValue),
        .optional(departement.region), .int(departement.population),
        .text(departement.prefecture.commune), .text(departement.prefecture.nom),
        .real(departement.prefecture.position.lon), .real(departement.prefecture.position.lat),
        .text(departement.fuseau.name),
      ])
  }

  private static func write(_ group: Intercommunalite, _ tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO intercommunalite (siren, nom, nature, departement) VALUES ($1, $2, $3, $4)
      ON CONFLICT (siren) DO UPDATE SET nom = excluded.nom, nature = excluded.nature,
        departement = excluded.departement
      """,
      [
        .text(group.siren), .text(group.nom), .text(group.nature.rawValue),
        .optional(group.departement),
      ])
  }

  private static func write(_ arrondissement: ArrondissementMunicipal, _ tx: any Transaction) throws
  {
    try tx.execute(
      """
      INSERT INTO arrondissement_municipal (code, nom, commune, population) VALUES ($1, $2, $3, $4)
      ON CONFLICT (code) DO UPDATE SET nom = excluded.nom, commune = excluded.commune,
        population = excluded.population
      """,
      [
        .text(arrondissement.code), .text(arrondissement.nom), .text(arrondissement.commune),
        .int(arrondissement.population),
      ])
  }

  private static func write(_ contour: Contour, _ tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO contour (couche, code, chemin) VALUES ($1, $2, $3)
      ON CONFLICT (couche, code) DO UPDATE SET chemin = excluded.chemin
      """,
      [.text(contour.couche.rawValue), .text(contour.code), .text(contour.chemin)])
  }

  private static func write(_ anciennes: [CommuneAncienne], _ tx: any Transaction) throws {
    let known = Set(try tx.all("SELECT code FROM commune_ancienne") { try $0.text(0) })
    try tx.load(
      "commune_ancienne", columns: ["code", "nom", "commune"],
      anciennes.lazy.filter { !known.contains($0.code) }
        .map { [.text($0.code), .text($0.nom), .text($0.commune)] })
    for ancienne in anciennes where known.contains(ancienne.code) {
      try tx.execute(
        "UPDATE commune_ancienne SET nom = $2, commune = $3 WHERE code = $1",
        [.text(ancienne.code), .text(ancienne.nom), .text(ancienne.commune)])
    }
  }
}
