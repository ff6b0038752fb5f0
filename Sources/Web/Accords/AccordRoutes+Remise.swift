import Accords
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Programme

extension AccordRoutes {
  /// What would be handed in, before it is.
  func handInPage(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    guard pages.isRedacteur, let version = pages.accord.projet.versions.last,
      version.remise == nil
    else { return .seeOther(pages.projet) }
    return .page(handInForm(visit, pages, version, refusal: nil))
  }

  func handIn(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    do {
      let accord = try await RemettreProjet(moyens)(
        pages.accord.id, revision: visit.revision, acteur: visit.acteur, by: visit.geste())
      return .page(receipt(visit, pages, accord))
    } catch let refusal as AccordRefusal {
      guard case .echeancePassee = refusal, let version = pages.accord.projet.versions.last else {
        return try await refused(refusal, visit, pages)
      }
      return .page(handInForm(visit, pages, version, refusal: refusal))
    }
  }

  private func handInForm(
    _ visit: Visit, _ pages: PagesAccord, _ version: VersionProjet, refusal: AccordRefusal?
  ) -> Page {
    let jetons = visit.freshJetons
    let missing = pages.accord.postes - version.postes
    let isOpen = pages.accord.echeance.isOpen(at: pages.local)
    return Page(
      "Remettre le projet", status: refusal == nil ? .ok : .conflict, trail: pages.projetTrail,
      section: .dossiers, hasErrors: refusal != nil
    ) { h in
      h.titre(
        "Remettre le projet à l’État",
        chapo: "\(pages.echeancePhrase)\u{A0}: \(pages.delaiPhrase).",
        surtitre: pages.accord.titre)
      if let refusal { h.refus("Le projet n’est pas remis", refusal.phrase) }
      pages.versionFigures(version, &h)
      if missing > 0, isOpen {
        h.encart(
          "Remise en partie.",
          "Il manque \(Francais.pluriel(missing, "poste", "postes")). Vous pouvez remettre cette "
            + "version, puis la compléter avant la fin du délai.")
      }
      pages.needs(version, &h)
      guard isOpen || pages.accord.amends(version) else {
        let late = AccordRefusal.echeancePassee(pages.accord.echeance.jour)
        if refusal == nil { h.encart("Le délai est passé.", late.phrase) }
        return
      }
      h.rubrique("envoi", "Remettre la version \(version.numero)") { h in
        h.raw("<p>Elle ne changera plus. Chaque signataire reçoit un accusé de réception.</p>")
        h.formulaire("\(path: pages.projet.text)/remise", jetons) { h in
          h.invisible("revision", String(pages.accord.projet.revision))
          h.actions { h in h.bouton("Remettre la version \(version.numero)") }
        }
      }
    }
  }

  /// What happened, what comes next.
  private func receipt(_ visit: Visit, _ pages: PagesAccord, _ accord: Accord) -> Page {
    let version = accord.projet.derniereRemise
    let moment = moyens.fuseaux.local(
      version?.remise?.le ?? visit.at, in: pages.index.fuseau(of: accord.territoire))
    return Page("Projet remis", trail: pages.projetTrail, section: .dossiers) { h in
      h.titre("Le projet est remis", surtitre: accord.titre)
      h.confirmation("Accusé de réception") { h in
        h.faits { h in
          h.fait("Version", version.map { String($0.numero) } ?? "")
          h.fait("Remise le", Francais.moment(moment))
          h.fait(
            "Elle propose",
            Francais.pluriel(version?.postes ?? 0, "poste", "postes") + " sur \(accord.postes), "
              + Francais.pluriel(version?.lignes.count ?? 0, "structure", "structures"))
          h.fait("Aide de l’État", Francais.euros(version?.montant(pages.regles.aides) ?? .zero))
        }
      }
      h.rubrique("suite", "Ce qui vient ensuite") { h in
        h.raw("<ol class=\"liste\"><li>")
        h.text(
          accord.estComplet
            ? "Tous les postes sont remis\u{A0}: les rappels prévus n’ont plus lieu d’être."
            : "Il reste des postes à remettre avant la fin du délai\u{A0}: les rappels continuent.")
        h.raw("</li><li>L’État répond\u{A0}: projet recevable, en entier ou en partie.</li>")
        h.raw("<li>Chaque structure dépose sa candidature et reçoit sa décision.</li></ol>")
        h.element("p") { h in h.bouton("Revenir au projet", vers: pages.projet, second: true) }
      }
    }
  }
}
