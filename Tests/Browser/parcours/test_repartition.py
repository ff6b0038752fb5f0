"""A scenario of Seine-Saint-Denis: read, questioned, tried, imposed, undone, compared, taken away; its published rules.

JavaScript off, at the date of departure (11 March 2021)."""

import csv
import io
import re

SCENARIO = "/scenarios/93700"


def words(page) -> str:
    """What the page says, with plain spaces."""
    return re.sub("[\u00a0\u202f]", " ", page.locator("main").inner_text())


def total(page, name: str) -> int:
    return int(page.locator(f"data[data-total='{name}']").first.get_attribute("value"))


def test_the_pile_leads_to_the_list(page_as):
    page = page_as("prefecture", javascript=False)
    page.goto("/dossiers")
    pile = page.locator(".pochettes li", has_text="Scénarios de répartition")
    shown = int(re.search(r"\d+", pile.locator(".num").inner_text()).group())
    pile.locator("a").click()
    assert page.locator(".pochettes li").count() == shown


def test_the_plan_says_what_proves_it_in_people(page_as):
    page = page_as("prefecture", javascript=False)
    page.goto(SCENARIO)
    assert total(page, "postes") == 60
    said = words(page)
    assert "de mieux possible" in said or "C’est prouvé" in said
    assert not re.search(r"\d %[^.]*mieux", said)
    assert page.locator("svg.contours").count() == 2
    assert said.rstrip().splitlines()
    assert "Ce calcul propose ; la décision est humaine." in said
    assert "Livry-Gargan n’aurait aucun poste" in said


def test_why_not_a_commune_without_candidature(page_as):
    page = page_as("prefecture", javascript=False)
    page.goto(SCENARIO)
    page.get_by_label("Pourquoi cette commune").fill("Villemomble")
    page.get_by_role("button", name="Demander").click()
    assert "Aucune candidature reçue" in words(page)


def test_a_trial_keeps_nothing_an_override_does_and_is_undone(page_as):
    page = page_as("prefecture", javascript=False)
    page.goto("/scenarios/93701")
    before = total(page, "postes")
    page.locator("#lieux ~ table tbody th a").first.click()
    page.get_by_role("link", name="Essayer avec un poste de moins").click()
    assert re.search(r"habitants? en difficulté|Rien ne change", words(page))
    page.goto("/scenarios/93701")
    assert total(page, "postes") == before
    page.locator("#lieux ~ table tbody th a").first.click()
    page.get_by_label("Imposer").select_option("auPlus")
    page.get_by_label("Postes", exact=True).fill("0")
    page.get_by_role("button", name="Imposer ce choix").click()
    assert "caractères" in words(page) and page.get_by_label("Postes", exact=True).input_value() == "0"
    page.get_by_label("Pourquoi", exact=True).fill("Le local n’est pas prêt avant l’été.")
    page.get_by_role("button", name="Imposer ce choix").click()
    said = words(page)
    assert "version 2" in said and "Le local n’est pas prêt avant l’été." in said
    assert "Sélène" in said
    page.get_by_role("button", name="Lever").click()
    assert "version 3" in words(page) and "Levé le" in words(page)


def test_a_corrected_need_is_sourced_counted_and_undone(page_as):
    page = page_as("prefecture", javascript=False)
    page.goto("/scenarios/93701/communes?commune=Villemomble")
    page.get_by_text("Corriger le besoin de la commune").click()
    page.get_by_label("Besoin, en habitants").fill("45 000")
    page.get_by_label("Pourquoi corriger ce besoin").fill("Un quartier livré en janvier.")
    page.get_by_role("button", name="Corriger ce besoin").click()
    assert "Dites d’où vient la valeur" in words(page)
    assert page.get_by_label("Besoin, en habitants").input_value() == "45 000"
    page.get_by_label("Source de ce besoin").fill("Mairie, janvier 2021")
    page.get_by_role("button", name="Corriger ce besoin").click()
    said = words(page)
    assert "Besoin corrigé : 45 000 habitants au lieu de" in said and "Mairie, janvier 2021" in said
    page.get_by_role("button", name="Lever").first.click()


def test_a_limit_of_a_territory_holds(page_as):
    page = page_as("prefecture", javascript=False)
    page.goto("/scenarios/93701")
    page.get_by_text("Fixer un minimum ou un maximum").click()
    page.get_by_label("Territoire ou structure").select_option(label="Est Ensemble (territoire)")
    page.get_by_label("Au moins, en postes").fill("9")
    page.get_by_label("Au plus, en postes").fill("4")
    page.get_by_label("Pourquoi cette limite").fill("Pour tenir l’accord signé.")
    page.get_by_role("button", name="Imposer cette limite").click()
    assert "Le minimum est au-dessus du maximum." in words(page)
    page.get_by_label("Au moins, en postes").fill("14")
    page.get_by_label("Au plus, en postes").fill("14")
    page.get_by_role("button", name="Imposer cette limite").click()
    row = page.locator("#territoires ~ table tbody tr", has_text="Est Ensemble")
    assert row.locator("td").nth(2).inner_text().strip() == "14"
    page.get_by_role("button", name="Lever").first.click()


def test_the_robustness_counts_variants(page_as):
    page = page_as("prefecture", javascript=False)
    page.goto(SCENARIO)
    page.get_by_role("link", name="Mesurer la robustesse").click()
    assert re.search(r"\d+ variantes? sur 20", words(page))


def test_two_scenarios_side_by_side(page_as):
    page = page_as("prefecture", javascript=False)
    page.goto("/scenarios")
    page.get_by_role("button", name="Comparer").click()
    assert "Par territoire" in words(page)


def test_the_exports_agree_with_the_screen(page_as):
    page = page_as("prefecture", javascript=False)
    page.goto(SCENARIO)
    shown = total(page, "postes")
    text = page.request.get(SCENARIO + "/postes.csv").body().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert int(rows[-1]["Postes proposés"]) == shown
    assert sum(int(row["Postes proposés"]) for row in rows[:-1]) == shown
    plan = page.request.get(SCENARIO + "/postes.json").json()
    assert sum(site["postes"] for site in plan["sites"]) == shown
    assert page.request.get(SCENARIO + "/note.pdf").body().startswith(b"%PDF")
    page.goto(SCENARIO + "/verification")
    assert "Le même plan, de nouveau" in words(page)


def test_the_published_rules_name_no_structure(page_as):
    page = page_as(javascript=False)
    page.goto("/calculs/93700")
    said = words(page)
    assert "Sa part dans la décision" in said and "Commune de" not in said
    structure = page_as("structure", javascript=False)
    structure.goto("/calculs/93700")
    structure.get_by_role("link", name="Demander ma ligne").click()
    assert structure.locator("table tbody tr").count() <= 3


def test_outside_the_territory_nothing_exists(page_as):
    page = page_as("coordonnateur", javascript=False)
    assert page.goto(SCENARIO).status == 404
    assert page.goto("/scenarios/50700").status == 200
