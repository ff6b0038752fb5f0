"""Signing in: by password, with the second factor of an agent, by a link that a mail scanner opened first."""

import contextlib
import re
import sqlite3
import time

import pytest
import requests

import formulaire
import navigateur

# What the demonstration gives to all its people.
PASSWORD = "demonstration 2021"


def sign_in(page, email, password=PASSWORD):
    page.goto("/connexion")
    page.fill("[name=courriel]", email)
    page.fill("[name=mot_de_passe]", password)
    page.get_by_role("button", name="Me connecter").click()


@pytest.mark.parametrize("javascript, email", [
    (False, "selene@prefecture-93.example"), (True, "bastien@prefecture-93.example")])
def test_an_agent_signs_in_with_password_and_phone(page_as, javascript, email):
    page = page_as(javascript=javascript)
    sign_in(page, email, "un autre mot de passe")
    assert page.get_by_text("Vous n’êtes pas connecté").count()
    sign_in(page, email)
    secret = re.sub(r"\s", "", page.locator("p", has_text="Clé à taper").locator("strong").inner_text())
    page.fill("[name=code]", "000000")
    page.get_by_role("button", name="Continuer").click()
    assert page.locator("[name=code]").count(), "a wrong code must not open the session"
    page.fill("[name=code]", navigateur.totp(secret, time.time()))
    page.get_by_role("button", name="Continuer").click()
    assert "/connexion" not in page.url
    page.goto("/dossiers")
    assert page.locator("h1").count() == 1 and "/connexion" not in page.url


def test_a_link_opens_once_and_only_by_its_button(server, page_as):
    page = page_as()
    page.goto("/demo/comptes")
    page.goto("/connexion/lien")
    email = somebody(server)
    page.fill("[name=courriel]", email)
    page.get_by_role("button", name="Recevoir le lien").click()
    mail = page_as()
    mail.goto("/demo/courriels")
    mail.locator("tr", has_text=email).first.locator("a").click()
    link = mail.locator("a[href*='/connexion/lien/']").get_attribute("href")
    for _ in range(3):
        # What a mail scanner does: it must change nothing.
        requests.get(server.base + link, timeout=10)
    page.goto(link)
    page.get_by_role("button", name="Me connecter").click()
    assert "/lien" not in page.url
    other = page_as()
    other.goto(link)
    assert "Ce lien ne sert plus" in other.locator("h1").inner_text()


def somebody(server) -> str:
    """The address of a person of the demonstration who needs no phone."""
    with contextlib.closing(sqlite3.connect(server.folder / "var" / "maillage.db")) as database:
        return database.execute(
            "SELECT c.courriel FROM compte c JOIN habilitation h ON h.compte = c.id WHERE h.role = 'observateur'"
        ).fetchone()[0]


def test_a_double_send_has_one_effect(server):
    form = formulaire.candidature(7_000_001)
    answers = [requests.post(server.base + formulaire.PATH, data=form, timeout=10, allow_redirects=False) for _ in range(2)]
    numbers = {formulaire.number(answer) for answer in answers}
    assert len(numbers) == 1 and None not in numbers
    other = requests.post(server.base + formulaire.PATH, data={**form, "postes": "3"}, timeout=10)
    assert other.status_code == 409 and formulaire.number(other) is None, "the same key with other answers must be refused"
