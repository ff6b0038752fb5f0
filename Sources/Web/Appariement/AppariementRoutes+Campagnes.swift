import Appariement
import Design
import HTML
import HTTP
import Kernel
import Territoires

extension AppariementRoutes {
  /// The campagnes this actor leads, the latest first; `?liste=a-publier`: those whose result waits.
  func campaigns(_ visit: Visit) async throws -> Answer {
    let lire = LireAppariements(moyens)
    let onlyWaiting = visit.query.text("liste") == "a-publier"
    let shown =
      onlyWaiting
      ? try await lire.aPublier(visit.acteur, at: visit.at)
      : try await lire.campagnes(visit.acteur)
    let nom = nom
    return .page(
      Page(
        "Les campagnes d’appariement", trail: [("Mes dossiers", "/dossiers")], section: .dossiers
      ) { h in
        h.titre(
          "Les campagnes d’appariement",
          chapo:
            "Les candidats ordonnent leurs vœux, les structures leurs préférences, et un calcul "
            + "propose des rencontres. Il n’affecte personne.")
        h.onglets(
          "Listes de campagnes",
          [
            Lien("Toutes", "/appariements", courant: !onlyWaiting),
            Lien("À publier", "/appariements?liste=a-publier", courant: onlyWaiting),
          ])
        h.rubrique("liste", onlyWaiting ? "À publier" : "Toutes") { h in
          Self.table(shown, nom, &h)
        }
        h.raw("<p>")
        h.bouton("Ouvrir une campagne", vers: "/appariements/nouvelle")
        h.raw("</p>")
      })
  }

  private static func table(
    _ lines: [LigneCampagne], _ nom: (String) -> String, _ h: inout HTML
  ) {
    guard !lines.isEmpty else {
      h.vide("Aucune campagne ici", "Ouvrez-en une pour votre département.")
      return
    }
    h.tableau(
      Francais.pluriel(lines.count, "campagne", "campagnes"),
      [Colonne("Département"), Colonne("Vœux jusqu’au"), Colonne("Calculs", nombre: true)]
    ) { h in
      for line in lines {
        h.ligne { h in
          h.tete(nom(line.campagne.departement), "/appariements/\(line.campagne.id)")
          h.cellule("Vœux jusqu’au", Francais.jour(line.campagne.voeuxJusquau))
          h.cellule("Calculs", nombre: line.calculs)
        }
      }
    }
  }

  func newCampaign(_ visit: Visit) async throws -> Answer {
    .page(try await campaignForm(visit, nil))
  }

  func open(_ visit: Visit) async throws -> Answer {
    do {
      guard let jusquau = Jour(typed: visit.form.text("jusquau")) else {
        throw AppariementRefusal.dateInvalide
      }
      let campagne = try await OuvrirCampagne(moyens)(
        visit.form.text("departement"), jusquau: jusquau, acteur: visit.acteur, by: visit.geste())
      return .seeOther("/appariements/\(campagne.id)")
    } catch let refusal as AppariementRefusal {
      return .page(try await campaignForm(visit, refusal))
    }
  }

  private func campaignForm(_ visit: Visit, _ refusal: AppariementRefusal?) async throws -> Page {
    let index = try await moyens.index()
    let own = Departement.tous.filter { visit.acteur.conduit($0.code, index) }
    let onDate = refusal == .dateInvalide || refusal == .datePassee
    let typed = visit.form.text("departement")
    let departement = Champ(
      "departement", "Département",
      valeur: typed.isEmpty && own.count == 1 ? own.first?.code ?? "" : typed,
      erreur: onDate ? nil : refusal?.phrase)
    let jusquau = Champ(
      "jusquau", "Dernier jour des vœux",
      aide: "Jusqu’à 23\u{A0}h\u{A0}59. Exemple\u{A0}: 31/03/2021.",
      valeur: visit.form.text("jusquau"), erreur: onDate ? refusal?.phrase : nil, largeur: .moyen)
    let jetons = visit.jetons
    return Page(
      "Ouvrir une campagne", status: refusal == nil ? .ok : .unprocessable,
      trail: [("Les campagnes", "/appariements")], section: .dossiers, hasErrors: refusal != nil
    ) { h in
      h.titre(
        "Ouvrir une campagne",
        chapo: "Le tirage au sort qui départage est fait à l’ouverture et publié aussitôt\u{A0}: "
          + "personne ne peut le choisir après avoir lu les vœux.")
      h.erreurs([departement, jusquau])
      h.formulaire("/appariements/nouvelle", jetons) { h in
        h.liste(departement, own.map { Option($0.code, "\($0.nom) (\($0.code))") })
        h.champ(jusquau, .date)
        h.actions { h in h.bouton("Ouvrir la campagne") }
      }
    }
  }
}
