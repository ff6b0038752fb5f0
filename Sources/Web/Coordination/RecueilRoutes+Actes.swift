import Comptes
import Coordination
import Design
import HTML
import HTTP
import Kernel

extension RecueilRoutes {
  func openingForm(_ visit: Visit, _ faute: (champ: String, phrase: String)? = nil) async throws
    -> Page
  {
    let mine = try await OuvrirRecueil(moyens).coordonnateurs(visit.acteur, at: visit.at)
    let saisie = RecueilSaisi(form: visit.form, coordonnateurs: mine, faute: faute)
    let jetons = visit.jetons
    return Page(
      "Ouvrir un recueil", status: faute == nil ? .ok : .unprocessable, trail: Self.trail,
      section: .dossiers, hasErrors: faute != nil
    ) { h in
      h.titre(
        "Ouvrir un recueil",
        chapo: "Chaque structure reçoit un lien personnel et répond sans créer de compte.")
      saisie.write(jetons, into: &h)
    }
  }

  func open(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    do {
      guard let coordonnateur = ID<Coordonnateur>(form.text("coordonnateur")) else {
        throw CoordinationRefusal.nonReconnu
      }
      guard let clotLe = Jour(typed: form.text("clot_le")) else {
        throw CoordinationRefusal.clotureInvalide
      }
      let id = try await OuvrirRecueil(moyens)(
        coordonnateur, titre: form.text("titre_recueil"), clotLe: clotLe,
        invites: form.text("invites"), acteur: visit.acteur, by: visit.geste())
      return .seeOther("/recueils/\(id)")
    } catch let refusal as InvitesRefusal {
      return .page(try await openingForm(visit, ("invites", refusal.phrase)))
    } catch let refusal as CoordinationRefusal {
      if refusal == .introuvable { throw NotFound() }
      return .page(try await openingForm(visit, (RecueilSaisi.champ(refusal), refusal.phrase)))
    }
  }

  func invite(_ visit: Visit) async throws -> Answer {
    do {
      try await InviterAuRecueil(moyens)(
        visit.id(), invites: visit.form.text("invites"), acteur: visit.acteur, by: visit.geste())
      return try back(visit)
    } catch let refusal as InvitesRefusal {
      return .page(try await recueil(visit, refus: refusal.phrase))
    } catch let refusal as CoordinationRefusal { return try await refused(refusal, visit) }
  }

  func remind(_ visit: Visit) async throws -> Answer {
    guard let famille = Famille(rawValue: visit.form.text("famille")) else { throw NotFound() }
    do {
      try await RelancerFamille(moyens)(
        visit.id(), famille, acteur: visit.acteur, by: visit.geste())
      return .seeOther(
        Href("/recueils/\(visit.parameter("id"))").adding("relance", famille.rawValue))
    } catch let refusal as CoordinationRefusal { return try await refused(refusal, visit) }
  }

  func prolong(_ visit: Visit) async throws -> Answer {
    do {
      guard let jour = Jour(typed: visit.form.text("clot_le")) else {
        throw CoordinationRefusal.clotureInvalide
      }
      try await ProlongerRecueil(moyens)(
        visit.id(), jusquau: jour, acteur: visit.acteur, by: visit.geste())
      return try back(visit)
    } catch let refusal as CoordinationRefusal { return try await refused(refusal, visit) }
  }

  func prefill(_ visit: Visit) async throws -> Answer {
    try await follow(visit) { try await PreremplirCandidature(moyens)($0, $1, acteur: $2, by: $3) }
  }

  func declare(_ visit: Visit) async throws -> Answer {
    try await follow(visit) { try await DeclarerInteretInvite(moyens)($0, $1, acteur: $2, by: $3) }
  }

  /// Makes something of an answer, then shows it; with the reason when it is refused.
  private func follow(
    _ visit: Visit, _ act: (ID<Recueil>, ID<Invite>, Acteur, Geste) async throws -> Void
  ) async throws -> Answer {
    let invite = try visit.id("invite", Invite.self)
    do {
      try await act(visit.id(), invite, visit.acteur, visit.geste())
      return .seeOther("/recueils/\(visit.parameter("id"))/invites/\(invite)")
    } catch let refusal as CoordinationRefusal {
      guard refusal != .introuvable, refusal != .interdit else {
        return try await refused(refusal, visit)
      }
      return .page(try await guest(visit, refus: refusal.phrase))
    }
  }

  private func back(_ visit: Visit) throws -> Answer {
    .seeOther("/recueils/\(visit.parameter("id"))")
  }

  private func refused(_ refusal: CoordinationRefusal, _ visit: Visit) async throws -> Answer {
    switch refusal {
    case .introuvable: throw NotFound()
    case .interdit: return .page(RefusalPages.forbidden)
    default: return .page(try await recueil(visit, refus: refusal.phrase))
    }
  }
}

/// A new recueil as it was typed.
struct RecueilSaisi: Sendable {
  let form: Form
  let coordonnateurs: [Coordonnateur]
  let faute: (champ: String, phrase: String)?

  static func champ(_ refusal: CoordinationRefusal) -> String {
    switch refusal {
    case .nomLongueur: "titre_recueil"
    case .clotureInvalide: "clot_le"
    default: "coordonnateur"
    }
  }

  /// What a pasted line holds.
  static let aideInvites =
    "Une structure par ligne\u{A0}: famille; structure; commune; personne; courriel. Les familles\u{A0}: "
    + Famille.allCases.map(\.rawValue).joined(separator: ", ") + "."

  func write(_ jetons: Jetons, into h: inout HTML) {
    let champs = [
      champ("coordonnateur", "Au nom de"),
      champ("titre_recueil", "Titre du recueil"),
      champ("clot_le", "Dernier jour pour répondre", aide: "Jusqu’à 23 h 59.", largeur: .moyen),
      champ("invites", "Qui vous invitez", aide: Self.aideInvites),
    ]
    h.erreurs(champs)
    guard !coordonnateurs.isEmpty else {
      h.vide(
        "Vous n’êtes pas coordonnateur aujourd’hui",
        "Un recueil s’ouvre au nom d’une collectivité reconnue, sur son territoire.")
      return
    }
    h.formulaire("/recueils", jetons) { h in
      h.radios(
        champs[0], coordonnateurs.map { Option($0.id.description, $0.nom) })
      h.champ(champs[1])
      h.champ(champs[2], .date)
      h.zone(champs[3], lignes: 10)
      h.actions { h in h.bouton("Ouvrir et envoyer les liens") }
    }
  }

  private func champ(
    _ name: String, _ label: String, aide: String? = nil, largeur: Champ.Largeur = .normal
  ) -> Champ {
    let only = name == "coordonnateur" && coordonnateurs.count == 1 ? coordonnateurs.first : nil
    return Champ(
      name, label, aide: aide,
      valeur: form.text(name).isEmpty ? only?.id.description ?? "" : form.text(name),
      erreur: faute?.champ == name ? faute?.phrase : nil, largeur: largeur)
  }
}
