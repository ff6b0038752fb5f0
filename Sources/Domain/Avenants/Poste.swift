package import Candidatures
package import Kernel

/// One funded post with a life of its own: the candidature it was first granted to, and its place
/// there, name it for ever, whoever holds it later.
package struct Poste: Sendable, Hashable {
  package let origine: ID<Candidature>
  /// 1 for the first of that candidature.
  package let rang: Int

  package init(origine: ID<Candidature>, rang: Int) {
    self.origine = origine
    self.rang = rang
  }
}

/// A post given to a structure for a period.
package struct Attribution: Sendable, Hashable {
  /// The candidature whose structure holds it.
  package let titulaire: ID<Candidature>
  /// Where it is exercised first: an INSEE code.
  package let commune: String
  package let du: Jour
  /// The first day it is no longer held; nil as long as it is.
  package fileprivate(set) var au: Jour?

  package init(titulaire: ID<Candidature>, commune: String, du: Jour, au: Jour? = nil) {
    self.titulaire = titulaire
    self.commune = commune
    self.du = du
    self.au = au
  }

  package func holds(on jour: Jour) -> Bool { du <= jour && (au.map { jour < $0 } ?? true) }
}

/// A post and everybody who held it, first to last.
package struct PosteSuivi: Sendable, Hashable {
  package let poste: Poste
  package private(set) var attributions: [Attribution]

  package init(_ poste: Poste, _ attributions: [Attribution]) {
    self.poste = poste
    self.attributions = attributions
  }

  /// Who holds it on that day; nil before its award and once it was given back.
  package func attribution(on jour: Jour) -> Attribution? {
    attributions.last { $0.holds(on: jour) }
  }

  /// The last one known, if it has no end.
  package var courante: Attribution? { attributions.last.flatMap { $0.au == nil ? $0 : nil } }

  mutating func leaves(on jour: Jour, for suivante: Attribution?) {
    if let last = attributions.indices.last { attributions[last].au = jour }
    if let suivante { attributions.append(suivante) }
  }
}

/// Posts followed from their award: what the decisions granted, then the avenants in the order they
/// were validated. Nothing earlier is rewritten.
package struct RegistrePostes: Sendable, Equatable {
  package private(set) var postes: [PosteSuivi] = []

  /// `octrois`: by candidature, what its last notified decision granted.
  package init(_ octrois: [Octroi], _ avenants: [Avenant]) {
    for octroi in octrois {
      for rang in 1...max(1, octroi.postes) where octroi.postes > 0 {
        let commune = octroi.communes.dropFirst(rang - 1).first ?? octroi.siege
        postes.append(
          PosteSuivi(
            Poste(origine: octroi.candidature, rang: rang),
            [Attribution(titulaire: octroi.candidature, commune: commune, du: octroi.le)]))
      }
    }
    let valides = avenants.compactMap { avenant in
      avenant.validation.map { (avenant: avenant, at: $0.at) }
    }
    for (avenant, _) in valides.sorted(by: { ($0.at, $0.avenant.id) < ($1.at, $1.avenant.id) }) {
      apply(avenant)
    }
  }

  private mutating func apply(_ avenant: Avenant) {
    let next = avenant.titulaireSuivant.map {
      Attribution(titulaire: $0, commune: avenant.commune ?? "", du: avenant.effet)
    }
    for poste in avenant.postes {
      if let index = postes.firstIndex(where: { $0.poste == poste }) {
        postes[index].leaves(on: avenant.effet, for: next)
      } else if let next {
        postes.append(PosteSuivi(poste, [next]))
      }
    }
  }

  /// Those whose last holder is this candidature's structure.
  package func tenus(_ titulaire: ID<Candidature>) -> [PosteSuivi] {
    postes.filter { $0.courante?.titulaire == titulaire }
  }

  /// Those that this candidature's structure holds on that day.
  package func tenus(_ titulaire: ID<Candidature>, on jour: Jour) -> [PosteSuivi] {
    postes.filter { $0.attribution(on: jour)?.titulaire == titulaire }
  }

  package func poste(_ poste: Poste) -> PosteSuivi? { postes.first { $0.poste == poste } }

  /// The place after the last one of this candidature.
  func prochainRang(_ origine: ID<Candidature>) -> Int {
    (postes.filter { $0.poste.origine == origine }.map(\.poste.rang).max() ?? 0) + 1
  }
}

/// What a decision granted, as the register of posts begins.
package struct Octroi: Sendable, Hashable {
  package let candidature: ID<Candidature>
  package let postes: Int
  /// Where each post is exercised first, in their order; fewer when some are « à préciser ».
  package let communes: [String]
  package let siege: String
  package let le: Jour

  package init(
    candidature: ID<Candidature>, postes: Int, communes: [String], siege: String, le: Jour
  ) {
    self.candidature = candidature
    self.postes = postes
    self.communes = communes
    self.siege = siege
    self.le = le
  }

  /// Nil before a decision that grants posts is notified, and once the candidature was withdrawn.
  package init?(_ candidature: Candidature) {
    guard candidature.retrait == nil,
      let told = candidature.decisions.last(where: { $0.notifieeLe != nil }), told.texte.postes > 0
    else { return nil }
    let demande = candidature.demande
    let placed = demande.lieux.filter { $0.commune != nil }
    self.init(
      candidature: candidature.id, postes: told.texte.postes,
      communes: Set(placed.map(\.poste)).sorted().compactMap { poste in
        placed.first { $0.poste == poste }?.commune
      }, siege: demande.commune, le: told.le)
  }
}
