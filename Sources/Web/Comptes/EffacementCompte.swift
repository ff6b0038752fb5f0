import Comptes
import Design
import HTML

/// What the erasure of an account destroys, what it leaves and why: the same words for its holder and
/// for the national team.
extension HTML {
  mutating func effacementCompte() {
    rubrique("disparait", "Ce qui disparaît") { h in
      h.raw("<ul class=\"liste texte\"><li>Le nom, l’adresse de connexion, la qualité et le ")
      h.raw(
        "téléphone.</li><li>Le mot de passe, la double vérification et les codes de secours\u{A0}: "
      )
      h.raw("plus personne n’entre avec ce compte.</li><li>Les courriels envoyés à ce compte.</li>")
      h.raw(
        "<li>Les mêmes valeurs dans l’historique, qui dira «\u{A0}personne effacée\u{A0}».</li></ul>"
      )
    }
    rubrique("reste", "Ce qui reste, et pourquoi") { h in
      h.raw("<ul class=\"liste texte\"><li>L’historique\u{A0}: quel compte a fait quoi, et quand, ")
      h.raw("sans le nom. Il prouve que rien n’a été changé en cachette.</li>")
      h.raw(
        "<li>Le nom sous une décision ou un procès-verbal déjà signé\u{A0}: la loi veut qu’un acte "
      )
      h.raw(
        "de l’État nomme son auteur.</li><li>Les dossiers déposés avec ce compte\u{A0}: la personne "
      )
      h.raw("à joindre s’efface à part, par le lien de l’accusé de réception.</li>")
      h.raw("<li>Les sauvegardes déjà faites, jusqu’à ce qu’elles expirent.</li></ul>")
    }
  }

  /// When it was asked, and by when it is answered.
  mutating func effacementDemande(_ demande: DemandeEffacementCompte) {
    encart(
      "Effacement demandé le \(Francais.jourLong(demande.demandeeLe)).",
      "L’équipe nationale répond avant le \(Francais.jourLong(demande.limite)).")
  }
}
