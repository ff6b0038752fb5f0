package import Comptes
package import Kernel
package import Structures
package import Territoires

/// What the préfecture decides about a collectivité, once read.
package struct DemandeReconnaissance: Sendable, Equatable {
  package let nom: String
  package let siret: Siret
  package let departement: String
  package let territoires: [CodeTerritoire]
  package let du: Jour
  package let au: Jour?
  package let acte: String

  package init(
    nom: String, siret: Siret, departement: String, territoires: [CodeTerritoire], du: Jour,
    au: Jour?, acte: String
  ) {
    self.nom = nom
    self.siret = siret
    self.departement = departement
    self.territoires = territoires
    self.du = du
    self.au = au
    self.acte = acte
  }
}

extension Coordonnateur {
  package static let noms = 2...200
  package static let actes = 10...500

  /// A collectivité is recognised. Refused where another one is on a same day and at a same place.
  package static func reconnu(
    _ demande: DemandeReconnaissance, id: ID<Coordonnateur>, by compte: ID<Compte>, at: Instant,
    autres: [Coordonnateur], _ index: TerritoireIndex
  ) throws(CoordinationRefusal) -> Changed<Coordonnateur> {
    guard noms.contains(demande.nom.count) else { throw .nomLongueur(noms) }
    guard actes.contains(demande.acte.count) else { throw .acteManquant }
    guard demande.au.map({ demande.du <= $0 }) ?? true else { throw .finAvantDebut }
    guard let perimetre = Perimetre(demande.territoires, index),
      perimetre.territoires.allSatisfy({
        index.contains(.departement(demande.departement), $0)
      })
    else { throw .perimetreInvalide }
    let rival = autres.first {
      $0.meets(du: demande.du, au: demande.au) && $0.perimetre.overlaps(perimetre, index)
    }
    if let rival { throw .chevauchement(nom: rival.nom) }
    let coordonnateur = Coordonnateur(
      id: id, nom: demande.nom, siret: demande.siret, departement: demande.departement,
      perimetre: perimetre,
      reconnaissance: Reconnaissance(
        du: demande.du, au: demande.au, acte: demande.acte, at: at, par: compte))
    return Changed(coordonnateur, events: [coordonnateur.recognition])
  }

  private var recognition: JournalEvent {
    let end: [(String, JournalEvent.Fact)] = reconnaissance.au.map { [("au", .jour($0))] } ?? []
    return JournalEvent(
      "coordonnateur.reconnu", on: subject,
      facts: [
        ("siret", .code(siret.description)), ("departement", .code(departement)),
        ("du", .jour(reconnaissance.du)),
      ] + end + perimetre.territoires.map { ("territoire", .code($0.description)) })
  }

  /// The recognition ends before its term, by a new dated fact.
  package func termine(
    du: Jour, _ motif: Fin.Motif, phrase: String, by compte: ID<Compte>, at: Instant
  ) throws(CoordinationRefusal) -> Changed<Coordonnateur> {
    guard fin == nil else { throw .dejaTermine }
    guard du > reconnaissance.du else { throw .finAvantDebut }
    guard isReconnu(on: du.adding(days: -1)) else { throw .nonReconnu }
    guard (10...500).contains(phrase.count) else { throw .phraseLongueur(10...500) }
    var changed = self
    changed.fin = Fin(du: du, motif: motif, phrase: phrase, at: at, par: compte)
    return Changed(
      changed,
      events: [
        JournalEvent(
          "coordonnateur.termine", on: subject,
          facts: [("du", .jour(du)), ("motif", .code(motif.rawValue))])
      ])
  }
}
