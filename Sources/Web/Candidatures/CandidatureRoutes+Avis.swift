import HTTP
import Candidatures
import Comptes
import Design
import HTML
import Kernel

extension CandidatureRoutes {
  /// What the agent writes; for who may only render it, what they would sign.
  func avisPage(_ visit: Visit) async throws -> Answer {
    let candidature = try await open(visit)
    guard PreparerAvis.roles.contains(where: visit.acteur.has) else {
      return .page(try await filePage(visit, candidature, refusal: nil))
    }
    let avis = candidature.avis?.texte
    let typed = AvisTape(
      sens: avis.map { $0.postes == 0 ? "defavorable" : "favorable" } ?? "",
      postes: avis.map { $0.postes == 0 ? "" : String($0.postes) }
        ?? String(candidature.demande.postes),
      rang: avis?.rang.map { String($0) } ?? "", commentaire: avis?.commentaire ?? "")
    return .page(try await avisForm(visit, candidature, typed, []))
  }

  func prepareAvis(_ visit: Visit) async throws -> Answer {
    let typed = AvisTape(
      sens: visit.form.text("sens"), postes: visit.form.text("postes"),
      rang: visit.form.text("rang"), commentaire: visit.form.text("commentaire"))
    let read = try await open(visit)
    let regles = try moyens.regles(on: visit.today)
    let fautes = typed.fautes(asked: read.demande.postes, regles)
    guard let texte = typed.texte, fautes.isEmpty else {
      return .page(try await avisForm(visit, read, typed, fautes))
    }
    do {
      let candidature = try await PreparerAvis(moyens)(
        visit.candidature(), texte, version: visit.version, acteur: visit.acteur,
        by: visit.geste())
      return .seeOther("/candidatures/\(candidature.id)")
    } catch CandidatureRefusal.conflit {
      return .page(try await conflict(visit, typed))
    } catch let refusal as CandidatureRefusal { return try await refused(refusal, visit) }
  }

  private func avisForm(
    _ visit: Visit, _ candidature: Candidature, _ typed: AvisTape, _ fautes: [AvisTape.Faute]
  ) async throws -> Page {
    let pages = try await pages(candidature, visit)
    let jetons = visit.jetons
    let champs = typed.champs(fautes, regles: pages.regles, asked: candidature.demande.postes)
    return Page(
      "Préparer l’avis", status: fautes.isEmpty ? .ok : .unprocessable, trail: pages.trail,
      section: .dossiers, hasErrors: !fautes.isEmpty
    ) { h in
      h.titre(
        "Préparer l’avis",
        chapo: "Vous préparez\u{A0}; la personne qui a délégation de signature rend l’avis.",
        surtitre: candidature.demande.nom)
      h.duo { h in
        h.pile { h in
          h.erreurs(champs)
          Self.avisFields(candidature, candidature.version, champs, jetons, &h)
        }
        h.raw("<aside class=\"pile\" aria-label=\"Le dossier\">")
        pages.summary(&h)
        h.raw("</aside>")
      }
    }
  }

  private static func avisFields(
    _ candidature: Candidature, _ version: Int, _ champs: [Champ], _ jetons: Jetons,
    _ h: inout HTML
  ) {
    guard champs.count == 4 else { return }
    h.formulaire("/candidatures/\(candidature.id)/avis", jetons) { h in
      h.invisible("version", String(version))
      h.radios(
        champs[0],
        [Option("favorable", "Favorable"), Option("defavorable", "Défavorable")])
      h.champ(champs[1], .nombre)
      h.champ(champs[2], .nombre)
      h.zone(champs[3])
      h.actions { h in h.bouton("Transmettre à la signature") }
    }
  }

  /// Somebody else changed the file meanwhile: both texts, and nothing overwritten.
  private func conflict(_ visit: Visit, _ typed: AvisTape) async throws -> Page {
    let candidature = try await open(visit)
    let pages = try await pages(candidature, visit)
    let jetons = visit.freshJetons
    let champs = typed.champs([], regles: pages.regles, asked: candidature.demande.postes)
    return Page(
      "Deux versions de l’avis", status: .conflict, trail: pages.trail, section: .dossiers,
      hasErrors: true
    ) { h in
      h.titre("Deux versions de l’avis", surtitre: candidature.demande.nom)
      h.refus(
        "Votre texte n’est pas enregistré",
        CandidatureRefusal.conflit(version: 0).phrase
          + " Rien n’a été écrasé\u{A0}: comparez, puis envoyez le texte qui convient.")
      h.duo { h in
        h.rubrique("votre", "Votre texte") { h in
          Self.avisFields(candidature, candidature.version, champs, jetons, &h)
        }
        h.pile { h in
          h.raw("<h2>Le dossier tel qu’il est maintenant</h2>")
          pages.opinion(&h)
          pages.decision(&h)
        }
      }
    }
  }
}

/// An opinion as it was typed.
struct AvisTape {
  let sens: String
  let postes: String
  let rang: String
  let commentaire: String

  /// The field to blame, and what to do.
  struct Faute {
    let field: String
    let phrase: String
  }

  /// Nil when an answer cannot be read. An unfavourable opinion has no rank.
  var texte: TexteAvis? {
    guard let found = sensLu, rang.isEmpty || Int(rang) != nil else { return nil }
    return TexteAvis(
      sens: found, rang: found == .defavorable ? nil : Int(rang), commentaire: commentaire)
  }

  private var sensLu: TexteAvis.Sens? {
    switch sens {
    case "favorable": .favorable(postes: Int(postes) ?? 0)
    case "defavorable": .defavorable
    default: nil
    }
  }

  /// All that is to correct, in the order of the form.
  func fautes(asked: Int, _ regles: ReglesCandidature) -> [Faute] {
    let missing =
      sensLu == nil ? [Faute(field: "sens", phrase: "Choisissez favorable ou défavorable.")] : []
    // A rank that is no number is one that no rule allows; without a choice, posts are still read.
    let read = TexteAvis(
      sens: sensLu ?? .favorable(postes: Int(postes) ?? 0),
      rang: rang.isEmpty ? nil : Int(rang) ?? 0, commentaire: commentaire)
    return missing
      + read.fautes(asked: asked, regles).map { Faute(field: Self.field($0), phrase: $0.phrase) }
  }

  private static func field(_ refusal: CandidatureRefusal) -> String {
    switch refusal {
    case .postesHorsDemande: "postes"
    case .rangInvalide: "rang"
    default: "commentaire"
    }
  }

  func champs(_ fautes: [Faute], regles: ReglesCandidature, asked: Int) -> [Champ] {
    func erreur(_ field: String) -> String? { fautes.first { $0.field == field }?.phrase }
    let range = regles.commentaire
    return [
      Champ("sens", "Votre proposition", valeur: sens, erreur: erreur("sens")),
      Champ(
        "postes", "Pour combien de postes\u{A0}?",
        aide: "\(asked) au plus, le nombre demandé. Laissez tel quel si l’avis est défavorable.",
        valeur: postes, erreur: erreur("postes"), largeur: .court),
      Champ(
        "rang", "Rang dans le département", aide: "1 pour le premier à servir.", valeur: rang,
        erreur: erreur("rang"), facultatif: true, largeur: .court),
      Champ(
        "commentaire", "Votre commentaire pour la structure",
        aide:
          "De \(range.lowerBound) à \(Francais.nombre(range.upperBound)) caractères. Il sera lu "
          + "tel quel.", valeur: commentaire, erreur: erreur("commentaire")),
    ]
  }
}
