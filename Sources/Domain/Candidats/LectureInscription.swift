import Programme
import Candidatures
import Comptes
package import Kernel
package import Territoires

/// Reads the answers of the form into a `Profil`, or says what is to correct in each.
package struct LectureInscription {
  private let reponses: Inscription
  private let regles: ReglesCandidat
  private let index: TerritoireIndex
  private let aujourdhui: (Fuseau) -> Jour
  /// A day already given, which may have passed since.
  private let dejaDit: Jour?
  private var fautes: [FauteInscription] = []

  /// `aujourdhui`: the civil day in a zone; the day of availability is compared with that of the
  /// commune, unless it is the one they gave before (`dejaDit`).
  package init(
    _ reponses: Inscription, regles: ReglesCandidat, index: TerritoireIndex,
    dejaDit: Jour? = nil, aujourdhui: @escaping (Fuseau) -> Jour
  ) {
    self.reponses = reponses
    self.regles = regles
    self.index = index
    self.dejaDit = dejaDit
    self.aujourdhui = aujourdhui
  }

  package mutating func profil() throws(InscriptionRefusal) -> Profil {
    let prenom = readName(.prenom)
    let nom = readName(.nom)
    let courriel = readCourriel()
    let commune = readCommune()
    let telephone = readTelephone(departement: commune?.departement)
    let situations = readSituations()
    let diplome = readText(.diplome, maximum: 200)
    let date = readDate(departement: commune.flatMap { index.departement($0.departement) })
    let mobilite = readMobilite()
    let motivation = readText(.motivation, maximum: regles.motivationMax)
    if reponses[.information] != "oui" { refuse(.information, .informationNonLue) }
    guard fautes.isEmpty, let prenom, let nom, let courriel, let commune, let telephone,
      let situations, let diplome, let date, let mobilite, let motivation
    else { throw InscriptionRefusal(fautes.sorted { $0.question.order < $1.question.order }) }
    return Profil(
      prenom: prenom, nom: nom, courriel: courriel, telephone: telephone, commune: commune.code,
      departement: commune.departement, position: commune.position, situations: situations,
      diplome: diplome, disponibleLe: date, mobilite: mobilite, motivation: motivation)
  }

  private mutating func refuse(_ question: QuestionCandidat, _ erreur: FauteInscription.Erreur) {
    fautes.append(FauteInscription(question, erreur))
  }

  private mutating func readName(_ question: QuestionCandidat) -> String? {
    guard let text = readText(question, maximum: 100) else { return nil }
    if text.isEmpty {
      refuse(question, .manquante)
      return nil
    }
    guard text.contains(where: \.isLetter) else {
      refuse(question, .nomInvalide)
      return nil
    }
    return text
  }

  /// Nil when it is too long; an empty text is one.
  private mutating func readText(_ question: QuestionCandidat, maximum: Int) -> String? {
    let text = reponses[question]
    guard characters(text) <= maximum else {
      refuse(question, .tropLong(maximum: maximum))
      return nil
    }
    return text
  }

  private mutating func readCourriel() -> AdresseCourriel? {
    let text = reponses[.courriel]
    guard let courriel = AdresseCourriel(text) else {
      refuse(.courriel, text.isEmpty ? .manquante : .courrielInvalide)
      return nil
    }
    let domaine = regles.domainesRefuses.first {
      courriel.text.hasSuffix("@" + $0) || courriel.text.hasSuffix("." + $0)
    }
    if let domaine {
      refuse(.courriel, .courrielDuProgramme(domaine: domaine))
      return nil
    }
    return courriel
  }

  private mutating func readCommune() -> Commune? {
    let text = reponses[.commune]
    guard !text.isEmpty else {
      refuse(.commune, .manquante)
      return nil
    }
    let found = index.communes(typed: text)
    if found.count == 1 { return found.first }
    refuse(.commune, found.isEmpty ? .communeInconnue : .communeAmbigue(found))
    return nil
  }

  private mutating func readTelephone(departement: String?) -> Telephone? {
    let text = reponses[.telephone]
    guard let telephone = Telephone(text, departement: departement) else {
      refuse(.telephone, text.isEmpty ? .manquante : .telephoneInvalide)
      return nil
    }
    return telephone
  }

  private mutating func readSituations() -> Set<Situation>? {
    let found = Set(reponses.all(.situation).compactMap { Situation(rawValue: $0) })
    guard !found.isEmpty else {
      refuse(.situation, .manquante)
      return nil
    }
    return found
  }

  private mutating func readDate(departement: Departement?) -> Jour? {
    let text = reponses[.disponible]
    guard let jour = Jour(typed: text) else {
      refuse(.disponible, text.isEmpty ? .manquante : .dateInvalide)
      return nil
    }
    let today = aujourdhui(departement?.fuseau ?? .paris)
    guard jour >= today || jour == dejaDit else {
      refuse(.disponible, .datePassee(aujourdhui: today))
      return nil
    }
    let last = today.adding(months: regles.disponibleMois)
    guard jour <= last || jour == dejaDit else {
      refuse(.disponible, .dateLointaine(limite: last))
      return nil
    }
    return jour
  }

  private mutating func readMobilite() -> Int? {
    let text = reponses[.mobilite]
    guard let kilometres = Int(text), regles.mobilites.contains(kilometres) else {
      refuse(.mobilite, text.isEmpty ? .manquante : .mobiliteHorsListe)
      return nil
    }
    return kilometres
  }
}

extension QuestionCandidat {
  fileprivate var order: Int { QuestionCandidat.allCases.firstIndex(of: self) ?? 0 }
}
