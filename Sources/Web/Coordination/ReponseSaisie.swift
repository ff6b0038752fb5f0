import Candidatures
import Coordination
import Design
import HTML
import HTTP
import Kernel
import Territoires

/// The answer of a guest as it was typed.
struct ReponseSaisie: Sendable {
  let besoins: Set<String>
  let publics: Set<String>
  let accueil: String
  let commune: String
  let horaires: String
  let phrase: String

  init(_ form: Form) {
    besoins = Set(form.all("besoins"))
    publics = Set(form.all("publics"))
    accueil = form.text("accueil")
    commune = form.text("commune")
    horaires = form.text("horaires")
    phrase = form.text("phrase")
  }

  /// What was answered before; for a first answer, the commune we know already.
  init(_ invite: Invite, _ index: TerritoireIndex) {
    let reponse = invite.reponse
    let commune = index.resolve(reponse?.commune ?? invite.commune)?.commune
    besoins = Set(reponse?.besoins.map(\.rawValue) ?? [])
    publics = Set(reponse?.publics.map(\.rawValue) ?? [])
    accueil = reponse?.accueil.rawValue ?? ""
    self.commune = commune.map { "\($0.nom) (\($0.codesPostaux.first ?? $0.code))" } ?? ""
    horaires = reponse?.horaires ?? ""
    phrase = reponse?.phrase ?? ""
  }

  func reponse(
    _ index: TerritoireIndex, at: Instant
  ) throws(CoordinationRefusal) -> ReponseBesoins {
    let needs = Set(besoins.compactMap(Besoin.init(rawValue:)))
    guard !needs.isEmpty else { throw .besoinManquant }
    guard let accueil = Accueil(rawValue: accueil) else { throw .accueilManquant }
    let communes = index.communes(typed: commune)
    guard communes.count == 1, let place = communes.first else { throw .communeInconnue }
    return ReponseBesoins(
      besoins: needs, publics: Set(publics.compactMap(PublicVise.init(rawValue:))),
      accueil: accueil, commune: place.code, horaires: horaires, phrase: phrase, repondueLe: at)
  }

  func write(
    _ refusal: CoordinationRefusal?, _ action: Href, _ jetons: Jetons, _ index: TerritoireIndex,
    into h: inout HTML
  ) {
    let field = refusal.flatMap(Self.field)
    func champ(
      _ name: String, _ label: String, _ valeur: String = "", aide: String? = nil,
      facultatif: Bool = false
    ) -> Champ {
      Champ(
        name, label, aide: aide, valeur: valeur, erreur: field == name ? refusal?.phrase : nil,
        facultatif: facultatif)
    }
    let champs = [
      champ(
        "besoins", "De quoi vos publics ont-ils besoin\u{A0}?", aide: "Cochez tout ce qui manque."),
      champ("publics", "Pour qui\u{A0}?", facultatif: true),
      champ("accueil", "Accueilleriez-vous un conseiller numérique\u{A0}?", accueil),
      champ("commune", "Dans quelle commune\u{A0}?", commune, aide: "Son nom ou son code postal."),
      champ(
        "horaires", "À quels horaires\u{A0}?", horaires,
        aide: "Exemple\u{A0}: mardi et jeudi matin",
        facultatif: true),
      champ("phrase", "En une phrase, ce qui compterait le plus", phrase, facultatif: true),
    ]
    h.erreurs(champs)
    if let refusal, field == nil { h.refus("Rien n’est enregistré", refusal.phrase) }
    h.formulaire(action, jetons) { h in
      h.cases(champs[0], Besoin.allCases.map { Option($0.rawValue, $0.nom) }, cochees: besoins)
      h.cases(champs[1], PublicVise.allCases.map { Option($0.rawValue, $0.nom) }, cochees: publics)
      h.radios(champs[2], Accueil.allCases.map { Option($0.rawValue, $0.nom) })
      h.champ(champs[3])
      h.champ(champs[4])
      h.zone(champs[5], limite: ReponseBesoins.phraseMax)
      h.actions { h in h.bouton("Envoyer ma réponse") }
    }
  }

  private static func field(_ refusal: CoordinationRefusal) -> String? {
    switch refusal {
    case .besoinManquant: "besoins"
    case .accueilManquant: "accueil"
    case .communeInconnue: "commune"
    case .texteLong(let maximum):
      maximum == ReponseBesoins.horairesMax ? "horaires" : "phrase"
    default: nil
    }
  }
}
