import Candidats
import Design
import HTML
import HTTP
import Kernel
import MisesEnRelation
import Programme

extension MiseRoutes {
  func refusalForm(_ visit: Visit) async throws -> Answer {
    let access = try await access(visit)
    return .page(try refusalPage(visit, access, nil))
  }

  /// First shown as the person will read it; sent only from that page.
  func refuse(_ visit: Visit) async throws -> Answer {
    let access = try await access(visit)
    let (motif, phrase) = (visit.form.text("motif"), visit.form.text("phrase"))
    let index = try await moyens.index()
    let jour = moyens.local(visit.at, access.dossier.mise.departement, index).jour
    do {
      if visit.form.text("relu") == "oui" {
        _ = try await RepondreMise(moyens).refuser(
          access.dossier.mise.id, motif: motif, phrase: phrase, par: access.qui,
          by: geste(visit, access))
        return .seeOther(access.base)
      }
      let regles = try moyens.regles(at: visit.at)
      let preview = try access.dossier.mise.refused(
        motif: motif, phrase: phrase, jour: jour, regles: regles)
      guard visit.form.text("corriger") != "oui", let issue = preview.value.issue else {
        return .page(try refusalPage(visit, access, nil))
      }
      return .page(Self.preview(visit, access, TexteIssue(access.dossier, issue, regles.motifs)))
    } catch MiseRefusal.introuvable { throw NotFound() } catch let refusal as MiseRefusal {
      switch refusal {
      case .motifManquant, .phraseLongueur: return .page(try refusalPage(visit, access, refusal))
      default: return .page(try await page(access, visit, refusal))
      }
    }
  }

  private func refusalPage(
    _ visit: Visit, _ access: AccesMise, _ refusal: MiseRefusal?
  ) throws -> Page {
    let regles = try moyens.regles(at: visit.at)
    let onMotif = refusal == .motifManquant
    let motif = Champ(
      "motif", "Le motif", valeur: visit.form.text("motif"),
      erreur: onMotif ? refusal?.phrase : nil)
    let phrase = Champ(
      "phrase", "Une phrase pour la personne",
      aide: "Vraie, utile, et polie\u{A0}: elle la lira telle quelle.",
      valeur: visit.form.text("phrase"), erreur: onMotif ? nil : refusal?.phrase)
    let (jetons, dossier) = (visit.freshJetons, access.dossier)
    return Page(
      "Ne pas retenir", status: refusal == nil ? .ok : .unprocessable,
      trail: [("Proposition", access.base)], section: .dossiers, hasErrors: refusal != nil
    ) { h in
      h.titre(
        "Ne pas retenir \(dossier.candidat.nomAffiche)",
        chapo: "La personne lit le motif et votre phrase. Vous relisez avant l’envoi.",
        surtitre: dossier.offre.structure)
      h.erreurs([motif, phrase])
      h.formulaire(access.at("/refus"), jetons) { h in
        h.radios(
          motif, regles.motifs.map { Option($0.code, Francais.majuscule($0.texte)) })
        h.zone(phrase, lignes: 3, limite: regles.phrase.upperBound)
        h.actions { h in
          h.bouton("Relire avant l’envoi")
          h.bouton("Revenir", vers: access.base, second: true)
        }
      }
    }
  }

  private static func preview(_ visit: Visit, _ access: AccesMise, _ texte: TexteIssue) -> Page {
    let (motif, phrase) = (visit.form.text("motif"), visit.form.text("phrase"))
    let jetons = visit.freshJetons
    let correction = visit.freshJetons
    return Page(
      "Relire avant l’envoi", trail: [("Proposition", access.base)], section: .dossiers
    ) { h in
      h.titre(
        "Relire avant l’envoi", chapo: "Voici ce que la personne va lire. Rien n’est encore envoyé."
      )
      h.carte("lettre", texte.objetCandidat) { h in
        for line in texte.pourCandidat.split(separator: "\n") {
          h.element("p", .class("texte"), text: String(line))
        }
      }
      h.raw("<div class=\"action\">")
      h.bouton(
        "Envoyer", post: access.at("/refus"), jetons,
        valeurs: ["motif": motif, "phrase": phrase, "relu": "oui"])
      h.bouton(
        "Corriger", post: access.at("/refus"), correction, second: true,
        valeurs: ["motif": motif, "phrase": phrase, "corriger": "oui"])
      h.raw("</div>")
    }
  }
}
