import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Programme
import Structures
import Territoires

extension CandidatureRoutes {
  func firstStep(_ visit: Visit) async throws -> Answer {
    .page(try step(visit, .structure, Reponses(), [], nil))
  }

  /// Keeps the answers of a step in the draft, whatever they are worth, then shows the next step, or
  /// the same one with what is to correct.
  func saveStep(_ visit: Visit) async throws -> Answer {
    let current = EtapeFormulaire(rawValue: Int(visit.form.text("etape")) ?? 1) ?? .structure
    let back = visit.form.text("action") == "retour"
    let target = back ? current.previous : current.next
    let code = CodeLisible(visit.form.text("brouillon"))
    let reponses = Reponses(visit.form)
    if current == .structure, visit.form.text("action") == "siret" || reponses.isOnlyANumber {
      return try await fillIn(visit, reponses, code, step: current)
    }
    if current == .postes, visit.form.text("action") == "lieu" {
      let kept = try await keep(reponses.withOnePlaceMore, at: current, code, visit)
      return .page(try step(visit, current, kept.reponses, [], kept, placeAsked: true))
    }
    let draft = try await keep(reponses, at: target, code, visit)
    let fautes =
      back
      ? []
      : try await DeposerCandidature(moyens).check(
        draft.reponses, only: current.questions, at: visit.at)
    guard fautes.isEmpty else {
      return .page(try step(visit, current, draft.reponses, fautes, draft))
    }
    return .seeOther(draftAddress(draft, step: target))
  }

  /// One page of the form.
  func step(
    _ visit: Visit, _ etape: EtapeFormulaire, _ reponses: Reponses, _ fautes: [Faute],
    _ brouillon: Brouillon?, reconnue: Reconnaissance? = nil, placeAsked: Bool = false
  ) throws -> Page {
    let form = FormulaireCandidature(
      reponses: reponses, fautes: fautes, regles: try moyens.regles(on: visit.today),
      today: visit.today, brouillon: brouillon, placeAsked: placeAsked,
      jumelle: reconnue?.numero)
    let rules = try moyens.regles.rules(on: visit.today)
    let jetons = visit.freshJetons
    let saved = brouillon.map { visit.environment.local($0.enregistreLe) }
    return Page(
      etape.titre, status: fautes.isEmpty ? .ok : .unprocessable,
      trail: [("Accueil", "/"), ("Accueillir un poste", "/candidatures/structures/nouvelle")],
      section: .candidater, hasErrors: !fautes.isEmpty
    ) { h in
      h.titre(
        etape.titre, surtitre: "Candidature pour accueillir un conseiller numérique"
      ) { h in
        h.etapes(EtapeFormulaire.allCases.map(\.nom), courante: etape.rawValue)
      }
      h.duo { h in
        h.pile { h in
          if let reconnue { Self.recognised(reconnue, &h) }
          h.erreurs(fautes.map { ($0.field, $0.question.nom, $0.phrase) })
          let target: Href =
            etape == .relire
            ? "/candidatures/structures/nouvelle" : "/candidatures/structures/etapes"
          h.formulaire(target, jetons) { h in
            h.invisible("etape", String(etape.rawValue))
            if let brouillon { h.invisible("brouillon", brouillon.code.text) }
            Self.questions(etape, form, rules, &h)
            h.actions { h in
              h.bouton(etape == .relire ? "Envoyer la candidature" : "Enregistrer et continuer")
            }
          }
          if etape != .structure { Self.back(etape, brouillon, jetons, &h) }
        }
        h.raw("<aside class=\"pile\" aria-label=\"Votre brouillon\">")
        if let brouillon, let saved {
          Self.draftCard(brouillon, saved: saved, &h)
        } else {
          Self.aside(&h)
        }
        h.raw("</aside>")
      }
    }
  }

  private static func back(
    _ etape: EtapeFormulaire, _ brouillon: Brouillon?, _ jetons: Jetons, _ h: inout HTML
  ) {
    h.bouton(
      "Revenir à l’étape \(etape.previous.rawValue)", post: "/candidatures/structures/etapes",
      Jetons(jeton: jetons.jeton, cle: jetons.cle + "r"), second: true,
      valeurs: [
        "etape": String(etape.rawValue), "action": "retour",
        "brouillon": brouillon?.code.text ?? "",
      ])
  }

  private static func questions(
    _ etape: EtapeFormulaire, _ form: FormulaireCandidature, _ rules: ReglesDuJour,
    _ h: inout HTML
  ) {
    switch etape {
    case .structure:
      form.twin(&h)
      form.structure(&h)
    case .postes: form.postes(&h)
    case .cout: cost(form, rules, &h)
    case .projet: form.projet(&h)
    case .joindre: form.joindre(&h)
    case .relire:
      readOver(form.reponses, &h)
      carry(form.reponses, &h)
      form.agreement(&h)
    }
  }

  /// What the State pays and what remains, for two and three years.
  private static func cost(
    _ form: FormulaireCandidature, _ rules: ReglesDuJour, _ h: inout HTML
  ) {
    let forme = FormeJuridique(rawValue: form.reponses[.type].uppercased()) ?? .commune
    let postes = Int(form.reponses[.postes]) ?? 1
    h.tableau(
      "Pour " + Francais.pluriel(postes, "poste", "postes") + ", au salaire minimum",
      [
        Colonne("Durée"), Colonne("Coût total", nombre: true),
        Colonne("Aide de l’État", nombre: true),
        Colonne("Reste à votre charge", nombre: true),
      ]
    ) { h in
      for duree in rules.durees {
        let estimate = rules.simulate(
          forme.type.employeur, postes: postes, duree: duree, debut: form.today)
        h.ligne { h in
          h.tete(Francais.pluriel(duree.mois, "mois", "mois"))
          h.cellule("Coût total", montant: estimate.cout)
          h.cellule("Aide de l’État", montant: estimate.aide)
          h.cellule("Reste à votre charge", montant: estimate.reste)
        }
      }
    }
    h.raw("<p class=\"petit doux\">Estimation, avec des charges et des frais supposés. ")
    h.raw("<a href=\"/simulateur\">Voir le détail du calcul</a></p>")
  }

  /// The last page sends every answer itself: sent twice, it is the same form.
  private static func carry(_ reponses: Reponses, _ h: inout HTML) {
    for question in Question.allCases where question != .engagement {
      for (rank, answer) in reponses.all(question).enumerated() {
        h.void(
          "input", .literal("type", "hidden"),
          Attribute("name", Reponses.field(question, rank)), Attribute("value", answer))
      }
    }
  }

  private static func readOver(_ reponses: Reponses, _ h: inout HTML) {
    h.faits { h in
      for question in Question.allCases where question != .engagement {
        let answers = reponses.all(question).filter { !$0.isEmpty }
        if !answers.isEmpty { h.fait(question.nom, answers.joined(separator: ", ")) }
      }
    }
  }
}
