import Programme
import Structures
package import Comptes
package import Kernel

extension Candidature {
  /// The competent authority decides, after the préfecture's opinion. Also after the day of silence:
  /// an explicit decision then takes the place of the silent refusal.
  package func decided(
    _ texte: TexteDecision, auteur: AuteurDecision, by compte: ID<Compte>, at: Instant, jour: Jour,
    version read: Int, regles: ReglesCandidature
  ) throws(CandidatureRefusal) -> Changed<Candidature> {
    try requireOpen(version: read)
    guard avis?.renduLe != nil else { throw .avisManquant }
    try check(texte, regles)
    guard
      [auteur.prenom, auteur.nom, auteur.qualite, auteur.service].allSatisfy({
        $0.contains(where: \.isLetter) && $0.count <= 200
      }), auteur.delegation.count <= 200
    else { throw .auteurIncomplet }
    var changed = self
    changed.version += 1
    changed.decision = Decision(texte: texte, auteur: auteur, prise: at, le: jour, par: compte)
    let motif: [(String, JournalEvent.Fact)] = texte.motif.map { [("motif", .code($0))] } ?? []
    let montant = regles.aides.parPoste(demande.type.type.employeur) * texte.postes
    return Changed(
      changed,
      events: [
        JournalEvent(
          "candidature.decidee", on: subject,
          facts: [
            ("postes", .integer(Int64(texte.postes))), ("montant", .montant(montant)),
            ("le", .jour(jour)),
          ] + motif,
          personnel: [.init(personne: personne, field: "phrase", value: texte.phrase)]
            .filter { !$0.value.isEmpty })
      ])
  }

  private func check(
    _ texte: TexteDecision, _ regles: ReglesCandidature
  ) throws(CandidatureRefusal) {
    guard (0...demande.postes).contains(texte.postes) else {
      throw .postesHorsDemande(demandes: demande.postes)
    }
    let length = characters(texte.phrase)
    if texte.postes < demande.postes {
      guard let motif = texte.motif, regles.motifs.contains(where: { $0.code == motif }) else {
        throw .motifManquant
      }
      guard regles.phrase.contains(length) else { throw .phraseLongueur(regles.phrase) }
    } else {
      guard length <= regles.phrase.upperBound else { throw .phraseLongueur(regles.phrase) }
    }
    guard texte.postes == 0 || engagement.confirmeLe != nil else { throw .engagementManquant }
  }

  /// The structure is told, by a letter that says why and how to contest.
  package func notified(
    jour: Jour, version read: Int, lettres: Lettres
  ) throws(CandidatureRefusal) -> Changed<Candidature> {
    guard read == version else { throw .conflit(version: version) }
    guard let decision else { throw .decisionManquante }
    guard decision.notifieeLe == nil else { throw .dejaNotifiee }
    var changed = self
    changed.version += 1
    changed.decision?.notifieeLe = jour
    return Changed(
      changed,
      events: [
        JournalEvent("candidature.notifiee", on: subject, facts: [("le", .jour(jour))])
      ],
      messages: [lettres.decision(changed)].compactMap { $0 })
  }
}
