import Kernel
import Structures
import Territoires

extension LectureDemande {
  /// The places of each post, in order. A line without a post's number holds for every post; a post
  /// without a line is « à préciser »; a share left empty takes an equal part of what remains.
  mutating func readLieux(postes: Int) -> [LieuExercice] {
    let lines = lieuLines(postes: postes)
    var lieux: [LieuExercice] = []
    for poste in stride(from: 1, through: postes, by: 1) {
      let own = lines.filter { $0.poste == nil || $0.poste == poste }
      lieux += own.isEmpty ? [.aPreciser(poste: poste)] : shared(own, poste: poste)
    }
    return lieux
  }

  private struct Line {
    let rang: Int
    let poste: Int?
    let commune: String?
    let adresse: String
    let part: Int?
  }

  private mutating func lieuLines(postes: Int) -> [Line] {
    let (numbers, communes) = (reponses.all(.lieuPoste), reponses.all(.lieuCommune))
    let (adresses, parts) = (reponses.all(.lieuAdresse), reponses.all(.lieuPart))
    var lines: [Line] = []
    for rang in 0..<max(communes.count, adresses.count) {
      let (commune, adresse) = (communes.at(rang), adresses.at(rang))
      if commune.isEmpty, adresse.isEmpty { continue }
      let place = commune.isEmpty ? nil : readCommune(.lieuCommune, commune, rang: rang)
      if commune.isEmpty { refuse(.lieuCommune, .manquante, rang: rang) }
      if adresse.count > 200 { refuse(.lieuAdresse, .tropLong(maximum: 200), rang: rang) }
      lines.append(
        Line(
          rang: rang, poste: readBounded(.lieuPoste, numbers.at(rang), 1...max(postes, 1), rang),
          commune: place?.code, adresse: adresse,
          part: readBounded(.lieuPart, parts.at(rang), 1...100, rang)))
    }
    return lines
  }

  private mutating func readBounded(
    _ question: Question, _ text: String, _ range: ClosedRange<Int>, _ rang: Int
  ) -> Int? {
    guard !text.isEmpty else { return nil }
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
    guard let value = number(digits), range.contains(value) else {
      refuse(question, .nombreInvalide(range), rang: rang)
      return nil
    }
    return value
  }

  private mutating func shared(_ lines: [Line], poste: Int) -> [LieuExercice] {
    let typed = lines.reduce(0) { $0 + ($1.part ?? 0) }
    let open = lines.count { $0.part == nil }
    let rest = 100 - typed
    guard open == 0 ? rest == 0 : rest >= open else {
      refuse(.lieuPart, .partsFausses(poste: poste, somme: typed), rang: lines[0].rang)
      return []
    }
    var given = 0
    return lines.map { line in
      var part = line.part ?? rest / max(open, 1)
      if line.part == nil {
        if given < rest % max(open, 1) { part += 1 }
        given += 1
      }
      return LieuExercice(poste: poste, commune: line.commune, adresse: line.adresse, part: part)
    }
  }
}

extension [String] {
  fileprivate func at(_ index: Int) -> String { indices.contains(index) ? self[index] : "" }
}
