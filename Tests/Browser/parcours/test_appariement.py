"""Wishes, a structure's order, a calculation, its publication and its reasons: in a browser without JavaScript."""

import re

from playwright.sync_api import expect

import test_candidat

CAMPAGNE = "/appariements/930401"
LIVRY, BONDY = "Point numérique fictif de Livry-Gargan", "Médiathèque fictive de Bondy"
LAST_LINE = "Ce calcul propose ; la décision est humaine."


def words(page) -> str:
    """What the page says, with plain spaces."""
    return re.sub(r"\s+", " ", page.locator("main").inner_text())


def wishes_are(page, structures: list[str]):
    """The structures wished for, in the order of the page, once it has come."""
    expect(page.locator("section[aria-labelledby=mes-voeux] tbody th")).to_have_text(structures)


def test_what_was_published_can_be_read_and_questioned(page_as):
    page = page_as(javascript=False)
    page.goto("/candidats/moi/demonstration-basile-fictif-son-lien-perso0")
    page.get_by_role("link", name="Ranger mes vœux").click()
    page.get_by_role("link", name=re.compile("^Vague 1")).click()
    answer = words(page)
    assert "Pas de rencontre pour vous cette fois" in answer
    assert "Il fallait 2 points, vous en avez 0." in answer and LAST_LINE in answer
    assert not any(name in answer for name in ("Ambre", "Coline", "Driss"))

    page.get_by_role("link", name="Les règles du calcul").click()
    rules = words(page)
    assert "Paires bloquantes 0" in rules and "Graine" in rules
    assert rules.endswith(LAST_LINE)


def test_from_wishes_to_a_proposed_meeting(page_as):
    page = page_as(javascript=False)
    link = test_candidat.register(page, "Noor")
    page.goto(link)
    page.get_by_role("button", name="Je confirme mon inscription").click()
    page.get_by_role("link", name="Ranger mes vœux").click()
    for structure in (LIVRY, BONDY):
        page.get_by_role("button", name=f"Ajouter {structure}").click()
    wishes_are(page, [LIVRY, BONDY])
    page.get_by_role("button", name=f"Monter {BONDY}").click()
    wishes_are(page, [BONDY, LIVRY])
    page.get_by_role("button", name=f"Descendre {BONDY}").click()
    wishes_are(page, [LIVRY, BONDY])

    structure = page_as(javascript=False)
    structure.goto("/demo/comptes")
    structure.get_by_role("button", name="Entrer comme Odette Exemple").click()
    structure.goto("/appariements/offres/930411/classement")
    structure.get_by_role("button", name="Ajouter Noor Exemple").click()
    structure.get_by_role("button", name="Monter Noor Exemple").click()
    assert "Noor" in structure.locator("section[aria-labelledby=ordre] tbody th").first.inner_text()

    agent = page_as("prefecture", javascript=False)
    agent.goto(CAMPAGNE)
    agent.get_by_role("button", name="Calculer maintenant").click()
    first = words(agent)
    assert "Simulation : rien n’est envoyé." in first and "Paires bloquantes 0" in first
    assert ", la même" in first and "Noor Exemple" in first
    digest = re.search(r"Empreinte gardée ([0-9a-f]{16})", first)[1]
    agent.goto(CAMPAGNE)
    agent.get_by_role("button", name="Calculer maintenant").click()
    assert digest in words(agent), "the same entries give the same digest"

    page.goto(link)
    assert "Aucune proposition pour l’instant" in words(page), "a simulation sends nothing"
    agent.goto("/appariements?liste=a-publier")
    agent.get_by_role("link", name="Seine-Saint-Denis").click()
    agent.get_by_role("link", name=re.compile("^Vague 2")).first.click()
    agent.get_by_role("button", name="Publier ces propositions").click()
    assert "Publié le" in words(agent)

    # The post of Livry-Gargan has all its meetings: the second wish is proposed, and the page says why.
    page.goto(link)
    assert BONDY in words(page)
    page.get_by_role("link", name="Ranger mes vœux").click()
    page.get_by_role("link", name=re.compile("^Vague 2")).click()
    assert "Une rencontre vous est proposée" in words(page)
    assert "L’offre a déjà toutes les rencontres permises." in words(page)
