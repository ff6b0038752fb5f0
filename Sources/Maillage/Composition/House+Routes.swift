import API
import Accords
import Appariement
import Avenants
import Candidats
import Candidatures
import CodeQR
import Comptes
import Courriers
import PDF
import Seances
import Tableur
import Web

/// One line a capability.
extension House {
  var routes: [Route] {
    homeRoutes + InformationRoutes().routes
      + JournalRoutes(store: moyens.stores.journal).routes
      + TerritoireRoutes(territoires: moyens.territoires).routes
      + CandidatureRoutes(
        moyens.candidatures, journal: moyens.stores.journal, piles: piles, annonces: annonces,
        reexamens: LireReexamen(moyens.seances)
      ).routes
      + AccordRoutes(
        moyens.accords, inviter: inviter, journal: moyens.stores.journal, codes: QREncode(),
        scenarios: ScenariosJoints(moyens.scenarios)
      ).routes
      + SeanceRoutes(
        moyens.seances, journal: moyens.stores.journal, imprimeur: Self.imprimerie,
        scenarios: ScenariosJoints(moyens.scenarios)
      ).routes
      + AvenantRoutes(moyens.avenants, journal: moyens.stores.journal).routes
      + CandidatRoutes(
        moyens.candidats, mises: moyens.mises, journal: moyens.stores.journal,
        ailleurs: [
          VoeuxEmportes(moyens.appariement),
          MessagesEmportes(moyens.stores.courriers, mises: moyens.mises),
        ]
      ).routes
      + MiseRoutes(moyens.mises, journal: moyens.stores.journal).routes
      + AppariementRoutes(moyens.appariement, journal: moyens.stores.journal).routes
      + DocumentRoutes(
        moyens.candidatures, imprimeur: Self.imprimerie, codes: QREncode()
      ).routes
      + SignatureRoutes(moyens.copies).routes
      + coordinationRoutes
      + structureRoutes
      + RepartitionRoutes(territoires: moyens.territoires, rejeu: moyens.rejeu).routes
      + ScenarioRoutes(
        moyens.scenarios, journal: moyens.stores.journal, classeurs: XlsxClasseur(),
        imprimeur: Self.imprimerie
      ).routes
      + accountRoutes
      + MessagesRoutes(reglages.catalogue, modeles: ModeleMessage.tous).routes
      + demonstrationRoutes
  }

  /// What the capabilities put on « Mes dossiers à traiter », in the order they are shown.
  private var piles: [any SourceDePiles] {
    [
      PilesAccords(moyens.accords, inviter: inviter), PilesSeances(moyens.seances),
      PilesRecours(moyens.candidatures), PilesAvenants(moyens.avenants),
      PilesAppariement(moyens.appariement), PilesMisesEnRelation(moyens.mises),
      PilesEffacements(moyens.candidatures),
      PilesEffacementsComptes(moyens.comptes), PilesCoordination(moyens.coordination),
      PilesScenarios(moyens.scenarios),
    ]
  }

  private var annonces: AnnoncerSeances { AnnoncerSeances(moyens.seances) }

  private var inviter: InviterACandidater {
    InviterACandidater(moyens.accords, moyens.candidatures)
  }

  var endpoints: [Endpoint] {
    TerritoireEndpoints(territoires: moyens.territoires).endpoints
      + AccordEndpoints(moyens.accords).endpoints
      + CoordonnateurEndpoints(moyens.coordination).endpoints
      + DossierEndpoints(moyens.candidatures).endpoints
      + AvenantEndpoints(moyens.avenants).endpoints
      + EspaceEndpoints(moyens.candidats, mises: moyens.mises).endpoints
      + StructureEndpoints(store: moyens.stores.structures, territoires: moyens.territoires)
      .endpoints + RejeuEndpoints(moyens.rejeu).endpoints
  }

  /// Its threads are made once for the whole program.
  private static let imprimerie = Imprimerie()

  private var homeRoutes: [Route] {
    AccueilRoutes(
      structures: moyens.stores.structures, territoires: moyens.territoires,
      regles: moyens.candidatures.regles, annonces: annonces
    ).routes
  }

  private var coordinationRoutes: [Route] {
    CoordonnateurRoutes(moyens.coordination).routes
      + RecueilRoutes(
        moyens.coordination, contours: moyens.stores.territoires, journal: moyens.stores.journal
      ).routes
      + PilotageRoutes(moyens.coordination, journal: moyens.stores.journal).routes
      + QuiAideOuRoutes(moyens.coordination).routes
  }

  private var structureRoutes: [Route] {
    ProgrammeRoutes(
      store: moyens.stores.structures, territoires: moyens.territoires,
      contours: moyens.stores.territoires, annonces: annonces
    ).routes
      + StructureRoutes(
        store: moyens.stores.structures, territoires: moyens.territoires,
        journal: moyens.stores.journal, classeurs: XlsxClasseur()
      ).routes
  }

  private var accountRoutes: [Route] {
    let codes = QREncode()
    return ConnexionRoutes(moyens.comptes, codes: codes).routes
      + InvitationRoutes(moyens.comptes).routes
      + MonCompteRoutes(
        moyens.comptes, territoires: moyens.territoires, codes: codes,
        regles: moyens.candidatures.regles
      ).routes
      + ComptesRoutes(
        moyens.comptes, territoires: moyens.territoires, journal: moyens.stores.journal
      ).routes
  }

  private var demonstrationRoutes: [Route] {
    guard let deroulement else { return [] }
    let entrer = EntrerEnDemonstration(moyens.comptes, personnages: Personnage.adresses)
    return DemoComptesRoutes(entrer, territoires: moyens.territoires).routes
      + CourrielsDemoRoutes(moyens.stores.courriers).routes
      + DateDemoRoutes(deroulement).routes
  }
}
