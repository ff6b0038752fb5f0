package import Kernel
package import Territoires
import CSV

/// Imports the programme's award list as it is published. Run by the exploitant, from the command
/// line: whoever holds the machine holds that permission.
package struct ImportStructures: Sendable {
  private let store: any StructureStore
  private let territoires: TerritoiresCourants
  private let identifiers: any Identifiers

  package init(
    store: any StructureStore, territoires: TerritoiresCourants, identifiers: any Identifiers
  ) {
    self.store = store
    self.territoires = territoires
    self.identifiers = identifiers
  }

  /// `fichier`: its name, whose digits say the day of the list (`…-20230405.csv`) unless `date` does;
  /// without either, its lines complete the current list, unless one of them is later. `essai`: writes
  /// nothing. `remplace`: the day of the demonstration's list, which goes in the same transaction.
  /// `avance` is called after each line read.
  package func callAsFunction(
    _ bytes: [UInt8], fichier: String, date: Jour? = nil, essai: Bool = false,
    remplace: Jour? = nil, by geste: Geste, avance: () -> Void = {}
  ) async throws -> RapportStructures {
    let index = try await territoires.index()
    guard index.isImported else { throw ImportStructuresRefusal.sansCommunes }
    let list = try ListeLue(bytes, in: index, avance: avance)
    let current = try await store.liste().map(\.date).flatMap { $0 == remplace ? nil : $0 }
    let latest = list.lues.map(\.ligne.date).max().map { max($0, current ?? $0) }
    guard let day = date ?? Jour(inFileName: fichier) ?? latest else {
      return RapportStructures(list, PlanImport([], known: []), liste: Jour(number: 0))
    }
    let numbers = (0...(2 * list.lues.count)).map { _ in identifiers.next() }
    let demand = DemandeImport(
      liste: list.datee(day), date: day, identifiants: numbers, essai: essai, remplace: remplace)
    return try await store.importer(demand, by: geste)
  }
}

extension ListeLue {
  /// Reads a whole file: lines that cannot be taken are set apart, with the reason.
  package init(
    _ bytes: [UInt8], in territoires: TerritoireIndex, avance: () -> Void = {}
  ) throws(ImportStructuresRefusal) {
    var limits = CSVReader.Limits()
    // Longer cells are read too, so that the line can be shown with what is wrong.
    limits.cell = 4_000_000
    var reader = CSVReader(bytes, limits: limits)
    guard let titles = reader.next() else { throw .vide }
    guard case .row(let first) = titles else { throw .pasDuTexte }
    let header = try EnTeteListe(first.cells)
    var lines: [LigneBrute] = []
    while let line = reader.next() {
      switch line {
      case .row(let row): lines.append(LigneBrute(numero: row.line, cellules: row.cells))
      case .refused(let number, let fault, let cells):
        lines.append(LigneBrute(numero: number, cellules: cells, faute: fault))
      }
    }
    self = header.read(lines, in: territoires, avance: avance)
  }
}

extension Jour {
  /// The day written as eight digits in a file's name: `structures-20230405.csv`.
  package init?(inFileName name: String) {
    let digits = name.utf8.split { !(48...57).contains($0) }.first { $0.count == 8 }
    guard let digits, let number = Int(String(decoding: Array(digits), as: UTF8.self)) else {
      return nil
    }
    self.init(number / 10_000, number / 100 % 100, number % 100)
  }
}
