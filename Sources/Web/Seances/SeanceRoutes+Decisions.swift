import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Seances
import Territoires

extension SeanceRoutes {
  /// Who signs, and what is about to be decided.
  func decisionsPage(_ visit: Visit) async throws -> Answer {
    let index = try await moyens.candidatures.territoires.index()
    let ouverte = try await open(visit)
    let departement = ouverte.contexte.dossiers.values.map(\.departement)
      .first { visit.acteur.covers($0, index) }
    let auteur = try await Decider(moyens.candidatures).signature(
      visit.acteur, service: Lettres.service(departement ?? "", index))
    return .page(try await signatureForm(visit, ouverte, auteur, refusal: nil))
  }

  func decide(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    let auteur = AuteurDecision(
      prenom: form.text("prenom"), nom: form.text("nom"), qualite: form.text("qualite"),
      service: form.text("service"), delegation: form.text("delegation"))
    do {
      _ = try await PrendreDecisions(moyens)(
        visit.id(), auteur: auteur, acteur: visit.acteur, by: visit.geste())
      return .seeOther("/seances/\(visit.parameter("id"))")
    } catch let refusal as SeanceRefusal {
      return try await refused(refusal, visit)
    } catch let refusal as CandidatureRefusal {
      return .page(
        try await signatureForm(visit, open(visit), auteur, refusal: refusal.phrase))
    }
  }

  private func signatureForm(
    _ visit: Visit, _ ouverte: SeanceOuverte, _ auteur: AuteurDecision, refusal: String?
  ) async throws -> Page {
    let index = try await moyens.candidatures.territoires.index()
    let seance = ouverte.seance
    let count = ouverte.toDecide(visit.acteur, index)
    let jetons = refusal == nil ? visit.jetons : visit.freshJetons
    let bilan = BilanSeance(
      seance, ouverte.contexte, try moyens.regles(on: seance.le).aides)
    return Page(
      "Prendre les décisions", status: refusal == nil ? .ok : .unprocessable,
      trail: Self.trail + [(seance.titre, "/seances/\(seance.id)")], section: .seances,
      hasErrors: refusal != nil
    ) { h in
      h.titre(
        "Prendre les décisions",
        chapo: "Le comité propose. Vous décidez, et ce que vous signez engage l’État.",
        surtitre: seance.titre)
      if let refusal { h.refus("Aucune décision n’est prise", refusal) }
      guard count > 0 else {
        h.vide(
          "Rien à décider pour le moment",
          seance.isApproved
            ? "Toutes les propositions de vos dossiers sont devenues des décisions."
            : "Le procès-verbal n’est pas encore approuvé par deux personnes.")
        return
      }
      h.chiffres([
        Chiffre("décisions à prendre", count), Chiffre("postes proposés", bilan.postes),
        Chiffre("aide de l’État", bilan.montant),
      ])
      h.formulaire("/seances/\(seance.id)/decisions", jetons) { h in
        h.champ(Champ("prenom", "Prénom", valeur: auteur.prenom))
        h.champ(Champ("nom", "Nom", valeur: auteur.nom))
        h.champ(Champ("qualite", "Qualité", valeur: auteur.qualite, largeur: .tout))
        h.champ(Champ("service", "Service", valeur: auteur.service, largeur: .tout))
        h.champ(
          Champ(
            "delegation", "Délégation",
            aide: "Obligatoire pour qui signe au nom d’une autre autorité.",
            valeur: auteur.delegation, facultatif: true, largeur: .tout))
        h.actions { h in h.bouton("Signer \(Francais.pluriel(count, "décision", "décisions"))") }
      }
    }
  }
}
