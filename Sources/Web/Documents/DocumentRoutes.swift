package import Candidatures
package import Comptes
package import Documents
import HTML
import HTTP
import Kernel

/// Documents to read, print and sign: blank ones for everyone, filled ones for who reads the file.
package struct DocumentRoutes: Sendable {
  let moyens: MoyensCandidatures
  private let imprimeur: any Imprimeur
  private let codes: any CodesQR

  package init(
    _ moyens: MoyensCandidatures, imprimeur: any Imprimeur, codes: any CodesQR
  ) {
    self.moyens = moyens
    self.imprimeur = imprimeur
    self.codes = codes
  }

  package var routes: [Route] { library + file + sheet + receipt + note }

  private var library: [Route] {
    [
      .get("/documents", example: "/documents") { _ in .page(BibliothequePage.vierge) },
      .get("/documents/{modele}", example: "/documents/fiche-de-poste", useCase: "RedigerDocument")
      {
        try page(blank($0), $0, trail: [("Accueil", "/"), ("Modèles de documents", "/documents")])
      },
      .get(
        "/documents/{modele}.pdf", example: "/documents/contrat-de-projet.pdf",
        useCase: "RedigerDocument"
      ) { try await pdf(blank($0), $0) },
    ]
  }

  private var file: [Route] {
    [
      .get(
        "/candidatures/{id}/documents", CandidatureRoutes.readers,
        example: "/candidatures/93009/documents", list),
      .get(
        "/candidatures/{id}/documents/{modele}", CandidatureRoutes.readers,
        example: "/candidatures/93009/documents/deliberation", useCase: "RedigerDocument"
      ) { try page(await filled($0), $0, trail: Self.trail($0)) },
      .get(
        "/candidatures/{id}/documents/{modele}.pdf", CandidatureRoutes.readers,
        example: "/candidatures/93009/documents/deliberation.pdf", useCase: "RedigerDocument"
      ) { try await pdf(filled($0), $0) },
      .get(
        "/candidatures/{id}/courrier.pdf", CandidatureRoutes.readers,
        example: "/candidatures/93009/courrier.pdf", useCase: "RedigerDocument"
      ) { visit in
        let document = try await found { redaction in
          try await redaction.courrier(visit.candidature(), acteur: visit.acteur)
        }
        return try await send(document, named: "courrier")
      },
    ]
  }

  /// The file on one sheet: as a page, and in print.
  private var sheet: [Route] {
    [
      .get(
        "/candidatures/{id}/fiche", CandidatureRoutes.readers,
        example: "/candidatures/93009/fiche", useCase: "RedigerFiche"
      ) { visit in
        let file: Href = "/candidatures/\(visit.parameter("id"))"
        return .page(
          DocumentPage(
            document: try await fiche(visit),
            trail: [("Mes dossiers", "/dossiers"), ("Dossier", file)],
            pdf: "\(path: file.text)/fiche.pdf"
          ).page)
      },
      .get(
        "/candidatures/{id}/fiche.pdf", CandidatureRoutes.readers,
        example: "/candidatures/93009/fiche.pdf", useCase: "RedigerFiche"
      ) { try await send(fiche($0), named: "fiche") },
    ]
  }

  private func fiche(_ visit: Visit) async throws -> Document {
    do {
      return try await RedigerFiche(moyens, codes: codes)(
        visit.candidature(), acteur: visit.acteur, at: visit.at)
    } catch CandidatureRefusal.introuvable { throw NotFound() }
  }

  /// From the acknowledgement, without account. Names nobody.
  private var receipt: [Route] {
    let own = "/candidatures/accuses/93-BMS5TS2K/YRtteiHzo1q6pZuCgAitcfkhCYCWbOe_CZ9GD4vp64U"
    return [
      .get(
        "/candidatures/accuses/{numero}/{jeton}/documents/{modele}",
        example: own + "/documents/deliberation", useCase: "RedigerDocument", limit: .secret
      ) { visit in
        let up = "/candidatures/accuses/\(visit.parameter("numero"))/\(visit.parameter("jeton"))"
        return try page(
          await received(visit), visit,
          trail: [("Accueil", "/"), ("Accusé de réception", "\(path: up)")])
      },
      .get(
        "/candidatures/accuses/{numero}/{jeton}/documents/{modele}.pdf",
        example: own + "/documents/deliberation.pdf", useCase: "RedigerDocument", limit: .secret
      ) { try await pdf(received($0), $0) },
    ]
  }

  /// The prefect's note: as a page, and on one sheet.
  private var note: [Route] {
    let readers = Permission.roles(RedigerNote.roles)
    return [
      .get("/dossiers/note", readers, example: "/dossiers/note", useCase: "RedigerNote") { visit in
        let document = try await RedigerNote(moyens)(acteur: visit.acteur, at: visit.at)
        return .page(
          DocumentPage(
            document: document, trail: [("Mes dossiers", "/dossiers")], pdf: "/dossiers/note.pdf"
          ).page)
      },
      .get(
        "/dossiers/note.pdf", readers, example: "/dossiers/note.pdf", useCase: "RedigerNote"
      ) { visit in
        try await send(
          RedigerNote(moyens)(acteur: visit.acteur, at: visit.at), named: "note")
      },
    ]
  }

  private func list(_ visit: Visit) async throws -> Answer {
    do {
      let candidature = try await LireCandidature(moyens)(
        visit.candidature(), acteur: visit.acteur)
      return .page(BibliothequePage.page(of: candidature))
    } catch CandidatureRefusal.introuvable { throw NotFound() }
  }

  private func blank(_ visit: Visit) throws -> Document {
    try RedigerDocument(moyens).vierge(Self.modele(visit), at: visit.at)
  }

  private func filled(_ visit: Visit) async throws -> Document {
    try await found { redaction in
      try await redaction(
        Self.modele(visit, among: Modele.duDossier), pour: visit.candidature(),
        acteur: visit.acteur, at: visit.at)
    }
  }

  private func received(_ visit: Visit) async throws -> Document {
    try await found { redaction in
      try await redaction(
        Self.modele(visit, among: Modele.duDossier), numero: visit.parameter("numero"),
        jeton: visit.parameter("jeton"),
        at: visit.at)
    }
  }

  /// What cannot be written, or is not for this visitor, does not exist.
  private func found(
    _ work: (RedigerDocument) async throws -> Document
  ) async throws -> Document {
    do { return try await work(RedigerDocument(moyens)) } catch is CandidatureRefusal {
      throw NotFound()
    }
  }

  private static func modele(
    _ visit: Visit, among modeles: [Modele] = Modele.allCases
  ) throws -> Modele {
    guard let modele = Modele(rawValue: visit.parameter("modele")), modeles.contains(modele) else {
      throw NotFound()
    }
    return modele
  }

  private static func trail(_ visit: Visit) -> DocumentPage.Trail {
    let file = "/candidatures/\(visit.parameter("id"))"
    return [
      ("Mes dossiers", "/dossiers"), ("Dossier", "\(path: file)"),
      ("Documents", "\(path: file)/documents"),
    ]
  }

  private func page(
    _ document: Document, _ visit: Visit, trail: DocumentPage.Trail
  ) throws -> Answer {
    let path = visit.uri.prefix { $0 != "?" }
    return .page(
      DocumentPage(
        document: document, modele: try Self.modele(visit), trail: trail,
        pdf: "\(path: path + ".pdf")"
      ).page)
  }

  private func pdf(_ document: Document, _ visit: Visit) async throws -> Answer {
    try await send(document, named: Self.modele(visit).rawValue)
  }

  private func send(_ document: Document, named name: String) async throws -> Answer {
    .file(
      name: "\(name).pdf", contentType: "application/pdf",
      bytes: try await imprimeur.pdf(document))
  }
}
