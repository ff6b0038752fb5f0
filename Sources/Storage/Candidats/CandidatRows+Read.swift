import Candidats
import Candidatures
import Comptes
import Kernel
import Territoires

extension CandidatRows {
  static let facts: SQL = """
    SELECT c.id, c.version, c.personne, c.inscrit_le, c.confirme_le, c.actif_le, c.retire_le,
      c.averti_le, c.efface_le, c.prenom, c.nom, c.courriel, c.telephone, c.commune, c.departement,
      c.longitude, c.latitude, c.situations, c.diplome, c.disponible_le, c.mobilite, c.motivation,
      c.pix_niveau, c.pix_partage, c.pix_le, c.cv_format, c.cv_taille, c.cv_depose_le
    FROM candidat c
    """

  static func read(_ id: ID<Candidat>, in tx: any Transaction) throws -> Candidat? {
    try tx.first(facts + " WHERE c.id = $1", [.id(id)], decoded)
  }

  static func read(
    courriel: AdresseCourriel, in tx: any Transaction
  ) throws -> Candidat? {
    try tx.first(facts + " WHERE c.courriel = $1", [.text(courriel.text)], decoded)
  }

  /// The one that a gesture answered before.
  static func present(
    _ subject: JournalEvent.Subject, in tx: any Transaction
  ) throws -> Candidat {
    guard subject.type == "candidat", let found = try read(ID(subject.id), in: tx) else {
      throw CandidatRefusal.introuvable
    }
    return found
  }

  static func decoded(_ row: any Row) throws -> Candidat {
    Candidat(
      id: try row.id(0), version: try row.int(1), personne: try row.integer(2),
      profil: try row.optionalText(11) == nil ? nil : try profil(row),
      inscritLe: try row.instant(3), confirmeLe: try row.optionalInstant(4),
      actifLe: try row.instant(5), pix: try pix(row), cv: try cv(row),
      retireLe: try row.optionalInstant(6), avertiLe: try row.optionalInstant(7),
      effaceLe: try row.optionalInstant(8))
  }

  private static func profil(_ row: any Row) throws -> Profil {
    let situations = try row.text(17).split(separator: " ")
    let position = try row.optionalReal(15).map { lon in
      Position(lon: lon, lat: try row.real(16))
    }
    return Profil(
      prenom: try row.text(9), nom: try row.text(10),
      courriel: try row.decoded(AdresseCourriel(try row.text(11)), 11),
      telephone: try row.decoded(Telephone(try row.text(12)), 12),
      commune: try row.text(13), departement: try row.text(14), position: position,
      situations: Set(situations.compactMap { Situation(rawValue: String($0)) }),
      diplome: try row.text(18), disponibleLe: try row.jour(19), mobilite: try row.int(20),
      motivation: try row.text(21))
  }

  private static func pix(_ row: any Row) throws -> ResultatPix? {
    guard let niveau = try row.optionalInt(22) else { return nil }
    return ResultatPix(
      niveau: niveau, partage: try row.integer(23) == 1, le: try row.instant(24))
  }

  private static func cv(_ row: any Row) throws -> CV? {
    guard let format = try row.optionalText(25) else { return nil }
    return CV(
      format: try row.decoded(FormatCV(rawValue: format), 25), taille: try row.int(26),
      deposeLe: try row.instant(27))
  }
}
