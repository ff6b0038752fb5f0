/// A document the house knows how to write, in its own words.
package enum Modele: String, Sendable, CaseIterable {
  case deliberation
  case fichePoste = "fiche-de-poste"
  case offre = "offre-d-emploi"
  case contratProjet = "contrat-de-projet"
  case contratCDD = "contrat-a-duree-determinee"
  case mutualisation = "convention-de-mutualisation"
  case procesVerbal = "proces-verbal"

  /// Those that a file fills in.
  package static let duDossier = allCases.filter { $0 != .procesVerbal }

  package var nom: String {
    switch self {
    case .deliberation: "Délibération"
    case .fichePoste: "Fiche de poste"
    case .offre: "Offre d’emploi"
    case .contratProjet: "Contrat de projet"
    case .contratCDD: "Contrat à durée déterminée"
    case .mutualisation: "Convention de mutualisation"
    case .procesVerbal: "Procès-verbal de comité"
    }
  }

  /// What it is for, in one sentence.
  package var usage: String {
    switch self {
    case .deliberation:
      "Faire voter par l’assemblée l’accueil des postes, leur coût et le pouvoir de signer."
    case .fichePoste: "Dire ce que fera le conseiller, où, avec qui et avec quels moyens."
    case .offre: "Publier le poste, avec tout ce qu’un candidat veut savoir avant de répondre."
    case .contratProjet: "Recruter dans le secteur public, pour la durée du projet."
    case .contratCDD: "Recruter dans une association, une entreprise ou une coopérative."
    case .mutualisation:
      "Partager un poste entre plusieurs structures\u{A0}: temps, lieux et dépenses."
    case .procesVerbal: "Garder ce qu’un comité a proposé sur chaque dossier, et qui y siégeait."
    }
  }

  package var signataires: String {
    switch self {
    case .deliberation: "Le président de l’assemblée et le secrétaire de séance"
    case .fichePoste: "L’employeur et le conseiller, pour information"
    case .offre: "Personne\u{A0}: elle est publiée"
    case .contratProjet: "L’autorité territoriale et l’agent"
    case .contratCDD: "L’employeur et le salarié"
    case .mutualisation: "Le représentant légal de chaque structure"
    case .procesVerbal: "Le président et le secrétaire du comité"
    }
  }

  /// Whether it commits somebody: a lawyer or the legal service must read it before use.
  package var mustBeChecked: Bool {
    switch self {
    case .deliberation, .contratProjet, .contratCDD, .mutualisation: true
    case .fichePoste, .offre, .procesVerbal: false
    }
  }
}
