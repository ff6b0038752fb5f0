import Comptes
import Design
import Documents
import HTML
import Kernel
import Seances

extension SeanceRoutes {
  /// The minutes, printed on A4.
  func minutes(_ visit: Visit) async throws -> Answer {
    let ouverte = try await open(visit)
    let seance = ouverte.seance
    let text = try await ApprouverProcesVerbal(moyens).read(ouverte)
    let approvals = seance.approbations.map { approbation in
      let nom = ouverte.comite.membre(approbation.membre)?.nom ?? ""
      let quand = Francais.moment(visit.environment.local(approbation.le))
      return "\(nom), \(approbation.fonction.nom.lowercased()), le \(quand)"
    }
    return .page(
      Page(
        "Procès-verbal", trail: Self.trail + [(seance.titre, "/seances/\(seance.id)")],
        section: .seances
      ) { h in
        h.raw(
          "<article class=\"feuille pile\" aria-labelledby=\"pv\"><h1 id=\"pv\" class=\"objet\">")
        h.text(text.titre)
        h.raw("</h1>")
        if !seance.isApproved {
          h.element(
            "p", .class("petit doux"),
            text: "Projet\u{A0}: il se fige quand la présidence et le secrétariat l’ont approuvé.")
        }
        for section in text.sections { Self.write(section, &h) }
        Self.write(
          Seances.ProcesVerbal.Section(
            "Approbations", approvals.isEmpty ? ["Aucune pour le moment."] : approvals), &h)
        h.raw("</article><p class=\"noprint\">")
        h.telechargement("Procès-verbal, PDF", "/seances/\(seance.id)/proces-verbal.pdf")
        h.raw(" ")
        h.telechargement("Télécharger en texte", "/seances/\(seance.id)/proces-verbal.txt")
        h.raw(" ")
        h.bouton("Les exemplaires signés", vers: "/signatures/seance/\(seance.id)", second: true)
        h.raw("</p>")
      })
  }

  /// The same as a tagged PDF, to print and sign.
  func minutesPDF(_ visit: Visit) async throws -> Answer {
    let ouverte = try await open(visit)
    let regles = try moyens.regles(on: ouverte.seance.le)
    let document = MinutesImprimees(ouverte, regles).document
    return .file(
      name: "proces-verbal-\(ouverte.seance.le).pdf", contentType: "application/pdf",
      bytes: try await imprimeur.pdf(document))
  }

  private static func write(_ section: Seances.ProcesVerbal.Section, _ h: inout HTML) {
    h.element("h2", .class("petit"), text: section.titre)
    h.raw("<ul class=\"liste\">")
    for ligne in section.lignes { h.element("li", text: ligne) }
    h.raw("</ul>")
  }

  func minutesText(_ visit: Visit) async throws -> Answer {
    let ouverte = try await open(visit)
    let text = try await ApprouverProcesVerbal(moyens).read(ouverte).texte
    return .file(
      name: "proces-verbal-\(ouverte.seance.le).txt", contentType: "text/plain; charset=utf-8",
      bytes: Array(text.utf8))
  }
}
