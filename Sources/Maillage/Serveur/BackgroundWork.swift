import Courriers
import Courriel
import Journal
import Kernel
import Logging
import ServiceLifecycle
import Storage

/// Seals the journal while the program serves.
struct SealingService: Service {
  let store: SQLJournalStore
  let logger: Logger

  func run() async throws {
    let scelleur = Scelleur(store: store) { [logger] error in
      logger.error("sealing failed", metadata: ["cause": "\(error)"])
    }
    await cancelWhenGracefulShutdown { await scelleur.run() }
  }
}

/// Carries letters to their addresses while the program serves.
struct DeliveryService: Service {
  let store: SQLCourrierStore
  let expediteur: any Expediteur
  let clock: any Clock
  let logger: Logger

  func run() async throws {
    let distribution = Distribution(store: store, expediteur: expediteur, clock: clock) { event in
      switch event {
      case .envoye: return
      case .reporte(let id, _, let raison), .abandonne(let id, let raison):
        logger.warning(
          "letter not delivered", metadata: ["courrier": "\(id)", "cause": "\(raison)"])
      case .panne(let cause): logger.error("delivery failed", metadata: ["cause": "\(cause)"])
      }
    }
    await cancelWhenGracefulShutdown { await distribution.run() }
  }
}

extension Reglages {
  /// By SMTP when a server is set; else each letter is a file of the spool.
  var expediteur: any Expediteur {
    guard let smtp else { return dossier }
    var server = SMTP.Serveur(
      url: smtp, utilisateur: smtpUser, motDePasse: smtpPassword, exigeTLS: smtpRequiresTLS)
    server.autorite = smtpAuthority
    return SMTP(server, enveloppe: enveloppe)
  }

  /// The folder forgets what the outbox forgets, also once letters leave by SMTP.
  func travaux(on store: any CourrierStore) -> [any Travail] {
    [OublierCourriers(store: store, depositaire: dossier)]
  }

  private var enveloppe: Enveloppe { Enveloppe(expediteur: sender, nom: "Maillage") }
  private var dossier: DossierDeCourriels {
    DossierDeCourriels(folder: spool, enveloppe: enveloppe)
  }
}
