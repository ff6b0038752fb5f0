package import Kernel
import Repartition

extension Scenario {
  package static let titres = 3...120
  package static let raisons = 5...500
  package static let sources = 3...200
  package static let textes = 10...2_000

  /// Created, with its first result.
  package func cree() throws(ScenarioRefusal) -> Changed<Scenario> {
    guard Self.titres.contains(titre.count) else { throw .titreLongueur(Self.titres) }
    guard let derniere else { throw .aucunSite }
    return Changed(
      self,
      events: [
        JournalEvent(
          "scenario.cree", on: subject,
          facts: [
            ("departement", .code(departement)), ("modele", .code(reglages.modele.rawValue)),
            ("cle", .code(reglages.besoin == nil ? reglages.cle.rawValue : "fichier")),
            ("existants", .integer(Int64(reglages.existants.count))),
            ("postes", .integer(Int64(reglages.postes))),
          ] + derniere.faits)
      ])
  }

  /// Overridden, with the result that follows. Its cost is the value it takes away; `avant`: what the
  /// plan it changes is worth on the same data, where a correction changes them.
  package func force(
    _ forcage: Forcage, puis version: VersionScenario, avant: Double? = nil
  ) throws(ScenarioRefusal) -> Changed<Scenario> {
    try admet(forcage)
    var changed = try suivie(par: version)
    var kept = forcage
    kept.cout = Int(((avant ?? derniere?.valeur ?? version.valeur) - version.valeur).rounded())
    changed.forcages.append(kept)
    return Changed(
      changed,
      events: [
        JournalEvent(
          kept.estCorrection ? "scenario.corrige" : "scenario.force", on: subject,
          facts: [("forcage", .integer(kept.id.rawValue))] + kept.objet.faits
            + [("cout", .integer(Int64(kept.cout)))] + version.faits)
      ])
  }

  /// An override undone, with the result that follows.
  package func leve(
    _ id: ID<Forcage>, _ levee: Forcage.Levee, puis version: VersionScenario
  ) throws(ScenarioRefusal) -> Changed<Scenario> {
    guard let place = forcages.firstIndex(where: { $0.id == id && $0.levee == nil }) else {
      throw .forcageInconnu
    }
    var changed = try suivie(par: version)
    changed.forcages[place].levee = levee
    return Changed(
      changed,
      events: [
        JournalEvent(
          "scenario.leve", on: subject,
          facts: [("forcage", .integer(id.rawValue))] + version.faits)
      ])
  }

  /// Calculated again: from today's candidatures, or officially under the published rules.
  package func recalcule(puis version: VersionScenario) throws(ScenarioRefusal) -> Changed<
    Scenario
  > {
    guard version.cause != .officiel || regles != nil else { throw .nonPubliees }
    let changed = try suivie(par: version)
    let kind = version.cause == .officiel ? "scenario.officiel" : "scenario.actualise"
    return Changed(changed, events: [JournalEvent(kind, on: subject, facts: version.faits)])
  }

  /// The rules are published once, before any official run.
  package func publie(_ regles: ReglesPubliees) throws(ScenarioRefusal) -> Changed<Scenario> {
    guard self.regles == nil else { throw .dejaPubliees }
    for text in [regles.finalite, regles.part, regles.sources] {
      guard Self.textes.contains(text.count) else { throw .texteLongueur(Self.textes) }
    }
    var changed = self
    changed.regles = regles
    return Changed(
      changed, events: [JournalEvent("scenario.reglesPubliees", on: subject)])
  }

  package func rattache(_ rattachement: Rattachement) throws(ScenarioRefusal) -> Changed<Scenario> {
    guard !rattachements.contains(where: { $0.a == rattachement.a }) else { throw .dejaRattache }
    var changed = self
    changed.rattachements.append(rattachement)
    let (kind, number) =
      switch rattachement.a {
      case .accord(let id): ("accord", id)
      case .seance(let id): ("seance", id)
      }
    return Changed(
      changed,
      events: [
        JournalEvent(
          "scenario.rattache", on: subject,
          facts: [("a", .code(kind)), ("numero", .integer(number))])
      ])
  }

  private func suivie(par version: VersionScenario) throws(ScenarioRefusal) -> Scenario {
    guard version.numero == versions.count + 1 else { throw .perime }
    var changed = self
    changed.versions.append(version)
    return changed
  }
}

extension VersionScenario {
  /// What the journal keeps of a result.
  fileprivate var faits: [(String, JournalEvent.Fact)] {
    [
      ("version", .integer(Int64(numero))), ("empreinte", .code(empreinte)),
      ("valeur", .integer(Int64(valeur.rounded()))),
    ]
  }
}

extension Forcage.Objet {
  /// Codes and numbers only.
  fileprivate var faits: [(String, JournalEvent.Fact)] {
    switch self {
    case .lieu(let lieu, let sens):
      lieu.faits + [
        ("sens", .code(sens.estMinimum ? "auMoins" : "auPlus")),
        ("postes", .integer(Int64(sens.postes))),
      ]
    case .deplacement(let move):
      move.de.faits + [
        ("versCandidature", .integer(move.vers.candidature.rawValue)),
        ("versCommune", .code(move.vers.commune)),
      ]
    case .groupe(.partie(let code), let bornes): [("territoire", .code(code))] + bornes.faits
    case .groupe(.structure(let id), let bornes):
      [("candidature", .integer(id.rawValue))] + bornes.faits
    case .besoin(let commune, let people, let before):
      [
        ("commune", .code(commune)), ("habitants", .integer(Int64(people))),
        ("avant", .integer(Int64(before))),
      ]
    case .place(let lieu, let commune): lieu.faits + [("versCommune", .code(commune))]
    }
  }
}

extension LieuForce {
  fileprivate var faits: [(String, JournalEvent.Fact)] {
    [("candidature", .integer(candidature.rawValue)), ("commune", .code(commune))]
  }
}

extension BornesPostes {
  fileprivate var faits: [(String, JournalEvent.Fact)] {
    [("minimum", minimum), ("maximum", maximum)].compactMap { name, bound in
      bound.map { (name, .integer(Int64($0))) }
    }
  }
}
