package import Candidatures
package import Kernel

/// What the demonstration's story says of the comité and its séances (design of the demonstration, §2).
/// The numbers are fixed, so that the pages have the same addresses everywhere.
package enum RecitSeances {
  package static let comite = ID<Comite>(9_001)
  package static let seanceAvril = ID<Seance>(9_101)
  package static let seanceFinAvril = ID<Seance>(9_102)
  package static let seanceJuin = ID<Seance>(9_103)

  /// Of Manche, on 24 March.
  package static let seanceManche = ID<Seance>(9_104)

  package static let lieu = "Visioconférence, depuis la préfecture"

  package static let calcul =
    "le nombre d’habitants en difficulté par poste de chaque territoire, selon la clé population × "
    + "pauvreté, et la distance entre les lieux d’exercice."

  /// Invented people; « La Souris verte » is the organisation of one of them.
  package static let sieges: [Siege] = [
    Siege(
      id: ID(9_011), nom: "Hortense Exemple", qualite: "présidente du comité de sélection",
      fonction: .president, courriel: "hortense@comite.example"),
    Siege(
      id: ID(9_012), nom: "Violette Fictif", qualite: "secrétaire du comité de sélection",
      fonction: .secretaire, courriel: "violette@comite.example"),
    Siege(
      id: ID(9_013), nom: "Capucine Démo", qualite: "trésorière d’association",
      fonction: .membre, organisme: "99993003500012"),
    Siege(
      id: ID(9_014), nom: "Anatole Fictif", qualite: "représentant des départements",
      fonction: .membre),
    Siege(
      id: ID(9_015), nom: "Blanche Exemple", qualite: "représentante des communes",
      fonction: .membre),
    Siege(
      id: ID(9_016), nom: "Marius Démo", qualite: "représentant des hubs", fonction: .membre),
    Siege(
      id: ID(9_017), nom: "Zélie Fictif", qualite: "personne qualifiée", fonction: .membre),
  ]
  /// Who stands aside from « La Souris verte ».
  package static let deportee = ID<Membre>(9_013)
  /// Six of the seven are there on 7 April.
  package static let presents = Set((9_011...9_016).map { ID<Membre>(Int64($0)) })

  /// Places of the files in the order they were received, from 0.
  package static let ecranPartage = 8
  package static let clicEtCompagnie = 14
  package static let sourisVerte = 27
  package static let mainsConnectees = 28

  /// What the préfecture answers to the file at that place: 33 favourable, 2 for fewer posts than asked
  /// for with the reason, 1 unfavourable.
  package static func avis(_ rang: Int, postes: Int) -> TexteAvis {
    switch rang {
    case ecranPartage:
      TexteAvis(
        sens: .defavorable, rang: nil,
        commentaire:
          "Trois postes sont déjà demandés à Drancy ou tout près, pour les mêmes habitants.")
    case clicEtCompagnie:
      TexteAvis(
        sens: .favorable(postes: 1), rang: nil,
        commentaire: "L’encadrement d’un second poste reste à préciser.")
    case sourisVerte:
      TexteAvis(
        sens: .favorable(postes: 1), rang: nil,
        commentaire: "Le second lieu d’exercice reste à préciser.")
    default:
      TexteAvis(
        sens: .favorable(postes: postes), rang: nil,
        commentaire: "Le besoin est réel et le lieu d’exercice est prêt.")
    }
  }

  /// What the comité says line by line on 7 April; the other files follow their opinion.
  package static let exceptions: [Int: Proposition] = [
    ecranPartage: Proposition(
      .refuser, motif: "b",
      phrase: "Deux postes de la commune et un poste du Département sont déjà prévus à Drancy, à "
        + "moins de 2 km."),
    mainsConnectees: Proposition(.ajourner, phrase: "Les statuts à jour ne sont pas joints."),
    clicEtCompagnie: Proposition(
      .retenir(postes: 2), phrase: "Les deux postes sont confirmés après échange."),
    sourisVerte: Proposition(
      .retenir(postes: 2), phrase: "Les deux postes sont confirmés après échange."),
  ]

  /// The files that the story tells of. Any other is a visitor's.
  package static let dossiers = Set(
    (DossierDemonstration.tous + DossierDemonstration.complements).indices
      .map(InstallerDossiers.id)
      + DossierDemonstration.manche.indices.map(DossierDemonstration.idManche))

  /// What the comité says of a file that the story does not tell of.
  package static let ajournement = Proposition(
    .ajourner, phrase: "Ce dossier sera examiné à une prochaine séance.")
}
