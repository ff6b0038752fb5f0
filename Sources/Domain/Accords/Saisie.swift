import Candidatures
import Comptes
import Kernel
import Structures
import Territoires

/// A field of this capability's forms; its raw value is the field's name.
package enum ChampSaisie: String, Sendable, CaseIterable {
  case nom, siret, employeur, commune, lieux, missions, postes, contact, courriel, telephone
  case deliberation, titre, territoire, ouverture, cloture, regles, precisions, le, textes
  case deliberationLe = "deliberation_le"
  case signataires
}

/// What is wrong with an answer.
package enum FauteSaisie: Sendable, Hashable {
  case manquant
  case illisible
  /// Nothing bears this name, or several do.
  case inconnu(String)
  case tropLong(Int)
  case horsBornes(ClosedRange<Int>)
  /// A day that has not come for what is said to be done.
  case futur
  /// An end before its beginning.
  case avantLeDebut
}

/// Answers to correct, by field, in the order they were read.
package struct SaisieRefusal: Refusal {
  package let fautes: [Faute]
  package var code: String { "accord.saisie" }

  package struct Faute: Sendable, Hashable {
    package let champ: ChampSaisie
    package let faute: FauteSaisie
  }
}

/// Reads typed answers one after the other, and keeps what is wrong with them.
struct Saisie {
  private let typed: [ChampSaisie: String]
  private let index: TerritoireIndex
  private(set) var fautes: [SaisieRefusal.Faute] = []

  init(_ typed: [ChampSaisie: String], _ index: TerritoireIndex) {
    self.typed = typed
    self.index = index
  }

  mutating func refuse(_ champ: ChampSaisie, _ faute: FauteSaisie) {
    fautes.append(.init(champ: champ, faute: faute))
  }

  /// What was read, unless something is wrong anywhere.
  func checked<Value>(_ value: Value?) throws(SaisieRefusal) -> Value {
    guard fautes.isEmpty, let value else { throw SaisieRefusal(fautes: fautes) }
    return value
  }

  func raw(_ champ: ChampSaisie) -> String { typed[champ] ?? "" }

  mutating func texte(_ champ: ChampSaisie, max: Int, facultatif: Bool = false) -> String {
    let text = raw(champ)
    if text.isEmpty, !facultatif { refuse(champ, .manquant) }
    if text.count > max { refuse(champ, .tropLong(max)) }
    return text
  }

  mutating func entier(_ champ: ChampSaisie, _ range: ClosedRange<Int>) -> Int {
    let text = raw(champ)
    guard let value = Int(text.filter { !$0.isWhitespace }) else {
      refuse(champ, text.isEmpty ? .manquant : .illisible)
      return range.lowerBound
    }
    if !range.contains(value) { refuse(champ, .horsBornes(range)) }
    return value
  }

  mutating func jour(_ champ: ChampSaisie) -> Jour? {
    let text = raw(champ)
    guard let jour = Jour(typed: text) else {
      refuse(champ, text.isEmpty ? .manquant : .illisible)
      return nil
    }
    return jour
  }

  mutating func siret(_ champ: ChampSaisie, facultatif: Bool = false) -> Siret? {
    let text = raw(champ)
    if text.isEmpty, facultatif { return nil }
    guard let siret = try? Siret(text) else {
      refuse(champ, text.isEmpty ? .manquant : .illisible)
      return nil
    }
    return siret
  }

  mutating func courriel(_ champ: ChampSaisie) -> AdresseCourriel? {
    let text = raw(champ)
    guard let courriel = AdresseCourriel(text) else {
      refuse(champ, text.isEmpty ? .manquant : .illisible)
      return nil
    }
    return courriel
  }

  /// A code (`pays`, `departement:93`) that names something.
  mutating func territoire(_ champ: ChampSaisie) -> CodeTerritoire? {
    let text = raw(champ)
    guard let code = CodeTerritoire(text), index.nom(of: code) != nil else {
      refuse(champ, text.isEmpty ? .manquant : .inconnu(text))
      return nil
    }
    return code
  }

  /// The code of the one commune that a text names; an old code is let through as it is.
  mutating func commune(_ champ: ChampSaisie, _ text: String) -> String? {
    guard !text.isEmpty else {
      refuse(champ, .manquant)
      return nil
    }
    if index.resolve(text) != nil { return text }
    let found = index.communes(typed: text)
    guard found.count == 1, let commune = found.first else {
      refuse(champ, .inconnu(text))
      return nil
    }
    return commune.code
  }
}
