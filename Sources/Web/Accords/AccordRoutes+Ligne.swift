import Accords
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Territoires

/// One structure of the draft: added, changed, taken out. Whoever does not write the projet is led to
/// its page.
extension AccordRoutes {
  func newLine(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    guard pages.isRedacteur else { return .seeOther(pages.projet) }
    return .page(lineForm(visit, pages, ligne: nil, typed: [:], FormulaireLigne()))
  }

  func addLine(_ visit: Visit) async throws -> Answer { try await writeLine(visit, ligne: nil) }

  func editLine(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    guard pages.isRedacteur else { return .seeOther(pages.projet) }
    let ligne = try line(visit, pages)
    return .page(
      lineForm(
        visit, pages, ligne: ligne.numero, typed: ligne.typed(nom: pages.typedCommune),
        FormulaireLigne()))
  }

  func changeLine(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    return try await writeLine(visit, ligne: line(visit, pages).numero)
  }

  func removeLine(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    do {
      let accord = try await EcrireProjet(moyens)(
        pages.accord.id, .retirer(Int(visit.parameter("ligne")) ?? 0), revision: visit.revision,
        acteur: visit.acteur, by: visit.geste())
      return .seeOther(Self.draft(accord))
    } catch let refusal as AccordRefusal { return try await refused(refusal, visit, pages) }
  }

  private func writeLine(_ visit: Visit, ligne numero: Int?) async throws -> Answer {
    let pages = try await openProjet(visit)
    let typed = Self.typed(visit.form, FormulaireLigne.champs)
    let ecrire = EcrireProjet(moyens)
    do {
      let ligne = try await ecrire.lecture(pages.accord, at: visit.at)(typed)
      let accord = try await ecrire(
        pages.accord.id, numero.map { .changer($0, ligne) } ?? .ajouter(ligne),
        revision: visit.revision, acteur: visit.acteur, by: visit.geste())
      return .seeOther(Self.draft(accord))
    } catch let refusal as SaisieRefusal {
      return .page(lineForm(visit, pages, ligne: numero, typed: typed, FormulaireLigne(refusal)))
    } catch let refusal as AccordRefusal {
      guard let refused = FormulaireLigne(refusal) else {
        return try await self.refused(refusal, visit, pages)
      }
      return .page(lineForm(visit, pages, ligne: numero, typed: typed, refused))
    }
  }

  private static func draft(_ accord: Accord) -> Href {
    "/accords/\(accord.id)/projet/versions/\(accord.projet.versions.last?.numero ?? 1)"
  }

  /// The line of the path, in the version being written or the last one.
  private func line(_ visit: Visit, _ pages: PagesAccord) throws -> LigneProjet {
    let numero = Int(visit.parameter("ligne"))
    let lines = pages.accord.projet.versions.last?.lignes ?? []
    guard let ligne = lines.first(where: { $0.numero == numero }) else { throw NotFound() }
    return ligne
  }

  private func lineForm(
    _ visit: Visit, _ pages: PagesAccord, ligne numero: Int?, typed: [ChampSaisie: String],
    _ refused: FormulaireLigne
  ) -> Page {
    let champs = refused.form(typed)
    let jetons = visit.jetons
    let revision = String(pages.accord.projet.revision)
    let titre = numero == nil ? "Ajouter une structure" : "Modifier une structure"
    let used = pages.accord.projet.versions.last?.postes ?? 0
    let base = pages.projet.text + "/lignes/"
    return Page(
      titre, status: refused.isEmpty ? .ok : .unprocessable, trail: pages.projetTrail,
      section: .dossiers, hasErrors: !refused.isEmpty
    ) { h in
      h.titre(
        titre,
        chapo: "Il reste \(Francais.pluriel(pages.accord.postes - used, "poste", "postes")) sur "
          + "\(pages.accord.postes).", surtitre: pages.accord.titre)
      h.erreurs(champs)
      h.formulaire("\(path: base + (numero.map { String($0) } ?? "nouvelle"))", jetons) { h in
        h.invisible("revision", revision)
        FormulaireLigne.write(champs, &h)
        h.actions { h in h.bouton("Enregistrer la structure") }
      }
      guard let numero else { return }
      h.bouton(
        "Retirer cette structure", post: "\(path: base + "\(numero)/retrait")", visit.freshJetons,
        second: true, valeurs: ["revision": revision])
    }
  }
}

extension PagesAccord {
  /// A commune as it is typed: its name and postal code, or its old code.
  func typedCommune(_ code: String) -> String {
    guard case .actuelle(let commune)? = index.resolve(code) else { return code }
    return "\(commune.nom) (\(commune.codesPostaux.first ?? commune.code))"
  }
}
