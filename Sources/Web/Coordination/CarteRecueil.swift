import Coordination
import Design
import HTML
import Territoires

/// The map of the answers and of the silences: a dot for each guest, in its commune.
struct CarteRecueil {
  let recueil: Recueil
  let index: TerritoireIndex
  let contour: Territoires.Contour?

  func write(into h: inout HTML) {
    let points = points
    guard let cadre = Cadre(points) else {
      h.vide("Carte indisponible", "Les communes des structures ne sont pas situées.")
      return
    }
    let silences = recueil.invites.count(where: \.isSilent)
    h.element(
      "p",
      text: "Un point par structure invitée\u{A0}: "
        + "\(Francais.pluriel(recueil.invites.count - silences, "réponse", "réponses")) et "
        + "\(Francais.pluriel(silences, "silence", "silences")). Le tableau plus bas dit la même chose."
    )
    h.carteContours(
      "recueil-carte", titre: "Carte des réponses et des silences", gauche: cadre.gauche,
      haut: cadre.haut, largeur: cadre.largeur, hauteur: cadre.hauteur,
      contour.map { contour in
        let nom = index.departement(contour.code)?.nom ?? contour.code
        return [
          Design.Contour(nom, trace: contour.chemin, LieuCarte(classe: 0, valeur: "le territoire"))
        ]
      } ?? [], points: points)
    h.legende(["A répondu", "Accueillerait volontiers", "Silence", "Jamais relancée"])
  }

  /// Guests of one commune stand around its centre.
  private var points: [PointCarte] {
    var placed: [String: Int] = [:]
    return recueil.invites.compactMap { invite in
      guard let position = index.resolve(invite.commune)?.commune.position else { return nil }
      let rank = placed[invite.commune, default: 0]
      placed[invite.commune] = rank + 1
      let (dx, dy) = Self.steps[rank % Self.steps.count]
      let (x, y) = Trace.place(position)
      return PointCarte(
        invite.nom, x: x + dx, y: y + dy, rayon: 1.8,
        LieuCarte(classe: invite.classe, valeur: invite.etatDit))
    }
  }

  private static let steps: [(Double, Double)] = [
    (0, 0), (4, 0), (-2, 3.5), (-2, -3.5), (2, 3.5), (2, -3.5), (-4, 0),
  ]

  /// The window of the map: what holds every dot, with a margin.
  private struct Cadre {
    let gauche: Int
    let haut: Int
    let largeur: Int
    let hauteur: Int

    init?(_ points: [PointCarte]) {
      guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
        let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
      else { return nil }
      (gauche, haut) = (Int(left) - 8, Int(top) - 8)
      (largeur, hauteur) = (Int(right - left) + 17, Int(bottom - top) + 17)
    }
  }
}

extension Invite {
  fileprivate var classe: Int {
    guard let reponse else { return relances.isEmpty ? 4 : 3 }
    return reponse.accueil == .volontiers ? 2 : 1
  }

  fileprivate var etatDit: String {
    guard let reponse else { return relances.isEmpty ? "jamais relancée" : "silence" }
    return reponse.accueil == .volontiers ? "accueillerait volontiers" : "a répondu"
  }
}
