import Kernel

/// Why the operator's words cannot be used.
package enum CatalogueRefusal: Refusal, Hashable {
  /// No message has this code.
  case codeInconnu(String)
  /// The file does not begin with « Objet : ».
  case objetManquant(String)
  case texteManquant(String)
  case blancInconnu(String, code: String, connus: [String])
  /// The message would not say what it must.
  case blancManquant(String, sens: String, code: String)
  /// The file is not plain text in UTF-8, or is too long.
  case illisible(String)

  package var code: String {
    switch self {
    case .codeInconnu: "message.codeInconnu"
    case .objetManquant: "message.objetManquant"
    case .texteManquant: "message.texteManquant"
    case .blancInconnu: "message.blancInconnu"
    case .blancManquant: "message.blancManquant"
    case .illisible: "message.illisible"
    }
  }
}
