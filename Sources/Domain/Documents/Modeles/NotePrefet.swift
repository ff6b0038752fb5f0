import Candidatures
import Kernel

extension Situation {
  /// Files named in the note: what holds on one page.
  static let nommes = 6

  /// One page for the prefect: how many, what is urgent, what is to be decided.
  package var note: Document {
    Document(
      titre: "Note\u{A0}: les candidatures, \(territoire)",
      sujet: "Où en sont les candidatures au \(jour.enLettres), sur une page.",
      auteur: "Maillage", blocs: blocs,
      pied: "Source\u{A0}: les dossiers déposés sur Maillage, comptés le \(jour.enLettres). "
        + "Rien n’est décidé par cette note.")
  }

  private var blocs: [Bloc] {
    [
      .titre("Conseillers numériques\u{A0}: où en sont les candidatures"),
      .paragraphe("\(fort: territoire), \(jour)."), .paragraphe(resume), avancement,
      .section("Les plus pressés"),
    ] + pressants + [.section("Ce qui est attendu"), .liste(attendus)]
  }

  private var resume: Texte {
    """
    Dossiers reçus : \(fort: "\(counts[.tous, default: 0])"), dont \(fort: "\(ouverts)") sans réponse. Postes \
    demandés : \(fort: "\(postes.demandes)") ; accordés : \(fort: "\(postes.accordes)").
    """
  }

  private var avancement: Bloc {
    let lines: [(String, ListeDossiers)] = [
      ("Sans avis rendu", .aInstruire), ("dont engagement attendu", .aCompleter),
      ("dont avis préparé, à signer", .aSigner), ("Avis rendu, à décider", .aDecider),
      ("Décidés, à notifier", .aNotifier), ("Clos", .clos),
    ]
    return .tableau(
      TableauDocument(
        "Où en est l’instruction",
        [.init("Étape", largeur: 4), .init("Dossiers", nombre: true)],
        lines.map { ["\($0.0)", "\(counts[$0.1, default: 0])"] }))
  }

  private var pressants: [Bloc] {
    let shown = presses.prefix(Self.nommes)
    guard !shown.isEmpty else { return [.paragraphe("Aucun dossier n’attend de réponse.")] }
    let rest = ouverts - shown.count
    let more: [Bloc] =
      rest > 0
      ? [.paragraphe("Et \(rest) autres, dont l’échéance est plus lointaine ou la même.")] : []
    return [
      .tableau(
        TableauDocument(
          "Sans réponse à cette date, la demande est refusée par silence",
          [
            .init("Structure", largeur: 5), .init("Commune", largeur: 3),
            .init("Postes", largeur: 1, nombre: true),
            .init("Échéance", largeur: 4),
          ],
          shown.map { dossier in
            [
              "\(dossier.nom)", "\(commune(dossier.commune))", "\(dossier.postes)",
              "\(dossier.silenceLe)",
            ]
          }))
    ] + more
  }

  private var attendus: [Texte] {
    let acts: [(ListeDossiers, String)] = [
      (.aSigner, "avis à signer"), (.aDecider, "décisions à prendre"),
      (.aNotifier, "décisions à notifier"), (.aCompleter, "engagements à relancer"),
    ]
    let waiting = acts.compactMap { liste, words -> Texte? in
      let count = counts[liste, default: 0]
      return count == 0 ? nil : "\(fort: words.uppercasedFirst)\u{A0}: \(count)."
    }
    return waiting.isEmpty ? ["Rien d’autre que l’étude des dossiers."] : waiting
  }
}
