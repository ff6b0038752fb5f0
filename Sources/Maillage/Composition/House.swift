import API
import Comptes
import Empreinte
import HTTP
import Hummingbird
import Kernel
import Programme
import Storage
import Web

/// Everything put together: the only place where pages meet the stores.
struct House: Sendable {
  let reglages: Reglages
  let clock: any Clock
  let moyens: Moyens
  /// Tells the demonstration's story; nil when these are real data.
  let deroulement: Deroulement?
  private let database: any Database
  private let metrics = Metrics()
  private let limiter: RateLimiter
  private let digests = CryptoDigests()

  /// `departure`: the time from which the demonstration's clock goes on; nil when these are real data.
  init(reglages: Reglages, database: any Database, regles: Regles, departure: Instant?) {
    let reglages = departure == nil ? reglages : reglages.demonstration
    self.reglages = reglages
    self.database = database
    limiter = RateLimiter(reglages.limits ? .standard : .off, clock: SystemClock())
    moyens = Moyens(
      Stores(database: database, digests: digests), reglages: reglages, regles: regles)
    guard let departure else {
      (clock, deroulement) = (SystemClock(), nil)
      return
    }
    let movable = DemonstrationClock(from: departure)
    clock = movable
    deroulement = Deroulement(
      Demonstration(reglages: reglages, database: database), moyens: moyens, clock: movable)
  }

  var rows: [RouteRow] { site.rows + api.rows + Probes.rows }

  /// The OpenAPI document.
  var openAPI: [UInt8] { api.document }

  private var site: WebSite {
    WebSite(environment: environment, routes: routes, limiter: limiter, cookie: cookie)
  }

  private var api: APISite {
    APISite(endpoints: endpoints, clock: clock, digests: digests, limiter: limiter)
  }

  private var cookie: SessionCookie { SessionCookie(overTLS: reglages.overTLS) }

  private var environment: Web.Environment {
    Web.Environment(
      clock: clock, fuseaux: FoundationFuseaux(), identifiers: TimeIdentifiers(),
      randomness: digests, digests: digests,
      settings: Settings(
        demonstration: deroulement != nil, overTLS: reglages.overTLS,
        publicURL: reglages.publicURL, hotline: reglages.hotline))
  }

  /// The router with its middlewares, from the outermost in.
  func router() -> Router<HTTP.Context> {
    let failure = failure()
    let router = Router(context: HTTP.Context.self, options: .autoGenerateHeadEndpoints)
    Probes(database: database, metrics: metrics, isPublic: reglages.metricsPublic)
      .register(on: router)
    router.add(middleware: SecurityHeaders(overTLS: reglages.overTLS))
    router.add(middleware: Gzip())
    router.add(
      middleware: RequestLog(
        randomness: digests, trustedProxies: Set(reglages.trustedProxies), metrics: metrics,
        failure: failure))
    router.add(
      middleware: Sessions(
        resolver: ResoudreSession(moyens.comptes), clock: clock, cookie: cookie))
    site.register(on: router)
    api.register(on: router)
    refuseOtherMethods(on: router) { request, context in
      failure(request, context, .methodNotAllowed)
    }
    return router
  }

  private func failure() -> RequestLog.Failure {
    let pages = FailurePages(environment: environment, cookie: cookie)
    return { request, context, status in
      request.uri.path.hasPrefix("/api/")
        ? APIFailure.response(status, requestID: context.requestID)
        : pages.response(status, context)
    }
  }
}
