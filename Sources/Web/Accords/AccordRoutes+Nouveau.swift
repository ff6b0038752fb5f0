import Accords
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Territoires

extension AccordRoutes {
  /// An accord that was signed, as the préfecture writes it down.
  func newAccord(_ visit: Visit) async throws -> Answer {
    .page(try await accordForm(visit, [:], [:]))
  }

  func signAccord(_ visit: Visit) async throws -> Answer {
    let typed = Self.typed(visit.form, LectureSignature.champs)
    let index = try await moyens.territoires.index()
    do {
      let accord = try await SignerAccord(moyens)(
        LectureSignature(index: index)(typed), acteur: visit.acteur, by: visit.geste())
      return .seeOther("/accords/\(accord.id)")
    } catch let refusal as SaisieRefusal {
      let faults = refusal.fautes.map { ($0.champ, $0.phrase) }
      return .page(
        try await accordForm(
          visit, typed, Dictionary(faults, uniquingKeysWith: { first, _ in first })))
    } catch let refusal as AccordRefusal {
      let champ: ChampSaisie = refusal == .interdit ? .territoire : .signataires
      return .page(try await accordForm(visit, typed, [champ: refusal.phrase]))
    }
  }

  private func accordForm(
    _ visit: Visit, _ typed: [ChampSaisie: String], _ faults: [ChampSaisie: String]
  ) async throws -> Page {
    let index = try await moyens.territoires.index()
    let fields = LectureSignature.champs.map { champ in
      Champ(
        champ.rawValue, champ.label, aide: Self.aide(champ), valeur: typed[champ] ?? "",
        erreur: faults[champ], largeur: champ == .postes || champ == .le ? .moyen : .normal)
    }
    let places = index.departements.map {
      Option("departement:\($0.code)", "\($0.nom) (\($0.code))")
    }
    let jetons = visit.jetons
    return Page(
      "Enregistrer un accord", status: faults.isEmpty ? .ok : .unprocessable,
      trail: [("Les accords", "/accords")], section: .dossiers, hasErrors: !faults.isEmpty
    ) { h in
      h.titre(
        "Enregistrer un accord signé",
        chapo: "Le jour où le projet est à remettre est calculé\u{A0}: vous ne le tapez pas.")
      h.erreurs(fields)
      h.formulaire("/accords/nouveau", jetons) { h in
        for (champ, field) in zip(LectureSignature.champs, fields) {
          switch champ {
          case .territoire: h.liste(field, places)
          case .le: h.champ(field, .date)
          case .postes: h.champ(field, .nombre)
          case .signataires: h.zone(field, lignes: 6)
          case .textes: h.zone(field, lignes: 10, limite: 20_000)
          default: h.champ(field)
          }
        }
        h.actions { h in h.bouton("Enregistrer l’accord") }
      }
    }
  }

  private static func aide(_ champ: ChampSaisie) -> String? {
    switch champ {
    case .le: "Comme 15/01/2021."
    case .signataires:
      "Un par ligne\u{A0}: nom\u{A0}; code du territoire\u{A0}; adresse électronique. L’État n’a pas de "
        + "territoire. Un établissement public territorial s’écrit ept: et son SIREN, un EPCI epci: "
        + "et son SIREN, un département departement: et son code."
    case .textes: "Un paragraphe par ligne. Préambule et annexes compris."
    default: nil
    }
  }
}
