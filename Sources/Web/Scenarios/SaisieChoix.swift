import Candidatures
import Comptes
import HTTP
import Kernel
import Scenarios
import Territoires

/// A form of override as it was sent. Each form has its own names of fields: several stand on a page.
struct SaisieChoix: Sendable {
  let form: Form
  let index: TerritoireIndex
  let departement: String

  enum Nature: String { case lieu, deplacement, groupe, besoin, place }

  var nature: Nature { Nature(rawValue: form.text("nature")) ?? .lieu }

  var raison: String { form.text("raison_\(nature.rawValue)") }
  var source: String { form.text("source_\(nature.rawValue)") }
  var version: Int { Int(form.text("version")) ?? 0 }

  /// The place that the form stands beside; nil beside a commune without site, or a territory.
  var lieu: LieuForce? {
    ID<Candidature>(form.text("candidature")).map {
      LieuForce(candidature: $0, commune: form.text("lieu"))
    }
  }

  func choix() throws(ScenarioRefusal) -> ChoixDemande {
    switch nature {
    case .lieu:
      guard let lieu, let posts = nombre("postes"), posts >= 0 else { throw .lieuInconnu }
      return .lieu(lieu, form.text("sens") == "auPlus" ? .auPlus(posts) : .auMoins(posts))
    case .deplacement:
      guard let lieu else { throw .lieuInconnu }
      guard let vers = LieuForce(valeur: form.text("vers")) else { throw .memeLieu }
      return .deplacement(de: lieu, vers: vers)
    case .groupe:
      guard let groupe = GroupeForce(valeur: form.text("groupe")) else { throw .groupeInconnu }
      return .groupe(
        groupe, BornesPostes(minimum: borne("minimum"), maximum: borne("maximum")))
    case .besoin:
      return .besoin(commune: form.text("commune"), habitants: nombre("habitants") ?? -1)
    case .place:
      guard let lieu else { throw .lieuInconnu }
      guard let commune else { throw .communeInconnue }
      return .place(lieu, commune: commune)
    }
  }

  /// By its name in the département, or its code.
  private var commune: String? {
    let typed = form.text("vraie_commune")
    return index.communes(nom: typed, departement: departement).first?.code
      ?? index.resolve(typed)?.commune.code
  }

  private func nombre(_ name: String) -> Int? {
    Int(form.text(name).filter { !$0.isWhitespace })
  }

  /// Nil: left empty. −1 for what is no number: out of all bounds.
  private func borne(_ name: String) -> Int? {
    form.text(name).isEmpty ? nil : nombre(name) ?? -1
  }
}

/// Places, territories and structures as the options of a list name them.
extension LieuForce {
  var valeur: String { "\(candidature)-\(commune)" }

  init?(valeur: String) {
    let pieces = valeur.split(separator: "-", maxSplits: 1)
    guard let first = pieces.first, let last = pieces.dropFirst().last,
      let id = ID<Candidature>(String(first))
    else { return nil }
    self.init(candidature: id, commune: String(last))
  }
}

extension GroupeForce {
  var valeur: String {
    switch self {
    case .partie(let code): "territoire-\(code)"
    case .structure(let id): "structure-\(id)"
    }
  }

  init?(valeur: String) {
    let pieces = valeur.split(separator: "-", maxSplits: 1).map(String.init)
    guard pieces.count == 2 else { return nil }
    switch pieces[0] {
    case "territoire": self = .partie(pieces[1])
    case "structure":
      guard let id = ID<Candidature>(pieces[1]) else { return nil }
      self = .structure(id)
    default: return nil
    }
  }
}
