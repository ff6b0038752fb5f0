import Design
import Journal
import Kernel
import Structures
import Territoires

/// A fact of an act as a page tells it: `postes : 3`, `commune : Livry-Gargan (93046)`.
///
/// Numbers of other things, fingerprints and codes without words are for programs: they are left out,
/// as is a fact that nobody has put into words here.
struct FaitLisible {
  let index: TerritoireIndex
  let local: (Instant) -> HeureLocale

  /// Nil when it says nothing to a reader.
  func phrase(_ name: String, _ fact: JournalEvent.Fact) -> String? {
    guard let value = value(name, fact) else { return nil }
    return Self.label(name) + "\u{A0}: " + value
  }

  private func value(_ name: String, _ fact: JournalEvent.Fact) -> String? {
    switch fact {
    case .jour, .instant, .montant: ValeurFait(fact).text(local: local)
    case .integer(let number):
      Self.counts.contains(name)
        ? Francais.nombre(number) : Self.yesNo.contains(name) ? number == 1 ? "oui" : "non" : nil
    case .code(let code): words(name, code)
    }
  }

  private func words(_ name: String, _ code: String) -> String? {
    switch name {
    case "commune", "departement": territory("\(name):\(code)", code)
    case "territoire", "perimetre", "signataire": territory(code, nil)
    case "type", "avant_type":
      FormeJuridique(rawValue: code)?.nom ?? TypeStructure(rawValue: code)?.mot.lowercased()
    case "siret", "identifiant": (try? Siret(code))?.lisible ?? code
    case "numero": code
    case "ouverture", "cloture": Jour(iso: code.prefix(10)).map(Francais.jour)
    default: nil
    }
  }

  /// `Livry-Gargan (93046)`; nil for a code that nobody knows any more.
  private func territory(_ code: String, _ shown: String?) -> String? {
    guard let nom = CodeTerritoire(code).flatMap(index.nom(of:)) else { return nil }
    return shown.map { "\(nom) (\($0))" } ?? nom
  }

  /// What is counted; any other whole number designates something.
  private static let counts: Set<String> = [
    "postes", "avant_postes", "a_preciser", "postes_recevables", "sur", "reste", "structures",
    "signataires", "lignes", "dossiers", "membres", "presents", "quorum", "personnes",
    "rencontres", "jours_avant",
  ]

  private static let yesNo: Set<String> = ["itinerant", "partage"]

  /// How a fact, or a personal value, is called.
  static func label(_ name: String) -> String {
    labels[name] ?? String(name.map { $0 == "_" ? " " : $0 })
  }

  private static let labels: [String: String] = [
    "a_preciser": "postes au lieu à préciser", "avant_date": "date d’avant",
    "avant_montant": "montant d’avant", "avant_postes": "postes d’avant",
    "cloture": "clôture", "clot_le": "clos le", "contact": "personne à joindre",
    "date_debut": "début souhaité", "de": "au lieu du", "debut": "début",
    "departement": "département",
    "disponible_le": "disponible le", "echeance": "échéance", "identifiant": "numéro officiel",
    "itinerant": "itinérant", "jours_avant": "jours avant", "jusquau": "jusqu’au",
    "limite": "au plus tard le",
    "motivation": "projet", "numero": "dossier", "partage": "montré aux structures",
    "perimetre": "territoire", "phrase": "raison", "postes_recevables": "postes recevables",
    "presents": "présents", "prevu_le": "prévu le", "projet_avant_le": "projet attendu avant le",
    "recu_le": "reçu le", "recue_le": "reçue le", "representant": "signé par",
    "reponse": "réponse", "reste": "postes restants", "signe_le": "signé le",
    "silence_le": "refus par silence le",
    "siret": "SIRET", "sur": "postes de l’accord", "valable_jusquau": "valable jusqu’au",
  ]
}
