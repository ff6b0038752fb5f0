import Comptes
import Design
import HTML
import HTTP
import Territoires

/// Inviting somebody.
struct CompteNouveauPage {
  let visit: Visit
  let index: TerritoireIndex

  func page(_ refusal: CompteRefusal? = nil) -> Page {
    let role = RoleSaisi(visit.form, today: visit.today, index)
    let isAboutAddress = refusal == .courrielInvalide || refusal == .courrielConnu
    let courriel = Champ(
      "courriel", "Adresse de courriel", aide: "L’invitation y est envoyée.",
      valeur: visit.form.text("courriel"),
      erreur: isAboutAddress ? refusal?.phrase(at: visit.at) : nil)
    let isAboutName = refusal == .nomManquant || refusal == .champTropLong
    let nameError = isAboutName ? refusal?.phrase(at: visit.at) : nil
    let hasErrors = refusal != nil || role.champs.contains { $0.erreur != nil }
    return Page(
      "Inviter une personne", status: hasErrors ? .unprocessable : .ok,
      trail: [("Accueil", "/"), ("Les comptes", "/comptes")], section: .comptes,
      hasErrors: hasErrors
    ) { html in
      html.titre(
        "Inviter une personne",
        chapo: "Elle reçoit un lien pour choisir son mot de passe, valable 28 jours.")
      html.erreurs([courriel, Champ("prenom", "Prénom", erreur: nameError)] + role.champs)
      if let refusal, !isAboutAddress, !isAboutName {
        html.refus("L’invitation n’est pas partie", refusal.phrase(at: visit.at))
      }
      html.formulaire("/comptes", visit.jetons) { html in
        html.champ(courriel, .email)
        html.champs(visit.form.identite, erreur: nameError, isOwn: false)
        role.write(into: &html)
        html.actions { $0.bouton("Envoyer l’invitation") }
      }
    }
  }
}
