"""The pages that only the holder of a link can open, which no example of `maillage routes` can show."""

import pytest
import requests

import formulaire
import html5
import navigateur
import test_pages


def receipt(base: str) -> str:
    form = formulaire.candidature(9_999_001)
    return requests.post(base + formulaire.PATH, data=form, timeout=30, allow_redirects=False).headers["Location"]


def draft(base: str) -> str:
    form = {**formulaire.candidature(9_999_002), "action": "brouillon"}
    return requests.post(base + formulaire.PATH, data=form, timeout=30, allow_redirects=False).headers["Location"]


def draft_at_a_step(base: str) -> str:
    return draft(base) + "?etape=6"


@pytest.mark.parametrize("address", [receipt, draft, draft_at_a_step], ids=lambda made: made.__name__)
def test_a_page_of_a_link(server, browser, address):
    with navigateur.context(browser, server.base, bypass_csp=True) as context:
        made = address(server.base)
        found = test_pages.faults(context, made)
        answer = context.new_page().goto(made)
        assert answer.status == 200
        found += html5.faults({"page": answer.body()})
    assert not found, "\n".join(found)
