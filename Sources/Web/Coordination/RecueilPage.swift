import Coordination
import Design
import HTML
import HTTP
import Kernel
import Territoires

/// The guests shown under the map.
enum ListeInvites: String, Sendable, CaseIterable {
  case tous, reponses, volontiers, silences
  case jamaisRelances = "jamais-relances"

  var nom: String {
    switch self {
    case .tous: "Toutes"
    case .reponses: "Réponses"
    case .volontiers: "Accueilleraient volontiers"
    case .silences: "Silences"
    case .jamaisRelances: "Jamais relancées"
    }
  }

  func holds(_ invite: Invite) -> Bool {
    switch self {
    case .tous: true
    case .reponses: !invite.isSilent
    case .volontiers: invite.reponse?.accueil == .volontiers
    case .silences: invite.isSilent
    case .jamaisRelances: invite.isSilent && invite.relances.isEmpty
    }
  }
}

/// `/recueils/{id}`: who answered and who did not, on a map and family by family.
struct RecueilPage: Sendable {
  let recueil: Recueil
  let coordonnateur: Coordonnateur
  let bilan: BilanRecueil
  let jour: Jour
  /// Days between two reminders.
  let delai: Int
  let liste: ListeInvites
  let index: TerritoireIndex
  let contour: Territoires.Contour?
  let mayAct: Bool
  /// The family just reminded; what is said of it is counted from the recueil.
  let relance: Famille?
  let form: Form
  let moment: @Sendable (Instant) -> HeureLocale

  var href: Href { "/recueils/\(recueil.id)" }
  private var isOpen: Bool { recueil.isOpen(on: jour) }

  func write(_ refus: String?, _ jetons: () -> Jetons, into h: inout HTML) {
    h.titre(
      recueil.titre,
      chapo: "\(bilan.total.reponses) réponses sur \(bilan.total.invites). \(deadline)",
      surtitre: coordonnateur.nom)
    if let refus { h.refus("Rien n’est parti", refus) } else { reminded(&h) }
    h.chiffres([
      Chiffre("réponses", bilan.total.reponses, precision: "sur \(bilan.total.invites)"),
      Chiffre("silences", bilan.total.silences),
      Chiffre("jamais relancées", bilan.total.jamaisRelances),
      Chiffre("accueilleraient volontiers", bilan.volontiers),
    ])
    h.duo { h in
      h.rubrique("familles", "Famille par famille") { h in families(jetons, &h) }
      h.rubrique("carte", "Les réponses et les silences") { h in
        CarteRecueil(recueil: recueil, index: index, contour: contour).write(into: &h)
      }
    }
    h.rubrique("structures", "Qui a répondu, qui se tait") { h in guests(&h) }
    if mayAct { acts(jetons, &h) }
  }

  /// How many letters left today for the family just reminded.
  private func reminded(_ h: inout HTML) {
    guard let relance else { return }
    let sent = recueil.invites.count { $0.famille == relance && $0.relances.last == jour }
    guard sent > 0 else { return }
    h.confirmation("Relance envoyée") { h in
      h.element(
        "p",
        text: Francais.pluriel(sent, "courriel est parti", "courriels sont partis")
          + " aujourd’hui pour relancer \(relance.complement). La prochaine relance sera possible le "
          + Francais.jourLong(jour.adding(days: delai)) + ".")
    }
  }

  private var deadline: String {
    let day = Francais.jourLong(recueil.clotLe)
    return isOpen
      ? "On peut répondre jusqu’au \(day), 23 h 59." : "Le recueil est clos depuis le \(day)."
  }

