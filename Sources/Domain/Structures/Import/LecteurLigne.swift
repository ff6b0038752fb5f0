import CSV
import Kernel
import Territoires

/// Understands one line: gives back its zeros, finds its commune of today, or says what is wrong.
struct LecteurLigne {
  private let header: EnTeteListe
  private let line: LigneBrute
  private let territoires: TerritoireIndex
  private var reparations: Set<Reparation> = []
  private var avertissements: Set<Avertissement> = []

  /// No name or address is longer.
  private static let longest = 500

  init(_ header: EnTeteListe, _ line: LigneBrute, _ territoires: TerritoireIndex) {
    self.header = header
    self.line = line
    self.territoires = territoires
  }

  consuming func read() throws(MotifLigneError) -> LigneLue {
    try checkShape()
    let commune = try readCommune()
    let declared = padded(cell(.departement), to: 2, .zeroDepartement)
    let situation = try situate(commune, declared: declared)
    let ligne = LigneAttribution(
      siret: try readSiret(), nom: try readName(), type: try readType(),
      postes: try readPosts(), date: try readDate(), montant: try readAmount(),
      adresse: oneLine(.adresse), codePostal: padded(cell(.codePostal), to: 5, .zeroCodePostal),
      commune: commune.code, communeNom: oneLine(.communeNom), departement: declared,
      departementNom: oneLine(.departementNom), regionNom: oneLine(.regionNom), zrr: zonage(.zrr),
      qpv: zonage(.qpv), franceServices: zonage(.franceServices))
    return LigneLue(
      numero: line.numero, ligne: ligne, situation: situation, reparations: reparations,
      avertissements: avertissements)
  }

  private func cell(_ colonne: ColonneListe) -> String { header.cell(colonne, of: line.cellules) }

  /// A cell that is written on one line: a line end in it, or a tab, becomes a space.
  private mutating func oneLine(_ colonne: ColonneListe) -> String {
    let text = cell(colonne)
    guard text.contains(where: { $0.isNewline || $0 == "\t" }) else { return text }
    reparations.insert(.retourLigne)
    return text.split { $0.isNewline || $0 == "\t" }.map { trimmed(String($0)) }.joined(
      separator: " ")
  }

  private func refused(_ motif: MotifLigne) -> MotifLigneError { MotifLigneError(motif: motif) }

  private func checkShape() throws(MotifLigneError) {
    if let fault = line.faute { throw refused(.illisible(fault)) }
    if line.cellules.contains(where: { $0.contains("\u{FFFD}") }) {
      throw refused(.illisible(.nul))
    }
    guard line.cellules.count >= header.width else {
      throw refused(.colonnes(line.cellules.count, attendues: header.width))
    }
    for text in line.cellules where text.utf8.count > Self.longest {
      let colonne = ColonneListe.allCases.first { cell($0).utf8.count > Self.longest }
      throw refused(.celluleTropLongue(colonne, caracteres: text.count))
    }
    // A leading quote is how spreadsheets, and our own file of refused lines, disarm a formula.
    for text in line.cellules {
      let text = trimmed(text).drop { $0 == "'" }
      if text.first == "=" || text.first == "@" { throw refused(.formule) }
    }
    if let sign = cell(.nom).first, "+-".contains(sign) { throw refused(.formule) }
  }

  private func readSiret() throws(MotifLigneError) -> Siret {
    do { return try Siret(cell(.siret)) } catch { throw refused(.siret(error)) }
  }

  private mutating func readName() throws(MotifLigneError) -> String {
    let name = oneLine(.nom)
    guard name.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
      throw refused(.nom(name))
    }
    return name
  }

  private func readType() throws(MotifLigneError) -> TypeStructure {
    switch searchKey(cell(.type)) {
    case "publique", "public": return .publique
    case "privee", "prive": return .privee
    default: throw refused(.type(cell(.type)))
    }
  }

  private func readPosts() throws(MotifLigneError) -> Int {
    guard let posts = Int(cell(.postes)), (1...1_000).contains(posts) else {
      throw refused(.postes(cell(.postes)))
    }
    return posts
  }

  private func readDate() throws(MotifLigneError) -> Jour {
    guard let day = Jour(typed: cell(.date)), (2000...2100).contains(day.components.year) else {
      throw refused(.date(cell(.date)))
    }
    return day
  }

  private func readAmount() throws(MotifLigneError) -> Centimes {
    guard let amount = Centimes(typed: cell(.montant)), amount >= .zero else {
      throw refused(.montant(cell(.montant)))
    }
    return amount
  }

  private mutating func zonage(_ colonne: ColonneListe) -> LigneAttribution.Zonage {
    switch searchKey(cell(colonne)) {
    case "oui": return .oui
    case "non": return .non
    case "sans objet": return .sansObjet
    case "non defini": return .nonDefini
    case "non renseigne", "": return .nonRenseigne
    default:
      avertissements.insert(.valeurInconnue)
      return .nonRenseigne
    }
  }

  private mutating func readCommune() throws(MotifLigneError) -> (code: String, today: Commune) {
    let code = padded(cell(.commune).uppercased(), to: 5, .zeroCommune)
    guard let found = territoires.resolve(code) else { throw refused(.commune(cell(.commune))) }
    switch found {
    case .actuelle: break
    case .arrondissement: reparations.insert(.arrondissement)
    case .ancienne: reparations.insert(.communeAncienne)
    }
    return (code, found.commune)
  }

  /// The award counts where it was declared; a seat elsewhere is said, not corrected. A line that
  /// declares no département counts where its seat is: Saint-Martin, coded `00`.
  private mutating func situate(
    _ commune: (code: String, today: Commune), declared: String
  ) throws(MotifLigneError) -> Situation {
    let seat = commune.today.departement
    let nowhere = declared.allSatisfy { $0 == "0" }
    if nowhere, territoires.departement(seat)?.isCollectivite == true {
      reparations.insert(.collectivite)
    }
    let award = nowhere ? seat : declared
    guard let departement = territoires.departement(award) else {
      throw refused(.departement(declared))
    }
    if declared != seat { avertissements.insert(.siegeHorsDepartement) }
    return Situation(
      commune: commune.today.code, epci: commune.today.epci, ept: commune.today.ept,
      departement: award, region: departement.region, departementSiege: seat)
  }

  /// Gives back the zero that a spreadsheet took for nothing.
  private mutating func padded(
    _ code: String, to width: Int, _ reparation: Reparation
  ) -> String {
    guard !code.isEmpty, code.utf8.count == width - 1,
      code.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) })
    else { return code }
    reparations.insert(reparation)
    return "0" + code
  }
}
