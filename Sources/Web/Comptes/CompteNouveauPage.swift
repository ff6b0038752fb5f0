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
    let given = visit.form.isEmpty ? nil : visit.form.identite
    let addressError = addressRefusal(refusal)?.phrase(at: visit.at)
    let nameError = given.flatMap(nameRefusal)?.phrase(at: visit.at)
    let courriel = Champ(
      "courriel", "Adresse de courriel", aide: "L’invitation y est envoyée.",
      valeur: visit.form.text("courriel"), erreur: addressError)
    let fields = [courriel, Champ("prenom", "Prénom", erreur: nameError)] + role.champs
    let isElsewhere = fields.allSatisfy { $0.erreur == nil }
    let hasErrors = refusal != nil || !isElsewhere
    return Page(
      "Inviter une personne", status: hasErrors ? .unprocessable : .ok,
      trail: [("Accueil", "/"), ("Les comptes", "/comptes")], section: .comptes,
      hasErrors: hasErrors
    ) { html in
      html.titre(
        "Inviter une personne",
        chapo: "Elle reçoit un lien pour choisir son mot de passe, valable 28 jours.")
      html.erreurs(fields)
      if let refusal, isElsewhere {
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

  private func addressRefusal(_ refusal: CompteRefusal?) -> CompteRefusal? {
    guard !visit.form.isEmpty else { return nil }
    guard AdresseCourriel(visit.form.text("courriel")) != nil else { return .courrielInvalide }
    return refusal == .courrielConnu ? refusal : nil
  }

  private func nameRefusal(_ identite: Identite) -> CompteRefusal? {
    do throws(CompteRefusal) {
      _ = try identite.checked()
      return nil
    } catch { return error }
  }
}
