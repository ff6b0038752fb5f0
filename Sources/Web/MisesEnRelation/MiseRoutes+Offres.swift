import Appariement
import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Kernel
import MisesEnRelation
import Territoires

extension MiseRoutes {
  private static let perPage = 25

  /// Public: offers only, never who answers them.
  func offers(_ visit: Visit) async throws -> Answer {
    let index = try await moyens.index()
    let recherche = RechercheOffres(visit.query, index)
    let found =
      recherche.isUnclear
      ? []
      : try await moyens.store.offres(
        departement: recherche.departement, apres: ID<Offre>(visit.query.text("apres")),
        limit: Self.perPage + 1)
    let shown = Array(found.prefix(Self.perPage))
    let next =
      found.count > shown.count
      ? shown.last.map { recherche.href.adding("apres", $0.id.description) } : nil
    let isUnknown = recherche.isUnclear && recherche.communes.isEmpty
    return .page(
      Page(
        "Les offres de postes", status: isUnknown ? .unprocessable : .ok,
        trail: [("Accueil", "/")], section: .accueil, hasErrors: isUnknown
      ) { h in
        h.titre(
          "Les offres de postes",
          chapo:
            "Ce que cherchent les structures, avec les lieux et les conditions. On n’y postule "
            + "pas une à une\u{A0}: inscrivez-vous, et les rencontres vous sont proposées.")
        recherche.write(into: &h)
        if !recherche.isUnclear { Self.table(shown, recherche, index, visit, &h) }
        h.pages(precedente: nil, suivante: next)
        h.bouton("Devenir conseiller", vers: "/candidats/inscription")
      })
  }

  private static func table(
    _ offres: [Offre], _ recherche: RechercheOffres, _ index: TerritoireIndex, _ visit: Visit,
    _ h: inout HTML
  ) {
    guard !offres.isEmpty else {
      h.vide("Aucune offre ici pour l’instant", "Inscrivez-vous\u{A0}: vous serez prévenu.")
      return
    }
    let far = recherche.autour == nil ? [] : [Colonne("Distance", nombre: true)]
    h.tableau(
      "Les plus récentes d’abord",
      [Colonne("Structure"), Colonne("Lieux")] + far + [
        Colonne("Postes", nombre: true), Colonne("Publiée le"),
      ]
    ) { h in
      for offre in offres {
        h.ligne { h in
          h.tete(offre.structure, "/mises-en-relation/offres/\(offre.id)")
          h.cellule("Lieux", FicheOffre.places(offre, index))
          if !far.isEmpty {
            h.cellule("Distance", chiffre: recherche.distance(offre, index) ?? "–")
          }
          h.cellule("Postes", nombre: offre.postes)
          h.cellule(
            "Publiée le", Francais.jour(visit.environment.local(offre.publieeLe).jour))
        }
      }
    }
  }

  func offer(_ visit: Visit) async throws -> Answer {
    guard let offre = try await moyens.store.offre(visit.id()) else { throw NotFound() }
    let index = try await moyens.index()
    let fiche = FicheOffre(offre: offre, index: index) { visit.environment.local($0).jour }
    let follows = visit.acteur.follows(offre, index)
    let ranks = visit.acteur.classe(offre, index)
    return .page(
      Page(
        offre.structure, trail: [("Accueil", "/"), ("Les offres", "/mises-en-relation/offres")],
        section: .accueil
      ) { h in
        h.titre(
          offre.structure,
          chapo: Francais.pluriel(offre.postes, "poste", "postes") + " de conseiller numérique.")
        fiche.write(into: &h)
        if follows {
          h.bouton(
            "Voir qui pourrait venir", vers: "/mises-en-relation/offres/\(offre.id)/candidats")
        }
        if ranks {
          h.raw("<p>")
          h.element(
            "a", .href("/appariements/offres/\(offre.id)/classement"),
            text: "Qui souhaite ce poste, et dans quel ordre les rencontrer")
          h.raw("</p>")
        }
      })
  }

  func newOffer(_ visit: Visit) async throws -> Answer {
    do {
      return .page(try await offerForm(visit, OffreTapee(visit.query), nil))
    } catch MiseRefusal.introuvable { throw NotFound() }
  }

