package import Kernel

/// Every rule of a programme, past, present and to come.
package struct Regles: Hashable, Sendable {
  /// Such as `conseillers-numeriques`.
  package let programme: String
  package let toutes: [Regle]
  /// The first day on which every rule holds; nil when there is no rule.
  package let debut: Jour?
  /// The same rules by code, the latest to take effect first: each form that is sent reads them all.
  private let parCode: [CodeRegle: [Regle]]
  /// The rules of each span of days between two changes, first to last; nil where one is missing or cannot
  /// be read. Each form that is sent needs them.
  private var periodes: [Periode] = []

  private struct Periode: Hashable, Sendable {
    let du: Jour
    let regles: ReglesDuJour?
  }

  package init(programme: String, toutes: [Regle]) {
    self.programme = programme
    self.toutes = toutes
    parCode = Dictionary(grouping: toutes, by: \.code).mapValues { $0.sorted { $0.du > $1.du } }
    debut = parCode.values.compactMap { $0.last?.du }.max()
    let changes = toutes.flatMap { [$0.du, $0.au?.adding(days: 1)].compactMap(\.self) }
    periodes = Set(changes).sorted().map { [self] du in
      Periode(du: du, regles: try? ReglesDuJour(self, on: du))
    }
  }

  /// The rule that holds on `jour`; the latest to take effect when several do. Nil when none does.
  package func regle(_ code: CodeRegle, on jour: Jour) -> Regle? {
    parCode[code]?.first { $0.holds(on: jour) }
  }

  /// The rules that hold on `jour`, read and checked. A day before the programme began reads the
  /// rules of its first day.
  package func rules(on jour: Jour) throws(RegleFault) -> ReglesDuJour {
    let jour = max(jour, debut ?? jour)
    guard let found = periodes.last(where: { $0.du <= jour })?.regles else {
      return try ReglesDuJour(self, on: jour)
    }
    return found.on(jour)
  }

  func texte(_ code: CodeRegle, on jour: Jour) throws(RegleFault) -> String {
    guard let regle = regle(code, on: jour) else { throw .absente(code, on: jour) }
    return regle.valeur
  }

  /// A whole number, zero or more.
  func entier(_ code: CodeRegle, on jour: Jour) throws(RegleFault) -> Int {
    let texte = try texte(code, on: jour)
    guard let entier = Int(texte), entier >= 0 else { throw .illisible(code, valeur: texte) }
    return entier
  }

  /// Whole numbers, zero or more, set apart by spaces.
  func entiers(_ code: CodeRegle, on jour: Jour) throws(RegleFault) -> [Int] {
    let texte = try texte(code, on: jour)
    let parts = texte.split(separator: " ")
    let entiers = parts.compactMap { Int($0) }.filter { $0 >= 0 }
    guard entiers.count == parts.count else { throw .illisible(code, valeur: texte) }
    return entiers
  }

  func montant(_ code: CodeRegle, on jour: Jour) throws(RegleFault) -> Centimes {
    Centimes(Int64(try entier(code, on: jour)))
  }
}
