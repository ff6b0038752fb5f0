package import Comptes
package import Territoires

/// In what capacity somebody reads and acts on an accord.
package enum VoixAccord: Sendable, Hashable {
  /// Speaks for the signataire of that rank.
  case signataire(rang: Int)
  /// Speaks for the signataire whose territory is the accord's: it writes the projet.
  case redacteur(rang: Int)
  /// An agent of the State, and whether they may answer for it.
  case etat(signe: Bool)
  /// Reads.
  case lecteur

  /// Whose part they may write.
  package var rang: Int? {
    switch self {
    case .signataire(let rang), .redacteur(let rang): rang
    case .etat, .lecteur: nil
    }
  }
}

extension Acteur {
  /// Nil for whoever may only read what is public.
  package func voix(_ accord: Accord, _ index: TerritoireIndex) -> VoixAccord? {
    let own = habilitations.compactMap { habilitation -> Int? in
      guard habilitation.role == .structure, case .territoire(let code) = habilitation.perimetre
      else { return nil }
      return accord.signataires.firstIndex { $0.territoire == code }
    }.first
    if let own {
      return accord.signataires[own].territoire == accord.territoire
        ? .redacteur(rang: own) : .signataire(rang: own)
    }
    let around = index.ancestors(of: accord.territoire)
    if holds([.signataire], over: around) { return .etat(signe: true) }
    if holds([.prefecture], over: around) { return .etat(signe: false) }
    return holds([.equipeNationale, .comite, .observateur], over: around) ? .lecteur : nil
  }
}
