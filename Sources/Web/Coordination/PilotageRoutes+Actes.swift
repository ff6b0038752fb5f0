import Coordination
import HTML
import HTTP
import Kernel

extension PilotageRoutes {
  func addMember(_ visit: Visit) async throws -> Answer {
    try await onComite(visit) { form in
      guard let du = form.text("du").isEmpty ? visit.today : Jour(typed: form.text("du")) else {
        throw CoordinationRefusal.dateInvalide
      }
      try await TenirComite(moyens).ajouterMembre(
        visit.id(), structure: form.text("structure"), nom: form.text("nom"),
        courriel: form.text("courriel"), du: du, acteur: visit.acteur, by: visit.geste())
    }
  }

  func removeMember(_ visit: Visit) async throws -> Answer {
    try await onComite(visit) { form in
      guard let membre = ID<ComitePilotage.Membre>(form.text("membre")),
        let au = Jour(typed: form.text("au"))
      else { throw CoordinationRefusal.dateInvalide }
      try await TenirComite(moyens).retirerMembre(
        visit.id(), membre, au: au, acteur: visit.acteur, by: visit.geste())
    }
  }

  func convene(_ visit: Visit) async throws -> Answer {
    try await onComite(visit) { form in
      guard let jour = Jour(typed: form.text("jour")), let minute = minutes(form.text("heure"))
      else { throw CoordinationRefusal.dateInvalide }
      try await TenirComite(moyens).convoquer(
        visit.id(), quand: HeureLocale(jour, minute: minute), lieu: form.text("lieu"),
        ordreDuJour: form.text("ordre_du_jour"), acteur: visit.acteur, by: visit.geste())
    }
  }

  func note(_ visit: Visit) async throws -> Answer {
    try await onMeeting(visit) { form in
      guard let echeance = Jour(typed: form.text("echeance")) else {
        throw CoordinationRefusal.dateInvalide
      }
      try await TenirComite(moyens).noter(
        visit.id(), visit.id("reunion"),
        ComitePilotage.Point(
          texte: form.text("texte"), responsable: form.text("responsable"), echeance: echeance),
        acteur: visit.acteur, by: visit.geste())
    }
  }

  func send(_ visit: Visit) async throws -> Answer {
    try await onMeeting(visit) { _ in
      try await TenirComite(moyens).envoyer(
        visit.id(), visit.id("reunion"), acteur: visit.acteur, by: visit.geste())
    }
  }

  private func onComite(_ visit: Visit, _ act: (Form) async throws -> Void) async throws -> Answer {
    do {
      try await act(visit.form)
      return .seeOther("/comites-de-pilotage/\(visit.parameter("id"))")
    } catch let refusal as CoordinationRefusal {
      if refusal == .introuvable { throw NotFound() }
      if refusal == .interdit { return .page(RefusalPages.forbidden) }
      return .page(try await comite(visit, refusal: refusal))
    }
  }

  private func onMeeting(
    _ visit: Visit, _ act: (Form) async throws -> Void
  ) async throws -> Answer {
    do {
      try await act(visit.form)
      return .seeOther(
        "/comites-de-pilotage/\(visit.parameter("id"))/reunions/\(visit.parameter("reunion"))")
    } catch let refusal as CoordinationRefusal {
      if refusal == .introuvable || refusal == .reunionInconnue { throw NotFound() }
      if refusal == .interdit { return .page(RefusalPages.forbidden) }
      return .page(try await meeting(visit, refusal: refusal))
    }
  }
}

/// `14 h 30`, `14:30`, `14h` as minutes since midnight.
private func minutes(_ text: String) -> Int? {
  let parts = text.filter { !$0.isWhitespace }
    .split(omittingEmptySubsequences: true) { ":hH".contains($0) }
  guard (1...2).contains(parts.count), let hour = Int(parts[0]), (0...23).contains(hour) else {
    return nil
  }
  guard parts.count == 2 else { return hour * 60 }
  guard let minute = Int(parts[1]), (0...59).contains(minute) else { return nil }
  return hour * 60 + minute
}
