import Design
import HTML
import Kernel
import Programme
import Seances
import Structures

/// Three doors: a resident, a host structure, a future conseiller; then one sober figure.
struct AccueilPage: Sendable {
  let hotline: String?
  let aides: Aides
  let liste: ListeCitee?
  let totaux: TotauxStructures
  let densites: [DensitePostes]
  /// When files are next proposed on.
  let seance: SeanceAnnoncee?

  func write(into html: inout HTML) {
    html.titre(
      "Être aidé, accueillir un conseiller numérique, le devenir",
      chapo:
        "Les conseillers numériques aident chacun à faire ses démarches en ligne et à se servir "
        + "de son téléphone ou de son ordinateur. Choisissez ce que vous venez faire."
    ) { telephone(into: &$0) }
    html.trio { html in
      resident(into: &html)
      host(into: &html)
      candidat(into: &html)
    }
    programme(into: &html)
  }

  private func telephone(into html: inout HTML) {
    guard let hotline else { return }
    html.raw("<p>Plus simple au téléphone\u{A0}? ")
    html.telephone(hotline)
    html.raw("</p>")
  }

  private func resident(into html: inout HTML) {
    html.raw("<form class=\"carte porte\" action=\"/aide\" aria-labelledby=\"p1\">")
    html.raw("<h2 id=\"p1\">J’ai besoin d’aide</h2>")
    html.raw("<p>Voyez quelles structures accueillent un conseiller près de chez vous.</p>")
    if let liste {
      html.raw("<p class=\"petit doux\">D’après la liste du ")
      html.text(liste.date)
      html.raw(". Appelez avant de vous déplacer.</p>")
    }
    html.champ(
      Champ(
        "q", "Votre commune", aide: "Exemple\u{A0}: Gagny, ou 93220", autocomplete: "postal-code"))
    html.raw("<div class=\"geste\"><button class=\"bouton\">Voir qui peut m’aider</button>")
    html.raw("<a href=\"/programme\">Chercher sur la carte</a></div></form>")
  }

  private func host(into html: inout HTML) {
    html.porte("p2", "J’accueille un conseiller") { html in
      html.raw("<p>L’État verse, par poste, <strong>")
      html.text(Francais.euros(aides.parPoste(.publique)))
      html.raw("</strong> à une collectivité, <strong>")
      html.text(Francais.euros(aides.parPoste(.privee)))
      html.raw("</strong> à une association.</p><div class=\"petit\"><p>")
      html.raw("<strong>Ce qu’il vous faut, en 10 minutes\u{A0}:</strong></p><ul class=\"liste\">")
      html.raw("<li>votre SIRET\u{A0};</li><li>le nombre de postes et leurs lieux\u{A0};</li>")
      html.raw("<li>la date de votre prochain conseil.</li></ul></div>")
      html.prochaineSeancePublique(seance)
      html.raw("<p class=\"petit\">")
      html.raw("<a href=\"/simulateur\">Calculer ce qui reste à payer</a></p>")
    } geste: { html in
      html.bouton("Préparer mon dossier", vers: "/candidatures/structures/nouvelle")
      html.element("a", .href("/candidatures/reprise"), text: "Reprendre avec mon code")
    }
  }

  private func candidat(into html: inout HTML) {
    html.porte("p3", "Je deviens conseiller") { html in
      html.raw("<p>Trois propositions au plus à la fois\u{A0}; votre CV n’est montré qu’après ")
      html.raw("votre accord.</p><p><strong>Chacun reçoit une réponse</strong>, et la raison ")
      html.raw("quand elle est négative.</p>")
    } geste: { html in
      html.bouton("Voir comment cela se passe", vers: "/devenir-conseiller")
      html.element("a", .href("/structures"), text: "Voir où sont les postes")
    }
  }

  private func programme(into html: inout HTML) {
    guard let liste, totaux.postes > 0 else { return }
    html.raw("<section class=\"rubrique duo inverse\" aria-labelledby=\"ou\"><div class=\"mini\">")
    html.carteTuiles(
      "carte", titre: "Postes pour 100 000 habitants, par département",
      Dictionary(
        densites.map { densite in
          (
            densite.code,
            LieuCarte(
              classe: densite.pour100000 == nil ? 0 : DensitePostes.classes.classe(densite.valeur),
              valeur: "\(densite.texte) pour 100 000 habitants")
          )
        }, uniquingKeysWith: { first, _ in first }))
    html.raw("</div><div class=\"pile\"><h2 id=\"ou\">Où en est le programme</h2><p>")
    html.raw("<span class=\"grand seul\">")
    html.data(Int64(totaux.postes), "postes", Francais.pluriel(totaux.postes, "poste", "postes"))
    html.raw("</span></p><p class=\"chapo\">")
    html.text(
      "attribués par \(Francais.pluriel(totaux.lignes, "décision", "décisions")) de l’État, d’après "
        + "la liste publiée.")
    html.raw("</p>")
    extremes(into: &html)
    html.raw("<p class=\"petit doux\">")
    html.src(liste.provenance)
    html.text(" \(liste.nom)")
    html.raw(
      ".</p><p><a href=\"/programme\">Voir la carte et les chiffres de votre département</a>")
    html.raw("</p></div></section>")
  }

  private func extremes(into html: inout HTML) {
    let held = densites.filter { $0.totaux.postes > 0 && $0.pour100000 != nil }
    guard let least = held.min(by: { $0.valeur < $1.valeur }),
      let most = held.max(by: { $0.valeur < $1.valeur }), held.count > 2
    else { return }
    html.element(
      "p", .class("texte"),
      text:
        "Chaque carreau est un département. Plus il ressort du fond, plus il compte de postes par "
        + "habitant\u{A0}: de \(least.texte) pour 100 000 (\(least.nom)) à \(most.texte) (\(most.nom))."
    )
  }
}
