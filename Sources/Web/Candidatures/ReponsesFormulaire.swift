import Candidatures
import HTTP

extension Reponses {
  /// The questions that a form may ask several times: `lieu_commune`, `lieu_commune_2`…
  static let repeated: [Question] = [.lieuPoste, .lieuCommune, .lieuAdresse, .lieuPart]
  /// Places that the page offers.
  static let places = 4
  /// Places that a program may send.
  private static let mostPlaces = 200

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
    let numbered = (2...mostPlaces).map { form[Self.field(question, $0 - 1)] }
    guard let last = numbered.lastIndex(where: { $0 != nil }) else {
      return Array(plain.prefix(mostPlaces))
    }
    return [plain.first ?? ""] + numbered[...last].map { $0 ?? "" }
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
