"""What the browser's tests share: one server and one browser for each worker, a signed-in state for each role."""

import sys
import pathlib

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import pytest
from playwright.sync_api import sync_playwright

import maison
import navigateur

VISITOR = "visiteur"


@pytest.fixture(scope="session")
def server():
    with maison.Server() as running:
        yield running


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as play:
        launched = navigateur.launch(play)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def states(server, browser):
    """By role: the cookies of somebody who holds it; the visitor has none."""
    found = {VISITOR: {"cookies": [], "origins": []}}
    for account in maison.accounts():
        if account["role"] in found:
            continue
        with navigateur.context(browser, server.base) as context:
            navigateur.sign_in(context.new_page(), account)
            found[account["role"]] = context.storage_state()
    return found


@pytest.fixture
def page_as(server, browser, states):
    """page_as(role, javascript=True): a page of somebody who holds the role, at the width of a phone."""
    opened = []

    def make(role=VISITOR, javascript=True, **options):
        context = navigateur.context(
            browser, server.base, storage_state=states[role], java_script_enabled=javascript, **options)
        opened.append(context)
        return context.new_page()

    yield make
    for context in opened:
        context.close()
