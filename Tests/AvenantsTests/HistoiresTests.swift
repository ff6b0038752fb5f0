import Avenants
import Candidatures
import Kernel
import TestKit
import Testing

/// One random life of the posts of three structures: avenants asked for, agreed to, validated late or
/// for a day past, given up; people erased on the way.
struct HistoirePostes {
  static let structures: [Int64] = [1, 2, 3]
  private(set) var avenants: [Avenant] = []
  /// What the journal keeps of each structure's file.
  private(set) var actes: [Int64: [ActeConnu]] = [:]
  let octrois: [Octroi]
  private var candidatures: [Int64: Candidature]
  private var hasard: Hasard
  private var jour = Terrain.octroi.adding(days: 1)
  private let regles: ReglesCandidature

  init(_ graine: UInt64, _ regles: ReglesCandidature) throws {
    self.regles = regles
    hasard = Hasard(graine)
    var files: [Candidature] = []
    for id in Self.structures {
      files.append(try Terrain.candidature(id, postes: 1 + hasard.draw(3)))
    }
    candidatures = Dictionary(
      files.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    octrois = files.compactMap(Octroi.init)
    for octroi in octrois { record(octroi) }
    for _ in 0..<(6 + hasard.draw(12)) { step() }
  }

  private mutating func record(_ octroi: Octroi) {
    let at = Terrain.acte(octroi.le).at
    actes[octroi.candidature.rawValue] = [
      ActeConnu(
        genre: "candidature.deposee", moment: at,
        faits: [("postes", .integer(Int64(octroi.postes))), ("recue_le", .jour(octroi.le))]),
      ActeConnu(
        genre: "candidature.decidee", moment: at,
        faits: [("postes", .integer(Int64(octroi.postes))), ("le", .jour(octroi.le))]),
    ]
  }

  private func dossier(_ id: Int64) -> DossierPostes? {
    candidatures[id].map { candidature in
      DossierPostes(
        candidature: candidature, registre: RegistrePostes(octrois, avenants),
        avenants: avenants.filter { $0.candidature == candidature.id || $0.vers == candidature.id })
    }
  }

  /// Most acts are refused by the rules at that point: the history goes on without them.
  private mutating func step() {
    jour = jour.adding(days: hasard.draw(12))
    switch hasard.draw(10) {
    case 0...3: ask()
    case 4...7: answer()
    case 8: giveUp()
    default: erase()
    }
  }

  private mutating func ask() {
    let id = Int64(1 + hasard.draw(3))
    let nature = NatureAvenant.allCases[hasard.draw(3)]
    let vers = Int64(1 + hasard.draw(3))
    guard let dossier = dossier(id), !dossier.tenus.isEmpty else { return }
    let held = dossier.tenus.map(\.poste)
    // For a day past as often as for one to come: a late entry.
    let effet = jour.adding(days: hasard.draw(40) - 20)
    let asked = try? dossier.demande(
      TexteAvenant(
        nature: nature, postes: nature == .plus ? [] : [held[hasard.draw(held.count)]],
        nombre: 1 + hasard.draw(2), motif: .perimetre, phrase: Terrain.phrase, effet: effet),
      vers: nature == .transfert ? self.dossier(vers) : nil,
      id: ID(Int64(100 + avenants.count)), acte: Terrain.acte(jour), regles: regles,
      lettres: Terrain.lettres)
    guard let asked else { return }
    avenants.append(asked.value)
    keep(asked)
  }

  private mutating func answer() {
    guard let index = avenants.lastIndex(where: { $0.etat.isOpen }) else { return }
    let avenant = avenants[index]
    guard let contexte = contexte(avenant) else { return }
    let acte = Terrain.acte(jour)
    let answered =
      switch hasard.draw(4) {
      case 0:
        try? avenant.refused(
          acte, raison: Terrain.phrase, auteur: Terrain.auteur, contexte: contexte,
          regles: regles, lettres: Terrain.lettres)
      default:
        avenant.etat == .attendAccord
          ? try? avenant.accepted(acte)
          : try? avenant.validated(
            acte, auteur: Terrain.auteur, contexte: contexte, lettres: Terrain.lettres)
      }
    guard let answered else { return }
    avenants[index] = answered.value
    keep(answered)
  }

  private mutating func giveUp() {
    guard let index = avenants.lastIndex(where: { $0.etat.isOpen }),
      let changed = try? avenants[index].abandoned(Terrain.acte(jour))
    else { return }
    avenants[index] = changed.value
    keep(changed)
  }

  /// The contact of a structure is erased: letters stop, facts stay.
  private mutating func erase() {
    let id = Int64(1 + hasard.draw(3))
    guard let known = candidatures[id],
      let erased = try? Terrain.candidature(
        id, postes: known.decision?.texte.postes ?? 0, efface: true)
    else { return }
    candidatures[id] = erased
  }

  private func contexte(_ avenant: Avenant) -> ContexteAvenant? {
    guard let demandeur = dossier(avenant.candidature.rawValue) else { return nil }
    return ContexteAvenant(
      demandeur: demandeur, receveur: avenant.vers.flatMap { dossier($0.rawValue) }, reste: 2)
  }

  private mutating func keep(_ changed: Changed<Avenant>) {
    for event in changed.events {
      actes[event.subject.id, default: []].append(
        ActeConnu(genre: event.kind, moment: Terrain.acte(jour).at, faits: event.facts))
    }
  }
}

/// The holders again, from a table of facts: a post belongs to whoever the latest fact that counts by
/// that day says; nothing of the rules is used.
enum TablePostes {
  static func tenus(_ histoire: HistoirePostes, _ titulaire: Int64, on jour: Jour) -> Int {
    var facts: [Poste: [(Jour, Int64?)]] = [:]
    for octroi in histoire.octrois {
      for rang in 1...octroi.postes {
        facts[Poste(origine: octroi.candidature, rang: rang)] = [
          (octroi.le, octroi.candidature.rawValue)
        ]
      }
    }
    for avenant in histoire.avenants where avenant.issue?.sens == .valide {
      let holder: Int64? =
        switch avenant.nature {
        case .plus: avenant.candidature.rawValue
        case .moins: nil
        case .transfert: avenant.vers?.rawValue
        }
      for poste in avenant.postes { facts[poste, default: []].append((avenant.effet, holder)) }
    }
    return facts.values.count { known in
      let counted = known.filter { $0.0 <= jour }
      return counted.max { $0.0 < $1.0 }?.1 == titulaire
    }
  }

