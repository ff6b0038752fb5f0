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
    do throws(FauteInstance) {
      return try LectureInstance(graine: seed)(demand: demand, sites: sites, existing: existing)
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

  func say(_ result: ResultatCalcul, _ instance: Instance) {
    let plan = result.plan
    // A certificate that stands alone says what it proves, which a proof by branching may better.
    let bound = certificat == nil ? result.borne : result.borneCertifiee
    let seconds = HorlogeProgramme().secondes()
    let value: JSONValue = [
      "value": .number(result.valeur), "bound": .number(bound),
      "gap": .number(ResultatCalcul.ecart(result.valeur, bound)),
      "posts": .int(plan.total), "spent": .int(plan.depense(instance)),
      "sites": .object(
        JSONObject(
          plan.parNumero(instance).map { JSONObject.Member(String($0.site), .int($0.postes)) })),
      "seconds": .number(rounded(seconds)), "stop": .string(result.arret.rawValue),
      "digest": .string(plan.empreinte(instance)),
    ]
    Terminal.say(value, asJSON: json) {
      [
        "\(plan.total) postes, \(plan.depense(instance)) euros. Valeur : \(result.valeur).",
        "Au plus \(Int(max(0, bound - result.valeur).rounded(.up))) de mieux possible.",
        "Empreinte : \(plan.empreinte(instance)).", "Ce calcul propose ; la décision est humaine.",
      ]
    }
  }
}
