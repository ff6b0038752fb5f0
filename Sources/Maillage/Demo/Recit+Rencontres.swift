import Territoires
import Candidats
import Candidatures
import Comptes
import Kernel
import MisesEnRelation
import Storage
import Structures

/// What the scenes of candidats do, through the use cases, as the people of the demonstration.
extension Recit {
  private static let agent = "selene@prefecture-93.example"

  /// One page of text, as a word processor would print it.
  static func cv(_ nom: String) -> [UInt8] {
    let lettres = nom.unicodeScalars.filter(\.isASCII)
    let texte =
      "BT /F1 18 Tf 72 760 Td (\(String(String.UnicodeScalarView(lettres))), CV de demonstration) Tj ET"
    let corps = """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
      4 0 obj<</Length \(texte.utf8.count)>>stream
      \(texte)
      endstream endobj
      5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
      trailer<</Root 1 0 R>>
      %%EOF

      """
    return Array(corps.utf8)
  }

  /// An invented structure of the award list looks for somebody before the committee of the story has
  /// sat: propositions can then be read as soon as the demonstration is loaded.
  static func publishInvented(_ plateau: Plateau) async throws {
    let mises = plateau.moyens.mises(first: ExemplesRencontres.offre)
    let index = try await mises.index()
    guard let commune = index.communes.first(where: { $0.code == "93046" }),
      let ligne = try await plateau.moyens.stores.structures.structures(communes: [commune.code])
        .first, let courriel = AdresseCourriel("accueil@structure-fictive.example")
    else { return }
    let acteur = try await plateau.acteur(agent)
    let offre = try await PublierOffre(mises)(
      structure: ligne.structure, contact: (nom: "Alix Démo", courriel: courriel),
      ConditionsOffre(
        debut: Jour(2021, 6, 1) ?? Jour(number: 0), itinerant: false, vehicule: "",
        encadrement: "La directrice de la structure (démonstration)."),
      acteur: acteur, by: plateau.geste("offre", par: acteur.auteur))
    _ = try await ProposerMise(plateau.moyens.mises(first: ExemplesRencontres.mise))(
      offre.id, InstallerCandidats.id(4), acteur: acteur,
      by: plateau.geste("mise", par: acteur.auteur))
  }

  /// An offer of a candidature that the committee retained.
  static func publish(_ dossier: Int64, _ plateau: Plateau) async throws {
    let acteur = try await plateau.acteur(agent)
    _ = try await PublierOffre(plateau.moyens.mises)(
      ID(dossier),
      ConditionsOffre(
        debut: Jour(2021, 6, 1) ?? Jour(number: 0), itinerant: false,
        vehicule: "À pied ou en transports.", encadrement: "La responsable de l’accueil du public."),
      acteur: acteur, by: plateau.geste("offre-\(dossier)", par: acteur.auteur))
  }

  static func propose(
    _ dossier: Int64, _ candidat: ID<Candidat>, _ plateau: Plateau
  ) async throws {
    let acteur = try await plateau.acteur(agent)
    let offre = try await offer(of: dossier, plateau)
    _ = try await ProposerMise(plateau.moyens.mises)(
      offre, candidat, acteur: acteur,
      by: plateau.geste("mise-\(dossier)-\(candidat)", par: acteur.auteur))
  }

  /// The candidat's answers, by candidature.
  static func answer(
    _ lien: String, _ answers: KeyValuePairs<Int64, Bool>, _ plateau: Plateau
  ) async throws {
    let candidat = try await EspaceCandidat(plateau.moyens.candidats).read(lien, at: plateau.at)
    for (dossier, oui) in answers {
      let mise = try await proposition(of: dossier, candidat.id, plateau)
      _ = try await RepondreMise(plateau.moyens.mises).repondre(
        mise, oui: oui, par: .candidat(candidat.id),
        by: plateau.geste("reponse-\(dossier)", par: .candidat))
    }
  }

  /// Wednesday 14 April, in the afternoon.
  static func meet(
    _ dossier: Int64, _ candidat: ID<Candidat>, _ lieu: String, _ plateau: Plateau
  ) async throws {
    let mise = try await proposition(of: dossier, candidat, plateau)
    let jour = Jour(2021, 4, 14) ?? Jour(number: 0)
    _ = try await RepondreMise(plateau.moyens.mises).fixerEntretien(
      mise, .init(le: HeureLocale(jour, 14, 30), lieu: lieu), par: .lien(mise),
      by: plateau.geste("entretien-\(dossier)"))
  }

  static func refuse(
    _ dossier: Int64, _ candidat: ID<Candidat>, _ plateau: Plateau
  ) async throws {
    let mise = try await proposition(of: dossier, candidat, plateau)
    _ = try await RepondreMise(plateau.moyens.mises).refuser(
      mise, motif: "animation",
      phrase: "Nous cherchons quelqu’un qui a déjà animé des ateliers de huit personnes.",
      par: .lien(mise), by: plateau.geste("refus-\(dossier)"))
  }

  static func retain(
    _ dossier: Int64, _ candidat: ID<Candidat>, _ plateau: Plateau
  ) async throws {
    let mise = try await proposition(of: dossier, candidat, plateau)
    _ = try await RepondreMise(plateau.moyens.mises).retenir(
      mise, par: .lien(mise), by: plateau.geste("retenue-\(dossier)"))
  }

  private static func offer(of dossier: Int64, _ plateau: Plateau) async throws -> ID<Offre> {
    let offres = try await plateau.moyens.stores.mises.offres(
      departement: nil, apres: nil, limit: 1_000)
    guard let found = offres.first(where: { $0.origine == .candidature(ID(dossier)) }) else {
      throw MiseRefusal.introuvable
    }
    return found.id
  }

  private static func proposition(
    of dossier: Int64, _ candidat: ID<Candidat>, _ plateau: Plateau
  ) async throws -> ID<MiseEnRelation> {
    let found = try await plateau.moyens.stores.mises.dossiers(de: candidat)
      .first { $0.offre.origine == .candidature(ID(dossier)) }
    guard let found else { throw MiseRefusal.introuvable }
    return found.mise.id
  }
}

/// Numbers that the pages of the demonstration are known by.
private enum ExemplesRencontres {
  static let offre: Int64 = 930_201
  static let mise: Int64 = 930_301
}

extension Moyens {
  /// The same, drawing its numbers from a fixed one.
  fileprivate func mises(first: Int64) -> MoyensMises {
    MoyensMises(
      store: mises.store, candidats: candidats.drawing(from: CountingIdentifiers(from: first)),
      candidatures: mises.candidatures, structures: mises.structures)
  }
}
