package import Kernel

/// The expected « no » of avenants, transfers and what is said of a post after its award.
package enum AvenantRefusal: Refusal {
  /// Unknown, or outside the actor's territory: the two are not told apart.
  case introuvable
  case interdit
  /// No post was granted, or nobody was told yet.
  case aucunPoste
  /// Between 1 and so many.
  case nombre(ClosedRange<Int>)
  /// No post chosen, or one that the structure does not hold.
  case posteInconnu
  /// One of the posts waits for the end of another avenant.
  case posteEnCours
  /// More posts were asked for, and wait for an answer.
  case demandeEnCours
  /// Neither yes nor no.
  case sens
  /// Not a ground of this kind of change.
  case motif
  case phraseLongueur(ClosedRange<Int>)
  /// Not after that day, or more than a year from now.
  case effet(apres: Jour)
  /// No day was given, or a text that is none.
  case jourManquant
  case commune
  /// No candidature has this number.
  case receveurInconnu
  case memeStructure
  case autreDepartement
  /// Withdrawn, or not committed by its legal representative.
  case receveurEmpeche
  /// The structure that would receive the posts has not agreed.
  case attendAccord
  case dejaAccepte
  case dejaClos
  /// Posts that may still be granted in the département.
  case reste(Int)
  case auteurIncomplet
  case nomManquant
  case courriel
  case telephone
  case dejaCoordonnateur
  case pasCoordonnateur

  package var code: String {
    switch self {
    case .introuvable: "avenant.introuvable"
    case .interdit: "avenant.interdit"
    case .aucunPoste: "avenant.aucunPoste"
    case .nombre: "avenant.nombre"
    case .posteInconnu: "avenant.posteInconnu"
    case .posteEnCours: "avenant.posteEnCours"
    case .demandeEnCours: "avenant.demandeEnCours"
    case .sens: "avenant.sens"
    case .motif: "avenant.motif"
    case .phraseLongueur: "avenant.phraseLongueur"
    case .effet: "avenant.effet"
    case .jourManquant: "avenant.jourManquant"
    case .commune: "avenant.commune"
    case .receveurInconnu: "avenant.receveurInconnu"
    case .memeStructure: "avenant.memeStructure"
    case .autreDepartement: "avenant.autreDepartement"
    case .receveurEmpeche: "avenant.receveurEmpeche"
    case .attendAccord: "avenant.attendAccord"
    case .dejaAccepte: "avenant.dejaAccepte"
    case .dejaClos: "avenant.dejaClos"
    case .reste: "avenant.reste"
    case .auteurIncomplet: "avenant.auteurIncomplet"
    case .nomManquant: "avenant.nomManquant"
    case .courriel: "avenant.courriel"
    case .telephone: "avenant.telephone"
    case .dejaCoordonnateur: "avenant.dejaCoordonnateur"
    case .pasCoordonnateur: "avenant.pasCoordonnateur"
    }
  }
}
