package import Kernel

/// Recomputes the chain as its places go by, in order, holding one of them at a time. It stops
/// judging at the first fault and only counts from there on.
package struct Verification {
  /// How long an entry may wait for its seal, measured on the journal's own clock: an unsealed entry
  /// older than the last sealed one by more than this was not written by the program.
  /// In seconds.
  package static let patience: Int64 = 10

  private let digests: any Digests
  /// Heads kept outside that are still ahead, the nearest last.
  private var tetes: [TeteJournal]
  private var precedente = Sceau(position: 0, entree: 0, empreinte: Sceau.origine)
  private var moment = Instant(milliseconds: .min)
  private var suspect: Suspect?
  private var faute: FauteJournal?
  private var late: FauteJournal?
  private var scellees = 0

  /// A place whose seal is not the expected one: the next place tells which of the two was changed.
  private struct Suspect {
    let sceau: Sceau
    let attendue: [UInt8]
  }

  package init(digests: any Digests, against tetes: [TeteJournal] = []) {
    self.digests = digests
    self.tetes = tetes.sorted { $0.position > $1.position }
  }

  /// The next place of the chain, in ascending order of position.
  package mutating func take(_ ligne: LigneScellee) {
    scellees += 1
    guard faute == nil else { return }
    if let suspect {
      decide(suspect, next: ligne)
    } else {
      judge(ligne)
    }
  }

  /// An entry without seal. Only one that should have had it long ago is a fault.
  package mutating func wait(numero: Int64, moment: Instant) {
    guard late == nil, scellees > 0, moment.adding(seconds: Self.patience) < self.moment else {
      return
    }
    late = FauteJournal(position: nil, entree: numero, nature: .entreeNonScellee)
  }

  /// A person marked erased without an entry that says so.
  package mutating func erasedWithoutEntry() {
    guard late == nil else { return }
    late = FauteJournal(position: nil, entree: nil, nature: .effacementSansEntree)
  }

  /// Once every place and every waiting entry went by. `entrees`: how many entries there are.
  package mutating func result(entrees: Int) -> BilanJournal {
    if faute == nil, let suspect { decideAlone(suspect) }
    if faute == nil, !tetes.isEmpty {
      faute = FauteJournal(
        position: precedente.position + 1, entree: nil, nature: .journalTronque)
    }
    let tete = TeteJournal(
      position: precedente.position, empreinte: precedente.empreinte, moment: moment)
    return BilanJournal(
      entrees: entrees, scellees: scellees, premiereFaute: faute ?? late,
      tete: precedente.position > 0 ? tete : nil)
  }

  private mutating func judge(_ ligne: LigneScellee) {
    let sceau = ligne.sceau
    guard sceau.position == precedente.position + 1 else {
      fail(.positionManquante, precedente.position + 1, entree: nil)
      return
    }
    let entree: EntreeJournal
    switch ligne.contenu {
    case .entree(let found): entree = found
    case .absente: return fail(.entreeAbsente, sceau.position, entree: sceau.entree)
    case .illisible: return fail(.entreeIllisible, sceau.position, entree: sceau.entree)
    }
    let attendue = Sceau.empreinte(
      after: precedente.empreinte, of: entree, at: sceau.position, with: digests)
    guard attendue == sceau.empreinte else {
      suspect = Suspect(sceau: sceau, attendue: attendue)
      return
    }
    if let nature = personalFault(entree, ligne.personnes) {
      return fail(nature, sceau.position, entree: sceau.entree)
    }
    precedente = sceau
    moment = entree.moment
    compareTetes(sceau)
  }

  private mutating func compareTetes(_ sceau: Sceau) {
    while let tete = tetes.last, tete.position <= sceau.position {
      tetes.removeLast()
      guard tete.empreinte == sceau.empreinte else {
        return fail(.chaineRecalculee, sceau.position, entree: sceau.entree)
      }
    }
  }

  private func personalFault(
    _ entree: EntreeJournal, _ personnes: [LignePersonnelle]
  ) -> FauteJournal.Nature? {
    let list = ValeursPersonnelles.empreinte(
      of: personnes.map { ($0.personne, $0.empreinte) }, with: digests)
    guard list == entree.empreintePersonnel else { return .personnesModifiees }
    return personnes.lazy.compactMap { $0.faute(with: digests) }.first
  }

  /// When the next seal was chained to the expected one, the stored one was rewritten.
  private mutating func decide(_ suspect: Suspect, next: LigneScellee) {
    let sceau = suspect.sceau
    guard case .entree(let entree) = next.contenu, next.sceau.position == sceau.position + 1 else {
      return decideAlone(suspect)
    }
    let chained = Sceau.empreinte(
      after: suspect.attendue, of: entree, at: next.sceau.position, with: digests)
    fail(
      chained == next.sceau.empreinte ? .sceauModifie : .entreeModifiee, sceau.position,
      entree: sceau.entree)
  }

  private mutating func decideAlone(_ suspect: Suspect) {
    let sceau = suspect.sceau
    let kept = tetes.last { $0.position == sceau.position }
    let nature: FauteJournal.Nature =
      switch kept?.empreinte {
      case suspect.attendue: .sceauModifie
      case sceau.empreinte: .entreeModifiee
      default: .entreeOuSceauModifie
      }
    fail(nature, sceau.position, entree: sceau.entree)
  }

  private mutating func fail(_ nature: FauteJournal.Nature, _ position: Int64, entree: Int64?) {
    faute = FauteJournal(position: position, entree: entree, nature: nature)
  }
}
