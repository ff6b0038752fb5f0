import Avenants
import Candidatures
import Kernel
import Testing

@Suite("Demander un avenant")
struct DemandeAvenantTests {
  private func ask(
    _ texte: TexteAvenant, _ dossier: DossierPostes, vers: DossierPostes? = nil,
    on day: String = "2021-06-01"
  ) throws -> Changed<Avenant> {
    try dossier.demande(
      texte, vers: vers, id: ID(77), acte: Terrain.acte(day), regles: Terrain.regles(),
      lettres: Terrain.lettres)
  }

  private func texte(
    _ nature: NatureAvenant, postes: [Poste] = [], nombre: Int = 1,
    motif: MotifAvenant = .perimetre, phrase: String = Terrain.phrase,
    effet: String = "2021-06-15"
  ) -> TexteAvenant {
    TexteAvenant(
      nature: nature, postes: postes, nombre: nombre, motif: motif, phrase: phrase,
      effet: Terrain.jour(effet))
  }

  @Test(
    "Le motif vient de la liste de cette sorte de changement", arguments: NatureAvenant.allCases)
  func grounds(nature: NatureAvenant) throws {
    let dossier = Terrain.dossier(try Terrain.candidature(1, postes: 2))
    let vers = Terrain.dossier(try Terrain.candidature(2, postes: 1))
    for motif in MotifAvenant.allCases {
      let found = Terrain.refusal {
        _ = try ask(
          texte(nature, postes: nature == .plus ? [] : [Terrain.poste(1, 1)], motif: motif),
          dossier, vers: vers)
      }
      #expect(found == (motif.natures.contains(nature) ? nil : .motif))
    }
  }

  @Test(
    "La phrase a de 10 à 1 000 caractères",
    arguments: [(9, true), (10, false), (1_000, false), (1_001, true)])
  func sentence(length: Int, refused: Bool) throws {
    let dossier = Terrain.dossier(try Terrain.candidature(1, postes: 2))
    let found = Terrain.refusal {
      _ = try ask(texte(.plus, phrase: String(repeating: "é", count: length)), dossier)
    }
    #expect(found == (refused ? .phraseLongueur(10...1_000) : nil))
  }

  @Test(
    "La date d’effet suit l’octroi, à un an d’aujourd’hui au plus",
    arguments: [
      ("2021-04-07", true), ("2021-04-08", false), ("2022-06-01", false), ("2022-06-02", true),
    ])
  func effect(effet: String, refused: Bool) throws {
    let dossier = Terrain.dossier(try Terrain.candidature(1, postes: 2))
    let found = Terrain.refusal {
      _ = try ask(
        texte(.moins, postes: [Terrain.poste(1, 2)], motif: .moyens, effet: effet), dossier)
    }
    #expect(found == (refused ? .effet(apres: Terrain.octroi) : nil))
  }

  @Test("Seuls des postes tenus changent, une fois chacun") func held() throws {
    let dossier = Terrain.dossier(try Terrain.candidature(1, postes: 2))
    func found(_ postes: [Poste]) -> AvenantRefusal? {
      Terrain.refusal { _ = try ask(texte(.moins, postes: postes, motif: .moyens), dossier) }
    }
    #expect(found([]) == .posteInconnu)
    #expect(found([Terrain.poste(1, 3)]) == .posteInconnu)
    #expect(found([Terrain.poste(2, 1)]) == .posteInconnu)
    #expect(found([Terrain.poste(1, 1), Terrain.poste(1, 1)]) == .posteInconnu)
    #expect(found([Terrain.poste(1, 1), Terrain.poste(1, 2)]) == nil)
  }

  @Test("Des postes en plus ne se demandent qu’une fois à la fois") func onceMore() throws {
    let candidature = try Terrain.candidature(1, postes: 2)
    let first = try ask(texte(.plus, motif: .besoin), Terrain.dossier(candidature))
    let again = Terrain.refusal {
      _ = try ask(texte(.plus, motif: .besoin), Terrain.dossier(candidature, [], [first.value]))
    }
    #expect(again == .demandeEnCours)
  }

