"""Each story has a demonstration of its own: what one does to it (a second factor, posts granted, the date) is not
another's beginning."""

import pytest

import formulaire
import maison
import navigateur


@pytest.fixture(scope="module")
def server():
    with maison.Server() as running:
        # One candidature more, so that there are letters to read.
        formulaire.send(running.base, 9_999_999)
        yield running


@pytest.fixture(scope="module")
def states(server, browser):
    return navigateur.states(browser, server.base)
