"""A candidature from the form to the letter, in a browser, without and with JavaScript."""

import re

import pytest

import formulaire


def fill(page, answers: dict[str, str]):
    """Fills whatever of the answers the page asks for."""
    for name, value in answers.items():
        fields = page.locator(f"main [name='{name}']")
        if not fields.count() or name.startswith("_"):
            continue
        field = fields.first
        kind = field.get_attribute("type")
        if kind == "hidden":
            continue
        if kind == "checkbox":
            field.set_checked(bool(value))
        elif kind == "radio":
            page.locator(f"main [name='{name}'][value='{value}']").check()
        elif field.evaluate("element => element.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def letter_link(page, subject: str, path: str) -> str:
    """The address in the newest letter with that subject."""
    page.goto("/demo/courriels")
    page.locator("tr", has_text=subject).first.locator("a").click()
    return page.locator(f"a[href*='{path}']").first.get_attribute("href")


@pytest.mark.parametrize("javascript", [False, True])
def test_from_the_form_to_the_letter(page_as, javascript):
    answers = formulaire.candidature(7_100_000 + javascript)
    page = page_as(javascript=javascript)
    page.goto("/")
    page.goto(formulaire.PATH)
    page.get_by_role("button", name="Envoyer la candidature").click()
    assert page.locator(".erreurs a").count() > 3, "an empty form says what to do"
    fill(page, answers)
    page.get_by_role("button", name="Envoyer la candidature").click()
    number = page.locator("[data-numero]").get_attribute("data-numero")
    # The acknowledgement has an address of its own: loaded again, or opened elsewhere, it is the same and sends nothing.
    page.reload()
    assert page.locator("[data-numero]").get_attribute("data-numero") == number
    elsewhere = page_as(javascript=javascript)
    elsewhere.goto(page.url)
    assert elsewhere.locator("[data-numero]").get_attribute("data-numero") == number
    shown = page.locator("main").inner_text()
    for word in ("Reçue le", "préfecture", "refusée le", "tribunal administratif"):
        assert word in shown, f"the acknowledgement does not say {word}"

    # The représentant légal commits by the link of the letter.
    page.goto(letter_link(page, f"Confirmez l’engagement de {answers['nom']}", "/engagement/"))
    fill(page, {"nom": "Dominique Fictif"})
    page.get_by_role("button", name="Je confirme l’engagement").click()
    assert "L’engagement est confirmé" in page.locator("main").inner_text()

    # An agent of the préfecture prepares the opinion, a signataire renders it.
    agent = page_as("prefecture", javascript)
    agent.goto("/dossiers")
    file = agent.locator("a[href^='/candidatures/']", has_text=answers["nom"]).first.get_attribute("href")
    identifier = re.search(r"/candidatures/([^/?#]+)", file)[1]
    agent.goto(f"/candidatures/{identifier}/avis")
    fill(agent, {"favorable": "1", "avis": "favorable", "sens": "favorable", "postes": "2", "rang": "1",
                 "commentaire": "Le projet est solide et le lieu bien choisi."})
    agent.locator("main form button.bouton:not(.second)").first.click()
    assert not agent.locator(".erreurs").count(), agent.locator(".erreurs").inner_text()
    signer = page_as("signataire", javascript)
    signer.goto(f"/candidatures/{identifier}/avis")
    signer.get_by_role("link", name="Relire et rendre l’avis").click()
    signer.locator("main form[action$='/avis/rendu'] button").first.click()
    assert not signer.locator(".erreurs").count()

    # The decision, and its letter.
    signer.goto(f"/candidatures/{identifier}/decision")
    fill(signer, {"postes": "2", "sens": "accord", "phrase": "Deux postes sont accordés pour ce projet.",
                  "motif": ""})
    signer.locator("main form button.bouton:not(.second)").first.click()
    assert not signer.locator(".erreurs").count(), signer.locator(".erreurs").inner_text()
    signer.goto(f"/candidatures/{identifier}/courrier")
    letter = signer.locator("main").inner_text()
    for word in (number, "recours", "tribunal administratif"):
        assert word in letter, f"the letter does not say {word}"
    history = page_as("prefecture", javascript)
    history.goto(f"/candidatures/{identifier}")
    assert "Historique" in history.locator("main").inner_text()


@pytest.mark.parametrize("javascript", [False, True])
def test_a_draft_is_resumed_with_its_code(page_as, javascript):
    page = page_as(javascript=javascript)
    page.goto(formulaire.PATH)
    fill(page, {"nom": "Association fictive du brouillon", "postes": "3"})
    page.get_by_role("button", name="Enregistrer mon brouillon").click()
    code = re.search(r"\b[A-Z]{2}[ \u00a0]?[A-Z0-9]{3}[ \u00a0]?[A-Z0-9]{3}\b", page.locator("main").inner_text())[0]
    other = page_as(javascript=javascript)
    other.goto("/candidatures/reprise")
    other.fill("[name=code]", code)
    other.get_by_role("button", name="Reprendre").click()
    assert other.input_value("[name=nom]") == "Association fictive du brouillon"
    assert other.input_value("[name=postes]") == "3"


def test_a_siret_already_registered_is_helped(page_as):
    for number, expected in ((1, "data-numero"), (2, "déjà inscrite")):
        page = page_as()
        page.goto(formulaire.PATH)
        answers = formulaire.candidature(7_200_000)
        fill(page, {**answers, "contact_courriel": f"autre{number}@association.example"})
        page.get_by_role("button", name="Envoyer la candidature").click()
        assert expected in page.content()