  @Test("Un poste n’attend qu’un avenant à la fois") func once() throws {
    let candidature = try Terrain.candidature(1, postes: 2)
    let first = try ask(
      texte(.moins, postes: [Terrain.poste(1, 1)], motif: .moyens), Terrain.dossier(candidature))
    let dossier = Terrain.dossier(candidature, [], [first.value])
    let again = Terrain.refusal {
      _ = try ask(texte(.moins, postes: [Terrain.poste(1, 1)], motif: .moyens), dossier)
    }
    let other = Terrain.refusal {
      _ = try ask(texte(.moins, postes: [Terrain.poste(1, 2)], motif: .moyens), dossier)
    }
    #expect(again == .posteEnCours)
    #expect(other == nil)
  }

  @Test("Rien n’est demandé avant que la décision soit notifiée") func untold() throws {
    let dossier = Terrain.dossier(try Terrain.candidature(1, postes: 2, notifiee: false))
    #expect(Terrain.refusal { _ = try ask(texte(.plus), dossier) } == .aucunPoste)
  }

  @Test("Un transfert va à une autre structure du département, engagée et présente")
  func receiver() throws {
    let dossier = Terrain.dossier(try Terrain.candidature(1, postes: 2))
    func found(_ vers: DossierPostes?) -> AvenantRefusal? {
      Terrain.refusal {
        _ = try ask(texte(.transfert, postes: [Terrain.poste(1, 1)]), dossier, vers: vers)
      }
    }
    #expect(found(nil) == .receveurInconnu)
    #expect(found(dossier) == .memeStructure)
    #expect(
      found(Terrain.dossier(try Terrain.candidature(2, postes: 1, departement: "50")))
        == .autreDepartement)
    #expect(
      found(Terrain.dossier(try Terrain.candidature(2, postes: 1, engagee: false)))
        == .receveurEmpeche)
    #expect(
      found(Terrain.dossier(try Terrain.candidature(2, postes: 1, retiree: true)))
        == .receveurEmpeche)
    #expect(found(Terrain.dossier(try Terrain.candidature(2, postes: 0))) == nil)
  }

  @Test("La structure qui recevrait est écrite, sauf si sa personne est effacée") func letter()
    throws
  {
    let dossier = Terrain.dossier(try Terrain.candidature(1, postes: 2))
    for efface in [false, true] {
      let vers = Terrain.dossier(try Terrain.candidature(2, postes: 1, efface: efface))
      let changed = try ask(
        texte(.transfert, postes: [Terrain.poste(1, 1)]), dossier, vers: vers)
      #expect(changed.messages.map(\.to) == (efface ? [] : ["contact2@structure.example"]))
      #expect(changed.events.map(\.subject.id) == [1, 2])
    }
  }
}

@Suite("Répondre à un avenant")
struct IssueAvenantTests {
  private func ask(_ nature: NatureAvenant, nombre: Int = 2) throws -> (Avenant, ContexteAvenant) {
    let demandeur = Terrain.dossier(try Terrain.candidature(1, postes: 3))
    let receveur = Terrain.dossier(try Terrain.candidature(2, postes: 1))
    let avenant = try demandeur.demande(
      TexteAvenant(
        nature: nature, postes: nature == .plus ? [] : [Terrain.poste(1, 2)], nombre: nombre,
        motif: .perimetre, phrase: Terrain.phrase, effet: Terrain.jour("2021-06-15")),
      vers: nature == .transfert ? receveur : nil, id: ID(77), acte: Terrain.acte("2021-06-01"),
      regles: Terrain.regles(), lettres: Terrain.lettres
    ).value
    return (
      avenant,
      ContexteAvenant(
        demandeur: demandeur, receveur: nature == .transfert ? receveur : nil, reste: 2)
    )
  }

  private func validate(_ avenant: Avenant, _ contexte: ContexteAvenant) throws -> Changed<Avenant>
  {
    try avenant.validated(
      Terrain.acte("2021-06-10"), auteur: Terrain.auteur, contexte: contexte,
      lettres: Terrain.lettres)
  }

