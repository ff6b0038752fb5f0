/// A fault that says whether it will pass by itself. Who asked is told to ask again in a moment,
/// rather than that something broke.
package protocol Overload: Error {
  /// True when the same request may well pass in a few seconds: too many at once, a server that
  /// restarts.
  var isOverload: Bool { get }
}
