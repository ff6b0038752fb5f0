package import Comptes
package import Kernel

extension Candidature {
  /// What may be challenged on `jour`, and until when: the decision in force once notified, or the
  /// refusal by silence. Nil when there is nothing to challenge.
  package func contestable(
    on jour: Jour, regles: ReglesCandidature
  ) -> (decision: ID<Decision>?, limite: Jour)? {
    guard retrait == nil else { return nil }
    if let decision {
      guard let notifieeLe = decision.notifieeLe else { return nil }
      return (decision.id, regles.recours(apres: notifieeLe))
    }
    return jour >= silenceLe ? (nil, regles.recours(apres: silenceLe)) : nil
  }

  /// A recours is received, also after its last day: late, it is flagged, not refused. `recuLe` may be
  /// before today when an agent records a letter.
  package func challenged(
    id: ID<Recours>, nature: Recours.Nature, recuLe: Jour, texte: String, by compte: ID<Compte>,
    at: Instant, jour: Jour, regles: ReglesCandidature, lettres: Lettres
  ) throws(CandidatureRefusal) -> Changed<Candidature> {
    guard retrait == nil else { throw .dejaRetiree }
    guard let target = contestable(on: jour, regles: regles) else { throw .rienAContester }
    guard recuLe <= jour, recuLe >= decision?.notifieeLe ?? silenceLe else {
      throw .dateRecours
    }
    guard regles.phrase.contains(characters(texte)) else { throw .phraseLongueur(regles.phrase) }
    let isTwice = recours.contains {
      $0.decision == target.decision && $0.nature == nature && $0.reponse == nil
    }
    guard !isTwice else { throw .recoursEnCours }
    let received = Recours(
      id: id, decision: target.decision, nature: nature, recuLe: recuLe, enregistreLe: at,
      par: compte, texte: texte, limite: target.limite,
      silenceLe: regles.silence(apres: recuLe))
    var changed = self
    changed.version += 1
    changed.recours.append(received)
    return Changed(
      changed,
      events: [
        JournalEvent(
          "candidature.recoursRecu", on: subject,
          facts: [
            ("recours", .integer(id.rawValue)), ("nature", .code(nature.rawValue)),
            ("recu_le", .jour(recuLe)), ("limite", .jour(target.limite)),
          ], personnel: [.init(personne: personne, field: "texte", value: texte)])
      ], messages: [lettres.recoursRecu(self, received)].compactMap { $0 })
  }

  /// The authority answers. `accord`: the decision it leads to, which follows the one challenged; nil
  /// rejects. A late answer still takes the place of the silence.
  package func answered(
    _ id: ID<Recours>, raison: String, accord: AccordRecours?, by compte: ID<Compte>, at: Instant,
    jour: Jour, version read: Int, regles: ReglesCandidature, lettres: Lettres
  ) throws(CandidatureRefusal) -> Changed<Candidature> {
    guard read == version else { throw .conflit(version: version) }
    guard let index = recours.firstIndex(where: { $0.id == id }) else { throw .introuvable }
    guard recours[index].reponse == nil else { throw .recoursRepondu }
    guard regles.phrase.contains(characters(raison)) else { throw .phraseLongueur(regles.phrase) }
    var changed = Changed(self, events: [])
    if let accord {
      changed = try decided(
        accord.texte, id: accord.decision, origine: .recours(id.rawValue), auteur: accord.auteur,
        by: compte, at: at, jour: jour, version: read, regles: regles)
    } else {
      changed.value.version += 1
    }
    changed.value.recours[index].reponse = Recours.Reponse(
      le: jour, at: at, par: compte, raison: raison, decision: accord?.decision)
    changed.events.append(
      JournalEvent(
        "candidature.recoursRepondu", on: subject,
        facts: [
          ("recours", .integer(id.rawValue)), ("le", .jour(jour)),
          ("sens", .code(accord == nil ? "rejet" : "accueil")),
        ], personnel: [.init(personne: personne, field: "raison", value: raison)]))
    if accord == nil {
      changed.messages += [lettres.recoursRejete(changed.value, recours[index], raison)]
        .compactMap { $0 }
    }
    return changed
  }
}

/// What an accepted recours decides, and who signs.
package struct AccordRecours: Sendable {
  package let decision: ID<Decision>
  package let texte: TexteDecision
  package let auteur: AuteurDecision

  package init(decision: ID<Decision>, texte: TexteDecision, auteur: AuteurDecision) {
    self.decision = decision
    self.texte = texte
    self.auteur = auteur
  }
}