  @Test(
    "Des postes de plus ne dépassent jamais ce qui reste",
    arguments: [(1, true), (2, true), (3, false)])
  func ceiling(nombre: Int, allowed: Bool) throws {
    let (avenant, contexte) = try ask(.plus, nombre: nombre)
    let found = Terrain.refusal { _ = try validate(avenant, contexte) }
    #expect(found == (allowed ? nil : .reste(2)))
  }

  @Test("Un transfert attend l’accord, et n’est jamais validé avant") func agreement() throws {
    let (avenant, contexte) = try ask(.transfert)
    #expect(avenant.etat == .attendAccord)
    #expect(Terrain.refusal { _ = try validate(avenant, contexte) } == .attendAccord)
    let accepted = try avenant.accepted(Terrain.acte("2021-06-05")).value
    #expect(accepted.etat == .aValider)
    #expect(
      Terrain.refusal { _ = try accepted.accepted(Terrain.acte("2021-06-06")) } == .dejaAccepte)
    let validated = try validate(accepted, contexte)
    #expect(validated.value.etat == .valide)
    #expect(validated.messages.count == 2)
    #expect(Terrain.refusal { _ = try validate(validated.value, contexte) } == .dejaClos)
    #expect(
      Terrain.refusal { _ = try validated.value.abandoned(Terrain.acte("2021-06-11")) }
        == .dejaClos)
  }

  @Test("Le poste transféré est suivi, et rien d’avant n’est réécrit") func followed() throws {
    let (avenant, contexte) = try ask(.transfert)
    let done = try validate(avenant.accepted(Terrain.acte("2021-06-05")).value, contexte).value
    let registre = RegistrePostes(
      [contexte.demandeur, contexte.receveur].compactMap { $0.flatMap { Octroi($0.candidature) } },
      [done])
    let (before, day) = (Terrain.jour("2021-06-14"), Terrain.jour("2021-06-15"))
    #expect(registre.tenus(ID(1), on: before).count == 3)
    #expect(registre.tenus(ID(1), on: day).map(\.poste.rang) == [1, 3])
    #expect(registre.tenus(ID(2), on: before).count == 1)
    #expect(registre.tenus(ID(2), on: day).map(\.poste.origine) == [ID(1), ID(2)])
    let moved = try #require(registre.poste(Terrain.poste(1, 2)))
    #expect(moved.attributions.map(\.titulaire) == [ID(1), ID(2)])
    #expect(moved.attributions.map(\.du) == [Terrain.octroi, day])
  }

  @Test("Les postes créés suivent les derniers de la structure") func created() throws {
    let (avenant, contexte) = try ask(.plus)
    #expect(try validate(avenant, contexte).value.postes.map(\.rang) == [4, 5])
  }

  @Test("Qui signe se nomme, et qui refuse donne sa raison") func signature() throws {
    let (avenant, contexte) = try ask(.moins)
    let nobody = AuteurDecision(prenom: "", nom: "Démo", qualite: "agent", service: "Préfecture")
    let unsigned = Terrain.refusal {
      _ = try avenant.validated(
        Terrain.acte("2021-06-10"), auteur: nobody, contexte: contexte, lettres: Terrain.lettres)
    }
    #expect(unsigned == .auteurIncomplet)
    func refuse(_ raison: String) throws -> Changed<Avenant> {
      try avenant.refused(
        Terrain.acte("2021-06-10"), raison: raison, auteur: Terrain.auteur, contexte: contexte,
        regles: Terrain.regles(), lettres: Terrain.lettres)
    }
    #expect(Terrain.refusal { _ = try refuse("Court.") } == .phraseLongueur(10...1_000))
    let refused = try refuse(Terrain.phrase)
    #expect(refused.value.etat == .refuse)
    #expect(refused.value.validation == nil)
    #expect(refused.messages.first?.body.contains(Terrain.phrase) == true)
  }
}
