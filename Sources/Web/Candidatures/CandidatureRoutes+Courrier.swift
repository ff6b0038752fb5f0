import Candidatures
import Comptes
import Design
import HTML
import Kernel

/// The letter of a decision, as it is sent.
extension CandidatureRoutes {
  func letter(_ visit: Visit) async throws -> Answer {
    let candidature = try await open(visit)
    do {
      let lettre = try await NotifierDecision(moyens).letter(candidature)
      return .page(Self.letterPage(lettre, candidature))
    } catch CandidatureRefusal.decisionManquante {
      return .page(Self.noLetter(candidature))
    }
  }

  private static func noLetter(_ candidature: Candidature) -> Page {
    let file: Href = "/candidatures/\(candidature.id)"
    return Page(
      "Courrier du dossier \(candidature.numero)",
      trail: [("Mes dossiers", "/dossiers"), ("Dossier \(candidature.numero)", file)],
      section: .dossiers
    ) { h in
      h.titre("Courrier du dossier \(candidature.numero)")
      h.vide("Pas encore de courrier") { h in
        h.raw(
          "<p>Aucune décision n’est connue sur ce dossier. Le courrier sera ici dès qu’elle le sera.</p>"
        )
        h.element("p") { h in h.element("a", .href(file), text: "Revenir au dossier") }
      }
    }
  }

  private static func letterPage(_ lettre: Lettre, _ candidature: Candidature) -> Page {
    Page(
      "Courrier du dossier \(candidature.numero)",
      trail: [
        ("Mes dossiers", "/dossiers"),
        ("Dossier \(candidature.numero)", "/candidatures/\(candidature.id)"),
      ], section: .dossiers
    ) { h in
      h.feuille(
        Feuille(
          expediteur: lettre.expediteur, destinataire: lettre.destinataire, date: lettre.date,
          objet: lettre.objet, reference: lettre.reference)
      ) { h in
        h.corps(lettre, candidature)
      } bas: { h in
        h.raw("<p>")
        for (rank, line) in lettre.signature.enumerated() {
          if rank > 0 { h.raw("<br>") }
          h.text(line)
        }
        h.raw("</p>")
      }
    }
  }
}

extension HTML {
  /// What the letter says, without whom it is addressed to.
  mutating func corps(_ lettre: Lettre, _ candidature: Candidature) {
    for paragraphe in lettre.corps {
      element("p") { h in
        if !paragraphe.fort.isEmpty { h.element("strong", text: paragraphe.fort + " ") }
        h.texte(paragraphe.texte, gardant: candidature.numero)
      }
    }
  }

  /// Text in which a file's number never breaks at its hyphen.
  fileprivate mutating func texte(_ text: String, gardant numero: String) {
    let parts = text.split(separator: numero, omittingEmptySubsequences: false)
    for (rank, part) in parts.enumerated() {
      if rank > 0 { element("span", .class("insecable"), text: numero) }
      self.text(String(part))
    }
  }
}
