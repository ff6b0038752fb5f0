/// One question of the public form, in the order of the page; its raw value is the field's name.
package enum Question: String, Sendable, CaseIterable {
  case suite, siret, ridet, nom, type, commune, genre, postes
  case dateDebut = "date_debut"
  /// Repeated, one of each a lieu: where, which post (empty: every post), and for what share.
  case lieuCommune = "lieu_commune"
  case lieuAdresse = "lieu_adresse"
  case lieuPoste = "lieu_poste"
  case lieuPart = "lieu_part"
  case motivation
  case contactNom = "contact_nom"
  case contactCourriel = "contact_courriel"
  case contactTelephone = "contact_telephone"
  case representantNom = "representant_nom"
  case representantCourriel = "representant_courriel"
  case engagement
}

/// What was typed in the form, as it was typed: what a draft keeps and an error page shows again.
package struct Reponses: Sendable, Equatable {
  private var values: [Question: [String]]

  package init(_ values: [Question: [String]] = [:]) { self.values = values }

  /// The first answer to a question, without the blanks around it; empty when there is none.
  package subscript(question: Question) -> String {
    get { trimmed(values[question]?.first ?? "") }
    set { values[question] = [newValue] }
  }

  /// Every answer to a repeated question.
  package func all(_ question: Question) -> [String] { (values[question] ?? []).map(trimmed) }

  package mutating func set(_ question: Question, _ answers: [String]) {
    values[question] = answers
  }

  /// These answers, replaced by those of `other` for the questions it speaks of.
  package func merged(with other: Reponses) -> Reponses {
    Reponses(values.merging(other.values) { _, new in new })
  }

  package var isEmpty: Bool { values.allSatisfy { $0.value.allSatisfy { trimmed($0).isEmpty } } }
}

extension Reponses {
  /// A text that `init(encoded:)` reads back: one answer a line, questions in their order.
  package var encoded: String { ReponsesEcrites.text(values) }

  /// Unknown questions are left out: an older form's draft still opens.
  package init(encoded: String) { self.init(ReponsesEcrites.answers(encoded)) }
}

private func trimmed(_ text: String) -> String {
  let blank: (Character) -> Bool = { $0.isWhitespace }
  let start = text.drop(while: blank)
  guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(start[...end])
}
