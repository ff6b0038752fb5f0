import Design
import HTML
import Kernel

/// Every component once, as pages: what a change of the theme is looked at with.
enum Galerie {
  static let site = SiteWeb(
    version: "essai", codeSource: "/code",
    demonstration: BandeauDemo(
      maintenant: HeureLocale(Jour(number: 18_697), 9, 0), horloge: "/demonstration"),
    telephone: "01 00 00 00 00")
  static let menu = [
    Lien("Accueil", "/"), Lien("Le programme", "/programme", courant: true),
    Lien("Les structures", "/structures"), Lien("Accueillir un poste", "/candidatures"),
    Lien("Aide", "/aide"),
  ]
  static let jetons = Jetons(jeton: "jeton", cle: "cle")
  static let pages: [(name: String, html: String)] = [
    ("programme", shell("Le programme en chiffres", programme)),
    ("formulaire", shell("Vos postes et leurs lieux, étape 2 sur 6", formulaire, faute: true)),
    ("dossiers", shell("Mes dossiers", dossiers, session: true)),
    ("accueil", shell("Être aidé, accueillir un conseiller numérique, le devenir", accueil)),
    ("envoye", shell("Votre candidature est envoyée", envoye)),
    ("impasse", shell("Cette page n’existe pas", impasse)),
    ("courrier", shell("Décision", courrier)),
  ]

  private static func shell(
    _ titre: String, _ main: (inout HTML) -> Void, faute: Bool = false, session: Bool = false
  ) -> String {
    let shell = PageShell(
      site, titre: titre, description: titre, menu: menu,
      session: session
        ? Connexion(
          nom: "Sélène Démo, préfecture de la Seine-Saint-Denis", compte: "/compte",
          sortie: "/session/fin", jetons: jetons) : nil,
      fil: [Lien("Accueil", "/")], enErreur: faute)
    return page { h in shell.write(into: &h, main: main) }
  }

  private static func accueil(_ h: inout HTML) {
    h.titre("Être aidé, accueillir un conseiller numérique, le devenir", chapo: "Choisissez.")
    h.trio { h in
      for (id, nom) in [("a", "J’ai besoin d’aide"), ("b", "J’accueille")]
        as [(StaticString, String)]
      {
        h.porte(id, nom) { h in
          h.element("p", text: "Voyez qui aide près de chez vous.")
        } geste: { h in
          h.bouton("Voir qui peut m’aider", vers: "/lieux")
          h.element("a", .href("/carte"), text: "Chercher sur la carte")
        }
      }
      h.carte("c", "Une carte") { h in h.element("p", text: "Un texte.") }
    }
    h.onglets(
      "Parties du dossier", [Lien("Résumé", "#", courant: true), Lien("Pièces", "#pieces")])
  }

  private static func envoye(_ h: inout HTML) {
    h.titre("Votre candidature est envoyée", surtitre: "Candidature n° 93-09")
    h.confirmation("Nous avons bien reçu votre candidature") { h in
      h.element("p", text: "Elle porte le numéro 93-09. Le même message vous est envoyé.")
    }
    h.rubrique("suite", "Et maintenant") { h in
      h.suite([
        EtapeSuite("Vous avez envoyé votre dossier", quand: "Jeudi 11 mars 2021", faite: true),
        EtapeSuite("La préfecture rend un avis", quand: "Avant le vendredi 9 avril 2021"),
        EtapeSuite("Vous recevez la réponse", phrase: "Par un courriel, avec la raison."),
      ])
    }
    h.rubrique("rien", "Vos autres dossiers") { h in
      h.vide("Aucun autre dossier") { h in h.bouton("Préparer un dossier", vers: "/d", second: true)
      }
    }
    h.avancement("1 200 lignes sur 4 000, encore deux minutes", fait: 1_200, sur: 4_000)
    h.bouton("Retirer ma candidature", post: "/retrait", jetons, second: true)
  }

  private static func impasse(_ h: inout HTML) {
    h.impasse(
      "Cette page n’existe pas", "L’adresse est peut-être incomplète.", incident: "7K4-2QM"
    ) { h in
      h.bouton("Revenir à l’accueil", vers: "/")
      h.element("a", .href("/plan"), text: "Voir le plan du site")
    }
  }

  private static func courrier(_ h: inout HTML) {
    h.feuille(
      Feuille(
        expediteur: ["Préfecture de la Seine-Saint-Denis", "1 esplanade de l’Exemple"],
        destinataire: ["Association « L’Écran partagé »", "93700 Drancy"],
        date: "Bobigny, le jeudi 8 avril 2021", objet: "Votre demande de deux postes",
        reference: "Candidature n° 93-09, reçue le lundi 8 février 2021")
    ) { h in
      h.element("p", text: "Madame, Monsieur,")
      h.element(
        "p", text: "Votre demande n’est pas retenue. Voici pourquoi, et ce que vous pouvez faire.")
    } bas: { h in
      h.element("p", text: "Votre dossier en ligne : EP 4T9 7XK")
      h.element("p", text: "Pour le préfet et par délégation, Bastien Démo")
    }
  }
}
