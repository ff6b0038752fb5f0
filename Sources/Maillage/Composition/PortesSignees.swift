import Accords
import Candidatures
import Comptes
import Documents
import Kernel
import Seances
import Territoires

/// The signed copies of a file: its structure and the préfecture send them, whoever reads it reads them.
struct PorteCandidature: PorteSignee {
  static let deposants: Set<Role> = [.structure, .prefecture, .signataire, .equipeNationale]
  let moyens: MoyensCandidatures
  var genre: ObjetSigne.Genre { .candidature }

  func porte(_ numero: Int64, acteur: Acteur) async throws -> PorteOuverte? {
    do {
      let found = try await LireCandidature(moyens)(ID(numero), acteur: acteur)
      return PorteOuverte(
        titre: "Dossier \(found.numero), \(found.demande.nom)", chemin: "/candidatures/\(found.id)",
        mayDeposit: Self.deposants.contains(where: acteur.has))
    } catch CandidatureRefusal.introuvable { return nil }
  }
}

/// Those of an accord: its signataires and the State.
struct PorteAccord: PorteSignee {
  let moyens: MoyensAccords
  var genre: ObjetSigne.Genre { .accord }

  func porte(_ numero: Int64, acteur: Acteur) async throws -> PorteOuverte? {
    do {
      let (accord, voix) = try await LireAccord(moyens).projet(ID(numero), acteur: acteur)
      return PorteOuverte(
        titre: accord.titre, chemin: "/accords/\(accord.id)", mayDeposit: voix != .lecteur)
    } catch AccordRefusal.introuvable { return nil }
  }
}

/// Those of a séance: who runs it or signs its decisions.
struct PorteSeance: PorteSignee {
  let moyens: MoyensSeances
  var genre: ObjetSigne.Genre { .seance }

  func porte(_ numero: Int64, acteur: Acteur) async throws -> PorteOuverte? {
    do {
      let ouverte = try await LireSeances(moyens).seance(ID(numero), acteur)
      let index = try await moyens.candidatures.territoires.index()
      return PorteOuverte(
        titre: "Séance du \(ouverte.seance.le.enLettres)", chemin: "/seances/\(ouverte.seance.id)",
        mayDeposit: acteur.runs(ouverte.comite, index) || acteur.has(.signataire))
    } catch SeanceRefusal.introuvable { return nil }
  }
}
