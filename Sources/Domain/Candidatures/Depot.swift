import Structures
package import Comptes
package import Kernel

/// What a deposit draws before its transaction: numbers, the link's token, the day it is received.
package struct Depot: Sendable {
  package let id: ID<Candidature>
  package let personne: Int64
  package let code: CodeLisible
  /// What the representative's link ends with.
  package let jeton: Jeton
  package let empreinte: [UInt8]
  /// What the address of the acknowledgement ends with (`Candidature.jetonAccuse`); the letter leads
  /// there when it is given.
  package let accuse: Jeton?
  /// The account that deposits; nil for a visitor.
  package let deposant: ID<Compte>?
  package let at: Instant
  /// The civil day in the département.
  package let jour: Jour
  package let appel: AppelCite?

  package init(
    id: ID<Candidature>, personne: Int64, code: CodeLisible, jeton: Jeton, empreinte: [UInt8],
    accuse: Jeton? = nil, deposant: ID<Compte>?, at: Instant, jour: Jour,
    appel: AppelCite? = nil
  ) {
    self.appel = appel
    self.id = id
    self.personne = personne
    self.code = code
    self.jeton = jeton
    self.empreinte = empreinte
    self.accuse = accuse
    self.deposant = deposant
    self.at = at
    self.jour = jour
  }
}

extension Candidature {
  /// A candidature received: numbered, with the day when silence is a refusal, an acknowledgement to
  /// the contact and a personal link to the representative.
  package static func deposee(
    _ demande: Demande, departement: String, depot: Depot, regles: ReglesCandidature,
    lettres: Lettres
  ) -> Changed<Candidature> {
    let candidature = Candidature(
      id: depot.id, numero: numero(departement: departement, code: depot.code), demande: demande,
      departement: departement, deposeeLe: depot.at, recueLe: depot.jour,
      silenceLe: regles.silence(apres: depot.jour), personne: depot.personne,
      deposant: depot.deposant, appel: depot.appel,
      engagement: Engagement(
        empreinte: depot.empreinte,
        valableJusquau: depot.jour.adding(days: regles.brouillon),
        courriel: (demande.representant?.courriel ?? demande.contact.courriel).text))
    return Changed(
      candidature, events: [candidature.depositEvent],
      messages: [
        lettres.accuse(candidature, jeton: depot.accuse?.text),
        lettres.lien(candidature, jeton: depot.jeton.text),
      ])
  }

  /// Codes, dates and numbers in clear; what names somebody, or is in free words, may be erased.
  private var depositEvent: JournalEvent {
    let personal = [
      demande.contact.nom, demande.contact.courriel.text, demande.contact.telephone?.e164 ?? "",
      demande.representant?.nom ?? "", demande.representant?.courriel.text ?? "",
    ]
    return JournalEvent(
      "candidature.deposee", on: subject,
      facts: [
        ("numero", .code(numero)), ("identifiant", .code(demande.identifiant.description)),
        ("type", .code(demande.type.rawValue)),
        ("commune", .code(demande.commune)), ("departement", .code(departement)),
        ("postes", .integer(Int64(demande.postes))),
        ("a_preciser", .integer(Int64(demande.postesAPreciser))),
        ("date_debut", .jour(demande.dateDebut)), ("recue_le", .jour(recueLe)),
        ("silence_le", .jour(silenceLe)),
      ] + (appel.map { [("appel", .integer($0.numero))] } ?? []),
      personnel: [
        .init(personne: personne, field: "contact", value: personal.joined(separator: "\n")),
        .init(personne: personne, field: "motivation", value: demande.motivation),
      ].filter { !$0.value.isEmpty })
  }
}
