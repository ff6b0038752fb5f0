import Candidatures
package import Kernel
package import Programme

/// The minutes of a séance, written from its facts alone.
package struct ProcesVerbal: Sendable, Equatable {
  package let titre: String
  package let sections: [Section]

  package struct Section: Sendable, Equatable {
    package let titre: String
    package let lignes: [String]
    package init(_ titre: String, _ lignes: [String]) {
      self.titre = titre
      self.lignes = lignes.map(typographie)
    }
  }

  package init(titre: String, sections: [Section]) {
    self.titre = titre
    self.sections = sections
  }

  /// Plain text: a title, sections underlined, a line a fact.
  package var texte: String {
    let parts = sections.map { section in
      ([section.titre, String(repeating: "-", count: section.titre.count)]
        + section.lignes.map { "- " + $0 }).joined(separator: "\n")
    }
    return ([titre + "\n" + String(repeating: "=", count: titre.count)] + parts)
      .joined(separator: "\n\n") + "\n"
  }

  /// Reads `texte` back, as it was frozen.
  package init(texte: String) {
    var titre = ""
    var sections: [Section] = []
    for block in texte.split(separator: "\n\n") {
      let lines = block.split(separator: "\n").map(String.init)
      guard let head = lines.first, lines.count >= 2 else { continue }
      if lines[1].hasPrefix("=") {
        titre = head
      } else {
        sections.append(
          Section(head, lines.dropFirst(2).map { String($0.dropFirst(2)) }))
      }
    }
    self.init(titre: titre, sections: sections)
  }
}

/// What the comité proposes, in figures.
package struct BilanSeance: Sendable, Equatable {
  package private(set) var retenues = 0
  package private(set) var postes = 0
  package private(set) var montant = Centimes(0)
  package private(set) var refus = 0
  package private(set) var reexamens = 0

  package init(_ seance: Seance, _ contexte: ContexteSeance, _ aides: Aides) {
    for (id, proposition) in seance.propositions {
      switch proposition.sens {
      case .retenir(let postes):
        retenues += 1
        self.postes += postes
        let isPrivate = contexte.dossiers[id]?.isPrivate ?? false
        montant = montant + aides.parPoste(isPrivate ? .privee : .publique) * postes
      case .refuser: refus += 1
      case .ajourner: reexamens += 1
      }
    }
  }
}
