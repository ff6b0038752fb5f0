import Comptes
import Candidatures
import Candidats
import Kernel
import Territoires

/// A candidat in its tables: how it is written.
enum CandidatRows {
  static let columns: [StaticString] = [
    "id", "version", "personne", "inscrit_le", "confirme_le", "actif_le", "retire_le", "averti_le",
    "efface_le", "prenom", "nom", "courriel", "telephone", "commune", "departement", "terre",
    "longitude", "latitude", "situations", "diplome", "disponible_le", "mobilite", "motivation",
    "pix_niveau", "pix_partage", "pix_le", "cv_format", "cv_taille", "cv_depose_le",
  ]

  /// In the order of `columns`.
  static func values(_ candidat: Candidat) -> [Value] {
    [
      .id(candidat.id), .int(candidat.version), .integer(candidat.personne),
      .instant(candidat.inscritLe), .instant(candidat.confirmeLe), .instant(candidat.actifLe),
      .instant(candidat.retireLe), .instant(candidat.avertiLe), .instant(candidat.effaceLe),
    ] + values(candidat.profil) + [
      .int(candidat.pix?.niveau), candidat.pix.map { .bool($0.partage) } ?? .null,
      .instant(candidat.pix?.le), .optional(candidat.cv?.format.rawValue),
      .int(candidat.cv?.taille), .instant(candidat.cv?.deposeLe),
    ]
  }

  private static func values(_ profil: Profil?) -> [Value] {
    guard let profil else { return Array(repeating: .null, count: 14) }
    let situations = profil.situations.map(\.rawValue).sorted().joined(separator: " ")
    return [
      .text(profil.prenom), .text(profil.nom), .text(profil.courriel.text),
      .text(profil.telephone.e164), .text(profil.commune), .text(profil.departement),
      .text(Terre.code(departement: profil.departement)),
      profil.position.map { .real($0.lon) } ?? .null,
      profil.position.map { .real($0.lat) } ?? .null,
      .text(situations), .text(profil.diplome), .jour(profil.disponibleLe),
      .int(profil.mobilite), .text(profil.motivation),
    ]
  }

  static func insert(_ candidat: Candidat, in tx: any Transaction) throws {
    try tx.execute(SQL.insert(into: "candidat", columns: columns), values(candidat))
    try index(candidat, in: tx)
  }

  static func update(_ candidat: Candidat, in tx: any Transaction) throws {
    try tx.execute(
      """
      UPDATE candidat SET version = $2, personne = $3, inscrit_le = $4, confirme_le = $5,
        actif_le = $6, retire_le = $7, averti_le = $8, efface_le = $9, prenom = $10, nom = $11,
        courriel = $12, telephone = $13, commune = $14, departement = $15, terre = $16,
        longitude = $17, latitude = $18, situations = $19, diplome = $20, disponible_le = $21,
        mobilite = $22, motivation = $23, pix_niveau = $24, pix_partage = $25, pix_le = $26,
        cv_format = $27, cv_taille = $28, cv_depose_le = $29
      WHERE id = $1
      """, values(candidat))
    try tx.execute("DELETE FROM candidat_mot WHERE candidat = $1", [.id(candidat.id)])
    try index(candidat, in: tx)
    if candidat.cv == nil {
      try tx.execute("DELETE FROM candidat_cv WHERE candidat = $1", [.id(candidat.id)])
    }
  }

  /// The words a search finds them by.
  static func words(_ candidat: Candidat) -> [String] {
    guard let profil = candidat.profil else { return [] }
    let key = searchKey("\(profil.prenom) \(profil.nom)")
    return Set(key.split(separator: " ").map(String.init)).sorted()
  }

  private static func index(_ candidat: Candidat, in tx: any Transaction) throws {
    for word in words(candidat) {
      try tx.execute(
        "INSERT INTO candidat_mot (candidat, mot) VALUES ($1, $2)",
        [.id(candidat.id), .text(word)])
    }
  }

  static func keep(
    _ lien: LienCandidat, of id: ID<Candidat>, in tx: any Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO candidat_lien (empreinte, candidat, emis_le, expire_le) VALUES ($1, $2, $3, $4)
      """,
      [.bytes(lien.empreinte), .id(id), .instant(lien.emisLe), .instant(lien.expireLe)])
  }
}
