"""A candidat from the form to the erasure, in a browser, without and with JavaScript."""

import re

import pytest

import test_candidature

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def register(page, prenom: str) -> str:
    """Registers with this first name; answers the personal link of the letter."""
    page.goto("/candidats/inscription")
    page.get_by_role("button", name="M’inscrire").click()
    assert page.locator(".erreurs a").count() > 5, "an empty form says what to do"
    test_candidature.fill(page, {
        "prenom": prenom, "nom": "Exemple", "courriel": f"{prenom.lower()}@candidats.example",
        "telephone": "06 99 00 93 07", "commune": "Livry-Gargan", "disponible": "01/04/2021", "mobilite": "20",
        "motivation": "J’aime expliquer.", "situation": "oui", "information": "oui"})
    page.get_by_role("button", name="M’inscrire").click()
    assert "Votre inscription est reçue" in page.locator("main").inner_text(), page.locator("main").inner_text()
    page.goto("/demo/courriels")
    page.locator("tr", has_text=f"{prenom.lower()}@candidats.example").first.locator("a").click()
    return page.locator("a[href*='/candidats/moi/']").first.get_attribute("href")


@pytest.mark.parametrize("javascript", [False, True])
def test_from_the_form_to_the_erasure(page_as, javascript):
    prenom = "Alba" if javascript else "Sacha"
    page = page_as(javascript=javascript)
    link = register(page, prenom)
    page.goto(link)
    page.goto(link)  # reading it confirms nothing
    page.get_by_role("button", name="Je confirme mon inscription").click()
    assert "Votre adresse est confirmée" in page.locator("main").inner_text()

    page.set_input_files("[name=cv]", {"name": "cv.pdf", "mimeType": "application/pdf", "buffer": b"pas un pdf"})
    page.get_by_role("button", name="Envoyer ce fichier").click()
    assert "n’est pas un PDF" in page.locator(".erreurs").inner_text()
    page.set_input_files("[name=cv]", {"name": "cv.txt", "mimeType": "text/plain", "buffer": PDF})
    page.get_by_role("button", name="Envoyer ce fichier").click()
    assert "Votre CV est enregistré" in page.locator("main").inner_text()

    # An agent proposes a meeting, to the offer of the invented structure.
    agent = page_as("prefecture", javascript)
    agent.goto("/mises-en-relation/offres/930201/candidats")
    agent.get_by_role("button", name=f"Proposer {prenom} Exemple").click()
    identifier = re.search(r"/mises-en-relation/(\d+)", agent.url)[1]
    assert agent.request.get(f"/mises-en-relation/{identifier}/cv").body() != PDF
    page.goto("/demo/courriels")
    page.locator("tr", has_text="Une personne vous est proposée").first.locator("a").click()
    structure = page.locator("a[href*='/mises-en-relation/lien/']").first.get_attribute("href")
    assert page.request.get(structure + "/cv").body() != PDF

    page.goto(f"{link}/propositions/{identifier}")
    page.get_by_role("button", name="Oui, je veux la rencontrer").click()
    assert "Vous avez dit oui" in page.locator("main").inner_text()
    answer = page.request.get(structure + "/cv")
    assert answer.status == 200 and answer.body() == PDF
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert agent.request.get(f"/mises-en-relation/{identifier}/cv").body() != PDF

    # The structure says no, reads its sentence again, then sends it.
    other = page_as(javascript=javascript)
    other.goto(structure + "/refus")
    other.get_by_role("button", name="Relire").click()
    assert other.locator(".erreurs").count()
    other.get_by_label("Expérience d’animation").check()
    other.fill("[name=phrase]", "Nous cherchons quelqu’un qui a déjà animé des groupes.")
    other.get_by_role("button", name="Relire").click()
    assert "Rien n’est encore envoyé" in other.locator("main").inner_text()
    other.get_by_role("button", name="Envoyer").click()
    page.goto(link)
    shown = page.locator("main").inner_text()
    assert "expérience d’animation de groupe" in shown and "déjà animé des groupes" in shown
    assert page.request.get(structure + "/cv").body() != PDF
    other.goto(structure)
    assert f"{prenom.lower()}@candidats.example" not in other.content()

    page.goto(link + "/effacement")
    page.get_by_role("button", name="Effacer mes données").click()
    assert page.locator(".erreurs").count(), "one gesture is not enough"
    page.locator("[name=confirme]").check()
    page.get_by_role("button", name="Effacer mes données").click()
    assert "Vos données sont effacées" in page.locator("main").inner_text()
    page.goto(link)
    assert "Ce lien n’ouvre rien" in page.locator("main").inner_text()
    agent.goto(f"/mises-en-relation/{identifier}")
    assert "Personne effacée" in agent.locator("main").inner_text()


def test_a_known_address_is_not_revealed(page_as):
    page = page_as()
    first = register(page, "Dune")
    page.goto("/demo/courriels")
    second = register(page, "Dune")
    assert first != second
    page.goto(second)
    page.get_by_role("button", name="Je confirme mon inscription").click()
    page.goto(first)
    assert "Bonjour Dune" in page.locator("main").inner_text()
