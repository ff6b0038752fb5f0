import Candidatures
import Coordination
import Testing

@Suite("La Manche de la démonstration")
struct DemonstrationTests {
  private let invites = InviteDemonstration.premiers + InviteDemonstration.suivants

  @Test(
    "46 invités en quatre familles, dont 31 répondent",
    arguments: [
      (Famille.epci, 8, 8), (.missionLocale, 3, 2), (.franceServices, 15, 9),
      (.mediatheque, 20, 12),
    ])
  func families(famille: Famille, count: Int, answers: Int) throws {
    let read = try LectureInvites(Exemples.index, connus: [])(InviteDemonstration.liste(invites))
    #expect(read.count == 46)
    #expect(read.count { $0.famille == famille } == count)
    let answering = zip(read, invites).filter { $0.famille == famille && $1.repondLe != nil }
    #expect(answering.count == answers)
  }

  @Test("neuf accueilleraient volontiers, et deviennent neuf candidatures")
  func willing() {
    let willing = Set(invites.filter(\.isVolontaire).map(\.courriel))
    #expect(willing.count == 9)
    #expect(willing == Set(DossierDemonstration.manche.dropFirst().map(\.courriel)))
  }

  @Test("qui se tait est fictif, et toute personne en porte la marque")
  func fictional() throws {
    let read = try LectureInvites(Exemples.index, connus: [])(InviteDemonstration.liste(invites))
    for (guest, invite) in zip(read, invites) {
      #expect(invite.repondLe != nil || guest.nom.contains("fictive"))
      #expect(["Exemple", "Fictif", "Démo"].contains { guest.contact.nom.hasSuffix($0) })
      #expect(guest.contact.courriel.hasSuffix(".example"))
    }
  }

  @Test("vingt postes, dont dix du Département")
  func posts() {
    #expect(DossierDemonstration.manche.reduce(0) { $0 + $1.postes } == 20)
    #expect(DossierDemonstration.manche.first?.postes == 10)
    #expect(DossierDemonstration.manche.first?.tournee.count == 10)
  }
}
