package import Candidatures
package import Kernel

/// What the rules of an avenant read beside it, in the same transaction.
package struct ContexteAvenant: Sendable {
  package let demandeur: DossierPostes
  /// Nil unless it is a transfer.
  package let receveur: DossierPostes?
  /// Posts that may still be granted in the département on its day of effect; nil without a ceiling.
  package let reste: Int?

  package init(demandeur: DossierPostes, receveur: DossierPostes?, reste: Int?) {
    self.demandeur = demandeur
    self.receveur = receveur
    self.reste = reste
  }
}

extension Avenant {
  /// The structure that would receive the posts agrees.
  package func accepted(_ acte: ActeAvenant) throws(AvenantRefusal) -> Changed<Avenant> {
    guard etat.isOpen else { throw .dejaClos }
    guard etat == .attendAccord else { throw .dejaAccepte }
    var changed = self
    changed.accord = acte
    return Changed(changed, events: changed.events("avenant.accepte", [("le", .jour(acte.jour))]))
  }

  /// The préfecture validates: from `effet` on, the posts are where it says. Posts never exceed what
  /// the département may be granted.
  package func validated(
    _ acte: ActeAvenant, auteur: AuteurDecision, contexte: ContexteAvenant,
    lettres: LettresAvenant
  ) throws(AvenantRefusal) -> Changed<Avenant> {
    guard etat.isOpen else { throw .dejaClos }
    guard etat == .aValider else { throw .attendAccord }
    guard auteur.isComplete else { throw .auteurIncomplet }
    let dossier = contexte.demandeur
    var changed = self
    if nature == .plus {
      guard let octroi = Octroi(dossier.candidature) else { throw .aucunPoste }
      if let reste = contexte.reste, nombre > reste { throw .reste(max(0, reste)) }
      try dossier.checkEffet(effet, after: octroi.le, on: acte.jour)
      let first = dossier.registre.prochainRang(candidature)
      changed.postes = (first..<first + nombre).map { Poste(origine: candidature, rang: $0) }
    } else {
      guard Set(postes).isSubset(of: Set(dossier.tenus.map(\.poste))) else { throw .posteInconnu }
      if let held = dossier.held(postes) {
        try dossier.checkEffet(effet, after: held, on: acte.jour)
      }
      if let receveur = contexte.receveur?.candidature, receveur.retrait != nil {
        throw .receveurEmpeche
      }
    }
    changed.issue = IssueAvenant(
      sens: .valide, at: acte.at, jour: acte.jour, par: acte.par, auteur: auteur)
    return Changed(
      changed, events: changed.validationEvents,
      messages: lettres.issue(changed, contexte))
  }

  /// The préfecture refuses, with its reason.
  package func refused(
    _ acte: ActeAvenant, raison: String, auteur: AuteurDecision, contexte: ContexteAvenant,
    regles: ReglesCandidature, lettres: LettresAvenant
  ) throws(AvenantRefusal) -> Changed<Avenant> {
    guard etat.isOpen else { throw .dejaClos }
    guard auteur.isComplete else { throw .auteurIncomplet }
    guard regles.phrase.contains(characters(raison)) else { throw .phraseLongueur(regles.phrase) }
    var changed = self
    changed.issue = IssueAvenant(
      sens: .refuse, at: acte.at, jour: acte.jour, par: acte.par, raison: raison, auteur: auteur)
    return Changed(
      changed,
      events: changed.events(
        "avenant.refuse", [("le", .jour(acte.jour))],
        personnel: [
          .init(
            personne: contexte.demandeur.candidature.personne, field: "raison", value: raison)
        ]),
      messages: lettres.issue(changed, contexte))
  }

  /// The structure that asked gives it up; or the one that would receive says no.
  package func abandoned(_ acte: ActeAvenant) throws(AvenantRefusal) -> Changed<Avenant> {
    guard etat.isOpen else { throw .dejaClos }
    var changed = self
    changed.issue = IssueAvenant(sens: .abandonne, at: acte.at, jour: acte.jour, par: acte.par)
    return Changed(
      changed, events: changed.events("avenant.abandonne", [("le", .jour(acte.jour))]))
  }
}

extension AuteurDecision {
  var isComplete: Bool {
    [prenom, nom, qualite, service].allSatisfy {
      $0.contains(where: \.isLetter) && $0.count <= 200
    } && delegation.count <= 200
  }
}
