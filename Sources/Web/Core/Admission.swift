import Comptes
import HTTP
import HTTPTypes
import Hummingbird

/// What is checked before a route's own work: who asks, and that its form is ours.
struct Admission {
  let request: Request
  let visit: Visit
  let row: RouteRow

  enum Refusal: Sendable, Equatable {
    /// Sign in first.
    case signIn
    /// Signed in, without the role.
    case forbidden
    /// The form comes from another site.
    case otherSite
    /// The form was signed by another session, or by one that has ended.
    case sessionChanged
    case notFound
  }

  /// Nil when the route may work.
  var refusal: Refusal? {
    if row.method == .post {
      guard isSameSite else { return .otherSite }
      guard visit.form.text("_jeton") == visit.jeton || isFromVisitorPage else {
        return .sessionChanged
      }
    }
    guard row.permission.allows(visit.acteur) else {
      return visit.acteur.compte == nil ? .signIn : .forbidden
    }
    return nil
  }

  /// A visitor has no session that a forged form could abuse: an unsigned form is theirs to send.
  private var isFromVisitorPage: Bool {
    visit.acteur.compte == nil && visit.form.text("_jeton").isEmpty
  }

  /// Browsers say where a form comes from; programs that are not browsers say nothing.
  private var isSameSite: Bool {
    if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] {
      return site == "same-origin" || site == "none"
    }
    guard let origin = request.headers[.origin], origin != "null" else { return true }
    guard let host = request.head.authority, let start = origin.range(of: "://") else {
      return false
    }
    return origin[start.upperBound...] == host
  }
}

extension String {
  /// Where `part` first stands.
  fileprivate func range(of part: String) -> Range<String.Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(part) {
        return index..<self.index(index, offsetBy: part.count)
      }
      index = self.index(after: index)
    }
    return nil
  }
}
