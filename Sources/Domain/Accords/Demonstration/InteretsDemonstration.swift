import Structures
import Candidatures

/// What 41 structures of Seine-Saint-Denis declared between 25 January and 12 February 2021: 104 posts
/// wished for. The wishes are invented; those of real communes went into the projet, or joined it in May.
package enum InteretsDemonstration {
  /// The answers to the form, in the order they came.
  package static var tous: [[ChampSaisie: String]] {
    proposees + [
      declaration("Commune du Bourget", "21930013400018", "93013", 2, "Aline Démo", "le-bourget"),
      declaration(
        "Commune de Tremblay-en-France", "21930073800016", "93073", 2, "Basile Exemple",
        "tremblay-en-france"),
    ] + fictives
  }

  /// The hosts of the projet but the signataires: communes wished for a post more than they got.
  private static var proposees: [[ChampSaisie: String]] {
    DossierDemonstration.tous.filter { $0.forme == .commune || $0.forme == .privee }.map {
      dossier in
      [
        .nom: dossier.nom, .siret: dossier.siret, .commune: "commune:\(dossier.siege)",
        .postes: String(dossier.postes + (dossier.forme == .commune ? 1 : 0)),
        .contact: dossier.contact, .courriel: dossier.courriel,
      ]
    }
  }

  /// Associations that do not exist, for three posts each.
  private static var fictives: [[ChampSaisie: String]] {
    [
      ("Le Clavier solidaire", "99993101700019", "93032", "clavier-solidaire"),
      ("Souris et Compagnie", "99993102500012", "93061", "souris-compagnie"),
      ("L’Arobase", "99993103300016", "93062", "arobase"),
      ("Pixels du canal", "99993104100019", "93045", "pixels-canal"),
      ("La Bonne Touche", "99993105800013", "93055", "bonne-touche"),
      ("Fenêtre ouverte", "99993106600016", "93063", "fenetre-ouverte"),
      ("Le Réseau du marché", "99993107400010", "93049", "reseau-marche"),
      ("Octets de quartier", "99993108200013", "93074", "octets-quartier"),
    ].map { nom, siret, commune, domaine in
      declaration(
        "Association fictive « \(nom) »", siret, commune, 3, "Camille Exemple", domaine)
    }
  }

  private static func declaration(
    _ nom: String, _ siret: String, _ commune: String, _ postes: Int, _ contact: String,
    _ domaine: String
  ) -> [ChampSaisie: String] {
    [
      .nom: nom, .siret: siret, .commune: "commune:\(commune)", .postes: String(postes),
      .contact: contact, .courriel: "contact@\(domaine).example",
    ]
  }
}
