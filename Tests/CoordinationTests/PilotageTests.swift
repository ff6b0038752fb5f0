import Candidatures
import Coordination
import Kernel
import Testing

@Suite("Le comité de pilotage")
struct PilotageTests {
  private static let jour = Exemples.jour("2021-03-05")

  private func comite(_ membres: Int = 2) throws -> ComitePilotage {
    var comite = try ComitePilotage.cree(id: ID(1), departement: "50", nom: "Comité fictif").value
    for rank in 0..<membres {
      comite = try comite.joined(
        by: ComitePilotage.Membre(
          id: ID(Int64(10 + rank)), structure: "Structure fictive", nom: "Membre Démo",
          courriel: "m\(rank)@comite.example", personne: 100, du: Self.jour)
      ).value
    }
    return try comite.convoque(
      ComitePilotage.Reunion(
        id: ID(30), quand: HeureLocale(Self.jour, 14, 0), lieu: "Saint-Lô", ordreDuJour: "")
    ).value
  }

  private func noted(_ comite: ComitePilotage) throws -> ComitePilotage {
    try comite.note(
      ComitePilotage.Point(
        texte: "Relancer les silences.", responsable: "Département",
        echeance: Exemples.jour("2021-03-12")), ID(30)
    ).value
  }

  private func hote(_ notifieLe: String, _ courriel: String) -> StructureAccueillante {
    StructureAccueillante(
      candidature: ID(50_002), nom: "Commune Exemple", siege: "50502", postes: 1,
      decideLe: Exemples.jour(notifieLe), notifieLe: Exemples.jour(notifieLe), lieux: [],
      contact: Invite.Contact(nom: "Rozenn Fictif", courriel: courriel))
  }

  @Test("une structure accueillante entre d’elle-même, le jour où elle est prévenue")
  func hosts() throws {
    let comite = try comite()
    let hotes = [hote("2021-03-24", "h@commune.example"), hote("2021-03-24", "m0@comite.example")]
    let before = comite.destinataires(hotes, on: Exemples.jour("2021-03-23"))
    let after = comite.destinataires(hotes, on: Exemples.jour("2021-03-24"))
    #expect(before.count == 2)
    #expect(
      after.map(\.courriel) == ["m0@comite.example", "m1@comite.example", "h@commune.example"])
  }

  @Test("un membre parti ne reçoit plus rien dès le lendemain")
  func leaving() throws {
    let comite = try comite().left(by: ID(10), au: Exemples.jour("2021-03-20")).value
    #expect(comite.destinataires([], on: Exemples.jour("2021-03-20")).count == 2)
    #expect(comite.destinataires([], on: Exemples.jour("2021-03-21")).count == 1)
  }

  @Test("un relevé part une fois, à tous, et ne change plus")
  func sending() throws {
    let noted = try noted(comite())
    let sent = try noted.envoye(ID(30), [], at: Exemples.at, on: Self.jour)
    #expect(sent.messages.map(\.to) == ["m0@comite.example", "m1@comite.example"])
    #expect(sent.messages.first?.body.contains("1. Relancer les silences.") == true)
    #expect(sent.value.reunion(ID(30))?.envoi?.destinataires == 2)
    #expect(throws: CoordinationRefusal.releveEnvoye) {
      _ = try sent.value.envoye(ID(30), [], at: Exemples.at, on: Self.jour)
    }
    #expect(throws: CoordinationRefusal.releveEnvoye) { _ = try self.noted(sent.value) }
  }

  @Test("un relevé vide, ou sans personne à qui l’envoyer, ne part pas")
  func nothingToSend() throws {
    let comite = try comite()
    #expect(throws: CoordinationRefusal.releveVide) {
      _ = try comite.envoye(ID(30), [], at: Exemples.at, on: Self.jour)
    }
    let alone = try noted(self.comite(0))
    #expect(throws: CoordinationRefusal.aucunMembre) {
      _ = try alone.envoye(ID(30), [], at: Exemples.at, on: Self.jour)
    }
  }

  @Test("une décision a un responsable, et une échéance qui vient après la réunion")
  func decision() throws {
    let comite = try comite()
    #expect(throws: CoordinationRefusal.dateInvalide) {
      _ = try comite.note(
        ComitePilotage.Point(
          texte: "Décider trop tard.", responsable: "Département",
          echeance: Exemples.jour("2021-03-04")), ID(30))
    }
    #expect(throws: CoordinationRefusal.responsableManquant) {
      _ = try comite.note(
        ComitePilotage.Point(texte: "Décider seul.", responsable: "", echeance: Self.jour), ID(30))
    }
  }

  @Test("les postes accordés sont les premiers demandés, et leurs lieux avec eux")
  func granted() {
    let structure = StructureAccueillante(
      candidature: ID(1), nom: "Commune Exemple", siege: "50502", postes: 2,
      decideLe: Self.jour, notifieLe: Self.jour,
      lieux: [LieuExercice(poste: 1, commune: "50502"), LieuExercice(poste: 3, commune: "50025")],
      contact: Invite.Contact(nom: "", courriel: ""))
    #expect(structure.lieuxAccordes.map(\.commune) == ["50502"])
    #expect(structure.postesAPreciser == 1)
  }
}
