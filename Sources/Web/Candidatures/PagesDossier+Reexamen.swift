import Candidatures
import Design
import HTML
import Kernel
import Seances

extension PagesDossier {
  /// The séance that put the file off, and why. The séance itself is for the services.
  func reexamen(_ reexamen: Reexamen, isStructure: Bool, _ h: inout HTML) {
    guard !etat.isClosed else { return }
    h.rubrique("reexamen", "À réexaminer") { h in
      h.faits { h in
        h.fait("Séance du") { h in
          let jour = Francais.jourLong(reexamen.le)
          guard !isStructure else { return h.text(jour) }
          h.element("a", .href("/seances/\(reexamen.seance)"), text: jour)
        }
        h.fait("Raison", reexamen.phrase)
        h.fait(
          isStructure ? "Courrier du" : "Annoncé à la structure le",
          reexamen.annonceLe.map(Francais.jourLong) ?? "Pas encore")
      }
      h.raw("<p>Le dossier sera examiné de nouveau à une prochaine séance. Ce n’est ni un accord ")
      h.raw("ni un refus.</p>")
    }
  }
}
