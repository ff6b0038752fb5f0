"""The two territories' stories, told to 17 June 2021 by moving the date: their controls, to the unit."""

import re

import pytest

import maison
import navigateur


@pytest.fixture(scope="module")
def story(browser):
    """A demonstration of its own at the end of its story, seen without JavaScript."""
    with maison.Server() as running:
        with navigateur.context(browser, running.base, java_script_enabled=False) as opened:
            page = opened.new_page()
            page.goto("/demo/date")
            page.get_by_role("button", name=re.compile("^80 postes sur 80")).click()
            assert "17 juin 2021" in words(page)
            yield page


def words(page) -> str:
    """What the page says, with plain spaces."""
    return re.sub(r"\s+", " ", page.locator("main").inner_text())


def become(page, person: str):
    page.goto("/demo/comptes")
    page.get_by_role("button", name=f"Entrer comme {person}").click()


def totals(page, path: str) -> dict[str, int]:
    """The figures of a page that it gives to programs too."""
    page.goto(path)
    return {value.get_attribute("data-total"): int(value.get_attribute("value"))
            for value in page.locator("data[data-total]").all()}


def letters(page, subject: str) -> list[str]:
    """Every letter of the demonstration with that subject: subject, address and moment."""
    found, path = [], "/demo/courriels"
    while path:
        page.goto(path)
        found += [re.sub(r"\s+", " ", row) for row in page.locator("tr").all_inner_texts()]
        following = page.locator("a[href*='/demo/courriels?avant=']")
        path = following.first.get_attribute("href") if following.count() else None
    return [row for row in found if subject in row]


def test_no_scene_was_lost(story):
    story.goto("/demo/date")
    assert "n’ont pas eu lieu" not in words(story)


def test_the_projet_in_four_versions(story):
    become(story, "Sélène Démo")
    for version, structures, posts, left, euros in (
            (1, 32, 62, 18, "3 020 000 €"), (2, 35, 80, 0, "3 920 000 €"),
            (3, 36, 80, 0, "3 920 000 €"), (4, 37, 80, 0, "3 940 000 €")):
        figures = totals(story, f"/accords/93/projet/versions/{version}")
        assert (figures["structures"], figures["postes"], figures["reste"]) == (structures, posts, left)
        assert euros in words(story)


def shares(page, before: int, after: int) -> dict[str, list[str]]:
    """By territory: posts in both versions, the difference, and people in difficulty per post in both."""
    page.goto(f"/accords/93/projet/comparaison?de={before}&a={after}")
    table = page.locator("table", has_text="Habitants par poste avant")
    return {row.locator("th").first.inner_text(): [re.sub(r"\s", "", cell) for cell in row.locator("td").all_inner_texts()]
            for row in table.locator("tbody tr").all()}


def test_need_and_shares_side_by_side(story):
    become(story, "Sélène Démo")
    first, last = shares(story, 1, 2), shares(story, 2, 3)
    territories = ("Plaine Commune", "Paris Terres d’Envol", "Est Ensemble", "Grand Paris Grand Est")
    assert [first[name][0] for name in territories] == ["19", "15", "18", "10"]
    assert [last[name][0] for name in territories] == ["27", "17", "26", "10"]
    assert [last[name][1] for name in territories] == ["24", "18", "22", "16"]
    assert [last[name][3] for name in territories] == ["2857", "3739", "2884", "7021"]
    assert [last[name][4] for name in territories] == ["3214", "3531", "3408", "4388"]


def test_eighty_posts_of_eighty(story):
    become(story, "Violette Fictif")
    seances = [totals(story, f"/seances/{number}")["postes"] for number in (9101, 9102, 9103)]
    assert [sum(seances[:n]) for n in (1, 2, 3)] == [77, 78, 80]
    story.goto("/accords/93")
    assert "80 sur 80, 152 jours après l’accord" in words(story)
    assert "Écran partagé" not in words(story), "a refusal is never public"


def test_the_reminders_left_on_working_days(story):
    days = {re.findall(r"(\d+(?:er)? \w+) 2021", row)[-1]
            for row in letters(story, "Projet à remettre avant le lundi 15 mars 2021, 23 h 59")}
    assert days == {"12 février", "1er mars", "8 mars"}
    become(story, "Sélène Démo")
    story.goto("/accords/93")
    story.locator("summary", has_text="Historique").first.click()
    assert "Rappel annulé" in story.locator("body").inner_text()


def test_the_survey_of_manche(story):
    become(story, "Noémie Exemple")
    story.goto("/recueils")
    story.locator("main a[href^='/recueils/']:not([href$=nouveau])").first.click()
    assert "31 réponses sur 46" in words(story)
    story.goto("/qui-aide-ou/50")
    assert re.search(r"postes accordés 20\b", words(story))


def test_the_seat_is_not_the_place(story):
    story.goto("/repartition/lieux")
    for part in ("47 441", "280 385", "438 891", "9,5", "56,4", "88,3"):
        assert part in words(story), part


def test_everybody_has_an_answer(story):
    assert letters(story, "La proposition est finie : Odile Démo")[0].endswith("mardi 27 avril 2021, 0 h 01")
    assert letters(story, "La proposition est finie : Karim Fictif")
    assert letters(story, "Commune de Livry-Gargan vous retient")
    assert len(letters(story, "n’est pas retenue")) == 1


def test_invented_people_say_so(story):
    story.goto("/demo/comptes")
    people = story.locator("main tbody th").all_inner_texts()
    assert len(people) >= 16
    assert all(re.search("Démo|Exemple|Fictif", person) for person in people)


def test_time_does_not_go_back(story):
    story.goto("/demo/date")
    story.fill("#jour", "11/03/2021")
    story.get_by_role("button", name="Avancer jusque-là").click()
    assert "ce qui est écrit reste écrit" in words(story)
    assert story.locator("#jour").input_value() == "11/03/2021"


def test_one_may_begin_again(story):
    story.goto("/demo/date")
    story.get_by_role("button", name=re.compile("Recommencer.*L’accord est signé")).click()
    story.goto("/accords/93")
    shown = words(story)
    assert "Projet à remettre avant le lundi 15 mars 2021, 23 h 59" in shown
    assert "recrut" not in shown.lower(), "the commitment is to present a projet"
