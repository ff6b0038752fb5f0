import HTML
package import HTTP
package import HTTPTypes
package import Hummingbird
import NIOCore

/// Turns answers into HTTP.
struct Responses: Sendable {
  let environment: Environment
  let cookie: SessionCookie

  func response(to answer: Answer, _ visit: Visit) -> Response {
    switch answer {
    case .page(let page): return self.page(page, visit)
    case .seeOther(let href): return redirect(.seeOther, href)
    case .moved(let href): return redirect(.movedPermanently, href)
    case .signed(let token, let href):
      var response = redirect(.seeOther, href)
      response.headers[.setCookie] = cookie.header(token: token)
      return response
    case .file(let name, let contentType, let bytes):
      return file(name, contentType, ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    case .flux(let flux):
      return file(
        flux.name, flux.contentType,
        ResponseBody { writer in
          try await flux.write { try await writer.write(ByteBuffer(bytes: $0)) }
          try await writer.finish(nil)
        })
    }
  }

  private func file(_ name: String, _ contentType: String, _ body: ResponseBody) -> Response {
    let safe = name.filter { $0 != "\"" && $0 != "\\" }
    return Response(
      status: .ok,
      headers: [
        .contentType: contentType, .contentDisposition: "attachment; filename=\"\(safe)\"",
      ], body: body)
  }

  func refused(_ refusal: Admission.Refusal, _ visit: Visit) -> Response {
    switch refusal {
    case .signIn where visit.form.isEmpty:
      return redirect(.seeOther, "/connexion?suite=\(visit.uri)")
    case .signIn, .sessionChanged: return page(RefusalPages.sessionChanged(visit), visit)
    case .forbidden: return page(RefusalPages.forbidden, visit)
    case .otherSite: return page(RefusalPages.otherSite, visit)
    case .notFound: return page(RefusalPages.notFound, visit)
    }
  }

  func tooMany(wait: Int, _ context: Context) -> Response {
    var response = page(RefusalPages.tooMany(wait: wait), acteur: context, jeton: "")
    response.headers[.retryAfter] = String(wait)
    return response
  }

  func page(_ page: Page, _ visit: Visit) -> Response {
    send(page, Layout(environment: environment, acteur: visit.acteur, jeton: visit.jeton))
  }

  func page(_ page: Page, acteur context: Context, jeton: String) -> Response {
    send(page, Layout(environment: environment, acteur: context.acteur, jeton: jeton))
  }

  private func send(_ page: Page, _ layout: Layout) -> Response {
    // Room for our longest pages, so that none is moved while it is written.
    var html = HTML(capacity: 65_536)
    layout.write(page, into: &html)
    var response = Response(
      status: .init(code: page.status.rawValue),
      headers: [.contentType: "text/html; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(bytes: html.bytes)))
    if let wait = page.retryAfter { response.headers[.retryAfter] = String(wait) }
    return response
  }

  private func redirect(_ status: HTTPResponse.Status, _ href: Href) -> Response {
    Response(status: status, headers: [.location: href.text])
  }
}

/// The page of a failure that no route answers: an unknown address, another method, an incident.
package struct FailurePages: Sendable {
  private let responses: Responses

  package init(environment: Environment, cookie: SessionCookie) {
    responses = Responses(environment: environment, cookie: cookie)
  }

  package func response(_ status: HTTPResponse.Status, _ context: Context) -> Response {
    let page =
      switch status.code {
      case 404: RefusalPages.notFound
      case 405: RefusalPages.methodNotAllowed
      case 413: RefusalPages.tooLarge
      case 400..<500: RefusalPages.badRequest
      case 503: RefusalPages.unavailable
      default: RefusalPages.incident(context.requestID)
      }
    return responses.page(page, acteur: context, jeton: "")
  }
}
