import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Seances
import Territoires

extension SeanceRoutes {
  func comites(_ visit: Visit) async throws -> Answer {
    .page(try await comitesPage(visit, refusal: nil))
  }

  private func comitesPage(_ visit: Visit, refusal: SeanceRefusal?) async throws -> Page {
    let comites = try await LireSeances(moyens).comites(visit.acteur)
    let index = try await moyens.candidatures.territoires.index()
    let contingents = try await moyens.store.contingents(on: visit.today)
      .filter { visit.acteur.covers($0.contingent.departement, index) }
    let today = visit.today
    let runs = Acteur.secretariat.contains(where: visit.acteur.has)
    let jetons = refusal == nil ? visit.jetons : visit.freshJetons
    let form = visit.form
    return Page(
      "Comités", status: refusal == nil ? .ok : .unprocessable,
      trail: [("Mes dossiers", "/dossiers")], section: .seances, hasErrors: refusal != nil
    ) { h in
      h.titre("Comités", chapo: "Qui propose, quand, et combien de postes restent à accorder.")
      if let refusal { h.refus("Rien n’est enregistré", refusal.phrase) }
      h.rubrique("comites", "Les comités") { h in
        Self.table(comites, index, today, &h)
        h.raw("<p><a href=\"/seances\">Toutes les séances</a></p>")
      }
      h.rubrique("contingents", "Postes à accorder") { h in
        Self.table(contingents, index, &h)
        if runs {
          h.details("Fixer un nombre de postes") { h in Self.ceilingForm(form, jetons, &h) }
        }
      }
      if runs {
        h.rubrique("nouveau", "Créer un comité") { h in
          Self.comiteForm(form, index, jetons, &h)
        }
      }
    }
  }

  private static func table(
    _ comites: [Comite], _ index: TerritoireIndex, _ today: Jour, _ h: inout HTML
  ) {
    guard !comites.isEmpty else {
      h.vide("Aucun comité", "Créez le premier ci-dessous, ou demandez-le à l’équipe nationale.")
      return
    }
    h.tableau(
      Francais.pluriel(comites.count, "comité", "comités"),
      [
        Colonne("Comité"), Colonne("Territoire"), Colonne("Membres", nombre: true),
        Colonne("Quorum", nombre: true),
      ]
    ) { h in
      for comite in comites {
        h.ligne { h in
          h.tete(comite.nom, "/comites/\(comite.id)")
          h.cellule("Territoire", index.nom(of: comite.perimetre) ?? "")
          h.cellule("Membres", nombre: comite.membres(on: today).count)
          h.cellule("Quorum", nombre: comite.quorum(on: today))
        }
      }
    }
  }

  private static func table(
    _ contingents: [ContingentEntame], _ index: TerritoireIndex, _ h: inout HTML
  ) {
    guard !contingents.isEmpty else {
      h.vide(
        "Aucun nombre de postes n’est fixé",
        "Sans lui, rien ne limite ce qu’une séance peut retenir dans un département.")
      return
    }
    h.tableau(
      "Ce qui reste à accorder, par département",
      [
        Colonne("Département"), Colonne("Postes", nombre: true),
        Colonne("Accordés", nombre: true), Colonne("Reste", nombre: true), Colonne("Acte"),
      ]
    ) { h in
      for entame in contingents {
        h.ligne { h in
          h.tete(index.nom(of: .departement(entame.contingent.departement)) ?? "")
          h.cellule("Postes", nombre: entame.contingent.postes)
          h.cellule("Accordés", nombre: entame.accordes)
          h.cellule("Reste", nombre: entame.reste)
          h.cellule("Acte", entame.contingent.source)
        }
      }
    }
  }

  private static func ceilingForm(_ form: Form, _ jetons: Jetons, _ h: inout HTML) {
    h.formulaire("/comites/contingents", jetons) { h in
      h.champ(
        Champ(
          "departement", "Code du département", aide: "Exemple\u{A0}: 93.",
          valeur: form.text("departement"), largeur: .court))
      h.champ(
        Champ("postes", "Nombre de postes", valeur: form.text("postes"), largeur: .court), .nombre)
      h.champ(
        Champ(
          "source", "L’acte qui le dit", aide: "Exemple\u{A0}: accord du 15 janvier 2021.",
          valeur: form.text("source"), largeur: .tout))
      h.actions { h in h.bouton("Fixer", second: true) }
    }
  }

  private static func comiteForm(
    _ form: Form, _ index: TerritoireIndex, _ jetons: Jetons, _ h: inout HTML
  ) {
    h.formulaire("/comites", jetons) { h in
      h.champ(Champ("nom", "Nom du comité", valeur: form.text("nom"), largeur: .tout))
      h.champ(
        Champ(
          "perimetre", "Code du département", aide: "Vide pour un comité national.",
          valeur: form.text("perimetre"), facultatif: true, largeur: .court))
      h.liste(
        Champ("quorum", "Quorum", valeur: form.text("quorum")),
        [
          Option("majorite", "Plus de la moitié des membres"),
          Option("moitie", "La moitié des membres"),
        ], vide: nil)
      h.actions { h in h.bouton("Créer le comité") }
    }
  }

  func createComite(_ visit: Visit) async throws -> Answer {
    let code = visit.form.text("perimetre")
    do {
      let index = try await moyens.candidatures.territoires.index()
      guard code.isEmpty || index.departement(code) != nil else {
        throw SeanceRefusal.seanceIncomplete
      }
      let comite = try await CreerComite(moyens)(
        nom: visit.form.text("nom"), perimetre: code.isEmpty ? .pays : .departement(code),
        quorum: RegleQuorum(code: visit.form.text("quorum")) ?? .majorite, acteur: visit.acteur,
        by: visit.geste())
      return .seeOther("/comites/\(comite.id)")
    } catch let refusal as SeanceRefusal { return try await refusedList(refusal, visit) }
  }

  func fixContingent(_ visit: Visit) async throws -> Answer {
    do {
      try await FixerContingent(moyens)(
        Contingent(
          departement: visit.form.text("departement"),
          postes: Int(visit.form.text("postes")) ?? -1, source: visit.form.text("source"),
          le: visit.today),
        acteur: visit.acteur, by: visit.geste())
      return .seeOther("/comites")
    } catch let refusal as SeanceRefusal { return try await refusedList(refusal, visit) }
  }

  private func refusedList(_ refusal: SeanceRefusal, _ visit: Visit) async throws -> Answer {
    if refusal == .interdit { return .page(RefusalPages.forbidden) }
    return .page(try await comitesPage(visit, refusal: refusal))
  }
}
