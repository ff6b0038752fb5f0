package import Comptes
package import Design
package import Journal
package import Kernel
package import Territoires

/// The « Historique » of a page: who did what, when and why, read from the journal.
///
/// `let lines = try await historique(of: subject, in: environment)`, then `h.historique(lines, de: …)`.
package struct HistoriqueDossier: Sendable {
  private let store: any JournalStore
  private let territoires: TerritoiresCourants
  private let phrases: PhrasesJournal

  package init(
    store: any JournalStore, territoires: TerritoiresCourants, phrases: PhrasesJournal = .toutes
  ) {
    self.store = store
    self.territoires = territoires
    self.phrases = phrases
  }

  /// The acts on `subject`, the oldest first, up to `until` when it is given. `comptes`: where the
  /// names of those who acted are read, for a page whose reader is an agent; without it, they stand by
  /// their capacity. `shown`: the acts that this reader may know of.
  package func callAsFunction(
    of subject: JournalEvent.Subject, in environment: Environment,
    comptes: (any CompteStore)? = nil, until: Instant? = nil,
    shown: ([ActeJournal]) -> [ActeJournal] = { $0 }
  ) async throws -> [LigneHistorique] {
    let actes = shown(try await store.history(of: subject, until: until))
    let noms = if let comptes { try await Self.noms(actes, comptes) } else { [Int64: String]() }
    let faits = FaitLisible(index: try await territoires.index()) { environment.local($0) }
    return actes.map { acte in
      LigneHistorique(
        quand: Francais.moment(environment.local(acte.moment)),
        qui: Self.qui(acte.auteur, noms), quoi: phrases.quoi(acte),
        raison: Self.raison(acte, faits))
    }
  }

  func acts(of subject: JournalEvent.Subject, until: Instant?) async throws -> [ActeJournal] {
    try await store.history(of: subject, until: until)
  }

  /// How the accounts are called today: « Personne effacée » for one that is.
  private static func noms(
    _ actes: [ActeJournal], _ comptes: any CompteStore
  ) async throws -> [Int64: String] {
    var noms: [Int64: String] = [:]
    for numero in Set(actes.compactMap(\.auteur.compte)) {
      noms[numero] = try await comptes.compte(ID(numero))?.identite.nomComplet
    }
    return noms
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
  private static func raison(_ acte: ActeJournal, _ faits: FaitLisible) -> String? {
    var parts = acte.faits.compactMap(faits.phrase)
    for personne in acte.personnes {
      switch personne {
      case .effacee: parts.append("personne effacée")
      case .connue(_, let valeurs):
        parts += valeurs.map {
          FaitLisible.label($0.field) + "\u{A0}: " + shortened(onOneLine($0.value))
        }
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "\u{A0}; ")
  }

  /// A value of several lines, such as a contact, reads as a list.
  private static func onOneLine(_ value: String) -> String {
    value.split(whereSeparator: \.isNewline).joined(separator: ", ")
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
