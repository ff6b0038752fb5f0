/// Why a command ends badly: a sentence for the person, a status for the shell, a code for a script.
enum Sortie: Error {
  /// 1: an expected « no ».
  case refused(String, code: String = "refus")
  /// 2: what was given cannot be read or does not exist.
  case badInput(String, code: String = "entree")
  /// 3: nothing satisfies what was asked, or a check found a fault.
  case invalid(String, code: String = "invalide")
  /// 70: something broke.
  case fault(String, code: String = "panne")

  var status: Int32 {
    switch self {
    case .refused: 1
    case .badInput: 2
    case .invalid: 3
    case .fault: 70
    }
  }

  var message: String {
    switch self {
    case .refused(let text, _), .badInput(let text, _), .invalid(let text, _), .fault(let text, _):
      text
    }
  }

  /// Stable, for scripts.
  var code: String {
    switch self {
    case .refused(_, let code), .badInput(_, let code), .invalid(_, let code), .fault(_, let code):
      code
    }
  }
}