  private func families(_ jetons: () -> Jetons, _ h: inout HTML) {
    h.barres(
      bilan.familles.map { famille, part in
        Barre(
          famille.nom, "\(part.reponses)/\(part.invites)",
          part: Double(part.reponses) / Double(max(part.invites, 1)), precision: said(part))
      })
    guard mayAct, isOpen else { return }
    let due = bilan.familles.filter { $0.part.relancables > 0 }
    guard !due.isEmpty else {
      h.raw("<p class=\"petit doux\">Personne à relancer aujourd’hui.</p>")
      return
    }
    for (famille, part) in due {
      h.bouton(
        "Relancer \(famille.complement) (\(part.relancables))",
        post: "\(path: href.text)/relances", jetons(), second: true,
        valeurs: ["famille": famille.rawValue])
    }
    h.element(
      "p", .class("petit doux"),
      text: "Un clic écrit à toutes les silencieuses de la famille qui n’ont pas été relancées "
        + "depuis \(delai) jours.")
  }

  private func said(_ part: BilanRecueil.Part) -> String? {
    guard part.silences > 0 else { return "tout le monde a répondu" }
    let silent = Francais.pluriel(part.silences, "silence", "silences")
    guard part.jamaisRelances > 0 else { return silent }
    return silent + ", dont \(part.jamaisRelances) jamais "
      + Francais.accord(part.jamaisRelances, "relancée", "relancées")
  }

  private func guests(_ h: inout HTML) {
    let counts = ListeInvites.allCases.map { liste in
      (liste: liste, nombre: recueil.invites.count(where: liste.holds))
    }
    h.onglets(
      "Listes de structures",
      counts.map {
        Lien(
          "\($0.liste.nom) (\($0.nombre))", href.adding("liste", $0.liste.rawValue),
          courant: $0.liste == liste)
      })
    let shown = recueil.invites.filter(liste.holds)
    guard !shown.isEmpty else {
      h.vide("Aucune structure ici", "Les autres listes sont dans les onglets au-dessus.")
      return
    }
    h.tableau(
      Francais.pluriel(shown.count, "structure", "structures"),
      [Colonne("Structure"), Colonne("Commune"), Colonne("Réponse"), Colonne("Accueillir")]
    ) { h in
      for invite in shown { row(invite, &h) }
    }
    h.raw("<p>")
    h.telechargement("Télécharger les réponses, CSV", "\(path: href.text)/reponses.csv")
    h.raw("</p>")
  }

  private func row(_ invite: Invite, _ h: inout HTML) {
    h.ligne { h in
      h.tete(invite.nom, "\(path: href.text)/invites/\(invite.id)")
      h.cellule("Commune", index.resolve(invite.commune)?.commune.nom ?? invite.commune)
      h.cellule("Réponse") { h in
        guard let reponse = invite.reponse else {
          h.etat(.presse, invite.relances.isEmpty ? "Jamais relancée" : "Silence")
          return
        }
        h.etat(.oui, "Le " + Francais.jour(moment(reponse.repondueLe).jour))
      }
      h.cellule("Accueillir", invite.reponse?.accueil.court ?? "–")
    }
  }

  private func acts(_ jetons: () -> Jetons, _ h: inout HTML) {
    h.rubrique("suite", "Aller plus loin") { h in
      h.details("Donner plus de temps") { h in
        h.formulaire("\(path: href.text)/prolongation", jetons()) { h in
          h.champ(
            Champ(
              "clot_le", "Nouveau dernier jour",
              aide: "Après le \(Francais.jour(recueil.clotLe)). Exemple\u{A0}: "
                + Francais.jourCourt(recueil.clotLe.adding(days: 14)),
              valeur: form.text("clot_le"), largeur: .moyen), .date)
          h.actions { h in h.bouton("Prolonger", second: true) }
        }
      }
      guard isOpen else { return }
      h.details("Inviter d’autres structures", ouvert: !form.text("invites").isEmpty) { h in
        h.formulaire("\(path: href.text)/invites", jetons()) { h in
          h.zone(
            Champ(
              "invites", "Qui vous invitez", aide: RecueilSaisi.aideInvites,
              valeur: form.text("invites")), lignes: 6)
          h.actions { h in h.bouton("Envoyer les liens", second: true) }
        }
      }
    }
  }
}
