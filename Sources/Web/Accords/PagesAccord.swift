import Accords
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Programme
import Territoires

/// What the pages of one accord share.
struct PagesAccord: Sendable {
  let accord: Accord
  let voix: VoixAccord?
  let index: TerritoireIndex
  let regles: ReglesDuJour
  /// The time there.
  let local: HeureLocale

  var href: Href { "/accords/\(accord.id)" }
  var projet: Href { "/accords/\(accord.id)/projet" }
  var trail: [(title: String, href: Href)] { [("Les accords", "/accords")] }
  var accordTrail: [(title: String, href: Href)] { trail + [(accord.titre, href)] }
  var projetTrail: [(title: String, href: Href)] { accordTrail + [("Le projet", projet)] }

  func nom(_ territoire: CodeTerritoire) -> String {
    Francais.apostrophes(index.nom(of: territoire) ?? territoire.description)
  }

  /// A stale code says what it was, and what it is today.
  func commune(_ code: String) -> String {
    let name =
      switch index.resolve(code) {
      case .actuelle(let commune), .arrondissement(_, let commune): commune.nom
      case .ancienne(let old, let commune): "\(old.nom) (aujourd’hui \(commune.nom))"
      case nil: code
      }
    return Francais.apostrophes(name)
  }

  /// « Projet à remettre avant le lundi 15 mars 2021, 23 h 59 »
  var echeancePhrase: String {
    "Projet à remettre avant le \(Francais.jourLong(accord.echeance.jour)), 23\u{A0}h\u{A0}59"
  }

  /// `dans 4 jours`, `aujourd’hui`, `depuis 3 jours`
  var delaiPhrase: String {
    let days = accord.echeance.jours(from: local.jour)
    switch days {
    case -1: return "le délai est passé depuis hier"
    case 0: return "c’est aujourd’hui"
    case 1: return "c’est demain"
    case 2...: return "dans \(Francais.pluriel(days, "jour", "jours"))"
    default: return "le délai est passé depuis \(Francais.pluriel(-days, "jour", "jours"))"
    }
  }

  func besoin(_ part: PartPostes) -> String {
    part.besoin(index, part: regles.difficultePart).map { Francais.nombre($0) } ?? "aucun poste"
  }

  func lieux(_ ligne: LigneProjet) -> String {
    Francais.liste(
      ligne.lieux.map { lieu in
        lieu.postes == 1 ? commune(lieu.commune) : "\(commune(lieu.commune)) \(lieu.postes)"
      })
  }
}

extension AccordRoutes {
  /// The accord of the path with what its reader may see.
  func open(_ visit: Visit) async throws -> PagesAccord {
    do {
      let (accord, voix) = try await LireAccord(moyens)(
        visit.id("id", Accord.self), acteur: visit.acteur)
      return try await pages(accord, voix, visit)
    } catch AccordRefusal.introuvable { throw NotFound() }
  }

  /// The same, for those it concerns only.
  func openProjet(_ visit: Visit) async throws -> PagesAccord {
    let pages = try await open(visit)
    guard pages.voix != nil else { throw NotFound() }
    return pages
  }

  private func pages(
    _ accord: Accord, _ voix: VoixAccord?, _ visit: Visit
  ) async throws -> PagesAccord {
    let index = try await moyens.territoires.index()
    return PagesAccord(
      accord: accord, voix: voix, index: index,
      regles: try moyens.regles.rules(on: accord.signeLe),
      local: moyens.local(visit.at, accord.territoire, index))
  }

  /// What is typed in the form, by field.
  static func typed(_ form: Form, _ champs: [ChampSaisie]) -> [ChampSaisie: String] {
    Dictionary(uniqueKeysWithValues: champs.map { ($0, form.text($0.rawValue)) })
  }
}

extension Visit {
  /// The revision of the projet that the form was read with; 0, which none has, when it is missing.
  var revision: Int { Int(form.text("revision")) ?? 0 }
}
