package import JSON
import Kernel
package import Repartition
import Structures

/// `/api/v1/repartition/rejeu`: what the page says, for programs. The first answer after an import
/// takes some seconds.
package struct RejeuEndpoints: Sendable {
  private let rejeu: RejeuCourant

  package init(_ rejeu: RejeuCourant) { self.rejeu = rejeu }

  package var endpoints: [Endpoint] {
    [
      .get(
        "/api/v1/repartition/rejeu",
        "La liste rejouée sous équité\u{A0}: postes réels et proposés, ou ce qui manque pour le calculer.",
        answers: Self.schema, example: "/api/v1/repartition/rejeu"
      ) { _ in Self.value(try await rejeu.attendu()) }
    ]
  }

  /// Also what `maillage repartition rejeu --json` writes.
  package static func value(_ etat: RejeuCourant.Etat) -> JSONValue {
    switch etat {
    case .absent(let missing):
      ["etat": "absent", "manque": .array(missing.map { .string($0.rawValue) })]
    case .enCours: ["etat": "en_cours"]
    case .impossible: ["etat": "impossible"]
    case .pret(let rejeu, let liste): value(rejeu, liste)
    }
  }

  private static func value(_ rejeu: Rejeu, _ liste: ListeAttributions) -> JSONValue {
    [
      "etat": "pret", "liste": .string(liste.date.description), "lignes": .int(rejeu.lignes),
      "postes": .int(rejeu.postes), "postes_hors_carte": .int(rejeu.horsCarte),
      "reel": value(rejeu.reel), "propositions": .array(rejeu.propositions.map(value)),
      "reserves": ["sieges", "lieux_existants_non_comptes", "postes_restants_a_la_date"],
    ]
  }

  private static func value(_ proposition: Rejeu.Proposition) -> JSONValue {
    [
      "candidats": .string(proposition.candidats.rawValue), "bilan": value(proposition.bilan),
      "mieux_possible": .int(proposition.mieuxPossible),
      "postes_deplaces": .int(proposition.deplaces),
      "empreinte": .string(proposition.empreinte),
    ]
  }

  private static func value(_ bilan: BilanPostes) -> JSONValue {
    let covered = zip(BilanPostes.rayons, bilan.couverts).map { rayon, people in
      ["rayon_km": .int(rayon), "habitants": .int(people)] as JSONValue
    }
    return [
      "postes": .int(bilan.postes), "communes": .int(bilan.communes),
      "population": .int(bilan.population), "couverts": .array(covered),
      "besoin_par_poste": bilan.besoins.map(value) ?? .null,
      "dispersion_centiemes": .int(bilan.dispersion),
      "departements_hors_fourchette": .int(bilan.horsFourchette),
      "zones_sans_poste": .int(bilan.zonesSansPoste),
      "acces_dixieme_centiemes": .int(bilan.accesDixieme),
      "acces_median_centiemes": .int(bilan.accesMedian), "valeur": .number(bilan.valeur),
      "departements": .array(bilan.departements.map(value)),
    ]
  }

  private static func value(_ needs: (moindre: Int, median: Int, plusFort: Int)) -> JSONValue {
    [
      "moindre": .int(needs.moindre), "median": .int(needs.median),
      "plus_fort": .int(needs.plusFort),
    ]
  }

  private static func value(_ departement: BilanPostes.Departement) -> JSONValue {
    [
      "code": .string(departement.code), "habitants": .int(departement.habitants),
      "postes": .int(departement.postes),
      "besoin_par_poste": departement.besoinParPoste.map(JSONValue.int) ?? .null,
    ]
  }

  private static let schema: JSONValue = [
    "type": "object", "required": ["etat"],
    "properties": [
      "etat": ["enum": ["absent", "en_cours", "impossible", "pret"]],
      "manque": ["type": "array", "items": ["enum": ["communes", "liste"]]],
      "liste": Schema.day, "lignes": Schema.count, "postes": Schema.count,
      "postes_hors_carte": Schema.count, "reel": ["type": "object"],
      "propositions": ["type": "array", "items": ["type": "object"]],
      "reserves": Schema.list(Schema.text),
    ],
  ]
}
