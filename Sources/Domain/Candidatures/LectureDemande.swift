import Comptes
package import Kernel
import Structures
package import Territoires

/// Reads the answers of the form into a `Demande`, or says what is to correct in each.
package struct LectureDemande {
  let reponses: Reponses
  let regles: ReglesCandidature
  let index: TerritoireIndex
  private let aujourdhui: (Fuseau) -> Jour
  private var fautes: [Faute] = []

  /// `aujourdhui`: the civil day in a zone; a start date is compared with that of the commune.
  package init(
    _ reponses: Reponses, regles: ReglesCandidature, index: TerritoireIndex,
    aujourdhui: @escaping (Fuseau) -> Jour
  ) {
    self.reponses = reponses
    self.regles = regles
    self.index = index
    self.aujourdhui = aujourdhui
  }

  package mutating func demande() throws(DemandeRefusal) -> Demande {
    let identifiant = readIdentifiant()
    let nom = readName(.nom)
    let type = readType()
    let commune = readCommune(.commune, reponses[.commune], rang: 0)
    let postes = readPostes()
    let lieux = readLieux(postes: postes ?? 0)
    let date = readDate(departement: commune.flatMap { index.departement($0.departement) })
    let motivation = readMotivation()
    let contact = readContact(departement: commune?.departement)
    let representant = readRepresentant()
    let suite = readSuite()
    let genre = readGenre()
    if !affirmed(reponses[.engagement]) { refuse(.engagement, .engagementManquant) }
    guard fautes.isEmpty, let identifiant, let nom, let type, let commune, let postes, let date,
      let motivation, let contact
    else { throw DemandeRefusal(fautes.sorted { $0.question.order < $1.question.order }) }
    return Demande(
      identifiant: identifiant, nom: nom, type: type, commune: commune.code, contact: contact,
      representant: representant, postes: postes, lieux: lieux, dateDebut: date,
      motivation: motivation, suite: suite, genre: genre)
  }

  mutating func refuse(_ question: Question, _ erreur: Faute.Erreur, rang: Int = 0) {
    fautes.append(Faute(question, erreur, rang: rang))
  }
}

extension LectureDemande {
  private mutating func readIdentifiant() -> Identifiant? {
    let (siret, ridet) = (reponses[.siret], reponses[.ridet])
    switch (siret.isEmpty, ridet.isEmpty) {
    case (true, true), (false, false):
      refuse(.siret, .siretOuRidet)
      return nil
    case (false, true):
      return readNumber(.siret) { () throws(IdentifiantRefusal) in .siret(try Siret(siret)) }
    case (true, false):
      return readNumber(.ridet) { () throws(IdentifiantRefusal) in .ridet(try Ridet(ridet)) }
    }
  }

  private mutating func readNumber(
    _ question: Question, _ read: () throws(IdentifiantRefusal) -> Identifiant
  ) -> Identifiant? {
    do {
      return try read()
    } catch {
      refuse(question, .identifiantInvalide(error))
      return nil
    }
  }

  /// A name holds at least two signs and one letter: « 0 » is none. At most 200 characters.
  private mutating func readName(_ question: Question) -> String? {
    let text = reponses[question]
    if text.isEmpty {
      refuse(question, .manquante)
      return nil
    }
    guard text.count <= 200 else {
      refuse(question, .tropLong(maximum: 200))
      return nil
    }
    guard text.count >= 2, text.contains(where: \.isLetter) else {
      refuse(question, .nomInvalide)
      return nil
    }
    return text
  }

  private mutating func readType() -> FormeJuridique? {
    let text = reponses[.type]
    guard !text.isEmpty else {
      refuse(.type, .manquante)
      return nil
    }
    guard let type = FormeJuridique(rawValue: text.uppercased()) else {
      refuse(.type, .typeInconnu)
      return nil
    }
    return type
  }

  private mutating func readPostes() -> Int? {
    let text = reponses[.postes]
    guard !text.isEmpty else {
      refuse(.postes, .manquante)
      return nil
    }
    guard let postes = number(text), regles.postes.contains(postes) else {
      refuse(.postes, .nombreInvalide(regles.postes))
      return nil
    }
    return postes
  }

