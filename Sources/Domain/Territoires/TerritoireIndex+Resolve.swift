extension TerritoireIndex {
  /// What a commune code designates today.
  package enum Resolution: Hashable, Sendable {
    case actuelle(Commune)
    /// An arrondissement of Paris, Lyon or Marseille.
    case arrondissement(ArrondissementMunicipal, Commune)
    /// A code that is no longer a commune's.
    case ancienne(CommuneAncienne, Commune)

    package var commune: Commune {
      switch self {
      case .actuelle(let commune), .arrondissement(_, let commune), .ancienne(_, let commune):
        commune
      }
    }
  }

  /// Today's commune with this very code; nil for a stale code or an arrondissement.
  package func commune(_ code: some StringProtocol) -> Commune? {
    byCode[String(code)].map { communes[$0] }
  }

  /// Today's commune for any code that is or was one. Nil when nobody knows it.
  package func resolve(_ code: some StringProtocol) -> Resolution? {
    let code = String(code)
    if let commune = commune(code) { return .actuelle(commune) }
    if let arrondissement = arrondissements[code],
      let commune = commune(arrondissement.commune)
    {
      return .arrondissement(arrondissement, commune)
    }
    guard let ancienne = anciennes[code], let commune = commune(ancienne.commune) else {
      return nil
    }
    return .ancienne(ancienne, commune)
  }

  /// The territory of that code as it is today: the commune that took the place of one that is no
  /// longer, or that holds an arrondissement. Nil when nobody knows it.
  package func current(_ territoire: CodeTerritoire) -> CodeTerritoire? {
    if case .commune(let code) = territoire { return resolve(code)?.commune.territoire }
    return nom(of: territoire) == nil ? nil : territoire
  }

  /// The communes that a postal code serves, by code.
  package func communes(postalCode: some StringProtocol) -> [Commune] {
    (byPostalCode[String(postalCode)] ?? []).map { communes[$0] }
  }

  package func region(_ code: some StringProtocol) -> Region? {
    regions.first { $0.code == code }
  }

  package func departement(_ code: some StringProtocol) -> Departement? {
    departementsByCode[String(code)].map { departements[$0] }
  }

  /// An EPCI or an EPT, by SIREN.
  package func intercommunalite(_ siren: some StringProtocol) -> Intercommunalite? {
    intercommunalites[String(siren)]
  }
}
