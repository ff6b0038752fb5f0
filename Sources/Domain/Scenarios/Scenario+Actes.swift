package import Kernel
import Repartition

extension Scenario {
  package static let titres = 3...120
  package static let raisons = 5...500
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
            ("cle", .code(reglages.cle.rawValue)), ("postes", .integer(Int64(reglages.postes))),
          ] + derniere.faits)
      ])
  }

  /// Overridden at one place, with the result that follows. Its cost is the value it takes away.
  package func force(
    _ forcage: Forcage, puis version: VersionScenario
  ) throws(ScenarioRefusal) -> Changed<Scenario> {
    guard Self.raisons.contains(forcage.raison.count) else { throw .raisonLongueur(Self.raisons) }
    guard let site = derniere?.site(forcage.lieu) else { throw .lieuInconnu }
    guard forcage.sens.postes <= site.capacite else {
      throw .tropDePostes(maximum: site.capacite)
    }
    guard !forcagesEnVigueur.contains(where: { $0.lieu == forcage.lieu }) else {
      throw .dejaForce
    }
    var changed = try suivie(par: version)
    var kept = forcage
    kept.cout = cout(of: version)
    changed.forcages.append(kept)
    return Changed(
      changed,
      events: [
        JournalEvent(
          "scenario.force", on: subject,
          facts: [
            ("forcage", .integer(kept.id.rawValue)),
            ("candidature", .integer(kept.lieu.candidature.rawValue)),
            ("commune", .code(kept.lieu.commune)),
            ("sens", .code(kept.sens.estMinimum ? "auMoins" : "auPlus")),
            ("postes", .integer(Int64(kept.sens.postes))), ("cout", .integer(Int64(kept.cout))),
          ] + version.faits)
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

  private func cout(of version: VersionScenario) -> Int {
    Int(((derniere?.valeur ?? version.valeur) - version.valeur).rounded())
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
