import Avenants
import Candidatures
import Kernel
import Testing

@Suite("Dire quel poste coordonne, et qui encadre")
struct DesignationsTests {
  @Test(
    "Un poste coordonne dès qu’il est tenu, jamais avant",
    arguments: [("2021-04-06", true), ("2021-04-07", false), ("2021-09-01", false)])
  func from(du: String, refused: Bool) throws {
    let dossier = Terrain.dossier(try Terrain.candidature(1, postes: 2))
    let found = Terrain.refusal {
      _ = try dossier.coordonne(Terrain.poste(1, 1), id: ID(5), du: Terrain.jour(du))
    }
    #expect(found == (refused ? .effet(apres: Terrain.jour("2021-04-06")) : nil))
  }

  @Test("Un poste coordonne une fois à la fois, et cesse après avoir commencé") func once() throws {
    let candidature = try Terrain.candidature(1, postes: 2)
    let registre = RegistrePostes([candidature].compactMap(Octroi.init), [])
    let open = PosteCoordonnateur(
      id: ID(5), poste: Terrain.poste(1, 1), du: Terrain.jour("2021-06-01"))
    let dossier = DossierPostes(
      candidature: candidature, registre: registre, coordonnateurs: [open])
    let (eve, day) = (Terrain.jour("2021-05-31"), Terrain.jour("2021-06-01"))
    #expect(!dossier.isCoordonnateur(open.poste, on: eve))
    #expect(dossier.isCoordonnateur(open.poste, on: day))
    #expect(
      Terrain.refusal { _ = try dossier.coordonne(open.poste, id: ID(6), du: day) }
        == .dejaCoordonnateur)
    #expect(
      Terrain.refusal { _ = try dossier.cesseDeCoordonner(open.poste, au: day) }
        == .effet(apres: day))
    #expect(
      Terrain.refusal { _ = try dossier.cesseDeCoordonner(Terrain.poste(1, 2), au: day) }
        == .pasCoordonnateur)
    #expect(
      Terrain.refusal { _ = try dossier.coordonne(Terrain.poste(1, 9), id: ID(6), du: day) }
        == .posteInconnu)
    let ended = try dossier.cesseDeCoordonner(open.poste, au: day.adding(days: 1)).value
    #expect(ended.au == day.adding(days: 1))
  }

  @Test("L’encadrement commence avec les postes, et se succède") func supervisors() throws {
    let candidature = try Terrain.candidature(1, postes: 1)
    func encadrant(_ id: Int64, _ du: String, nom: String = "Aïda Démo") -> Encadrant {
      Encadrant(
        id: ID(id), personne: 4_000 + id, nom: nom, fonction: "directrice",
        courriel: "aida@fil.example", telephone: "", du: Terrain.jour(du))
    }
    let dossier = Terrain.dossier(candidature)
    #expect(Terrain.refusal { _ = try dossier.encadre(encadrant(1, "2021-04-06")) } != nil)
    #expect(Terrain.refusal { _ = try dossier.encadre(encadrant(1, "2021-04-07")) } == nil)
    #expect(
      Terrain.refusal { _ = try dossier.encadre(encadrant(1, "2021-04-07", nom: " 12 ")) }
        == .nomManquant)
    let first = encadrant(1, "2021-04-07")
    let after = DossierPostes(
      candidature: candidature, registre: dossier.registre, encadrants: [first])
    #expect(
      Terrain.refusal { _ = try after.encadre(encadrant(2, "2021-04-07")) }
        == .effet(apres: Terrain.octroi))
    #expect(Terrain.refusal { _ = try after.encadre(encadrant(2, "2021-04-08")) } == nil)
    #expect(after.encadrant(on: Terrain.octroi)?.id == ID(1))
  }

  @Test("Personne n’encadre une structure sans poste") func nobody() throws {
    let dossier = Terrain.dossier(try Terrain.candidature(1, postes: 0))
    let found = Terrain.refusal {
      _ = try dossier.encadre(
        Encadrant(
          id: ID(1), personne: 1, nom: "Aïda Démo", fonction: "directrice",
          courriel: "aida@fil.example", telephone: "", du: Terrain.octroi))
    }
    #expect(found == .aucunPoste)
  }
}
