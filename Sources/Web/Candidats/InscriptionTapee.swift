import Candidats
import HTTP

extension Inscription {
  /// What a form sent, as it was typed.
  init(_ form: Form) {
    self.init(
      Dictionary(
        uniqueKeysWithValues: QuestionCandidat.allCases.map { question in
          (question, form.all(question.rawValue))
        }))
  }
}
