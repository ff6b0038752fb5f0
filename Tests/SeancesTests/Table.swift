import Candidatures
import Comptes
import Kernel
import Programme
import Seances
import Territoires

/// A comité of five, its séance of 7 April 2021 and the files on its agenda.
enum Table {
  static func jour(_ iso: String) -> Jour { Jour(iso: iso) ?? Jour(number: 0) }
  static let seance = jour("2021-04-07")

  static func regles() throws -> ReglesSeance {
    ReglesSeance(try Regles.conseillersNumeriques.rules(on: seance))
  }

  static func membre(
    _ id: Int64, _ fonction: Membre.Fonction = .membre, compte: Int64? = nil,
    organisme: String? = nil
  ) -> Membre {
    Membre(
      id: ID(id), nom: "Membre \(id) Démo", qualite: "qualité", fonction: fonction,
      compte: compte.map { ID($0) }, organisme: organisme, du: jour("2021-01-18"))
  }

  static let comite = Comite(
    id: ID(1), nom: "Comité de sélection", perimetre: .pays, quorum: .majorite,
    membres: [
      membre(1, .president, compte: 11), membre(2, .secretaire, compte: 12), membre(3), membre(4),
      membre(5),
    ])

  static func dossier(
    _ id: Int64, postes: Int = 1, avis: Int? = nil, rang: Int? = nil, ajourneLe: Jour? = nil,
    engage: Bool = true, retiree: Bool = false,
    departement: String = "93", recueLe: String = "2021-03-09",
    genre: GenreCandidature = .structure, identifiant: String = "", ailleursLe: Jour? = nil,
    decision: DossierSeance.Decidee? = nil
  ) -> DossierSeance {
    DossierSeance(
      id: ID(id), numero: "93-\(id)", identifiant: identifiant, nom: "Structure \(id)",
      commune: "93029",
      departement: departement, postes: postes, isPrivate: false, recueLe: jour(recueLe),
      silenceLe: jour(recueLe).adding(months: 2), isCommitted: engage, isWithdrawn: retiree,
      avis: avis.map { .init(postes: $0, rang: rang, rendu: true, commentaire: "") },
      decision: decision, ajourneLe: ajourneLe, ailleursLe: ailleursLe,
      genre: genre)
  }

  static func contexte(
    _ dossiers: [DossierSeance], reste: Int? = nil, comite: Comite = comite
  ) -> ContexteSeance {
    ContexteSeance(
      comite: comite,
      dossiers: Dictionary(dossiers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      restes: reste.map { ["93": $0] } ?? [:])
  }

  /// With its agenda, and so many members there.
  static func ouverte(_ dossiers: [DossierSeance], presents: Int = 5) throws -> Seance {
    let fixed = try Seance.fixee(
      id: ID(7), comite: ID(1), le: seance, lieu: "Préfecture", calcul: "")
    let scheduled = try fixed.value.scheduled(
      FiltreOrdre(), among: dossiers, ordre: regles().ordre, raisons: [:], version: 1)
    guard presents > 0 else { return scheduled.value }
    return try scheduled.value.attended(
      by: Set(comite.membres.prefix(presents).map(\.id)), in: contexte(dossiers), on: seance,
      version: 2
    ).value
  }

  /// Nil when `body` passes.
  static func refusal(_ body: () throws -> Void) -> SeanceRefusal? {
    do {
      try body()
      return nil
    } catch { return error as? SeanceRefusal }
  }
}
