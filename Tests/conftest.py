"""What the Python tests share: one server and one browser for each worker, a signed-in state for each role."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "maison"))

import pytest
from playwright.sync_api import sync_playwright

import formulaire
import maison
import navigateur


def pytest_terminal_summary(terminalreporter):
    """Ends each run with the line that bin/test adds up."""
    count = lambda *names: sum(len(terminalreporter.stats.get(name, [])) for name in names)
    terminalreporter.write_line(
        f"{count('passed', 'xfailed')} passed, {count('failed', 'error', 'xpassed')} failed, "
        f"{count('skipped')} skipped")


@pytest.fixture(scope="session")
def server():
    with maison.Server() as running:
        # One candidature more, so that there are letters to read.
        formulaire.send(running.base, 9_999_999)
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
    return navigateur.states(browser, server.base)


@pytest.fixture(scope="session")
def sessions(states):
    """By role: the same person without a browser."""
    return {role: navigateur.session(state) for role, state in states.items()}


@pytest.fixture
def page_as(server, browser, states):
    """page_as(role, javascript=True): a page of somebody who holds the role, at the width of a phone."""
    opened = []

    def make(role=navigateur.VISITOR, javascript=True, **options):
        context = navigateur.context(
            browser, server.base, storage_state=states[role], java_script_enabled=javascript, **options)
        opened.append(context)
        return context.new_page()

    yield make
    for context in opened:
        context.close()
