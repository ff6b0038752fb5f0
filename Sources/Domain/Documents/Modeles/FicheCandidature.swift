package import Candidatures
package import Comptes
package import Kernel
package import Programme
import Structures
package import Territoires

/// A candidature on one A4 sheet: what is asked for, where it stands, and the code of its page.
package struct FicheCandidature: Sendable {
  private let candidature: Candidature
  private let dossier: DossierRedige
  private let regles: ReglesCandidature
  private let today: Jour
  /// Where the file is read.
  private let page: String
  /// Nil when the address does not fit in a code.
  private let code: CodeQR?
  private let day: @Sendable (Instant) -> Jour

  /// What holds on one page, whatever was written: characters of a passage, places named.
  private static let extrait = 150
  private static let lieux = 3

  /// `day`: the civil day of the département.
  package init(
    _ candidature: Candidature, index: TerritoireIndex, regles: ReglesDuJour, today: Jour,
    site: String, codes: any CodesQR, day: @escaping @Sendable (Instant) -> Jour
  ) {
    self.candidature = candidature
    dossier = DossierRedige(candidature, index)
    self.regles = ReglesCandidature(regles)
    self.today = today
    page = "\(site)/candidatures/\(candidature.id)"
    code = codes.code(page)
    self.day = day
  }

  package var document: Document {
    Document(
      titre: "Candidature \(dossier.numero), \(dossier.structure)",
      sujet: "Une candidature sur une page\u{A0}: ce qui est demandé, et où en est le dossier.",
      auteur: "Maillage",
      blocs: [.titre("Candidature \(dossier.numero)"), tete, demande, etapes] + projet,
      pied: "Candidature n°\u{A0}\(dossier.numero), situation au \(today.enLettres). "
        + "À jour sur \(page)")
  }

  private var tete: Bloc {
    let texte: Texte = """
      \(fort: dossier.structure), \(dossier.commune). Reçue le \(dossier.recueLe), étudiée par : \
      \(dossier.service). Situation au \(today). Le dossier, à jour : \(page)
      """
    return code.map { .codeQR($0, texte: texte) } ?? .paragraphe(texte)
  }

  private var demande: Bloc {
    let parPoste = regles.aides.parPoste(dossier.forme.type.employeur)
    let postes = candidature.demande.postes
    var lines: [[Texte]] = [
      ["Numéro officiel", "\(dossier.identifiant)"],
      [
        "Postes demandés",
        "\(postesEnLettres(postes)), \(parPoste) par poste, soit \(parPoste * postes)",
      ],
      ["À partir du", "\(dossier.debut)"], ["Lieux d’exercice", "\(lieux)"],
    ]
    if let contact = dossier.contact {
      lines.append(["Personne à joindre", "\(contact.nom), \(contact.telephone)"])
    }
    return .tableau(
      TableauDocument(
        "La demande", [.init("Quoi", largeur: 2), .init("Réponse", largeur: 6)], lines))
  }

  /// The first places, each once, and how many others.
  private var lieux: String {
    var names: [String] = []
    for lieu in dossier.lieux {
      let nom = lieu.nom.isEmpty ? "à préciser" : Self.extrait(lieu.nom, 60)
      if !names.contains(nom) { names.append(nom) }
    }
    let more = names.count - Self.lieux
    let shown = names.prefix(Self.lieux).joined(separator: "\u{A0}; ")
    return more > 0 ? "\(shown)\u{A0}; et \(more)\u{A0}de plus" : shown
  }

  private var projet: [Bloc] {
    let motivation = candidature.demande.motivation
    guard !motivation.isEmpty else { return [] }
    return [.section("Le projet"), .paragraphe("\(Self.extrait(motivation, 2 * Self.extrait))")]
  }
}

extension FicheCandidature {
  private var etapes: Bloc {
    .tableau(
      TableauDocument(
        "Où en est le dossier",
        [
          .init("Étape", largeur: 2), .init("Date", largeur: 2),
          .init("Ce qu’il en est", largeur: 4),
        ],
        [["Dépôt", "\(dossier.recueLe.dateEnLettres)", "Candidature reçue"], engagement, avis]
          + decision))
  }

  private var engagement: [Texte] {
    guard let le = candidature.engagement.confirmeLe else {
      return ["Engagement", "–", "Pas encore confirmé par la structure"]
    }
    return ["Engagement", "\(day(le).dateEnLettres)", "Confirmé par la structure"]
  }

  private var avis: [Texte] {
    guard let avis = candidature.avis, let le = avis.renduLe else {
      return ["Avis de la préfecture", "–", "Pas encore rendu"]
    }
    let sens =
      switch avis.texte.sens {
      case .favorable(let postes): "Favorable pour \(postesEnLettres(postes))"
      case .defavorable: "Défavorable"
      }
    let texte = "\(sens). \(Self.extrait(avis.texte.commentaire, Self.extrait))"
    return ["Avis de la préfecture", "\(day(le).dateEnLettres)", "\(texte)"]
  }

  private var decision: [[Texte]] {
    if let retrait = candidature.retrait {
      return [["Retrait", "\(retrait.jour.dateEnLettres)", "Retirée par la structure"]]
    }
    guard let decision = candidature.decision else {
      let isPast = today >= candidature.silenceLe
      let texte = isPast ? "Refusée par silence" : "Refusée ce jour-là si l’État se tait"
      return [["Décision", "\(candidature.silenceLe.dateEnLettres)", "\(texte)"]]
    }
    let texte = decision.texte
    let sens =
      texte.postes == 0
      ? "Refus" : "\(postesEnLettres(texte.postes)) sur \(candidature.demande.postes)"
    let notifiee: Texte = "\(decision.notifieeLe?.dateEnLettres ?? "–")"
    return [
      [
        "Décision", "\(decision.le.dateEnLettres)",
        "\(sens). \(Self.extrait(texte.phrase, Self.extrait))",
      ],
      [
        "Notification", notifiee,
        decision.notifieeLe == nil ? "Pas encore notifiée" : "Courrier envoyé",
      ],
    ]
  }

  /// The beginning of a text on one line, cut between two words.
  private static func extrait(_ text: String, _ limit: Int) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard line.count > limit else { return line }
    let cut = line.prefix(limit)
    return cut.prefix(upTo: cut.lastIndex(of: " ") ?? cut.endIndex) + "…"
  }
}
