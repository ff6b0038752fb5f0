import Design
import HTML

/// For whoever thinks of becoming a conseiller: the steps, and what is promised.
struct DevenirPage {
  static let page = Page(
    "Devenir conseiller numérique", trail: [("Accueil", "/")], section: .accueil
  ) { html in
    html.titre(
      "Devenir conseiller numérique",
      chapo: "Aucun diplôme n’est exigé. Il faut aimer expliquer, et savoir le faire simplement.")
    html.rubrique("etapes", "Les étapes") { html in
      html.raw(
        """
        <ol class="liste texte"><li>Vous dites où vous cherchez, à partir de quand, et jusqu’à quelle \
        distance.</li><li>On vous propose au plus trois structures à la fois.</li><li>Vous dites oui \
        ou non. Votre CV n’est montré qu’après votre oui.</li><li>Vous rencontrez la structure\u{A0}: \
        elle et vous décidez.</li><li>Vous signez votre contrat, puis vous êtes formé.</li></ol>
        """)
    }
    html.rubrique("promesse", "Chacun reçoit une réponse") { html in
      html.raw(
        """
        <p class="texte">Quand la réponse est négative, elle dit pourquoi. Votre âge, votre adresse et \
        vos résultats Pix ne servent jamais à vous classer.</p>
        """)
    }
    html.rubrique("offres", "Des postes près de chez vous") { html in
      html.filtres("/mises-en-relation/offres", bouton: "Chercher") { html in
        html.filtre(Champ("commune", "Votre commune ou votre code postal"), .texte, double: true)
      }
    }
    html.rubrique("ouverture", "S’inscrire") { html in
      html.raw("<p class=\"texte\">Il faut une adresse de courriel et 5 minutes.</p>")
      html.actions { html in
        html.bouton("M’inscrire", vers: "/candidats/inscription")
        html.bouton("Voir les offres", vers: "/mises-en-relation/offres", second: true)
      }
    }
  }
}
