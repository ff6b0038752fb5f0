import CSV
import Candidatures
package import Comptes
package import Kernel
import Territoires

/// Takes the decisions of a file, with the checks of the pages. Each refused line is explained.
package struct ImportDecisions: Sendable {
  private let moyens: MoyensSeances

  package init(_ moyens: MoyensSeances) { self.moyens = moyens }

  /// `signataire`: the account whose holder signed them, by delegation. `essai`: nothing is written.
  package func callAsFunction(
    _ bytes: [UInt8], signataire: AdresseCourriel, essai: Bool, by geste: Geste
  ) async throws -> RapportDecisions {
    let means = moyens.candidatures
    let index = try await means.territoires.index()
    let lecture = try LectureDecisions(bytes) { means.identifiers.next() }
    let today = means.jour(geste.at)
    guard let compte = try await means.comptes.compte(signataire),
      PrendreDecisions.roles.contains(where: compte.acteur(on: today).has)
    else { throw ImportDecisionsRefusal.signataireInconnu }
    let acteur = compte.acteur(on: today)
    let regles = try means.regles(on: today)
    let done = try await moyens.store.importe(lecture.lignes, essai: essai, by: geste) {
      line, candidature in
      guard
        acteur.holds(
          PrendreDecisions.roles,
          over: index.ancestors(of: .departement(candidature.departement)))
      else { throw RefusLigne.regle(.interdit) }
      guard (candidature.recueLe...max(today, candidature.recueLe)).contains(line.date) else {
        throw RefusLigne.dateHorsBornes
      }
      return try candidature.decided(
        line.texte, id: line.decision, origine: .importee,
        auteur: Self.auteur(compte, Lettres.service(candidature.departement, index)),
        by: compte.id, at: geste.at, jour: line.date, version: candidature.version,
        regles: regles)
    }
    return RapportDecisions(lecture, done)
  }

  private static func auteur(_ compte: Compte, _ service: String) -> AuteurDecision {
    let identite = compte.identite
    return AuteurDecision(
      prenom: identite.prenom, nom: identite.nom, qualite: identite.qualite,
      service: identite.service.isEmpty ? service : identite.service,
      delegation: "Pour le préfet et par délégation")
  }
}

/// What an import did, or would do.
package struct RapportDecisions: Sendable {
  package let lignes: Int
  package let acceptees: Int
  package let postes: Int
  package let refus: [Refusee]

  package struct Refusee: Sendable {
    package let ligne: Int
    package let cellules: [String]
    package let refus: RefusLigne
  }

  init(_ lecture: LectureDecisions, _ done: [ResultatLigne]) {
    let refused = (lecture.refus + done).compactMap { result in
      result.refus.map {
        Refusee(
          ligne: result.ligne, cellules: lecture.cellules[result.ligne] ?? [], refus: $0)
      }
    }
    let lines = Set(refused.map(\.ligne))
    lignes = lecture.cellules.count
    refus = refused.sorted { $0.ligne < $1.ligne }
    acceptees = lecture.lignes.count { !lines.contains($0.ligne) }
    postes = lecture.lignes.reduce(0) {
      $0 + (lines.contains($1.ligne) ? 0 : $1.texte.postes)
    }
  }

  /// The refused lines to correct and send again; `phrase` says each reason.
  package func refusCSV(_ phrase: (RefusLigne) -> String) -> [UInt8] {
    var csv = CSVWriter(separator: ";", bom: true)
    csv.row((LectureDecisions.colonnes + ["refus"]).map(CSVWriter.Cell.text))
    for line in refus {
      let cells = (0..<LectureDecisions.colonnes.count).map { place in
        line.cellules.indices.contains(place) ? line.cellules[place] : ""
      }
      csv.row((cells + [phrase(line.refus)]).map(CSVWriter.Cell.text))
    }
    return csv.bytes
  }
}
