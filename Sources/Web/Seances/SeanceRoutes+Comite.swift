import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Seances
import Structures
import Territoires

extension SeanceRoutes {
  func comite(_ visit: Visit) async throws -> Answer {
    .page(try await comitePage(visit, openComite(visit), refusal: nil))
  }

  private func comitePage(
    _ visit: Visit, _ comite: Comite, refusal: SeanceRefusal?
  ) async throws -> Page {
    let index = try await moyens.candidatures.territoires.index()
    let seances = try await moyens.store.seances(of: comite.id)
    let lines = try await historique(of: comite.subject, in: visit.environment)
    let runs = visit.acteur.runs(comite, index)
    let (today, form) = (visit.today, visit.form)
    let jetons = refusal == nil ? visit.jetons : visit.freshJetons
    return Page(
      comite.nom, status: refusal == nil ? .ok : .unprocessable, trail: Self.trail,
      section: .seances, hasErrors: refusal != nil
    ) { h in
      h.titre(
        comite.nom,
        chapo: "\(index.nom(of: comite.perimetre) ?? ""). Il propose\u{A0}; l’autorité compétente "
          + "décide.")
      if let refusal { h.refus("Rien n’est enregistré", refusal.phrase) }
      h.rubrique("seances", "Ses séances") { h in
        Self.seances(seances, &h)
        if runs {
          h.details("Fixer une séance") { h in Self.seanceForm(comite, form, jetons, &h) }
        }
      }
      h.rubrique("membres", "Ses membres") { h in
        h.element(
          "p",
          text: "Quorum\u{A0}: \(comite.quorum.phrase.lowercased()), soit "
            + "\(comite.quorum(on: today)) aujourd’hui.")
        Self.members(comite, today, runs, jetons, &h)
        if runs { h.details("Nommer un membre") { h in Self.memberForm(comite, form, jetons, &h) } }
      }
      h.historique(lines, de: "du comité")
    }
  }

  private static func members(
    _ comite: Comite, _ today: Jour, _ runs: Bool, _ jetons: Jetons, _ h: inout HTML
  ) {
    let members = comite.membres(on: today)
    guard !members.isEmpty else {
      h.vide("Aucun membre", "Nommez d’abord une présidence et un secrétariat.")
      return
    }
    let columns = [Colonne("Nom"), Colonne("Fonction"), Colonne("Qualité"), Colonne("Lié à")]
    h.tableau(
      Francais.pluriel(members.count, "membre", "membres"),
      columns + (runs ? [Colonne("Siège")] : [])
    ) { h in
      for membre in members {
        h.ligne { h in
          h.tete(membre.nom)
          h.cellule("Fonction", membre.fonction.nom)
          h.cellule("Qualité", membre.qualite)
          h.cellule("Lié à", membre.organisme.map { "SIRET " + $0 } ?? "Aucune structure")
          if runs {
            h.cellule("Siège") { h in
              h.bouton(
                "Mettre fin au siège de \(membre.nom)",
                post: "/comites/\(comite.id)/membres/\(membre.id)/fin", jetons, second: true,
                valeurs: ["version": String(comite.version)])
            }
          }
        }
      }
    }
  }

  private static func memberForm(
    _ comite: Comite, _ form: Form, _ jetons: Jetons, _ h: inout HTML
  ) {
    h.formulaire("/comites/\(comite.id)/membres", jetons) { h in
      h.invisible("version", String(comite.version))
      h.champ(Champ("nom", "Prénom et nom", valeur: form.text("nom")))
      h.champ(Champ("qualite", "Qualité", valeur: form.text("qualite"), largeur: .tout))
      h.liste(
        Champ("fonction", "Fonction", valeur: form.text("fonction")),
        [Membre.Fonction.membre, .president, .secretaire].map { Option($0.rawValue, $0.nom) },
        vide: nil)
      h.champ(
        Champ(
          "courriel", "Adresse de son compte", aide: "Il en faut un pour approuver.",
          valeur: form.text("courriel"), facultatif: true), .email)
      h.champ(
        Champ(
          "organisme", "SIRET de la structure à laquelle la personne est liée",
          aide: "Ses dossiers lui seront signalés, pour qu’elle se déporte.",
          valeur: form.text("organisme"), facultatif: true))
      h.actions { h in h.bouton("Nommer", second: true) }
    }
  }

  private static func seanceForm(
    _ comite: Comite, _ form: Form, _ jetons: Jetons, _ h: inout HTML
  ) {
    h.formulaire("/comites/\(comite.id)/seances", jetons) { h in
      h.champ(
        Champ(
          "le", "Jour", aide: "Exemple\u{A0}: 7/4/2021.", valeur: form.text("le"),
          largeur: .moyen), .date)
      h.champ(Champ("lieu", "Lieu", valeur: form.text("lieu"), largeur: .tout))
      h.zone(
        Champ(
          "calcul", "Ce qu’un calcul a pesé",
          aide: "Les courriers le diront. Vide si aucun calcul n’a été consulté.",
          valeur: form.text("calcul"), facultatif: true), limite: 500)
      h.actions { h in h.bouton("Fixer la séance", second: true) }
    }
  }

  func nameMembre(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    let organisme = form.text("organisme").filter { !$0.isWhitespace }
    return try await comiteAct(visit) {
      guard organisme.isEmpty || (try? Siret(organisme)) != nil else {
        throw SeanceRefusal.membreIncomplet
      }
      _ = try await NommerMembre(moyens)(
        visit.id(),
        Siege(
          nom: form.text("nom"), qualite: form.text("qualite"),
          fonction: Membre.Fonction(rawValue: form.text("fonction")) ?? .membre,
          courriel: form.text("courriel"), organisme: organisme),
        version: visit.version, acteur: visit.acteur, by: visit.geste())
    }
  }

  func endMembre(_ visit: Visit) async throws -> Answer {
    try await comiteAct(visit) {
      _ = try await NommerMembre(moyens).end(
        visit.id(), visit.id("membre"), version: visit.version, acteur: visit.acteur,
        by: visit.geste())
    }
  }

  func fixSeance(_ visit: Visit) async throws -> Answer {
    do {
      guard let jour = Jour(typed: visit.form.text("le")) else {
        throw SeanceRefusal.seanceIncomplete
      }
      let seance = try await FixerSeance(moyens)(
        visit.id(), le: jour, lieu: visit.form.text("lieu"), calcul: visit.form.text("calcul"),
        acteur: visit.acteur, by: visit.geste())
      return .seeOther("/seances/\(seance.id)")
    } catch let refusal as SeanceRefusal { return try await comiteRefused(refusal, visit) }
  }

  private func comiteAct(_ visit: Visit, _ work: () async throws -> Void) async throws -> Answer {
    do {
      try await work()
      return .seeOther("/comites/\(visit.parameter("id"))")
    } catch let refusal as SeanceRefusal { return try await comiteRefused(refusal, visit) }
  }

  private func comiteRefused(_ refusal: SeanceRefusal, _ visit: Visit) async throws -> Answer {
    switch refusal {
    case .introuvable: throw NotFound()
    case .interdit: return .page(RefusalPages.forbidden)
    default: return .page(try await comitePage(visit, openComite(visit), refusal: refusal))
    }
  }
}
