import JSON
import Repartition

extension PlanCommande {
  func say(_ result: ResultatPlan, _ instance: Instance) {
    let (calcul, plan) = (result.calcul, result.calcul.plan)
    // A certificate that stands alone says what it proves, which a proof by branching may better.
    let bound = certificat == nil ? calcul.borne : calcul.borneCertifiee
    let seconds = HorlogeProgramme().secondes()
    let members: [JSONObject.Member] = [
      .init("value", .number(calcul.valeur)), .init("bound", .number(bound)),
      .init("gap", .number(ResultatCalcul.ecart(calcul.valeur, bound))),
      .init("posts", .int(plan.total)), .init("spent", .int(plan.depense(instance))),
      .init("sites", counts(plan.parNumero(instance))), .init("seconds", .number(rounded(seconds))),
      .init("stop", .string(calcul.arret.rawValue)),
      .init("digest", .string(plan.empreinte(instance))),
    ]
    let more = details(result) + robustesse(result, instance)
    Terminal.say(.object(JSONObject(members + more)), asJSON: json) {
      [
        "\(plan.total) postes, \(plan.depense(instance)) euros. Valeur : \(calcul.valeur).",
        "Au plus \(Int(max(0, bound - calcul.valeur).rounded(.up))) de mieux possible.",
        "Empreinte : \(plan.empreinte(instance)).", "Ce calcul propose ; la décision est humaine.",
      ]
    }
  }

  private func counts(_ posts: [(site: UInt32, postes: Int)]) -> JSONValue {
    .object(JSONObject(posts.map { JSONObject.Member(String($0.site), .int($0.postes)) }))
  }

  private func details(_ result: ResultatPlan) -> [JSONObject.Member] {
    guard complements.details else { return [] }
    let levels: [JSONValue] = result.niveaux.map {
      ["niveau": .string($0.nom.rawValue), "tenus": .int($0.tenus), "total": .int($0.total)]
    }
    let prices: [JSONValue] = result.calcul.prixDesContraintes.map {
      [
        "nature": .string($0.nature), "cle": .string($0.cle), "personnes": .number($0.personnes),
      ]
    }
    let sectors = result.secteurs.map { euros, posts in
      [
        "publics": .int(euros.publics), "prives": .int(euros.prives),
        "part_privee_pour_mille": .int(euros.partPrivee),
        "part_privee_pour_mille_en_postes": .int(posts.partPrivee),
      ] as JSONValue
    }
    return [
      .init("niveaux", .array(levels)), .init("prix", .array(prices)),
      .init("secteurs", sectors ?? .null),
    ]
  }

  private func robustesse(
    _ result: ResultatPlan, _ instance: Instance
  ) -> [JSONObject.Member] {
    guard let found = result.robustesse else { return [] }
    let kept = Plan(postes: found.retenu).parNumero(instance)
    return [
      .init("robustesse", ["variantes": .int(found.variantes), "retenu": counts(kept)])
    ]
  }
}
