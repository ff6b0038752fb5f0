import HTML

/// The pages the footer leads to.
package struct InformationRoutes: Sendable {
  package init() {}

  package var routes: [Route] {
    [
      .get("/accessibilite", example: "/accessibilite") { _ in .page(Self.accessibilite) },
      .get("/vos-donnees", example: "/vos-donnees") { _ in .page(Self.donnees) },
      .get("/donnees", example: "/donnees") { _ in .page(Self.ouvertes) },
    ]
  }

  private static let accessibilite = Page("Accessibilité", trail: [("Accueil", "/")]) { html in
    html.raw(
      """
      <div class="titre"><h1>Accessibilité</h1><p class="chapo">Ce site doit servir à tout le monde, \
      avec un vieux téléphone, une connexion lente ou un lecteur d’écran.</p></div>
      <section class="rubrique pile" aria-labelledby="etat"><h2 id="etat">Où en sommes-nous</h2>
      <p class="texte">Chaque page est vérifiée automatiquement, à chaque changement, contre les \
      règles WCAG 2.1 AA\u{A0}: aucune faute n’est acceptée. Ces contrôles ne voient pas tout\u{A0}: \
      aucun audit humain complet (RGAA) n’a encore été fait.</p></section>
      <section class="rubrique pile" aria-labelledby="sans"><h2 id="sans">Sans JavaScript</h2>
      <p class="texte">Toutes les pages et tous les formulaires fonctionnent sans JavaScript.</p></section>
      <section class="rubrique pile" aria-labelledby="dire"><h2 id="dire">Une difficulté\u{A0}?</h2>
      <p class="texte">Dites-le à l’organisme qui héberge ce site. S’il ne répond pas, le Défenseur \
      des droits peut être saisi gratuitement.</p></section>
      """)
  }

  private static let donnees = Page("Vos données", trail: [("Accueil", "/")]) { html in
    html.raw(
      """
      <div class="titre"><h1>Vos données</h1><p class="chapo">Ce que nous gardons, pourquoi, et \
      comment l’effacer.</p></div>
      <section class="rubrique pile" aria-labelledby="quoi"><h2 id="quoi">Ce que nous gardons</h2>
      <ul class="liste texte"><li>Pour une candidature\u{A0}: la structure, ses postes, et la personne \
      à joindre (nom, courriel, téléphone).</li>
      <li>Pour devenir conseiller\u{A0}: ce que la personne dit d’elle, et son CV, qu’une structure ne \
      lit qu’après son oui. Tout se lit, s’emporte et s’efface depuis son espace.</li>
      <li>Pour un compte\u{A0}: le nom, le courriel, et une empreinte du mot de passe qui ne permet \
      pas de le retrouver.</li>
      <li>L’historique de chaque dossier\u{A0}: qui a fait quoi, et quand.</li></ul></section>
      <section class="rubrique pile" aria-labelledby="non"><h2 id="non">Ce que nous ne faisons pas</h2>
      <p class="texte">Aucune publicité, aucune mesure d’audience par un tiers, aucun témoin de \
      connexion sauf celui de votre session.</p></section>
      <section class="rubrique pile" aria-labelledby="effacer"><h2 id="effacer">Faire effacer</h2>
      <p class="texte">Vous avez déposé une candidature\u{A0}: ouvrez le lien de votre accusé de réception, \
      dans le courriel reçu ce jour-là, puis «\u{A0}Demander l’effacement de mes données\u{A0}».</p>
      <p class="texte">Vous avez un compte\u{A0}: demandez-le depuis «\u{A0}Mon compte\u{A0}», puis «\u{A0}Effacer \
      mon compte\u{A0}».</p>
      <p class="texte">Vous n’avez plus ce lien\u{A0}: écrivez au service qui étudie \
      votre dossier, ou à l’organisme qui héberge ce site, en donnant le numéro du dossier. On vérifiera que \
      c’est bien vous.</p>
      <p class="texte">La réponse vient en un mois au plus. Vos nom, courriel et téléphone sont détruits, comme \
      le texte des courriels qui vous furent envoyés. L’historique garde les dates et les décisions, avec la \
      mention «\u{A0}personne effacée\u{A0}»\u{A0}: ce sont des actes de l’État.</p>
      <p class="texte">Vous n’êtes pas d’accord avec la réponse\u{A0}: adressez une réclamation à la CNIL, \
      sur www.cnil.fr.</p></section>
      <section class="rubrique pile" aria-labelledby="duree"><h2 id="duree">Ce qui s’efface tout seul</h2>
      <ul class="liste texte"><li>Un brouillon qui n’est pas envoyé\u{A0}: 60 jours après son dernier \
      enregistrement.</li><li>Le texte et l’adresse des courriels envoyés\u{A0}: 12 mois après l’envoi.</li></ul>
      </section>
      """)
  }

  private static let ouvertes = Page("Données ouvertes et API", trail: [("Accueil", "/")]) { html in
    html.raw(
      """
      <div class="titre"><h1>Données ouvertes et API</h1><p class="chapo">Tout ce qui est public ici \
      peut être repris librement, à la main ou par un programme.</p></div>
      <section class="rubrique pile" aria-labelledby="fichiers"><h2 id="fichiers">Des fichiers</h2>
      <p class="texte">La page <a href="/structures">Les structures</a> s’exporte en CSV et en XLSX, \
      avec les filtres que vous avez choisis et les mêmes totaux.</p></section>
      <section class="rubrique pile" aria-labelledby="api"><h2 id="api">Une API</h2>
      <p class="texte">La description complète, au format OpenAPI 3.1, est à l’adresse \
      <a href="/api/openapi.json">/api/openapi.json</a>. Elle est ouverte, sans clé.</p></section>
      <section class="rubrique pile" aria-labelledby="code"><h2 id="code">Le code source</h2>
      <p class="texte">Maillage est un logiciel libre, sous licence Apache 2.0\u{A0}: son code se lit, \
      se copie et se modifie. Demandez l’adresse du dépôt à l’organisme qui héberge ce site.</p></section>
      """)
  }
}
