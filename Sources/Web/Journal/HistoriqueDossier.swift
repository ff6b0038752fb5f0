import Comptes
package import Design
package import Journal
package import Kernel

/// The « Historique » of a page: who did what, when and why, read from the journal.
///
/// `let lines = try await historique(of: subject, in: environment)`, then `h.historique(lines, de: …)`.
package struct HistoriqueDossier: Sendable {
  private let store: any JournalStore
  private let phrases: PhrasesJournal

  package init(store: any JournalStore, phrases: PhrasesJournal = .toutes) {
    self.store = store
    self.phrases = phrases
  }

  /// The acts on `subject`, the oldest first, up to `until` when it is given. `noms`: how the accounts
  /// are called, for a page whose reader may know; the others stand by their capacity. `shown`: the acts
  /// that this reader may know of.
  package func callAsFunction(
    of subject: JournalEvent.Subject, in environment: Environment, noms: [Int64: String] = [:],
    until: Instant? = nil, shown: ([ActeJournal]) -> [ActeJournal] = { $0 }
  ) async throws -> [LigneHistorique] {
    let actes = try await store.history(of: subject, until: until)
    return shown(actes).map { acte in
      LigneHistorique(
        quand: Francais.moment(environment.local(acte.moment)),
        qui: Self.qui(acte.auteur, noms), quoi: phrases.quoi(acte),
        raison: Self.raison(acte, environment))
    }
  }

  func acts(of subject: JournalEvent.Subject, until: Instant?) async throws -> [ActeJournal] {
    try await store.history(of: subject, until: until)
  }

  /// `Camille Démo, préfecture`, or the capacity alone.
  static func qui(_ auteur: Auteur, _ noms: [Int64: String]) -> String {
    let qualite = qualite(auteur.qualite)
    guard let compte = auteur.compte, let nom = noms[compte] else {
      return Francais.majuscule(qualite)
    }
    return nom + ", " + qualite
  }

  /// Facts, then what is held about persons: `postes : 3 ; nom : personne effacée`.
  private static func raison(_ acte: ActeJournal, _ environment: Environment) -> String? {
    var parts = acte.faits.map { name, value in
      label(name) + "\u{A0}: " + ValeurFait(value).text { environment.local($0) }
    }
    for personne in acte.personnes {
      switch personne {
      case .effacee: parts.append("personne effacée")
      case .connue(_, let valeurs):
        parts += valeurs.map { label($0.field) + "\u{A0}: " + shortened(onOneLine($0.value)) }
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "\u{A0}; ")
  }

  /// A value of several lines, such as a contact, reads as a list.
  private static func onOneLine(_ value: String) -> String {
    value.split(whereSeparator: \.isNewline).joined(separator: ", ")
  }

  private static func label(_ name: String) -> String {
    String(name.map { $0 == "_" ? " " : $0 })
  }

  /// A long text is read in the file itself.
  private static func shortened(_ text: String) -> String {
    text.count > 80 ? text.prefix(79) + "…" : text
  }

  private static func qualite(_ code: String) -> String {
    if code == Auteur.visiteur.qualite { return "visiteur sans compte" }
    if code == Auteur.systeme.qualite { return "le système" }
    guard let role = Role(rawValue: code) else { return code }
    return switch role {
    case .exploitant: "exploitation"
    case .equipeNationale: "équipe nationale"
    case .prefecture: "préfecture"
    case .signataire: "signataire de la préfecture"
    case .comite: "comité"
    case .coordonnateur: "coordonnateur"
    case .structure: "structure"
    case .encadrant: "encadrant"
    case .hub: "hub"
    case .reseau: "réseau national"
    case .candidat: "candidat"
    case .conseiller: "conseiller"
    case .observateur: "observateur"
    }
  }
}
