/// A strip of the document that no page break cuts.
struct Bande {
  /// Points of white before it, unless it opens a page.
  var avant = 0.0
  let hauteur: Double
  /// Stays on the page of the strip that follows.
  var tient = false
  /// What is drawn again above it when it opens a page: the header of its table.
  var rappel: Rappel?
  let dessin: (Toile, Double) -> Void

  struct Rappel {
    let hauteur: Double
    let dessin: (Toile, Double) -> Void
  }
}

/// Where a strip goes on its page.
struct Place {
  let y: Double
  let dessin: (Toile, Double) -> Void
}

enum MiseEnPage {
  /// Shares the strips out into pages of so many points; those that hold together move together.
  /// A group higher than a page overflows it rather than being lost.
  static func pages(_ bandes: [Bande], hauteur: Double) -> [[Place]] {
    var pages: [[Place]] = [[]]
    var y = 0.0
    for groupe in groups(bandes) {
      let needed = groupe.reduce(0) { $0 + $1.avant + $1.hauteur }
      if y > 0, y + needed > hauteur {
        pages.append([])
        y = 0
      }
      for bande in groupe {
        y = place(bande, at: y, isFirst: pages.count == 1, on: &pages[pages.count - 1])
      }
    }
    return pages
  }

  private static func place(
    _ bande: Bande, at y: Double, isFirst: Bool, on page: inout [Place]
  ) -> Double {
    var y = y
    if y == 0, !isFirst, let rappel = bande.rappel {
      page.append(Place(y: 0, dessin: rappel.dessin))
      y = rappel.hauteur
    } else if y > 0 {
      y += bande.avant
    }
    page.append(Place(y: y, dessin: bande.dessin))
    return y + bande.hauteur
  }

  private static func groups(_ bandes: [Bande]) -> [[Bande]] {
    var groups: [[Bande]] = []
    var current: [Bande] = []
    for bande in bandes {
      current.append(bande)
      if bande.tient { continue }
      groups.append(current)
      current = []
    }
    return current.isEmpty ? groups : groups + [current]
  }
}
