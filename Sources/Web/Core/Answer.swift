package import HTML

/// What a route answers.
package enum Answer: Sendable {
  case page(Page)
  /// Post, redirect, get: 303.
  case seeOther(Href)
  /// 303, setting the session's cookie; an empty token removes it.
  case signed(token: String, Href)
  /// The page has another address for good: 301.
  case moved(Href)
  /// A file to download, whole.
  case file(name: String, contentType: String, bytes: [UInt8])
  /// A file to download, written as it is read.
  case flux(Flux)
}

/// One page: what stands between the header and the footer.
package struct Page: Sendable {
  package var title: String
  package var status: HTTPStatus
  /// The pages above this one, from the home page down.
  package var trail: [(title: String, href: Href)]
  /// Says at once, in the title of the tab, that a form of the page has errors.
  package var hasErrors: Bool
  /// Reloads the page by itself every so many seconds, to follow a long work.
  package var refresh: Int?
  /// After how many seconds to try again, on a page that says there were too many tries.
  package var retryAfter: Int?
  /// Which item of the menu is lit.
  package var section: Section?
  package var content: @Sendable (inout HTML) -> Void

  package init(
    _ title: String, status: HTTPStatus = .ok, trail: [(title: String, href: Href)] = [],
    section: Section? = nil, hasErrors: Bool = false, refresh: Int? = nil,
    content: @escaping @Sendable (inout HTML) -> Void
  ) {
    self.title = title
    self.status = status
    self.trail = trail
    self.section = section
    self.hasErrors = hasErrors
    self.refresh = refresh
    self.content = content
  }

  package enum Section: Sendable {
    case accueil, dossiers, seances, programme, structures, candidater, aide, compte, comptes
    case journal
  }
}

/// The statuses a page is sent with.
package enum HTTPStatus: Int, Sendable {
  case ok = 200
  case forbidden = 403
  case notFound = 404
  case methodNotAllowed = 405
  case conflict = 409
  case tooLarge = 413
  case unprocessable = 422
  case tooManyRequests = 429
  case incident = 500
  case unavailable = 503
  case badRequest = 400
}
