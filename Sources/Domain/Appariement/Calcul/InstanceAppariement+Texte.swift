extension InstanceAppariement {
  /// As `LectureInstance` reads it and as `maillage appariement run --instance` takes it.
  package var texte: String {
    var lines = ["\(candidats) \(postes)", Self.line(capacites[...])]
    lines += (0..<candidats).map { Self.line(voeux[$0]) }
    lines += (0..<postes).map { Self.line(classements[$0]) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ numbers: ArraySlice<Int32>) -> String {
    numbers.map(String.init).joined(separator: " ")
  }
}
