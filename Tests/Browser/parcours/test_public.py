"""What somebody without an account reads: help near home, the programme, the list and its filters."""

import csv
import io

import pytest
import requests


def totals(page) -> dict[str, str]:
    found = page.locator("data[data-total]")
    return {found.nth(place).get_attribute("data-total"): found.nth(place).get_attribute("value")
            for place in range(found.count())}


@pytest.mark.parametrize("javascript", [False, True])
def test_a_resident_finds_who_helps_nearby(page_as, javascript):
    page = page_as(javascript=javascript)
    page.goto("/aide")
    page.locator("main [name=q]").fill("montreuil")
    page.locator("main form button").first.click()
    if page.locator("main a[href*='commune=93048']").count():
        page.locator("main a[href*='commune=93048']").first.click()
    shown = page.locator("main").inner_text()
    assert "Montreuil" in shown and "km" in shown
    assert "Montreuil" in page.locator("h1, h2, input[name=q]").first.evaluate("e => document.body.innerText")


@pytest.mark.parametrize("javascript", [False, True])
def test_filters_give_the_same_totals_on_page_api_and_export(server, page_as, javascript):
    page = page_as(javascript=javascript)
    page.goto("/structures")
    everything = totals(page)
    page.locator("main [name=type]").select_option("privee")
    page.locator("main form.filtres button").first.click()
    assert "type=privee" in page.url, "the filter stands in the address"
    found = totals(page)
    assert 0 < int(found["postes"]) < int(everything["postes"])
    api = requests.get(server.base + "/api/v1/totaux?type=privee", timeout=10).json()
    assert {name: str(api[name]) for name in found} == found
    exported = requests.get(server.base + "/structures.csv?type=privee", timeout=10).content.decode("utf-8-sig")
    last = list(csv.reader(io.StringIO(exported), delimiter=";"))[-1]
    assert last[0] == "TOTAL" and found["postes"] in last


def test_the_programme_shows_its_figures_with_their_source(page_as):
    page = page_as()
    page.goto("/programme")
    assert {"lignes", "postes", "montant_centimes"} <= totals(page).keys()
    assert page.locator("svg").count(), "a picture"
    assert page.locator("details table, table").count(), "and its table"
    page.goto("/departements/93")
    assert "Seine-Saint-Denis" in page.locator("h1").inner_text()


def test_a_filter_that_finds_nothing_says_what_to_do(page_as):
    page = page_as()
    page.goto("/structures?q=structurequinexistepas")
    assert page.locator("main a").count() and not page.locator("tbody tr").count()
