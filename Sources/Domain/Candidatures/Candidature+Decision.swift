import Programme
import Structures
package import Comptes
package import Kernel

extension Candidature {
  /// The competent authority decides, after the préfecture's opinion. Also after the day of silence:
  /// an explicit decision then takes the place of the silent refusal. A decision already taken is
  /// followed, never changed, and only where `origine` says why; once avenants moved its posts, only they
  /// change them.
  package func decided(
    _ texte: TexteDecision, id: ID<Decision>, origine: OrigineDecision = .directe,
    auteur: AuteurDecision, calcul: String = "", by compte: ID<Compte>, at: Instant, jour: Jour,
    version read: Int, regles: ReglesCandidature
  ) throws(CandidatureRefusal) -> Changed<Candidature> {
    guard retrait == nil else { throw .dejaRetiree }
    guard read == version else { throw .conflit(version: version) }
    guard decision == nil || origine.mayFollow else { throw .dejaDecidee }
    guard decision == nil || mouvements.isEmpty else { throw .postesModifies }
    guard avis?.renduLe != nil || !origine.needsAvis else { throw .avisManquant }
    try check(texte, regles)
    guard
      [auteur.prenom, auteur.nom, auteur.qualite, auteur.service].allSatisfy({
        $0.contains(where: \.isLetter) && $0.count <= 200
      }), auteur.delegation.count <= 200
    else { throw .auteurIncomplet }
    var changed = self
    changed.version += 1
    changed.decisions.append(
      Decision(
        id: id, rang: decisions.count + 1, origine: origine, texte: texte, auteur: auteur,
        calcul: calcul, prise: at, le: jour, par: compte))
    let motif: [(String, JournalEvent.Fact)] = texte.motif.map { [("motif", .code($0))] } ?? []
    let suivi: [(String, JournalEvent.Fact)] =
      origine.numero.map { [("origine_numero", .integer($0))] } ?? []
    let montant = regles.aides.parPoste(demande.type.type.employeur) * texte.postes
    return Changed(
      changed,
      events: [
        JournalEvent(
          "candidature.decidee", on: subject,
          facts: [
            ("postes", .integer(Int64(texte.postes))), ("montant", .montant(montant)),
            ("le", .jour(jour)), ("decision", .integer(id.rawValue)),
            ("rang", .integer(Int64(decisions.count + 1))), ("origine", .code(origine.code)),
          ] + suivi + motif,
          personnel: [.init(personne: personne, field: "phrase", value: texte.phrase)]
            .filter { !$0.value.isEmpty })
      ])
  }

  private func check(
    _ texte: TexteDecision, _ regles: ReglesCandidature
  ) throws(CandidatureRefusal) {
    guard (0...demande.postes).contains(texte.postes) else {
      throw .postesHorsDemande(demandes: demande.postes, minimum: 0)
    }
    let length = characters(texte.phrase)
    if texte.postes < demande.postes {
      guard let motif = texte.motif,
        regles.motifs(demande.genre).contains(where: { $0.code == motif })
      else {
        throw .motifManquant
      }
      guard regles.phrase.contains(length) else { throw .phraseLongueur(regles.phrase) }
    } else {
      guard length <= regles.phrase.upperBound else { throw .phraseLongueur(regles.phrase) }
    }
    guard texte.postes == 0 || engagement.confirmeLe != nil else { throw .engagementManquant }
  }

  /// The structure is told that a séance adjourned its file.
  package func reexamined(
    seance: Int64, le: Jour, phrase: String, lettres: Lettres
  ) -> Changed<Candidature> {
    var changed = self
    changed.version += 1
    return Changed(
      changed,
      events: [
        JournalEvent(
          "candidature.reexamenAnnonce", on: subject,
          facts: [("seance", .integer(seance)), ("le", .jour(le))])
      ],
      messages: [lettres.reexamen(self, seance: seance, le: le, phrase: phrase)].compactMap { $0 })
  }

  /// The structure is told, by a letter that says why and how to contest.
  package func notified(
    jour: Jour, version read: Int, lettres: Lettres
  ) throws(CandidatureRefusal) -> Changed<Candidature> {
    guard read == version else { throw .conflit(version: version) }
    guard let last = decisions.indices.last else { throw .decisionManquante }
    guard decisions[last].notifieeLe == nil else { throw .dejaNotifiee }
    var changed = self
    changed.version += 1
    changed.decisions[last].notifieeLe = jour
    return Changed(
      changed,
      events: [
        JournalEvent(
          "candidature.notifiee", on: subject,
          facts: [
            ("le", .jour(jour)), ("decision", .integer(decisions[last].id.rawValue)),
          ])
      ],
      messages: [lettres.decision(changed)].compactMap { $0 })
  }
}
