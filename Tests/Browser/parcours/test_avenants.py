"""Posts after their award, on 17 June 2021: a transfer validated, who supervises, a signed copy."""

import re

import pytest

import maison
import navigateur

PDF = b"%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n"


@pytest.fixture(scope="module")
def story(browser):
    """A demonstration of its own at the end of its story, seen without JavaScript."""
    with maison.Server() as running:
        with navigateur.context(browser, running.base, java_script_enabled=False) as opened:
            page = opened.new_page()
            page.goto("/demo/date")
            page.get_by_role("button", name=re.compile("^80 postes sur 80")).click()
            assert "n’ont pas eu lieu" not in page.locator("main").inner_text()
            yield page


def words(page) -> str:
    """What the page says, with plain spaces."""
    return re.sub(r"\s+", " ", page.locator("main").inner_text())


def become(page, person: str):
    page.goto("/demo/comptes")
    page.get_by_role("button", name=f"Entrer comme {person}").click()


def test_the_signatory_validates_the_transfer(story):
    become(story, "Bastien Démo")
    story.goto("/dossiers")
    story.get_by_role("link", name="Avenants à valider").click()
    assert "Clic et Compagnie" in words(story) and "La Souris verte" in words(story)
    story.locator("table a", has_text="Clic et Compagnie").first.click()
    story.locator("summary", has_text="Valider ou refuser").click()
    story.locator("[name=sens]").select_option("validation")
    if not story.locator("[name=qualite]").input_value():
        story.fill("[name=qualite]", "secrétaire général")
    story.get_by_role("button", name="Répondre").click()
    shown = words(story)
    assert "Validé" in shown and "à partir du 1er juillet 2021" in shown


def test_the_totals_follow_and_the_history_stays(story):
    story.goto("/accords/93")
    assert "80 sur 80, 152 jours après l’accord" in words(story), "no post was added or lost"
    story.goto("/demo/courriels")
    assert "Le transfert de postes est validé" in words(story)


def test_who_supervises_is_written(story):
    become(story, "Sélène Démo")
    story.goto("/dossiers?liste=clos")
    link = story.locator("table a", has_text="Le Fil")
    while link.count() == 0:
        story.get_by_role("link", name="Suivant").first.click()
        link = story.locator("table a", has_text="Le Fil")
    link.first.click()
    story.get_by_role("link", name="Postes et avenants").click()
    assert "Aïda Démo" in words(story)


def test_a_signed_copy_is_checked_and_kept(story):
    story.goto("/signatures/accord/93")
    assert "exemplaire de démonstration" in words(story)
    story.fill("#nom", "Convention signée le 17 juin")
    story.set_input_files("#fichier", {"name": "copie.pdf", "mimeType": "application/pdf", "buffer": b"MZ"})
    story.get_by_role("button", name="Envoyer cet exemplaire").click()
    assert "Ce fichier n’est pas un PDF" in words(story)
    assert story.locator("#nom").input_value() == "Convention signée le 17 juin"
    story.set_input_files("#fichier", {"name": "copie.txt", "mimeType": "text/plain", "buffer": PDF})
    story.get_by_role("button", name="Envoyer cet exemplaire").click()
    with story.expect_download() as download:
        story.get_by_role("link", name="Convention signée le 17 juin").click()
    assert download.value.path().read_bytes() == PDF


def test_the_seance_of_manche_was_held(story):
    become(story, "Violette Fictif")
    story.goto("/seances/9104")
    shown = words(story)
    assert "niveau 2" in shown and "18 janvier" in shown
    figures = {value.get_attribute("data-total"): int(value.get_attribute("value"))
               for value in story.locator("data[data-total]").all()}
    assert figures["postes"] == 20