  private mutating func readDate(departement: Departement?) -> Jour? {
    let text = reponses[.dateDebut]
    guard !text.isEmpty else {
      refuse(.dateDebut, .manquante)
      return nil
    }
    guard let jour = Jour(typed: text) else {
      refuse(.dateDebut, .dateInvalide)
      return nil
    }
    let today = aujourdhui(departement?.fuseau ?? .paris)
    guard jour >= today else {
      refuse(.dateDebut, .datePassee(aujourdhui: today))
      return nil
    }
    let last = today.adding(months: regles.debut)
    guard jour <= last else {
      refuse(.dateDebut, .dateLointaine(limite: last))
      return nil
    }
    return jour
  }

  private mutating func readMotivation() -> String? {
    let text = reponses[.motivation]
    guard characters(text) <= regles.motivation else {
      refuse(.motivation, .tropLong(maximum: regles.motivation))
      return nil
    }
    return text
  }

  private mutating func readContact(departement: String?) -> Demande.Contact? {
    let nom = readName(.contactNom)
    let courriel = readCourriel(.contactCourriel)
    let text = reponses[.contactTelephone]
    let telephone = Telephone(text, departement: departement)
    if telephone == nil {
      refuse(.contactTelephone, text.isEmpty ? .manquante : .telephoneInvalide)
    }
    guard let nom, let courriel, let telephone else { return nil }
    return Demande.Contact(nom: nom, courriel: courriel, telephone: telephone)
  }

  private mutating func readCourriel(_ question: Question) -> AdresseCourriel? {
    let text = reponses[question]
    guard !text.isEmpty else {
      refuse(question, .manquante)
      return nil
    }
    guard let courriel = AdresseCourriel(text) else {
      refuse(question, .courrielInvalide)
      return nil
    }
    return courriel
  }

  /// Both answers or none: without them, the contact forwards the link.
  private mutating func readRepresentant() -> Demande.Representant? {
    guard !reponses[.representantNom].isEmpty || !reponses[.representantCourriel].isEmpty else {
      return nil
    }
    let nom = readName(.representantNom)
    let courriel = readCourriel(.representantCourriel)
    guard let nom, let courriel else { return nil }
    return Demande.Representant(nom: nom, courriel: courriel)
  }

  private mutating func readSuite() -> SuiteInscription? {
    let text = reponses[.suite]
    guard !text.isEmpty else { return nil }
    let suite = SuiteInscription(rawValue: text)
    if suite == nil { refuse(.suite, .manquante) }
    return suite
  }

  /// To host conseillers, unless it is said otherwise.
  private mutating func readGenre() -> GenreCandidature {
    let text = reponses[.genre]
    guard !text.isEmpty else { return .structure }
    guard let genre = GenreCandidature(rawValue: text.lowercased()) else {
      refuse(.genre, .manquante)
      return .structure
    }
    return genre
  }

  mutating func readCommune(_ question: Question, _ text: String, rang: Int) -> Commune? {
    guard !text.isEmpty else {
      refuse(question, .manquante, rang: rang)
      return nil
    }
    let found = index.communes(typed: text)
    if found.count == 1 { return found.first }
    refuse(question, found.isEmpty ? .communeInconnue : .communeAmbigue(found), rang: rang)
    return nil
  }
}

/// Characters as a limit counts them: a line end is one, whatever the browser sends.
package func characters(_ text: String) -> Int { text.unicodeScalars.count { $0 != "\r" } }

/// A whole number in digits, spaces between them allowed; nil for anything else.
func number(_ text: String) -> Int? {
  let digits = text.filter { !$0.isWhitespace }
  guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
  return Int(digits)
}

private func affirmed(_ text: String) -> Bool {
  ["oui", "true", "1", "on", "vrai"].contains(text.lowercased())
}

extension Question {
  fileprivate var order: Int { Question.allCases.firstIndex(of: self) ?? 0 }
}
