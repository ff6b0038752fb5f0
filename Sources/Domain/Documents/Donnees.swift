package import Candidatures
import Comptes
package import Kernel
package import Programme
package import Structures
package import Territoires

/// What documents are filled with. What is not known is left to be filled in by hand.
package struct Donnees: Sendable {
  /// The day the document is written.
  package let jour: Jour
  package let regles: ReglesDuJour
  /// The address of the site, as documents cite it.
  package let site: String
  package let dossier: DossierRedige?

  /// `dossier`: nil for a blank model.
  package init(jour: Jour, regles: ReglesDuJour, site: String, dossier: DossierRedige? = nil) {
    self.jour = jour
    self.regles = regles
    self.site = site
    self.dossier = dossier
  }
}

/// A candidature as documents tell it.
package struct DossierRedige: Sendable {
  package let numero: String
  package let recueLe: Jour
  package let structure: String
  package let forme: FormeJuridique
  /// `SIRET 219 300 464 00019`
  package let identifiant: String
  package let commune: String
  /// `Préfecture de la Seine-Saint-Denis`
  package let service: String
  package let representant: String?
  package let contact: Contact?
  /// The posts granted once it is decided so, those asked for before.
  package let postes: Int
  package let isAccorde: Bool
  package let lieux: [Lieu]
  package let debut: Jour

  /// Whom candidats write to.
  package struct Contact: Sendable, Equatable {
    package let nom: String
    package let courriel: String
    package let telephone: String

    /// Nil once the person was erased.
    fileprivate init?(_ contact: Demande.Contact) {
      guard let telephone = contact.telephone else { return nil }
      nom = contact.nom
      courriel = contact.courriel.text
      self.telephone = telephone.affiche
    }
  }

  /// Where part of the posts is exercised.
  package struct Lieu: Sendable, Equatable {
    package let poste: Int
    /// Empty when still to be told.
    package let nom: String
    /// Per cent of the post.
    package let part: Int
  }

  /// `anonyme`: names nobody, for an address that may be passed on.
  package init(_ candidature: Candidature, _ index: TerritoireIndex, anonyme: Bool = false) {
    let demande = candidature.demande
    let granted = candidature.decision?.texte.postes ?? 0
    numero = candidature.numero
    recueLe = candidature.recueLe
    structure = demande.nom
    forme = demande.type
    identifiant = demande.identifiant.lisible
    commune = index.resolve(demande.commune)?.commune.nom ?? demande.commune
    service = Lettres.service(candidature.departement, index)
    representant =
      anonyme ? nil : candidature.engagement.par ?? demande.representant?.nom
    contact = anonyme ? nil : Contact(demande.contact)
    postes = granted > 0 ? granted : demande.postes
    isAccorde = granted > 0
    debut = demande.dateDebut
    lieux = demande.lieux.map { lieu in
      let commune = lieu.commune.map { index.resolve($0)?.commune.nom ?? $0 } ?? ""
      let nom = [lieu.adresse, commune].filter { !$0.isEmpty }.joined(separator: ", ")
      return Lieu(poste: lieu.poste, nom: nom, part: lieu.part)
    }
  }
}
