import CSV
import Foundation
import JSON
import Repartition

extension PlanCommande {
  func instance() async throws -> Instance {
    if let appel = base.appel { return try await base.instance(appel, graine: seed) }
    guard let demand, let sites else { throw Sortie.badInput("Donnez --demand et --sites.") }
    return try instance(demand, sites)
  }

  private func instance(_ demand: String, _ sites: String) throws -> Instance {
    let (demand, sites) = (try bytes(demand), try bytes(sites))
    let existing = try existing.map(bytes)
    let lieux = try complements.lieux.map(bytes)
    let contraintes = try complements.contraintes.map(bytes)
    let temps = try complements.temps.map(bytes)
    do throws(FauteInstance) {
      var instance = try LectureInstance(graine: seed)(
        demand: demand, sites: sites, existing: existing)
      if let lieux { instance = try instance.lisant(lieux: lieux) }
      if let contraintes { instance = try instance.lisant(contraintes: contraintes) }
      if let temps { instance = try instance.lisant(temps: temps) }
      return instance
    } catch {
      let line = error.ligne.map { ", ligne \($0)" } ?? ""
      throw Sortie.badInput("\(path(error.fichier))\(line) : \(error.motif.phrase)")
    }
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Sortie.badInput("« \(path) » n’existe pas, ou est illisible.")
    }
    return [UInt8](data)
  }

  private func path(_ file: FauteInstance.Fichier) -> String {
    switch file {
    case .demand: demand ?? "demand"
    case .sites: sites ?? "sites"
    case .existing: existing ?? "existing"
    case .lieux: complements.lieux ?? "lieux"
    case .contraintes: complements.contraintes ?? "contraintes"
    case .temps: complements.temps ?? "temps"
    }
  }

  func write(_ certificat: [LigneCertificat], to path: String) throws {
    var writer = CSVWriter()
    writer.row(["kind", "key", "value"])
    for line in certificat {
      writer.row([.text(line.nature), .text(line.cle), .number(line.valeur)])
    }
    do {
      try Data(writer.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Sortie.badInput("Impossible d’écrire « \(path) ».")
    }
  }
}
