"""The accord of Seine-Saint-Denis, from its public page to the third version of its projet and the State's answer."""

import re

import pytest
import requests

import navigateur


@pytest.fixture
def visit(browser, server):
    """visit("Thierry Fictif"): a page of somebody of the demonstration, or of a visitor."""
    opened = []

    def make(name=None, javascript=False):
        opened.append(navigateur.context(browser, server.base, java_script_enabled=javascript))
        page = opened[-1].new_page()
        if name:
            page.goto("/demo/comptes")
            page.locator("tr", has_text=name).first.locator("button").click()
        return page

    yield make
    for context in opened:
        context.close()


def exact(page, total: str) -> int:
    return int(page.locator(f"data[data-total='{total}']").first.get_attribute("value"))


def test_anybody_reads_the_accord(server, visit):
    page = visit()
    page.goto("/accords")
    page.locator("main tbody a").first.click()
    shown = page.locator("main").inner_text()
    assert "Projet à remettre avant le lundi 15 mars 2021, 23 h 59" in shown.replace("\u00a0", " ")
    assert "recrut" not in page.locator(".encart").first.inner_text()
    assert exact(page, "promis") == 80 and exact(page, "proposes") == 62
    for word in ("refus", "Écran partagé", "Historique"):
        assert word not in shown, f"the public page says {word}"
    api = requests.get(server.base + "/api/v1/accords/93", timeout=10).json()
    assert (api["promis"], api["proposes"], len(api["signataires"])) == (80, 62, 6)
    page.goto("/accords/93/feuille")
    assert page.locator("article.feuille svg[role=img]").count() == 1, "its code"


def test_each_writes_its_own_part(visit):
    page = visit("Camille Fictif")
    page.goto("/accords/93/part")
    page.fill("[name=postes]", "81")
    page.get_by_role("button", name="Enregistrer notre part").click()
    assert "il reste 23" in page.locator(".erreurs").inner_text().replace("\u00a0", " ")
    page.fill("[name=postes]", "18")
    page.get_by_role("button", name="Enregistrer notre part").click()
    assert "Reste à répartir : 5 postes" in page.locator("main").inner_text().replace("\u00a0", " ")
    stranger = visit("Gaspard Démo")
    assert stranger.goto("/accords/93/projet").status == 404


@pytest.mark.parametrize("javascript", [False, True])
def test_the_versions_say_what_moves(visit, javascript):
    page = visit("Sélène Démo", javascript)
    page.goto("/accords/93/projet")
    rows = page.locator("main table").first.locator("tbody tr")
    numbers = [re.sub(r"[^\d ]", "", row.replace("\u202f", "").replace("\u00a0", "")) for row in rows.all_inner_texts()]
    assert "62" in numbers[0] and "3020000" in numbers[0]
    assert "80" in numbers[1] and "3920000" in numbers[1]
    page.get_by_role("link", name="Comparer les versions 2 et 3").click()
    shown = page.locator("main").inner_text().replace("\u202f", " ")
    for word in ("Sept postes changent de territoire", "7 021", "2 857", "3 214", "4 388"):
        assert word in shown, f"the comparison does not say {word}"


def test_the_81st_post_is_refused_then_version_3_is_handed_in(visit):
    page = visit("Thierry Fictif")
    page.goto("/dossiers")
    assert "dans 4 jours" in page.locator("main").inner_text().replace("\u00a0", " ")
    page.goto("/accords/93/projet/lignes/nouvelle")
    for name, value in {"nom": "Commune du Bourget", "siret": "21930013400018", "lieux": "Le Bourget"}.items():
        page.fill(f"[name={name}]", value)
    page.check("[name=employeur][value=publique]")
    page.check("[name=deliberation][value=sans_objet]")
    page.get_by_role("button", name="Enregistrer la structure").click()
    assert "il reste 0 poste" in page.locator(".erreurs").inner_text().replace("\u00a0", " ")
    assert page.input_value("[name=nom]") == "Commune du Bourget", "what was typed is still there"

    page.goto("/accords/93/projet/remise")
    page.get_by_role("button", name="Remettre la version 3").click()
    receipt = page.locator("main").inner_text().replace("\u202f", " ").replace("\u00a0", " ")
    for word in ("Accusé de réception", "80 postes sur 80", "3 920 000 €"):
        assert word in receipt, f"the receipt does not say {word}"

    signer = visit("Bastien Démo")
    signer.goto("/dossiers")
    signer.get_by_role("link", name="Réponse de l’État à donner").click()
    signer.fill("[name=observations]", "Les délibérations de fin mars sont à transmettre.")
    signer.get_by_role("button", name="Signer la réponse").click()
    assert "Projet recevable" in signer.locator("main").inner_text()


def test_an_interest_becomes_a_prefilled_draft(visit):
    page = visit()
    page.goto("/interets/nouveau")
    page.get_by_role("button", name="Déclarer notre intérêt").click()
    assert page.locator(".erreurs a").count() >= 4
    typed = {"nom": "Association fictive de l’essai", "commune": "Bobigny", "postes": "2",
             "contact": "Dominique Fictif", "courriel": "essai@association.example"}
    for name, value in typed.items():
        page.fill(f"[name={name}]", value)
    page.get_by_role("button", name="Déclarer notre intérêt").click()
    assert "Votre intérêt est déclaré" in page.locator("h1").inner_text()
    agent = visit("Sélène Démo")
    agent.goto("/interets")
    before = (exact(agent, "structures"), exact(agent, "postes"))
    assert before >= (42, 106)
    agent.locator("tr", has_text=typed["nom"]).get_by_role("button", name="Inviter").click()
    assert "Invitée à candidater" in agent.locator("tr", has_text=typed["nom"]).inner_text()
    page.goto("/demo/courriels")
    page.locator("tr", has_text=typed["courriel"]).first.locator("a").click()
    code = re.search(r"\b[A-Z]{2} [A-Z0-9]{3} [A-Z0-9]{3}\b", page.locator("main").inner_text())[0]
    page.goto("/candidatures/reprise")
    page.fill("[name=code]", code)
    page.get_by_role("button", name="Reprendre").click()
    assert page.input_value("[name=nom]") == typed["nom"] and page.input_value("[name=postes]") == "2"
