import CSV
import JSON
import Kernel
import Repartition
import Scenarios
import Structures
import Territoires

/// The plan as a table to take away: the same lines and totals on every medium.
struct ExportScenario {
  let ouvert: ScenarioOuvert
  let version: VersionScenario

  static let titres = [
    "Structure", "Candidature", "Commune", "Code commune", "Postes demandés", "Postes proposés",
    "Gain du dernier poste", "Dossier complet le", "Comptés au siège",
  ]

  private var lignes: [[CelluleExport]] {
    version.sites.map { site in
      [
        .texte(site.structure), .texte(site.candidature.description),
        .texte(ouvert.index.nomCommune(site.commune)), .texte(site.commune),
        .entier(site.capacite), .entier(site.postes), .entier(site.gain), .jour(site.completeLe),
        .entier(site.auSiege),
      ]
    }
  }

  private var total: [CelluleExport] {
    [
      .texte("TOTAL"), .vide, .vide, .vide, .entier(version.demandes), .entier(version.postes),
      .vide, .vide, .entier(version.sites.reduce(0) { $0 + $1.auSiege }),
    ]
  }

  var csv: [UInt8] {
    var writer = CSVWriter(separator: ";", bom: true)
    writer.row(Self.titres.map(CSVWriter.Cell.text))
    for line in lignes { writer.row(line.map(\.csv)) }
    writer.row(total.map(\.csv))
    return writer.bytes
  }

  func xlsx(_ classeurs: any ClasseurWriter) throws -> [UInt8] {
    let classeur = try classeurs.ouvrir("Postes", titres: Self.titres)
    for line in lignes { try classeur.ecrire(line) }
    try classeur.fermer(total: total)
    return try classeur.lireTout()
  }

  /// With what is needed to run it again.
  var json: JSONValue {
    let reglages = ouvert.scenario.reglages
    return [
      "scenario": .integer(ouvert.scenario.id.rawValue), "titre": .string(ouvert.scenario.titre),
      "departement": .string(ouvert.scenario.departement), "version": .int(version.numero),
      "modele": .string(reglages.modele.rawValue),
      "cle": .string(reglages.besoin == nil ? reglages.cle.rawValue : "fichier"),
      "besoin": .string(reglages.nomDuBesoin), "lieux_existants": .int(reglages.existants.count),
      "rayon_km": .int(reglages.rayon), "postes": .int(reglages.postes),
      "plancher": .int(reglages.plancher), "plafond": .int(reglages.plafond),
      "graine": .int(reglages.graine), "iterations": .int(reglages.iterations),
      "valeur": .number(version.valeur), "borne": .number(version.borne),
      "optimal": .bool(version.estProuve), "empreinte": .string(version.empreinte),
      "empreinte_donnees": .string(version.donnees),
      "sites": .array(
        version.sites.map { site in
          [
            "numero": .int(site.numero), "candidature": .integer(site.candidature.rawValue),
            "structure": .string(site.structure), "commune": .string(site.commune),
            "demandes": .int(site.capacite), "postes": .int(site.postes), "gain": .int(site.gain),
          ]
        }),
      "avertissement": .string(derniereLigne),
    ]
  }
}
