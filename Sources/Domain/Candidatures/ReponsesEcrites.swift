/// How a draft keeps what was typed in a form: one answer a line, questions in the order of the form.
package enum ReponsesEcrites {
  package static func text<Question: RawRepresentable & CaseIterable & Hashable>(
    _ answers: [Question: [String]]
  ) -> String where Question.RawValue == String {
    Question.allCases.flatMap { question in
      (answers[question] ?? []).map { question.rawValue + "=" + escaped($0) }
    }.joined(separator: "\n")
  }

  /// Unknown questions are left out.
  package static func answers<Question: RawRepresentable & Hashable>(
    _ text: String
  ) -> [Question: [String]] where Question.RawValue == String {
    var answers: [Question: [String]] = [:]
    for line in text.split(separator: "\n") {
      guard let equals = line.firstIndex(of: "="),
        let question = Question(rawValue: String(line[..<equals]))
      else { continue }
      answers[question, default: []].append(unescaped(line[line.index(after: equals)...]))
    }
    return answers
  }
}

private func escaped(_ text: String) -> String {
  var out = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\r": out += "\\r"
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out
}

private func unescaped(_ text: Substring) -> String {
  var out = ""
  var escaping = false
  for scalar in text.unicodeScalars {
    if escaping {
      out.unicodeScalars.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
      escaping = false
    } else if scalar == "\\" {
      escaping = true
    } else {
      out.unicodeScalars.append(scalar)
    }
  }
  return out
}
