import Candidatures
import Design
import Documents
import HTML
import Kernel

/// The library: what each document is for, who signs it, and what a signature is worth here.
enum BibliothequePage {
  /// The blank models.
  static let vierge = Page("Modèles de documents", trail: [("Accueil", "/")]) { h in
    h.titre(
      "Modèles de documents",
      chapo: "Des modèles prêts à remplir, à imprimer et à signer. Depuis un dossier, les mêmes "
        + "sont déjà remplis avec vos données.")
    table(Modele.allCases, in: "/documents", &h)
    signature(&h)
    relecture(&h)
  }

  /// The same, filled with what a file says.
  static func page(of candidature: Candidature) -> Page {
    let file: Href = "/candidatures/\(candidature.id)"
    let isDecided = candidature.decision != nil
    return Page(
      "Documents du dossier \(candidature.numero)",
      trail: [("Mes dossiers", "/dossiers"), ("Dossier \(candidature.numero)", file)],
      section: .dossiers
    ) { h in
      h.titre(
        "Documents du dossier", chapo: "Remplis avec ce que dit le dossier \(candidature.numero).",
        surtitre: candidature.demande.nom)
      table(Modele.duDossier, in: "\(path: file.text)/documents", &h)
      if isDecided {
        h.rubrique("courrier", "Le courrier de la décision") { h in
          h.actions { h in
            h.bouton("Lire le courrier", vers: "\(path: file.text)/courrier", second: true)
            h.telechargement("Courrier, PDF", "\(path: file.text)/courrier.pdf")
          }
        }
      }
      signature(&h, depot: "/signatures/candidature/\(candidature.id)")
      relecture(&h)
    }
  }

  private static func table(_ modeles: [Modele], in folder: Href, _ h: inout HTML) {
    h.tableau(
      Francais.majuscule(Francais.enLettres(modeles.count)) + " modèles",
      [
        Colonne("Document"), Colonne("À quoi il sert"), Colonne("Qui le signe"),
        Colonne("À télécharger"),
      ]
    ) { h in
      for modele in modeles {
        let address: Href = "\(path: folder.text)/\(modele.rawValue)"
        h.ligne { h in
          h.tete(modele.nom, address)
          h.cellule("À quoi il sert", modele.usage)
          h.cellule("Qui le signe", modele.signataires)
          h.cellule("À télécharger") { h in
            h.element("a", .href("\(path: address.text).pdf"), .flag("download")) { h in
              h.raw("PDF<span class=\"cache\">, ")
              h.text(modele.nom)
              h.raw("</span>")
            }
          }
        }
      }
    }
  }

  /// `depot`: where signed copies are sent; nil for blank models.
  private static func signature(_ h: inout HTML, depot: Href? = nil) {
    h.rubrique("signature", "Quelle signature\u{A0}?") { h in
      h.raw(
        """
        <p class="texte">Imprimez, datez, signez à la main\u{A0}: c’est toujours possible, et c’est la règle pour une \
        délibération, un contrat ou une convention. Un outil de signature de votre choix convient aussi\u{A0}: \
        le PDF s’y prête.</p>
        <p class="texte">L’engagement donné sur ce site par un lien personnel est un engagement daté, gardé \
        dans l’historique du dossier. C’est une signature électronique simple au sens du règlement \
        européen eIDAS (n°\u{A0}910/2014). Un juge ne peut pas l’écarter pour la seule raison qu’elle est \
        électronique. Mais elle ne prouve pas l’identité comme une signature avancée ou qualifiée, et \
        n’a pas la même valeur qu’une signature à la main.</p>
        <p class="texte">Numérisez l’exemplaire signé et envoyez-le depuis la page de votre dossier\u{A0}: il y est gardé \
        avec sa date et son empreinte. Gardez le papier.</p>
        """)
      if let depot {
        h.actions { h in h.bouton("Les exemplaires signés", vers: depot, second: true) }
      }
    }
  }

  private static func relecture(_ h: inout HTML) {
    let names = Modele.allCases.filter(\.mustBeChecked).map { $0.nom.lowercased() }
    h.rubrique("relecture", "À faire relire avant usage") { h in
      h.element(
        "p", .class("texte"),
        text: "Ces modèles aident à rédiger, ils ne remplacent pas un conseil juridique. Faites "
          + "relire par votre service juridique, un centre de gestion ou un avocat\u{A0}: "
          + Francais.liste(names) + ".")
    }
  }
}
