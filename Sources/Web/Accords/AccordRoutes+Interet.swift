import Accords
import Comptes
import Design
import HTML
import HTTP
import Kernel

extension AccordRoutes {
  private static let champs: [ChampSaisie] = [
    .nom, .siret, .commune, .postes, .contact, .courriel, .precisions,
  ]

  /// A structure declares that it may apply.
  func newInterest(_ visit: Visit) async throws -> Answer { .page(interestForm(visit, [:], nil)) }

  func declareInterest(_ visit: Visit) async throws -> Answer {
    let typed = Self.typed(visit.form, Self.champs)
    do {
      return .page(declared(try await DeclarerInteret(moyens)(typed, by: visit.geste())))
    } catch let refusal as SaisieRefusal { return .page(interestForm(visit, typed, refusal)) }
  }

  private func interestForm(
    _ visit: Visit, _ typed: [ChampSaisie: String], _ refusal: SaisieRefusal?
  ) -> Page {
    let fields = Self.champs.map { champ in
      Champ(
        champ.rawValue, champ == .postes ? "Combien de postes souhaitez-vous\u{A0}?" : champ.label,
        aide: Self.aide(champ), valeur: typed[champ] ?? "",
        erreur: refusal?.fautes.first { $0.champ == champ }?.phrase,
        facultatif: champ == .siret || champ == .precisions,
        largeur: champ == .postes ? .court : .normal, autocomplete: Self.autocomplete(champ))
    }
    let jetons = visit.jetons
    return Page(
      "Déclarer un intérêt", status: refusal == nil ? .ok : .unprocessable,
      trail: [("Accueil", "/")], section: .candidater, hasErrors: refusal != nil
    ) { h in
      h.titre(
        "Ma structure est intéressée",
        chapo: "Dites à la préfecture que vous pourriez accueillir des conseillers numériques. Une "
          + "déclaration n’est pas une candidature\u{A0}: elle ne vous engage à rien.")
      h.erreurs(fields)
      h.formulaire("/interets/nouveau", jetons) { h in
        for (champ, field) in zip(Self.champs, fields) {
          switch champ {
          case .precisions: h.zone(field)
          case .postes: h.champ(field, .nombre)
          case .courriel: h.champ(field, .email)
          default: h.champ(field)
          }
        }
        h.actions { h in h.bouton("Déclarer notre intérêt") }
      }
      h.raw("<p class=\"petit\">Votre nom et votre adresse servent à vous répondre. ")
      h.raw("<a href=\"/vos-donnees\">Vos données</a></p>")
    }
  }

  private static func aide(_ champ: ChampSaisie) -> String? {
    switch champ {
    case .siret: "Quatorze chiffres, si vous l’avez sous la main."
    case .commune: "Là où les habitants seraient aidés. Le nom ou le code postal."
    case .courriel: "Nous y envoyons la suite, et rien d’autre."
    default: nil
    }
  }

  private static func autocomplete(_ champ: ChampSaisie) -> StaticString? {
    switch champ {
    case .nom: "organization"
    case .contact: "name"
    case .courriel: "email"
    default: nil
    }
  }

  private func declared(_ interet: Interet) -> Page {
    Page("Intérêt déclaré", trail: [("Accueil", "/")], section: .candidater) { h in
      h.titre("Votre intérêt est déclaré")
      h.confirmation("C’est enregistré") { h in
        h.element(
          "p",
          text:
            "\(interet.nom)\u{A0}: \(Francais.pluriel(interet.postes, "poste souhaité", "postes souhaités")). "
            + "Nous vous écrivons à \(interet.courriel.text).")
      }
      h.rubrique("suite", "Ce qui vient ensuite") { h in
        h.raw(
          "<ol class=\"liste\"><li>La préfecture de votre département lit votre déclaration.</li>")
        h.raw(
          "<li>Elle peut vous inviter\u{A0}: vous recevez alors le code d’une candidature déjà ")
        h.raw("remplie.</li><li>Vous pouvez aussi <a href=\"/candidatures/structures/nouvelle\">")
        h.raw("déposer une candidature</a> sans attendre.</li></ol>")
      }
    }
  }
}
