import ArgumentParser
import Candidatures
import Comptes
import JSON
import Journal
import Kernel
import Storage

struct Personnes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "personne", abstract: "Efface une personne, à sa demande.",
    subcommands: [Effacer.self])

  /// Shows nothing of a file: whoever runs the machine reads none.
  struct Effacer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Détruit ce qui est gardé d’une personne. C’est définitif.",
      discussion: """
        La demande vient d’un compte de l’équipe nationale, que l’historique nomme.
        Exemple : maillage personne effacer --dossier 93-LG7K42QM --demandee-par ines@equipe.example
        """)

    @OptionGroup var communes: Communes
    @Option(help: "Le numéro du dossier dont la personne à joindre est effacée.")
    var dossier: String?
    @Option(help: "L’adresse du compte de la personne à effacer.") var compte: String?
    @Option(help: "L’adresse d’un compte de l’équipe nationale.") var demandeePar: String

    func validate() throws {
      guard (dossier == nil) != (compte == nil) else {
        throw ValidationError("Indiquez --dossier ou --compte, l’un des deux.")
      }
    }

    func run() async throws {
      try await communes.reglages().writing { stores in
        let geste = try await stores.geste(of: .machine)
        let acteur = try await stores.acteur(demandeePar, at: geste.at)
        let (personne, files) = try await person(stores)
        do {
          try await ErasePersonne(store: stores.journal)(personne, of: files, by: acteur, geste)
        } catch EffacementRefusal.notAllowed {
          throw Sortie.refused("Le compte \(demandeePar) n’est pas de l’équipe nationale.")
        } catch EffacementRefusal.unknown {
          throw Sortie.refused("Cette personne est déjà effacée.")
        }
      }
      Terminal.say(["effacee": true], asJSON: communes.json) { ["Personne effacée."] }
    }

    private func person(_ stores: Stores) async throws -> (Int64, [JournalEvent.Subject]) {
      if let dossier {
        guard let found = try await stores.candidatures.candidature(numero: dossier) else {
          throw Sortie.refused("Aucun dossier ne porte le numéro « \(dossier) ».")
        }
        return (found.personne, [found.subject])
      }
      guard let courriel = AdresseCourriel(compte ?? ""),
        let found = try await stores.comptes.compte(courriel)
      else { throw Sortie.refused("Aucun compte n’a l’adresse « \(compte ?? "") ».") }
      return (found.id.rawValue, [found.subject])
    }
  }
}

extension Stores {
  /// Who acts when that account, still open, does.
  fileprivate func acteur(_ typed: String, at: Instant) async throws -> Acteur {
    guard let courriel = AdresseCourriel(typed), let compte = try await comptes.compte(courriel),
      compte.isActive
    else { throw Sortie.refused("Aucun compte ouvert n’a l’adresse « \(typed) ».") }
    return compte.acteur(on: FoundationFuseaux().local(at, in: .paris).jour)
  }
}
