"""The séance of 7 April 2021, held by hand: presences, déport, proposals, minutes, decisions, 36 letters."""

import re

import pytest

import maison
import navigateur

SEANCE = "/seances/9101"
EXCEPTIONS = {
    "L’Écran partagé": ("refuser", "b", "Deux postes de la commune et un poste du Département sont déjà prévus à "
                                         "Drancy, à moins de 2 km."),
    "Mains connectées": ("ajourner", "", "Les statuts à jour ne sont pas joints."),
    "Clic et Compagnie": ("retenir", "", "Les deux postes sont confirmés après échange."),
    "La Souris verte": ("retenir", "", "Les deux postes sont confirmés après échange."),
}


@pytest.fixture(scope="module")
def story(browser):
    """A demonstration of its own, on the morning of the séance, without JavaScript."""
    with maison.Server() as running:
        with navigateur.context(browser, running.base, java_script_enabled=False) as opened:
            page = opened.new_page()
            page.goto("/demo/date")
            page.fill("#jour", "07/04/2021")
            page.fill("#heure", "9:00")
            page.get_by_role("button", name="Avancer jusque-là").click()
            yield page


def become(page, person: str):
    page.goto("/demo/comptes")
    page.get_by_role("button", name=f"Entrer comme {person}").click()


def words(page) -> str:
    """What the page says, with plain spaces."""
    return page.locator("main").inner_text().replace("\u00a0", " ")


def test_the_comite_proposes(story):
    page = story
    become(page, "Violette Fictif")
    page.goto("/dossiers")
    page.get_by_role("link", name=re.compile("Séances.*à tenir")).click()
    page.get_by_role("link", name="Séance du mercredi 7 avril 2021").click()
    for box in page.locator("input[name=present]").all()[:6]:
        box.check()
    page.get_by_role("button", name="Noter les présences").click()
    page.locator("summary", has_text="Déclarer un déport").click()
    page.select_option("#membre", label="Capucine Démo")
    page.select_option("#dossier", label="Association fictive « La Souris verte »")
    page.get_by_role("button", name="Déclarer le déport").click()
    assert "ne prend pas part au vote" in words(page)
    for number in (1, 2, 3):
        page.goto(f"{SEANCE}/propositions?page={number}")
        for name, (sens, motif, phrase) in EXCEPTIONS.items():
            line = page.locator("fieldset", has_text=name)
            if not line.count():
                continue
            line.locator("select[name^=sens]").select_option(sens)
            line.locator("select[name^=motif]").select_option(motif)
            line.locator("input[name^=phrase]").fill(phrase)
            if sens == "retenir":
                line.locator("input[name^=postes]").fill("2")
        page.get_by_role("button", name="Enregistrer cette série").click()
    page.goto(SEANCE)
    page.get_by_role("button", name=re.compile("Retenir selon l’avis")).click()
    shown = words(page)
    assert page.locator("[data-total=postes]").get_attribute("value") == "77"
    assert page.locator("[data-total=montant]").get_attribute("value") == "380000000"
    assert "il reste 3 postes" in shown


def test_two_persons_approve_the_minutes(story):
    page = story
    for person in ("Hortense Exemple", "Violette Fictif"):
        become(page, person)
        page.goto(SEANCE)
        page.get_by_role("button", name="Approuver le procès-verbal").click()
    page.goto(f"{SEANCE}/proces-verbal")
    minutes = words(page)
    for part in ("Retenir 34 structures, pour 77 postes", "Réexaminer 1, refuser 1", "Hortense Exemple, présidence"):
        assert part in minutes, part
    assert "Projet" not in minutes


def test_the_signatory_decides_and_writes(story):
    page = story
    become(page, "Bastien Démo")
    page.goto("/dossiers")
    page.get_by_role("link", name=re.compile("Séances.*à décider")).click()
    page.get_by_role("link", name="Séance du mercredi 7 avril 2021").click()
    page.get_by_role("link", name="Prendre 35 décisions").click()
    page.get_by_role("button", name="Signer 35 décisions").click()
    page.get_by_role("button", name="Envoyer 36 courriers").click()
    assert "Tout est fait" in words(page)
    page.goto("/demo/courriels")
    today = [row for row in page.locator("tr").all_inner_texts() if re.search(r"7\savril\s2021", row)]
    answers = [row for row in today if re.search("est acceptée|n’est pas retenue|sera examinée de nouveau", row)]
    assert len(answers) == 36


def test_the_structure_reads_why(story):
    page = story
    become(page, "Gaspard Démo")
    page.goto("/dossiers")
    page.get_by_role("link", name=re.compile("Décisions à lire")).click()
    page.get_by_role("link", name=re.compile("^Dossier")).click()
    letter = words(page)
    for part in ("Motif (b)", "à moins de 2 km", "Ce qu’un calcul a pesé", "tribunal administratif de Montreuil",
                 "Bastien Démo"):
        assert part in letter, part
    page.goto("/recours")
    page.get_by_role("link", name="Contester").click()
    page.fill("#texte", "Notre local est dans un autre quartier, que personne ne dessert.")
    page.get_by_role("button", name="Envoyer mon recours").click()
    assert "Réponse attendue" in words(page)
