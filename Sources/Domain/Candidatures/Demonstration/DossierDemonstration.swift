import Kernel
package import Structures

/// One candidature of the demonstration, as its form was filled in.
package struct DossierDemonstration: Sendable {
  package let nom: String
  package let siret: String
  package let forme: FormeJuridique
  /// The commune of the seat.
  package let siege: String
  /// Where each post is exercised: as many codes as posts.
  package let lieux: [String]
  /// Where a last post goes round, for equal shares; none most often.
  package let tournee: [String]
  package let contact: String
  package let courriel: String
  /// Whether the legal representative had committed it on 11 March 2021.
  package let engagee: Bool

  /// In the order they were received; « L’Écran partagé » is the ninth.
  package static let tous: [DossierDemonstration] = premiers + suivants

  /// The two files that version 4 of the project brings, received on 20 May 2021.
  package static let complements: [DossierDemonstration] = [
    d(
      "Commune du Bourget", "21930013400018", .commune, "93013", "93013", "Ambre Fictif",
      "contact@le-bourget.example"),
    d(
      "Commune de Tremblay-en-France", "21930073800016", .commune, "93073", "93073",
      "Basile Démo", "contact@tremblay-en-france.example"),
  ]

  package var postes: Int { lieux.count + (tournee.isEmpty ? 0 : 1) }

  /// When it was received, in minutes after 9 March 2021, 9 o'clock: a quarter of an hour between two,
  /// and the second half the next day.
  package static func minutes(rang: Int) -> Int { rang < 18 ? rang * 15 : 1_440 + (rang - 18) * 15 }

  /// The same answers as its form.
  var reponses: Reponses {
    var reponses = Reponses([
      .siret: [siret], .nom: [nom], .type: [forme.rawValue], .commune: ["commune:\(siege)"],
      .contactNom: [contact], .contactCourriel: [courriel], .contactTelephone: [telephone],
      .postes: [String(postes)], .dateDebut: ["01/06/2021"], .motivation: [motivation],
      .engagement: ["oui"],
    ])
    reponses.set(.lieuCommune, (lieux + tournee).map { "commune:\($0)" })
    reponses.set(
      .lieuPoste, lieux.indices.map { String($0 + 1) } + tournee.map { _ in String(postes) })
    return reponses
  }

  /// Numbers kept for fiction.
  private var telephone: String { siege.hasPrefix("50") ? "02 61 91 00 50" : "01 99 00 93 00" }

  private var motivation: String {
    "Accompagner les habitants dans leurs démarches en ligne, au plus près de chez eux. "
      + "Dossier de démonstration."
  }

  /// Writes one line. `lieux`: INSEE codes, `93066x2` for two posts in the same commune.
  static func d(
    _ nom: String, _ siret: String, _ forme: FormeJuridique, _ siege: String, _ lieux: String,
    _ contact: String, _ courriel: String, engagee: Bool = true, tournee: String = ""
  ) -> DossierDemonstration {
    let places = lieux.split(separator: " ").flatMap { place in
      let parts = place.split(separator: "x")
      let count = parts.count == 2 ? Int(parts[1]) ?? 1 : 1
      return Array(repeating: parts.first.map(String.init) ?? "", count: count)
    }
    return DossierDemonstration(
      nom: nom, siret: siret, forme: forme, siege: siege, lieux: places,
      tournee: tournee.split(separator: " ").map(String.init), contact: contact,
      courriel: courriel, engagee: engagee)
  }
}
