package import Candidatures
package import Kernel

/// What an avenant asks for, as it was typed.
package struct TexteAvenant: Sendable, Equatable {
  package let nature: NatureAvenant
  /// Chosen among those held; empty for more posts.
  package let postes: [Poste]
  /// How many more; ignored otherwise.
  package let nombre: Int
  /// Where they will be exercised; nil for the seat of whoever will hold them.
  package let commune: String?
  package let motif: MotifAvenant
  package let phrase: String
  package let effet: Jour

  package init(
    nature: NatureAvenant, postes: [Poste] = [], nombre: Int = 0, commune: String? = nil,
    motif: MotifAvenant, phrase: String, effet: Jour
  ) {
    self.nature = nature
    self.postes = postes
    self.nombre = nombre
    self.commune = commune
    self.motif = motif
    self.phrase = phrase
    self.effet = effet
  }
}

extension DossierPostes {
  /// A structure asks for a change of its posts. `vers`: the file of the structure that would receive
  /// them; nil unless it is a transfer.
  package func demande(
    _ texte: TexteAvenant, vers: DossierPostes?, id: ID<Avenant>, acte: ActeAvenant,
    regles: ReglesCandidature, lettres: LettresAvenant
  ) throws(AvenantRefusal) -> Changed<Avenant> {
    guard let premier = Octroi(candidature)?.le ?? tenus.first?.courante?.du else {
      throw .aucunPoste
    }
    guard texte.motif.natures.contains(texte.nature) else { throw .motif }
    guard regles.phrase.contains(characters(texte.phrase)) else {
      throw .phraseLongueur(regles.phrase)
    }
    let nombre = try nombre(texte, regles)
    try checkEffet(texte.effet, after: held(texte.postes) ?? premier, on: acte.jour)
    let receveur = try receveur(texte, vers)
    let avenant = Avenant(
      id: id, nature: texte.nature, candidature: candidature.id, vers: receveur?.id,
      postes: texte.postes, nombre: nombre, commune: commune(texte, receveur),
      motif: texte.motif, phrase: texte.phrase, effet: texte.effet, demande: acte)
    return Changed(
      avenant,
      events: avenant.events(
        "avenant.demande",
        [("motif", .code(texte.motif.rawValue)), ("effet", .jour(texte.effet))],
        personnel: [
          .init(personne: candidature.personne, field: "phrase", value: texte.phrase)
        ]),
      messages: [receveur.flatMap { lettres.aAccepter(avenant, from: candidature, to: $0) }]
        .compactMap { $0 })
  }

  private func nombre(
    _ texte: TexteAvenant, _ regles: ReglesCandidature
  ) throws(AvenantRefusal) -> Int {
    guard texte.nature != .plus else {
      guard Octroi(candidature) != nil else { throw .aucunPoste }
      guard !avenants.contains(where: { $0.nature == .plus && $0.etat.isOpen }) else {
        throw .demandeEnCours
      }
      guard regles.postes.contains(texte.nombre) else { throw .nombre(regles.postes) }
      return texte.nombre
    }
    let chosen = Set(texte.postes)
    guard !chosen.isEmpty, chosen.count == texte.postes.count,
      chosen.isSubset(of: Set(tenus.map(\.poste)))
    else { throw .posteInconnu }
    guard chosen.isDisjoint(with: retenus) else { throw .posteEnCours }
    return chosen.count
  }

  /// The latest day one of these posts came to its holder: what follows comes after it.
  func held(_ postes: [Poste]) -> Jour? {
    postes.compactMap { registre.poste($0)?.courante?.du }.max()
  }

  func checkEffet(
    _ effet: Jour, after jour: Jour, on today: Jour
  ) throws(AvenantRefusal) {
    guard effet > jour, effet <= today.adding(months: 12) else { throw .effet(apres: jour) }
  }

  private func receveur(
    _ texte: TexteAvenant, _ vers: DossierPostes?
  ) throws(AvenantRefusal) -> Candidature? {
    guard texte.nature == .transfert else { return nil }
    guard let receveur = vers?.candidature else { throw .receveurInconnu }
    guard receveur.id != candidature.id else { throw .memeStructure }
    guard receveur.departement == candidature.departement else { throw .autreDepartement }
    guard receveur.retrait == nil, receveur.engagement.confirmeLe != nil else {
      throw .receveurEmpeche
    }
    return receveur
  }

  private func commune(_ texte: TexteAvenant, _ receveur: Candidature?) -> String? {
    switch texte.nature {
    case .plus: texte.commune ?? candidature.demande.commune
    case .moins: nil
    case .transfert: texte.commune ?? receveur?.demande.commune
    }
  }
}