  func publish(_ visit: Visit) async throws -> Answer {
    let typed = OffreTapee(visit.form)
    do {
      guard let conditions = typed.conditions else { throw MiseRefusal.dateInvalide }
      guard let id = ID<Candidature>(typed.candidature) else { throw NotFound() }
      let offre = try await PublierOffre(moyens)(
        id, conditions, acteur: visit.acteur, by: visit.geste())
      return .seeOther("/mises-en-relation/offres/\(offre.id)")
    } catch MiseRefusal.introuvable { throw NotFound() } catch let refusal as MiseRefusal {
      return .page(try await offerForm(visit, typed, refusal))
    }
  }

  private func offerForm(
    _ visit: Visit, _ typed: OffreTapee, _ refusal: MiseRefusal?
  ) async throws -> Page {
    guard let id = ID<Candidature>(typed.candidature) else { throw NotFound() }
    let title = "Publier une offre"
    do {
      let candidature = try await PublierOffre(moyens).candidature(
        id, acteur: visit.acteur, at: visit.at)
      let champs = typed.champs(refusal)
      let jetons = visit.jetons
      return Page(
        title, status: refusal == nil ? .ok : .unprocessable,
        trail: [("Mes dossiers", "/dossiers")], section: .dossiers, hasErrors: refusal != nil
      ) { h in
        h.titre(
          title,
          chapo: "Ce que la personne lit avant de dire oui\u{A0}: soyez précis, surtout sur les "
            + "déplacements.", surtitre: candidature.demande.nom)
        if let refusal, !champs.contains(where: { $0.erreur != nil }) {
          h.refus("L’offre n’est pas publiée", refusal.phrase)
        }
        h.erreurs(champs)
        typed.write(champs, jetons, into: &h)
      }
    } catch MiseRefusal.aucunPosteAccorde {
      return Page(title, trail: [("Mes dossiers", "/dossiers")]) { h in
        h.impasse(title, MiseRefusal.aucunPosteAccorde.phrase) { h in
          h.bouton("Voir le dossier", vers: "/candidatures/\(id)")
        }
      }
    }
  }
}

/// The conditions of an offer as they were typed.
struct OffreTapee: Sendable {
  let candidature: String
  private let debut: String
  private let itinerant: Bool
  private let vehicule: String
  private let encadrement: String

  init(_ form: Form) {
    candidature = form.text("candidature")
    debut = form.text("debut")
    itinerant = form.text("itinerant") == "oui"
    vehicule = form.text("vehicule")
    encadrement = form.text("encadrement")
  }

  /// Nil when the day cannot be read.
  var conditions: ConditionsOffre? {
    Jour(typed: debut).map {
      ConditionsOffre(
        debut: $0, itinerant: itinerant, vehicule: vehicule, encadrement: encadrement)
    }
  }

  func champs(_ refusal: MiseRefusal?) -> [Champ] {
    let onDate = refusal == .dateInvalide
    let onTeam = refusal == .encadrementManquant
    let onText = refusal == .texteTropLong
    return [
      Champ(
        "debut", "Début souhaité", aide: "Exemple\u{A0}: 01/06/2021.", valeur: debut,
        erreur: onDate ? refusal?.phrase : nil, largeur: .moyen),
      Champ(
        "vehicule", "Déplacements et véhicule",
        aide: "Exemple\u{A0}: un véhicule de service, permis B nécessaire.", valeur: vehicule,
        erreur: onText ? refusal?.phrase : nil, facultatif: true),
      Champ(
        "encadrement", "Qui encadre la personne", aide: "Une fonction suffit.",
        valeur: encadrement, erreur: onTeam ? refusal?.phrase : nil),
      Champ("itinerant", "Le poste est itinérant\u{A0}: plusieurs lieux à tour de rôle"),
    ]
  }

  func write(_ champs: [Champ], _ jetons: Jetons, into h: inout HTML) {
    guard champs.count == 4 else { return }
    h.formulaire("/mises-en-relation/offres/nouvelle", jetons) { h in
      h.invisible("candidature", candidature)
      h.champ(champs[0], .date)
      h.coche(champs[3], cochee: itinerant)
      h.zone(champs[1], lignes: 2)
      h.zone(champs[2], lignes: 2)
      h.actions { h in h.bouton("Publier l’offre") }
    }
  }
}
