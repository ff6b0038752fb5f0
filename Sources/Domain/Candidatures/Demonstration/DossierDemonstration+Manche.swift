package import Kernel
import Structures

extension DossierDemonstration {
  /// The ten candidatures of Manche decided on 24 March 2021 (design of the demonstration, §3): 20
  /// posts, of which ten of the Département. Structures, numbers and posts are public; places, dates
  /// of reception and persons are invented.
  package static let manche: [DossierDemonstration] = [
    d(
      "Département de la Manche", "22500502400081", .departement, "50502",
      "50129 50615 50099 50502 50147 50218 50025 50484 50359", "Noémie Exemple",
      "noemie@manche.example",
      tournee: "50493 50401 50629 50185 50164 50292 50487 50041 50539 50400"),
    d(
      "Commune de Saint-Lô", "21500502600012", .commune, "50502", "50502", "Rozenn Fictif",
      "mediatheque@saint-lo.example"),
    d(
      "CC de Granville, Terre et Mer", "20004260400013", .epci, "50218", "50218 50493",
      "Maël Démo", "contact@granville-terre-et-mer.example"),
    d(
      "Commune d’Avranches", "20008364000017", .commune, "50025", "50025", "Enora Exemple",
      "france-services@avranches.example"),
    d(
      "CC de la Baie du Cotentin", "20004272900018", .epci, "50099", "50099", "Titouan Fictif",
      "contact@baie-du-cotentin.example"),
    d(
      "Commune de Tessy-Bocage", "20007793100018", .commune, "50592", "50592", "Lison Démo",
      "france-services@tessy-bocage.example"),
    d(
      "Commune de Bréhal", "21500076100019", .commune, "50076", "50076", "Youna Exemple",
      "france-services@brehal.example"),
    d(
      "CA du Cotentin", "20006720500019", .epci, "50129", "50129", "Solène Fictif",
      "contact@cotentin.example"),
    d(
      "Commune de Pontorson", "20005485600014", .commune, "50410", "50410", "Ewen Démo",
      "mediatheque@pontorson.example"),
    d(
      "Commune de Lessay", "20005389000014", .commune, "50267", "50267", "Anaëlle Exemple",
      "france-services@lessay.example"),
  ]

  /// Always the same: 50001 is the Département’s.
  package static func idManche(_ rang: Int) -> ID<Candidature> { ID(50_001 + Int64(rang)) }
}
