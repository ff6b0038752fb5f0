import API
import Comptes
import Empreinte
import HTTP
import Hummingbird
import Kernel
import Storage
import Territoires
import Web

/// Everything put together: the only place where pages meet the stores.
struct House: Sendable {
  let reglages: Reglages
  let database: any Database
  let clock: any Clock
  let metrics = Metrics()
  let stores: Stores
  private let digests = CryptoDigests()
  private let site: WebSite
  private let api: APISite
  private let probes: Probes
  private let environment: Web.Environment

  init(reglages: Reglages, database: any Database, clock: any Clock, demonstration: Bool) {
    self.reglages = reglages
    self.database = database
    self.clock = clock
    let environment = Web.Environment(
      clock: clock, fuseaux: FoundationFuseaux(), identifiers: TimeIdentifiers(),
      randomness: digests, digests: digests,
      settings: Settings(
        demonstration: demonstration, overTLS: reglages.overTLS, publicURL: reglages.publicURL,
        hotline: reglages.hotline))
    self.environment = environment
    let limiter = RateLimiter(reglages.limits ? .standard : .off, clock: SystemClock())
    let cookie = SessionCookie(overTLS: reglages.overTLS)
    let stores = Stores(database: database, digests: digests)
    self.stores = stores
    site = WebSite(
      environment: environment, routes: Self.routes(stores, environment), limiter: limiter, cookie: cookie)
    api = APISite(
      endpoints: Self.endpoints(stores), clock: clock, digests: digests, limiter: limiter)
    probes = Probes(database: database, metrics: metrics, isPublic: reglages.metricsPublic)
  }

  var rows: [RouteRow] { site.rows + api.rows + Probes.rows }

  /// The OpenAPI document.
  var openAPI: [UInt8] { api.document }

  private static func routes(_ stores: Stores, _ environment: Web.Environment) -> [Route] {
    let territoires = TerritoiresCourants(stores.territoires)
    return InformationRoutes().routes + JournalRoutes(store: stores.journal).routes
      + CandidatureRoutes(
        .init(stores, territoires, environment), journal: stores.journal
      ).routes
  }

  private static func endpoints(_ stores: Stores) -> [Endpoint] {
    []
  }

  /// The router with its middlewares, from the outermost in.
  func router() -> Router<HTTP.Context> {
    let cookie = SessionCookie(overTLS: reglages.overTLS)
    let pages = FailurePages(environment: environment, cookie: cookie)
    let failure: RequestLog.Failure = { request, context, status in
      request.uri.path.hasPrefix("/api/")
        ? APIFailure.response(status, requestID: context.requestID)
        : pages.response(status, context)
    }
    let router = Router(context: HTTP.Context.self, options: .autoGenerateHeadEndpoints)
    probes.register(on: router)
    router.add(middleware: SecurityHeaders(overTLS: reglages.overTLS))
    router.add(middleware: Gzip())
    router.add(
      middleware: RequestLog(
        randomness: digests, trustedProxies: Set(reglages.trustedProxies), metrics: metrics,
        failure: failure))
    site.register(on: router)
    api.register(on: router)
    refuseOtherMethods(on: router) { request, context in
      failure(request, context, .methodNotAllowed)
    }
    return router
  }
}
