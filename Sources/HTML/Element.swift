extension HTML {
  /// Writes `<tag …>`, what `content` writes, and `</tag>`.
  package mutating func element(
    _ tag: StaticString, _ attributes: Attribute..., content: (inout HTML) throws -> Void
  ) rethrows {
    open(tag, attributes)
    try content(&self)
    raw("</")
    raw(tag)
    raw(">")
  }

  /// Writes an element that holds one text.
  package mutating func element(_ tag: StaticString, _ attributes: Attribute..., text: String) {
    open(tag, attributes)
    self.text(text)
    raw("</")
    raw(tag)
    raw(">")
  }

  /// Writes an element without content, such as `input` or `br`.
  package mutating func void(_ tag: StaticString, _ attributes: Attribute...) {
    open(tag, attributes)
  }

  private mutating func open(_ tag: StaticString, _ attributes: [Attribute]) {
    raw("<")
    raw(tag)
    for attribute in attributes { write(attribute) }
    raw(">")
  }

  private mutating func write(_ attribute: Attribute) {
    switch attribute.value {
    case .absent: return
    case .flag:
      raw(" ")
      raw(attribute.name)
    case .literal(let value):
      raw(" ")
      raw(attribute.name)
      raw("=\"")
      raw(value)
      raw("\"")
    case .text(let value):
      raw(" ")
      raw(attribute.name)
      raw("=\"")
      text(value)
      raw("\"")
    }
  }
}

/// One attribute of an element. `style` and the `on…` handlers do not exist: the security policy blocks them.
package struct Attribute: Sendable {
  enum Kind: Sendable {
    case absent, flag
    case literal(StaticString)
    case text(String)
  }
  let name: StaticString
  let value: Kind

  /// Any attribute but a URL's.
  package init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = .text(value)
  }
  private init(_ name: StaticString, kind: Kind) {
    self.name = name
    value = kind
  }

  /// Written only when there is a value.
  package static func optional(_ name: StaticString, _ value: String?) -> Attribute {
    Attribute(name, kind: value.map(Kind.text) ?? .absent)
  }
  /// `checked`, `selected`, `required`…: written only when it holds.
  package static func flag(_ name: StaticString, _ holds: Bool = true) -> Attribute {
    Attribute(name, kind: holds ? .flag : .absent)
  }
  package static func `class`(_ names: StaticString) -> Attribute {
    Attribute("class", kind: .literal(names))
  }
  package static func id(_ id: String) -> Attribute { Attribute("id", id) }
  package static func literal(_ name: StaticString, _ value: StaticString) -> Attribute {
    Attribute(name, kind: .literal(value))
  }
  package static func href(_ href: Href) -> Attribute { Attribute("href", kind: .text(href.text)) }
  package static func src(_ href: Href) -> Attribute { Attribute("src", kind: .text(href.text)) }
  package static func action(_ href: Href) -> Attribute {
    Attribute("action", kind: .text(href.text))
  }
}
