import Comptes
import Coordination
import Design
import HTML
import HTTP
import Kernel
import Structures
import Territoires

/// The recognition of a coordonnateur as it was typed.
struct CoordonnateurSaisi {
  let form: Form

  init(_ form: Form) { self.form = form }

  func read() throws(CoordinationRefusal) -> DemandeReconnaissance {
    let siret: Siret
    do { siret = try Siret(form.text("siret")) } catch { throw .siretInvalide }
    guard let du = Jour(typed: form.text("du")) else { throw .dateInvalide }
    let typed = form.text("au")
    let au = Jour(typed: typed)
    guard typed.isEmpty || au != nil else { throw .dateInvalide }
    let departement = form.text("departement")
    let epci = form.all("epci").compactMap { CodeTerritoire("epci:\($0)") }
    return DemandeReconnaissance(
      nom: form.text("nom"), siret: siret, departement: departement,
      territoires: epci.isEmpty ? [.departement(departement)] : epci, du: du, au: au,
      acte: form.text("acte"))
  }

  func write(
    _ refusal: CoordinationRefusal?, _ index: TerritoireIndex, _ acteur: Acteur, _ jetons: Jetons,
    into h: inout HTML
  ) {
    let field = refusal.flatMap(Self.field)
    func champ(
      _ name: String, _ label: String, aide: String? = nil, facultatif: Bool = false,
      largeur: Champ.Largeur = .normal
    ) -> Champ {
      Champ(
        name, label, aide: aide, valeur: form.text(name),
        erreur: field == name ? refusal?.phrase : nil, facultatif: facultatif, largeur: largeur)
    }
    let champs = [
      champ("nom", "La collectivité"),
      champ("siret", "Son SIRET", largeur: .moyen),
      champ("departement", "Le département"),
      champ(
        "epci", "Ses intercommunalités", aide: "Ne cochez rien pour le département entier.",
        facultatif: true),
      champ("du", "Reconnue à partir du", aide: "Exemple\u{A0}: 18/01/2021", largeur: .moyen),
      champ(
        "au", "Jusqu’au", aide: "Vide\u{A0}: jusqu’à nouvel ordre.", facultatif: true,
        largeur: .moyen),
      champ("acte", "La décision", aide: "Qui l’a prise, quand, son numéro. Elle sera publique."),
    ]
    h.erreurs(champs)
    if let refusal, field == nil { h.refus("Rien n’est enregistré", refusal.phrase) }
    h.formulaire("/coordonnateurs", jetons) { h in
      h.champ(champs[0])
      h.champ(champs[1], .nombre)
      h.liste(champs[2], Self.departements(acteur, index))
      groups(champs[3], acteur, index, &h)
      h.champ(champs[4], .date)
      h.champ(champs[5], .date)
      h.zone(champs[6], limite: Coordonnateur.actes.upperBound)
      h.actions { h in h.bouton("Enregistrer la décision") }
    }
  }

  /// Offered where the actor decides of one département alone.
  private func groups(
    _ champ: Champ, _ acteur: Acteur, _ index: TerritoireIndex, _ h: inout HTML
  ) {
    let mine = Self.departements(acteur, index)
    guard mine.count == 1, let only = mine.first else { return }
    let sirens = Set(index.communes(in: .departement(only.valeur)).compactMap(\.epci))
    let options = sirens.compactMap { index.intercommunalite($0) }
      .filter { $0.departement == only.valeur }
      .sorted { $0.nom < $1.nom }.map { Option($0.siren, $0.nom) }
    guard !options.isEmpty else { return }
    h.cases(champ, options, cochees: Set(form.all("epci")))
  }

  private static func departements(_ acteur: Acteur, _ index: TerritoireIndex) -> [Option] {
    index.departements.filter { acteur.recognises($0.code, index) }
      .map { Option($0.code, "\($0.nom) (\($0.code))") }
  }

  private static func field(_ refusal: CoordinationRefusal) -> String? {
    switch refusal {
    case .nomLongueur: "nom"
    case .siretInvalide: "siret"
    case .perimetreInvalide: "departement"
    case .dateInvalide: "du"
    case .finAvantDebut: "au"
    case .acteManquant: "acte"
    default: nil
    }
  }
}