  /// What a count kept by hand would say, written at each validation and never dated: the bug to find.
  static func stored(_ histoire: HistoirePostes, _ titulaire: Int64) -> Int {
    let granted = histoire.octrois.first { $0.candidature.rawValue == titulaire }?.postes ?? 0
    return histoire.avenants.filter { $0.issue?.sens == .valide }.reduce(granted) { sum, avenant in
      sum
        + avenant.variations.filter { $0.candidature.rawValue == titulaire }
        .reduce(0) { $0 + $1.variation }
    }
  }
}

@Suite("Les postes sont des fonctions de faits datés")
struct HistoiresPostesTests {
  private func each(_ count: UInt64, _ body: (HistoirePostes, Jour) -> Void) throws {
    let regles = try Terrain.regles()
    for graine in 1...count {
      let histoire = try HistoirePostes(graine, regles)
      var hasard = Hasard(graine &+ 99)
      for _ in 0..<3 { body(histoire, Terrain.octroi.adding(days: hasard.draw(240))) }
    }
  }

  @Test(
    "10 000 histoires d’avenants, de transferts et d’effacements, trois calculs, aucun écart")
  func same() throws {
    var (differences, moved) = (0, 0)
    try each(10_000) { histoire, day in
      let registre = RegistrePostes(histoire.octrois, histoire.avenants)
      for id in HistoirePostes.structures {
        let held = registre.tenus(ID(id), on: day).count
        let known = CandidatureConnue(
          histoire.actes[id] ?? [], until: Terrain.acte(Terrain.octroi.adding(months: 24)).at)
        if held != TablePostes.tenus(histoire, id, on: day) { differences += 1 }
        if known?.postesTenus(on: day) != held { differences += 1 }
      }
      moved += histoire.avenants.count { $0.etat == .valide && $0.nature == .transfert }
    }
    #expect(differences == 0)
    #expect(moved > 1_000)
  }

  @Test("Un compte gardé au lieu d’être daté se ferait prendre") func planted() throws {
    var wrong = 0
    try each(1_000) { histoire, day in
      for id in HistoirePostes.structures
      where TablePostes.stored(histoire, id) != TablePostes.tenus(histoire, id, on: day) {
        wrong += 1
      }
    }
    #expect(wrong > 100)
  }
}
