package import Kernel
package import Territoires

/// Why an account, a role or a sign-in is refused.
package enum CompteRefusal: Refusal {
  case courrielInvalide, nomManquant, champTropLong
  /// An account has this address already. Only said to who manages accounts, never at sign-in.
  case courrielConnu
  case compteInconnu, compteDesactive, dejaEfface
  /// Whoever asks may not do this to this account.
  case interdit
  /// Nobody changes their own roles, nor closes their own account.
  case propreCompte
  /// The last day is before the first, or the role would have ended already.
  case periodeInvalide
  case dejaHabilite, habilitationInconnue
  /// The role is held somewhere: where was not said, or nobody knows that territory.
  case territoireManquant, structureManquante, territoireInconnu(CodeTerritoire)
  case motDePasseTropCourt, motDePasseTropLong, motDePasseCourant, motDePassePersonnel
  /// The address and the password do not go together: which of the two is not said.
  case identifiantsFaux
  /// Too many failures: no use trying before that instant.
  case tropDEssais(jusqua: Instant)
  /// Too many people sign in at this moment.
  case surcharge
  case lienInconnu, lienExpire, lienUtilise
  case codeFaux, codeDejaUtilise
  case secondFacteurActif, secondFacteurAbsent
  /// The sign-in that was under way is too old.
  case connexionPerdue

  package var code: String {
    switch self {
    case .courrielInvalide: "compte.courrielInvalide"
    case .nomManquant: "compte.nomManquant"
    case .champTropLong: "compte.champTropLong"
    case .courrielConnu: "compte.courrielConnu"
    case .compteInconnu: "compte.inconnu"
    case .compteDesactive: "compte.desactive"
    case .dejaEfface: "compte.dejaEfface"
    case .interdit: "compte.interdit"
    case .propreCompte: "compte.propreCompte"
    case .periodeInvalide: "compte.periodeInvalide"
    case .dejaHabilite: "compte.dejaHabilite"
    case .habilitationInconnue: "compte.habilitationInconnue"
    case .territoireManquant: "compte.territoireManquant"
    case .structureManquante: "compte.structureManquante"
    case .territoireInconnu: "compte.territoireInconnu"
    case .motDePasseTropCourt: "compte.motDePasseTropCourt"
    case .motDePasseTropLong: "compte.motDePasseTropLong"
    case .motDePasseCourant: "compte.motDePasseCourant"
    case .motDePassePersonnel: "compte.motDePassePersonnel"
    case .identifiantsFaux: "compte.identifiantsFaux"
    case .tropDEssais: "compte.tropDEssais"
    case .surcharge: "compte.surcharge"
    case .lienInconnu: "compte.lienInconnu"
    case .lienExpire: "compte.lienExpire"
    case .lienUtilise: "compte.lienUtilise"
    case .codeFaux: "compte.codeFaux"
    case .codeDejaUtilise: "compte.codeDejaUtilise"
    case .secondFacteurActif: "compte.secondFacteurActif"
    case .secondFacteurAbsent: "compte.secondFacteurAbsent"
    case .connexionPerdue: "compte.connexionPerdue"
    }
  }
}
