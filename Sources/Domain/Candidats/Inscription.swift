import Kernel
import Comptes
import Candidatures

/// One question of the form of candidats, in the order of the page; its raw value is the field's name.
package enum QuestionCandidat: String, Sendable, CaseIterable {
  case prenom, nom, courriel, telephone, commune, situation, diplome, disponible, mobilite
  case motivation, information
}

/// What was typed in the form, as it was typed: an error page shows it again.
package struct Inscription: Sendable, Equatable {
  private var values: [QuestionCandidat: [String]]

  package init(_ values: [QuestionCandidat: [String]] = [:]) { self.values = values }

  /// The first answer to a question; empty when there is none.
  package subscript(question: QuestionCandidat) -> String {
    get { values[question]?.first ?? "" }
    set { values[question] = [newValue] }
  }

  /// Every answer to a question that takes several.
  package func all(_ question: QuestionCandidat) -> [String] { values[question] ?? [] }

  /// A text that `init(encoded:)` reads back, for a draft.
  package var encoded: String { ReponsesEcrites.text(values) }

  package init(encoded: String) { self.init(ReponsesEcrites.answers(encoded)) }

  package var isEmpty: Bool { values.values.allSatisfy { $0.allSatisfy(\.isEmpty) } }
}

extension Inscription {
  /// The answers that would say what the candidat is known by, for a form to correct them.
  package init(_ profil: Profil) {
    self.init([
      .prenom: [profil.prenom], .nom: [profil.nom], .courriel: [profil.courriel.text],
      .telephone: [profil.telephone.affiche], .commune: ["commune:\(profil.commune)"],
      .situation: profil.situations.map(\.rawValue), .diplome: [profil.diplome],
      .disponible: [profil.disponibleLe.description], .mobilite: [String(profil.mobilite)],
      .motivation: [profil.motivation], .information: ["oui"],
    ])
  }
}
