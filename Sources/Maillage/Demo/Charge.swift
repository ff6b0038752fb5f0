import Candidats
import Candidatures
import Comptes
import Empreinte
import Kernel
import MisesEnRelation
import Programme
import Storage
import Structures
import Territoires

/// Invented people and structures for a load test: the same ones for the same seed. Names are made of
/// our own syllables and all end with « Démo ».
struct Charge: Sendable {
  let candidats: Int
  let structures: Int
  let seed: UInt64
  let index: TerritoireIndex
  /// An agent of the demonstration, in whose name decisions stand.
  let agent: ID<Compte>

  /// Away from the numbers of the story, which count from 1, and of those drawn since March 2020.
  private static let first: Int64 = 5_000_000_000_000_000
  /// Those that an invention may bear.
  static let numbers = first...(first + 9_999_999)
  /// Its posts are those of its accord: the candidatures drawn there wait for a decision.
  private static let contingente = "93"
  private static let jour = Jour(2021, 3, 1) ?? Jour(number: 0)

  func lot() throws -> LotCharge {
    var draw = Tirage(seed: seed)
    var lot = LotCharge()
    let regles = ReglesCandidature(try Regles.conseillersNumeriques.rules(on: Self.jour))
    for rank in 0..<structures {
      guard let candidature = try candidature(rank, &draw, regles) else { continue }
      lot.candidatures.append(candidature)
      if candidature.decision != nil { lot.offres.append(offre(rank, candidature)) }
    }
    for rank in 0..<candidats {
      guard let candidat = candidat(rank, &draw) else { continue }
      lot.candidats.append(candidat)
      guard !lot.offres.isEmpty else { continue }
      for number in 0..<draw.next(3) {
        let offre = lot.offres[(rank * 7 + number * 3) % lot.offres.count]
        lot.mises.append((mise(rank, number, candidat, offre, &draw), offre))
      }
    }
    return lot
  }

  private func candidat(_ rank: Int, _ draw: inout Tirage) -> Candidat? {
    let commune = index.communes[draw.next(index.communes.count)]
    guard let courriel = AdresseCourriel("personne\(seed)-\(rank)@charge.example"),
      let telephone = Telephone("0699009300")
    else { return nil }
    let registered = Demonstration.moment(2020, 11, 17, 9, 0).adding(seconds: Int64(rank) * 400)
    let id = Self.first + Int64(rank) * 10
    return Candidat(
      id: ID(id), personne: id + 1,
      profil: Profil(
        prenom: draw.word(2), nom: draw.word(3) + " Démo", courriel: courriel,
        telephone: telephone, commune: commune.code, departement: commune.departement,
        position: commune.position, situations: [.demandeurEmploi], diplome: "",
        disponibleLe: Self.jour.adding(days: draw.next(200)),
        mobilite: [5, 10, 15, 20, 40, 100, 2_000][draw.next(7)], motivation: ""),
      inscritLe: registered, confirmeLe: registered, actifLe: registered)
  }

  private func candidature(
    _ rank: Int, _ draw: inout Tirage, _ regles: ReglesCandidature
  ) throws -> Candidature? {
    let commune = index.communes[draw.next(index.communes.count)]
    guard let siret = try? Siret(Self.siret(rank)),
      let courriel = AdresseCourriel("structure\(seed)-\(rank)@charge.example"),
      let telephone = Telephone("0199009300")
    else { return nil }
    let postes = 1 + draw.next(3)
    let at = Demonstration.moment(2021, 1, 20, 9, 0)
    let id = Self.first + 4_000_000 + Int64(rank) * 10
    let demande = Demande(
      identifiant: .siret(siret), nom: "Association \(draw.word(3)) Démo", type: .privee,
      commune: commune.code,
      contact: .init(nom: "\(draw.word(2)) Démo", courriel: courriel, telephone: telephone),
      postes: postes,
      lieux: (1...postes).map { LieuExercice(poste: $0, commune: commune.code) },
      dateDebut: Self.jour, motivation: "", suite: .service)
    let digests = CryptoDigests()
    return Candidature(
      id: ID(id),
      numero: Candidature.numero(
        departement: commune.departement, code: CodeLisible(drawn: draw)) + "-\(rank)",
      demande: demande, departement: commune.departement, deposeeLe: at, recueLe: Self.jour,
      silenceLe: regles.silence(apres: Self.jour), personne: id + 1,
      engagement: Engagement(
        empreinte: digests.sha256(Array("charge \(seed) \(rank)".utf8)), valableJusquau: Self.jour,
        courriel: courriel.text, confirmeLe: at, par: "\(draw.word(2)) Démo"),
      decisions: commune.departement == Self.contingente ? [] : [decision(id, postes, at)])
  }

