import Programme
import Candidatures
import Kernel
package import Territoires

/// Writes the minutes in plain French from what was recorded.
package struct RedactionProcesVerbal: Sendable {
  private let seance: Seance
  private let contexte: ContexteSeance
  private let regles: ReglesSeance
  private let index: TerritoireIndex

  package init(
    _ seance: Seance, _ contexte: ContexteSeance, _ regles: ReglesSeance, _ index: TerritoireIndex
  ) {
    self.seance = seance
    self.contexte = contexte
    self.regles = regles
    self.index = index
  }

  package var procesVerbal: ProcesVerbal {
    ProcesVerbal(
      titre: "Procès-verbal de la séance du \(seance.le.enLettres), \(contexte.comite.nom)",
      sections: [presences, ordre, deports, chiffres] + propositions)
  }

  private var presences: ProcesVerbal.Section {
    let members = contexte.comite.membres(on: seance.le)
    let quorum = contexte.comite.quorum(on: seance.le)
    let lines = members.map { membre in
      "\(membre.nom), \(membre.qualite)\(title(membre))"
        + (seance.presents.contains(membre.id) ? "" : " (absence)")
    }
    return ProcesVerbal.Section(
      "Présences",
      ["Lieu : \(seance.lieu)."] + lines + [
        "Présents : \(seance.presents.count) sur \(members.count) ; quorum : \(quorum)."
      ])
  }

  private func title(_ membre: Membre) -> String {
    switch membre.fonction {
    case .president: ", préside la séance"
    case .secretaire: ", secrétaire de séance"
    case .membre: ""
    }
  }

  private var ordre: ProcesVerbal.Section {
    let asked = seance.points.reduce(0) { $0 + (contexte.dossiers[$1.candidature]?.postes ?? 0) }
    let missing = seance.points.count { contexte.dossiers[$0.candidature]?.avis?.rendu != true }
    let missed = missing == 0 ? "" : " \(missing) sans avis de la préfecture."
    return ProcesVerbal.Section(
      "Ordre du jour",
      [
        "\(seance.points.count) \(seance.points.count < 2 ? "dossier" : "dossiers"), "
          + "\(self.asked(asked)), dans l’ordre publié."
          + missed
      ] + withdrawn + elsewhere
        + (seance.calcul.isEmpty ? [] : ["Un calcul a été consulté : \(seance.calcul)"])
    )
  }

  /// The files that left before the vote: said once, and counted nowhere else.
  private var withdrawn: [String] {
    let names = seance.points.map(\.candidature).filter {
      seance.retirees.contains($0) && seance.propositions[$0] == nil
    }.map(name)
    guard !names.isEmpty else { return [] }
    return [
      (names.count == 1
        ? "Retirée par la structure avant le vote : "
        : "Retirées par les structures avant le vote : ")
        + names.joined(separator: " ; ") + "."
    ]
  }

  /// The files that another séance proposes on: they are not voted on here.
  private var elsewhere: [String] {
    seance.points.compactMap { point in
      guard seance.ailleurs.contains(point.candidature),
        seance.propositions[point.candidature] == nil,
        let jour = contexte.dossiers[point.candidature]?.ailleursLe
      else { return nil }
      return "Proposée à la séance du \(jour.enLettres) : \(name(point.candidature))."
    }
  }

  private var deports: ProcesVerbal.Section {
    let lines = seance.points.flatMap { point in
      seance.deports.filter { $0.candidature == point.candidature }
        .compactMap { contexte.comite.membre($0.membre) }.sorted { $0.nom < $1.nom }
        .map { "\($0.nom) ne prend pas part au vote sur le dossier \(name(point.candidature))." }
    }
    return ProcesVerbal.Section(
      "Déports", lines.isEmpty ? ["Aucun membre ne s’est déporté."] : lines)
  }

  private var chiffres: ProcesVerbal.Section {
    let bilan = BilanSeance(seance, contexte, regles.aides)
    return ProcesVerbal.Section(
      "Ce que le comité propose",
      [
        "Retenir \(bilan.retenues) \(bilan.retenues < 2 ? "structure" : "structures"), pour \(postesEnLettres(bilan.postes)), soit "
          + "\(bilan.montant.enEuros) d’aide de l’État.",
        "Réexaminer \(bilan.reexamens), refuser \(bilan.refus).",
        "Le comité propose. L’autorité compétente décide, et le courrier le dit à chaque structure.",
      ])
  }

  private var propositions: [ProcesVerbal.Section] {
    [
      section("Structures retenues") { if case .retenir = $0.sens { true } else { false } },
      section("À réexaminer") { $0.sens == .ajourner },
      section("Refus") { $0.sens == .refuser },
    ]
  }

  private func section(
    _ titre: String, _ holds: (Proposition) -> Bool
  ) -> ProcesVerbal.Section {
    let lines = seance.points.compactMap { point -> String? in
      guard let proposition = seance.propositions[point.candidature], holds(proposition) else {
        return nil
      }
      return line(point, proposition)
    }
    return ProcesVerbal.Section(titre, lines.isEmpty ? ["Aucune."] : lines)
  }

  private func line(_ point: Point, _ proposition: Proposition) -> String {
    let dossier = contexte.dossiers[point.candidature]
    let asked = dossier?.postes ?? 0
    let granted: String =
      switch proposition.sens {
      case .retenir(let postes) where postes < asked: " : \(postesEnLettres(postes)) sur \(asked)"
      case .retenir(let postes): " : \(postesEnLettres(postes))"
      case .refuser, .ajourner: " : \(self.asked(asked))"
      }
    let motif =
      regles.motifs(dossier?.genre ?? .structure).first { $0.code == proposition.motif }
      .map { " Motif (\($0.code)), \($0.texte)." } ?? ""
    let phrase = proposition.phrase.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "\(point.rang). \(name(point.candidature))\(granted)." + motif
      + (phrase.isEmpty ? "" : " " + phrase) + level(point)
  }

  private func level(_ point: Point) -> String {
    guard point.raison.code != RaisonPriorite.autres else { return "" }
    return " (niveau \(point.niveau))"
  }

  /// `1 poste demandé`, `2 postes demandés`.
  private func asked(_ postes: Int) -> String {
    postesEnLettres(postes) + (postes < 2 ? " demandé" : " demandés")
  }

  private func name(_ id: ID<Candidature>) -> String {
    guard let dossier = contexte.dossiers[id] else { return "n°\u{A0}\(id)" }
    let place = index.resolve(dossier.commune)?.commune.nom ?? ""
    let seat = place.isEmpty || dossier.nom.hasSuffix(place) ? "" : ", " + place
    return "\(dossier.nom)\(seat), n°\u{A0}\(dossier.numero)"
  }
}
