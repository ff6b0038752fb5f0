import Candidatures
import HTTP

extension Reponses {
  /// The questions that a form may ask several times: `lieu_commune`, `lieu_commune_2`…
  static let repeated: [Question] = [.lieuPoste, .lieuCommune, .lieuAdresse, .lieuPart]
  /// Places that the page offers at first.
  private static let places = 4
  /// Places that a form may send.
  private static let mostPlaces = 200

  /// Places that the page shows: those it showed already, and always one more than those that are filled.
  var shownPlaces: Int {
    let given =
      Self.repeated.compactMap { all($0).lastIndex { !$0.isEmpty } }.max().map { $0 + 1 } ?? 0
    return min(max(Self.places, all(.lieuCommune).count, given + 1), Self.mostPlaces)
  }

  /// Whether the page may show one place more.
  var mayAddPlace: Bool { shownPlaces < Self.mostPlaces }

  /// With one place more to fill than the page showed.
  var withOnePlaceMore: Reponses {
    let communes = all(.lieuCommune)
    let missing = min(max(communes.count, Self.places) + 1, Self.mostPlaces) - communes.count
    var more = self
    more.set(.lieuCommune, communes + Array(repeating: "", count: max(0, missing)))
    return more
  }

  /// What a form sent. Questions it does not hold are left out, so that a step keeps the others.
  init(_ form: Form) {
    self.init()
    for question in Question.allCases {
      if Self.repeated.contains(question) {
        let answers = Self.repeatedAnswers(question, form)
        if !answers.isEmpty { set(question, answers) }
      } else if let answer = form[question.rawValue] {
        set(question, [answer])
      }
    }
  }

  private static func repeatedAnswers(_ question: Question, _ form: Form) -> [String] {
    let plain = form.all(question.rawValue)
    let numbered = numberedAnswers(question, form)
    guard let last = numbered.keys.max() else { return Array(plain.prefix(mostPlaces)) }
    return [plain.first ?? ""] + (1...last).map { numbered[$0] ?? "" }
  }

  /// By rank, from 1: what stands under `lieu_commune_2` and the next ones.
  private static func numberedAnswers(_ question: Question, _ form: Form) -> [Int: String] {
    let start = question.rawValue + "_"
    var found: [Int: String] = [:]
    for name in form.fields.map(\.name) where name.hasPrefix(start) {
      guard let number = Int(name.dropFirst(start.count)), (2...mostPlaces).contains(number),
        name == field(question, number - 1)
      else { continue }
      found[number - 1] = form[name]
    }
    return found
  }

  /// The name of the field for the answer of that rank, from 0.
  static func field(_ question: Question, _ rank: Int) -> String {
    rank == 0 ? question.rawValue : "\(question.rawValue)_\(rank + 1)"
  }
}

extension Faute {
  /// The field the error summary links to.
  var field: String {
    Reponses.repeated.contains(question) ? Reponses.field(question, rang) : question.rawValue
  }
}