  private func decision(_ candidature: Int64, _ postes: Int, _ at: Instant) -> Decision {
    Decision(
      id: ID(candidature + 2), rang: 1, origine: .directe,
      texte: TexteDecision(postes: postes, motif: nil, phrase: ""),
      auteur: AuteurDecision(
        prenom: "Bastien", nom: "Démo", qualite: "par délégation", service: "Préfecture"),
      prise: at, le: Self.jour, par: agent, notifieeLe: Self.jour)
  }

  private func offre(_ rank: Int, _ candidature: Candidature) -> Offre {
    let demande = candidature.demande
    return Offre(
      id: ID(Self.first + 6_000_000 + Int64(rank)), origine: .candidature(candidature.id),
      structure: demande.nom, postes: demande.postes, departement: candidature.departement,
      lieux: [LieuOffre(commune: demande.commune)],
      conditions: ConditionsOffre(
        debut: Jour(2021, 6, 1) ?? Self.jour, itinerant: false, vehicule: "",
        encadrement: "La direction."),
      publieeLe: Demonstration.moment(2021, 3, 2, 9, 0),
      contact: ContactOffre(
        nom: demande.contact.nom, courriel: demande.contact.courriel.text,
        personne: candidature.personne),
      compte: nil)
  }

  private func mise(
    _ rank: Int, _ number: Int, _ candidat: Candidat, _ offre: Offre, _ draw: inout Tirage
  ) -> MiseEnRelation {
    let at = Demonstration.moment(2021, 3, 9, 9, 0)
    let answered = draw.next(2) == 0
    return MiseEnRelation(
      id: ID(Self.first + 8_000_000 + Int64(rank) * 10 + Int64(number)), offre: offre.id,
      candidat: candidat.id, departement: offre.departement, proposeeLe: at, par: nil,
      echeance: Jour(2021, 3, 5 + draw.next(25)) ?? Self.jour,
      empreinte: CryptoDigests().sha256(Array("mise \(seed) \(rank) \(number)".utf8)),
      reponse: answered ? .init(oui: true, le: at) : nil)
  }

  /// From SIREN 998 000 000 on, which nobody bears; the control digits are right.
  private static func siret(_ rank: Int) -> String {
    ListeDemonstration.withKey(ListeDemonstration.withKey(String(99_800_000 + rank)) + "0001")
  }
}

/// The same numbers for the same seed (SplitMix64, S. Vigna).
struct Tirage: Randomness {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// From 0 to `bound`, excluded.
  mutating func next(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  /// An invented word of so many syllables, its first letter a capital.
  mutating func word(_ syllables: Int) -> String {
    let text = (0..<syllables).map { _ in Self.syllables[next(Self.syllables.count)] }.joined()
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private static let syllables = [
    "ba", "be", "bri", "ca", "cle", "co", "da", "del", "do", "fa", "fen", "fi", "ga", "gri", "jo",
    "ka", "la", "len", "li", "lou", "ma", "mel", "mi", "na", "no", "pa", "per", "ra", "ri", "ro",
    "sa", "sel", "so", "ta", "tri", "va", "ver", "vi", "yan", "zo",
  ]

  /// As many bytes as asked, from where the draw stands.
  func bytes(_ count: Int) -> [UInt8] {
    var copy = self
    return (0..<count).map { _ in UInt8(truncatingIfNeeded: copy.next() >> 32) }
  }
}
