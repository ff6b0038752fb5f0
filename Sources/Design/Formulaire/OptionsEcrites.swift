import HTML

/// Options written once for all the pages that offer them, such as the hundred départements: a page
/// copies them, and writes again the one that is chosen.
package struct OptionsEcrites: Sendable {
  fileprivate let written: HTML
  /// By value.
  fileprivate let places: [String: Place]

  fileprivate struct Place: Sendable {
    let option: Option
    let bytes: Range<Int>
  }

  /// The first of two options of the same value is the one that can be chosen.
  package init(_ options: [Option]) {
    var written = HTML()
    var places: [String: Place] = [:]
    for option in options {
      let start = written.bytes.count
      written.option(option)
      let place = Place(option: option, bytes: start..<written.bytes.count)
      if places[option.valeur] == nil { places[option.valeur] = place }
    }
    self.written = written
    self.places = places
  }
}

extension HTML {
  mutating func option(_ option: Option, choisie: Bool = false) {
    raw("<option value=\"")
    text(option.valeur)
    raw(choisie ? "\" selected>" : "\">")
    text(option.label)
    raw("</option>")
  }

  mutating func options(_ options: OptionsEcrites, choisie: String) {
    let written = options.written
    guard let place = options.places[choisie] else { return append(written) }
    append(written, 0..<place.bytes.lowerBound)
    option(place.option, choisie: true)
    append(written, place.bytes.upperBound..<written.bytes.count)
  }
}
