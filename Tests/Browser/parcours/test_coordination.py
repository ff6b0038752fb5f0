"""Manche's coordonnatrice: answers and silences, a reminder, an answer that becomes a candidature, a relevé sent.

JavaScript off, at the date of departure (11 March 2021)."""

import re

RECUEIL = "/recueils/50200"
REUNION = "/comites-de-pilotage/50300/reunions/50325"


def main(page) -> str:
    return page.locator("main").inner_text()


def letters(page, subject: str):
    page.goto("/demo/courriels")
    return page.locator("tr", has_text=subject)


def test_the_piles_are_the_lists(page_as):
    page = page_as("coordonnateur", javascript=False)
    page.goto("/dossiers")
    pile = page.locator(".pochettes li", has_text="Silences à relancer")
    shown = pile.inner_text()
    assert "31 réponses sur 46" in shown and "6 jamais relancées" in shown
    pile.locator("a").click()
    lines = page.locator("#structures ~ table tbody tr").count()
    assert lines == 15 and re.search(rf"\b{lines}\b", shown)


def test_answers_by_family(page_as):
    page = page_as("coordonnateur", javascript=False)
    page.goto(RECUEIL)
    bars = page.locator(".barres").inner_text()
    for rate in ("8/8", "2/3", "9/15", "12/20"):
        assert rate in bars
    assert page.locator("svg.contours circle").count() == 46


def test_a_reminder_then_an_answer_then_a_candidature(page_as):
    page = page_as("coordonnateur", javascript=False)
    page.goto(RECUEIL)
    page.get_by_role("button", name=re.compile("Relancer les médiathèques")).click()
    assert page.get_by_role("button", name=re.compile("Relancer les médiathèques")).count() == 0
    page.goto(RECUEIL + "?liste=jamais-relances")
    assert "Aucune structure ici" in main(page)

    # The guest reads the reminder and answers without an account.
    guest = page_as(javascript=False)
    sent = letters(guest, "Votre réponse manque à la carte").filter(has_text="sourdeval@mediatheques")
    sent.first.locator("a").click()
    guest.goto(guest.locator("a[href*='/besoins/']").first.get_attribute("href"))
    guest.get_by_role("button", name="Envoyer ma réponse").click()
    assert "Cochez au moins un besoin." in main(guest)
    guest.get_by_label("Faire ses démarches en ligne").check()
    guest.get_by_label(re.compile("nous accueillerions volontiers")).check()
    guest.get_by_label("À quels horaires").fill("mardi matin")
    guest.get_by_role("button", name="Envoyer ma réponse").click()
    assert "Votre réponse est enregistrée" in main(guest)

    page.goto(RECUEIL)
    assert "32 réponses sur 46" in main(page)
    page.get_by_role("link", name="Médiathèque fictive, Sourdeval").click()
    page.get_by_role("button", name="Préremplir une candidature").click()
    assert "Préremplie le" in main(page)

    # The code of the letter opens the candidature with everything that was answered.
    letters(guest, "Votre candidature est préremplie").filter(
        has_text="sourdeval@mediatheques").first.locator("a").click()
    code = re.search(r"Votre code\s*: (\S+ \S+ \S+)", main(guest))[1]
    guest.goto("/candidatures/reprise")
    guest.get_by_label("Votre code").fill(code)
    guest.get_by_role("button", name="Reprendre").click()
    assert guest.locator("[name=nom]").input_value() == "Médiathèque fictive, Sourdeval"
    assert "mardi matin" in guest.locator("[name=motivation]").input_value()


def test_the_releve_goes_to_the_twelve(page_as):
    page = page_as("coordonnateur", javascript=False)
    page.goto(REUNION)
    page.get_by_text("Noter une décision").click()
    page.get_by_label("Ce qui est décidé").fill("Se revoir avant l’été.")
    page.get_by_label("Qui en est responsable").fill("Département de la Manche")
    page.get_by_label("Avant le").fill("30/06/2021")
    page.get_by_role("button", name="Ajouter au relevé").click()
    page.get_by_role("button", name="Envoyer le relevé aux 12 membres").click()
    assert re.search(r"À 12\spersonnes", main(page))
    assert page.get_by_role("button", name="Envoyer le relevé").count() == 0
    assert letters(page, "Relevé de décisions du 5").count() == 12


def test_who_helps_where_says_nothing_before_the_decisions(page_as):
    page = page_as(javascript=False)
    page.goto("/qui-aide-ou/50")
    assert "Département de la Manche" in main(page)
    assert "Aucun poste accordé à ce jour" in main(page)
