import Kernel

/// The expected « no » of this capability, but for a pasted list of guests (`InvitesRefusal`).
package enum CoordinationRefusal: Refusal {
  /// Unknown, or outside the actor's territory: the two are not told apart.
  case introuvable
  case interdit
  case nomLongueur(ClosedRange<Int>)
  case siretInvalide
  case acteManquant
  case dateInvalide
  /// No territory, one that is not known, or of another département.
  case perimetreInvalide
  /// Another coordonnateur is recognised there on some of these days.
  case chevauchement(nom: String)
  /// The last day is before the first.
  case finAvantDebut
  case dejaTermine
  case nonReconnu
  case phraseLongueur(ClosedRange<Int>)

  case clotureInvalide
  case recueilClos
  case lienInvalide
  case besoinManquant
  case accueilManquant
  case communeInconnue
  case texteLong(maximum: Int)
  /// Everybody of the family answered, or was reminded less than so many days ago.
  case personneARelancer(jours: Int)
  case pasDeReponse
  /// The answer says that it would not host a conseiller.
  case accueilRefuse
  case dejaPreremplie
  /// Its answer is a declared interest already.
  case dejaDeclaree
  /// Nobody can be written to.
  case sansCourriel

  case comiteExistant
  case courrielInvalide
  case membreConnu
  case reunionInconnue
  case responsableManquant
  case releveVide
  case releveEnvoye
  case aucunMembre
}

extension CoordinationRefusal {
  package var code: String { "coordination." + name }

  private var name: String {
    switch self {
    case .introuvable: "introuvable"
    case .interdit: "interdit"
    case .nomLongueur: "nomLongueur"
    case .siretInvalide: "siretInvalide"
    case .acteManquant: "acteManquant"
    case .dateInvalide: "dateInvalide"
    case .perimetreInvalide: "perimetreInvalide"
    case .chevauchement: "chevauchement"
    case .finAvantDebut: "finAvantDebut"
    case .dejaTermine: "dejaTermine"
    case .nonReconnu: "nonReconnu"
    case .phraseLongueur: "phraseLongueur"
    case .clotureInvalide: "clotureInvalide"
    case .recueilClos: "recueilClos"
    case .lienInvalide: "lienInvalide"
    case .besoinManquant: "besoinManquant"
    case .accueilManquant: "accueilManquant"
    case .communeInconnue: "communeInconnue"
    case .texteLong: "texteLong"
    case .personneARelancer: "personneARelancer"
    case .pasDeReponse: "pasDeReponse"
    case .accueilRefuse: "accueilRefuse"
    case .dejaPreremplie: "dejaPreremplie"
    case .dejaDeclaree: "dejaDeclaree"
    case .sansCourriel: "sansCourriel"
    case .comiteExistant: "comiteExistant"
    case .courrielInvalide: "courrielInvalide"
    case .membreConnu: "membreConnu"
    case .reunionInconnue: "reunionInconnue"
    case .responsableManquant: "responsableManquant"
    case .releveVide: "releveVide"
    case .releveEnvoye: "releveEnvoye"
    case .aucunMembre: "aucunMembre"
    }
  }
}
