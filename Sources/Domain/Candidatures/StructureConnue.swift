package import Structures
package import Territoires

/// What is known of a SIRET or RIDET before anybody types it again: by a past candidature, or by the
/// award list. Public facts of the organisation only.
package struct StructureConnue: Sendable, Equatable {
  package let nom: String
  /// Nil when the list only says that it is public.
  package let forme: FormeJuridique?
  /// INSEE code of the seat.
  package let commune: String
  /// The candidature it has, unless it was withdrawn.
  package let numero: String?

  package init(nom: String, forme: FormeJuridique?, commune: String, numero: String?) {
    self.nom = nom
    self.forme = forme
    self.commune = commune
    self.numero = numero
  }

  /// These answers, with what is known in the place of those left empty. The commune is written as
  /// people would, and as the form reads it back.
  package func completing(_ reponses: Reponses, _ index: TerritoireIndex) -> Reponses {
    var filled = reponses
    for (question, value) in [
      (Question.nom, nom), (.type, forme?.rawValue ?? ""), (.commune, index.typed(commune)),
    ] where filled[question].isEmpty && !value.isEmpty {
      filled[question] = value
    }
    return filled
  }
}

extension FormeJuridique {
  /// The form that the list's « publique » or « privée » and the SIREN say together: those of public
  /// bodies begin by their kind (INSEE). Nil when they leave a doubt.
  package init?(_ type: TypeStructure, _ identifiant: Identifiant) {
    guard type == .publique else {
      self = .privee
      return
    }
    guard case .siret(let siret) = identifiant else { return nil }
    switch siret.siren.prefix(2) {
    case "21": self = .commune
    case "22": self = .departement
    case "23": self = .region
    case "24": self = .epci
    case "25", "26": self = .collectivite
    default: return nil
    }
  }
}

extension Reponses {
  /// The SIRET or RIDET typed; nil when there is none, or when it cannot be one.
  package var identifiant: Identifiant? {
    if let siret = try? Siret(self[.siret]) { return .siret(siret) }
    return (try? Ridet(self[.ridet])).map { .ridet($0) }
  }
}
